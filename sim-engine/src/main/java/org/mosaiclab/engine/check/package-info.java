/// The port for invariants that a run must keep.
@NullMarked
package org.mosaiclab.engine.check;

import org.jspecify.annotations.NullMarked;
