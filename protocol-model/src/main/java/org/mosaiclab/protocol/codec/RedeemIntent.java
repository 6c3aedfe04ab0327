package org.mosaiclab.protocol.codec;

import org.mosaiclab.protocol.value.Address;
import org.mosaiclab.protocol.value.Hash32;
import org.mosaiclab.protocol.value.Uint256;

/// Intent of a message that redeems utility tokens on auxiliary. **Spec**: `v0 §1.10`.
///
/// @param amount token base units
/// @param beneficiary who receives on the other chain
/// @param coGateway the EIP20CoGateway, named so on both chains
public record RedeemIntent(Uint256 amount, Address beneficiary, Address coGateway) {
  /// @return the intent hash of the message
  public Hash32 hash() {
    return AbiWords.ofWords(4)
        .word(TypeHashes.REDEEM_INTENT)
        .uint(amount)
        .address(beneficiary)
        .address(coGateway)
        .keccak();
  }
}
