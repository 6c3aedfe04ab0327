/// User transactions: arrival processes per region, not gossip. They reach the sealer's mempool
/// after the measured latency (`docs/model.md`).
@NullMarked
package org.mosaiclab.scenario.workload;

import org.jspecify.annotations.NullMarked;
