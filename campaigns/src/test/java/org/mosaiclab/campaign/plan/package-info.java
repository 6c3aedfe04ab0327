/// Tests of plans.
@NullMarked
package org.mosaiclab.campaign.plan;

import org.jspecify.annotations.NullMarked;
