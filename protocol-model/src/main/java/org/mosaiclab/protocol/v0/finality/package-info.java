/// Finality of two chains as the auxiliary chain sees it: block stores that follow justified and
/// finalised checkpoints, and the polling place that tallies the votes.
///
/// **Invariant**: the head of a store never goes down. **Neighbours**: machine, value, codec,
/// signature. **Spec**: `v0 §5`, `v0 §6`, `v0 §7`.
@NullMarked
package org.mosaiclab.protocol.v0.finality;

import org.jspecify.annotations.NullMarked;
