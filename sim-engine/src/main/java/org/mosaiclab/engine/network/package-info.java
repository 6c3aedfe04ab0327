/// When a message arrives: latency, jitter, uplink serialisation and overlays of neighbours.
@NullMarked
package org.mosaiclab.engine.network;

import org.jspecify.annotations.NullMarked;
