/// Tests of the package of the same name.
@NullMarked
package org.mosaiclab.campaign.sensitivity;

import org.jspecify.annotations.NullMarked;
