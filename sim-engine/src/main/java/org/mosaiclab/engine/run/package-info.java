/// Wires streams, events, actors and network into one run and returns how it ended.
@NullMarked
package org.mosaiclab.engine.run;

import org.jspecify.annotations.NullMarked;
