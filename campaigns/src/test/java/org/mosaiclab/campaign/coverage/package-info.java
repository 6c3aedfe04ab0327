/// Tests of the coverage studies.
@NullMarked
package org.mosaiclab.campaign.coverage;

import org.jspecify.annotations.NullMarked;
