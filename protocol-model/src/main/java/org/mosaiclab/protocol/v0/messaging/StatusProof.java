package org.mosaiclab.protocol.v0.messaging;

import org.mosaiclab.protocol.codec.Decoded;
import org.mosaiclab.protocol.value.Hash32;

/// Evidence of a status in the other side's box: by the contracts' verifier ([StorageProof]) or by
/// strict rules ([StrictStorageProof], ISS-27). **Spec**: `v0 §12 proof`.
public sealed interface StatusProof permits StorageProof, StrictStorageProof {
  /// @param status not undeclared, of which the contracts' verifier knows no proof
  /// @return whether that box had that status, or how the verifier fails
  Decoded<Boolean> shows(MessageBox.Side side, Hash32 messageHash, MessageStatus status);
}
