/// Simulated time: integer nanoseconds since the start of the run, never the host's clock.
@NullMarked
package org.mosaiclab.engine.time;

import org.jspecify.annotations.NullMarked;
