/// W-GOSSIP: proof-of-work blocks are announced, asked for and uploaded (SimBlock).
@NullMarked
package org.mosaiclab.bench.gossip;

import org.jspecify.annotations.NullMarked;
