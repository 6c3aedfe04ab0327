/// When and how often a message arrives: latency, jitter, uplinks, overlays and impairments.
@NullMarked
package org.mosaiclab.engine.network;

import org.jspecify.annotations.NullMarked;
