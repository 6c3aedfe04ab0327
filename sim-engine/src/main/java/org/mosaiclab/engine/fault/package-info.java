/// Faults of nodes: crashes, pauses and wrong clocks, planned before the run.
@NullMarked
package org.mosaiclab.engine.fault;

import org.jspecify.annotations.NullMarked;
