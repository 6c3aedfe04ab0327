/// Stake on the origin chain: deposits of validators, their weights per meta-block height, and the
/// plain token that they are paid in.
///
/// **Invariant**: the stake contract holds at least the sum of all stakes. **Neighbours**: machine,
/// value. **Spec**: `v0 §4`, `v0 §9`.
@NullMarked
package org.mosaiclab.protocol.v0.stake;

import org.jspecify.annotations.NullMarked;
