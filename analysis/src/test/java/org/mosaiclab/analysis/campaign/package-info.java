/// Tests of figures and report of a campaign.
@NullMarked
package org.mosaiclab.analysis.campaign;

import org.jspecify.annotations.NullMarked;
