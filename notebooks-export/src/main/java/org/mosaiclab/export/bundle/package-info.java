/// One archive that says everything about a run or a campaign, and can be verified elsewhere: what
/// is in it, how it is written, and how one from a stranger is unpacked.
@NullMarked
package org.mosaiclab.export.bundle;

import org.jspecify.annotations.NullMarked;
