/// Observation of the core on auxiliary: proofs that origin opened a kernel, and its activation two
/// dynasties later.
///
/// **Invariant**: at most one kernel is open. **Neighbours**: machine, value, codec, proof,
/// finality. **Spec**: `v0 §8`.
@NullMarked
package org.mosaiclab.protocol.v0.observation;

import org.jspecify.annotations.NullMarked;
