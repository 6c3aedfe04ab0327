/// Message boxes of two gateways and what moves a message from status to status: secrets, and
/// proofs of the other side's box.
///
/// **Invariant**: progressed and revoked are final. **Neighbours**: machine, value, codec, proof.
/// **Spec**: `v0 §12`.
@NullMarked
package org.mosaiclab.protocol.v0.messaging;

import org.jspecify.annotations.NullMarked;
