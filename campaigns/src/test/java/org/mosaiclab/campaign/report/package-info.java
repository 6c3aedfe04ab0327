/// Tests of the package of the same name.
@NullMarked
package org.mosaiclab.campaign.report;

import org.jspecify.annotations.NullMarked;
