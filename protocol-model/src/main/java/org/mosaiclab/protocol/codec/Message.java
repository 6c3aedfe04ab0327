package org.mosaiclab.protocol.codec;

import org.mosaiclab.protocol.value.Address;
import org.mosaiclab.protocol.value.Hash32;
import org.mosaiclab.protocol.value.Uint256;

/// A message between two gateways as it is hashed. **Spec**: `v0 §1.10`; paper P(11).
///
/// @param intentHash what is to be done: [StakeIntent] or [RedeemIntent]
/// @param nonce of the sender at the source gateway
/// @param gasPrice reward per unit of gas, in base units of the value token
/// @param gasLimit most gas that is rewarded
/// @param sender who declared it
/// @param hashLock see [HashLock]
public record Message(
    Hash32 intentHash,
    Uint256 nonce,
    Uint256 gasPrice,
    Uint256 gasLimit,
    Address sender,
    Hash32 hashLock) {
  /// @return the message hash, its key in every message box
  public Hash32 hash() {
    return AbiWords.ofWords(7)
        .word(TypeHashes.MESSAGE)
        .word(intentHash)
        .uint(nonce)
        .uint(gasPrice)
        .uint(gasLimit)
        .address(sender)
        .word(hashLock)
        .keccak();
  }
}
