/// W-FLOOD: a message is flooded over a random peer-to-peer graph (Wittgenstein's P2PFlood).
@NullMarked
package org.mosaiclab.bench.flood;

import org.jspecify.annotations.NullMarked;
