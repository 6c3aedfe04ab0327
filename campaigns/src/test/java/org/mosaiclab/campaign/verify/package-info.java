@NullMarked
package org.mosaiclab.campaign.verify;

import org.jspecify.annotations.NullMarked;
