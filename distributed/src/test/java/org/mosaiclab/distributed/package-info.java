/// Campaigns on a real cluster of this machine, from the built product: these tests run after the
/// jars are there.
@NullMarked
package org.mosaiclab.distributed;

import org.jspecify.annotations.NullMarked;
