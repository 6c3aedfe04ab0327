/// The commands `sweep` and `merge`: from a campaign file to the folder of a campaign.
@NullMarked
package org.mosaiclab.cli.sweep;

import org.jspecify.annotations.NullMarked;
