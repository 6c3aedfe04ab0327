/// The discrete-event engine: time, randomness, events, network; it knows no blockchain.
@NullMarked
package org.mosaiclab.engine;

import org.jspecify.annotations.NullMarked;
