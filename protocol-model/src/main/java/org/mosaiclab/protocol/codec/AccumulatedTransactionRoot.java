package org.mosaiclab.protocol.codec;

import org.mosaiclab.protocol.value.Hash32;

/// The hash chain over the transaction roots of an auxiliary chain. **Spec**: `v0 §1.8`.
public final class AccumulatedTransactionRoot {
  private AccumulatedTransactionRoot() {}

  /// @param accumulated value at the parent block
  /// @param transactionRoot transaction root of the block
  /// @return value at the block
  public static Hash32 next(Hash32 accumulated, Hash32 transactionRoot) {
    return AbiWords.ofWords(2).word(accumulated).word(transactionRoot).keccak();
  }
}
