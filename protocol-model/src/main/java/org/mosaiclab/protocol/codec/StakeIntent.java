package org.mosaiclab.protocol.codec;

import org.mosaiclab.protocol.value.Address;
import org.mosaiclab.protocol.value.Hash32;
import org.mosaiclab.protocol.value.Uint256;

/// Intent of a message that stakes value on origin. **Spec**: `v0 §1.10`.
///
/// @param amount token base units
/// @param beneficiary who receives on the other chain
/// @param gateway the EIP20Gateway, named so on both chains
public record StakeIntent(Uint256 amount, Address beneficiary, Address gateway) {
  /// @return the intent hash of the message
  public Hash32 hash() {
    return AbiWords.ofWords(4)
        .word(TypeHashes.STAKE_INTENT)
        .uint(amount)
        .address(beneficiary)
        .address(gateway)
        .keccak();
  }
}
