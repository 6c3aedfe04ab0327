/// The gateway pair that moves a token between origin and auxiliary, and the anchors that tell each
/// side the state roots of the other.
///
/// **Invariant**: every token that was staked is in escrow, in the vault, or back with an owner.
/// **Neighbours**: machine, value, codec, proof, signature, messaging, organization, token;
/// finality and metablock for the other chain's state. **Spec**: `v0 §11`, `v0 §13` to `v0 §15`;
/// `v0 §21` and `v0 §22a` for its repairs.
@NullMarked
package org.mosaiclab.protocol.v0.gateway;

import org.jspecify.annotations.NullMarked;
