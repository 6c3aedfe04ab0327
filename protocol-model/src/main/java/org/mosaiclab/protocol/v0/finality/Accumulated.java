package org.mosaiclab.protocol.v0.finality;

import org.mosaiclab.protocol.value.Hash32;
import org.mosaiclab.protocol.value.Uint256;

/// What the auxiliary store adds to a reported header. **Spec**: `v0 §1.8`, `v0 §6`.
///
/// @param gas gas used up to and including the block
/// @param transactionRoot hash chain over the transaction roots up to and including the block
/// @param originDynasty dynasty of the origin store at the time of the report
/// @param originBlockHash head of the origin store at the time of the report
public record Accumulated(
    Uint256 gas, Hash32 transactionRoot, long originDynasty, Hash32 originBlockHash) {
  /// What an unknown hash reads as.
  public static final Accumulated ABSENT =
      new Accumulated(Uint256.ZERO, Hash32.ZERO, 0, Hash32.ZERO);
}
