/// From a campaign file to a list of runs: the keys of the file, the designs that make points of
/// its fields, and the plan, of which every run is checked before the first one starts.
@NullMarked
package org.mosaiclab.campaign.plan;

import org.jspecify.annotations.NullMarked;
