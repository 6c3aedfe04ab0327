package org.mosaiclab.protocol.codec;

import org.mosaiclab.protocol.value.Hash32;

/// The lock of a message and the secret that opens it. **Spec**: `v0 §1.10`; paper P(13).
public final class HashLock {
  private HashLock() {}

  /// @return Keccak-256 of the 32-byte secret
  public static Hash32 of(Hash32 unlockSecret) {
    return AbiWords.ofWords(1).word(unlockSecret).keccak();
  }

  public static boolean isOpenedBy(Hash32 hashLock, Hash32 unlockSecret) {
    return of(unlockSecret).equals(hashLock);
  }
}
