package org.mosaiclab.protocol.codec;

import org.mosaiclab.protocol.value.Address;
import org.mosaiclab.protocol.value.Hash32;
import org.mosaiclab.protocol.value.Uint256;

/// A request in the pool of the RedeemPool, under the domain of that contract. **Spec**: `v0
/// §1.10`.
///
/// @param amount token base units
/// @param beneficiary who receives on the other chain
/// @param gasPrice reward per unit of gas
/// @param gasLimit most gas that is rewarded
/// @param nonce of the redeemer at the gateway
/// @param redeemer who asks
/// @param coGateway the EIP20CoGateway
public record RedeemRequest(
    Uint256 amount,
    Address beneficiary,
    Uint256 gasPrice,
    Uint256 gasLimit,
    Uint256 nonce,
    Address redeemer,
    Address coGateway) {
  private static final int HASHED_BYTES = 5 * Hash32.BYTES + 3 * Address.BYTES;

  /// @param pool the contract that keeps the request
  /// @return the request hash, with unpadded addresses in its inner hash
  public Hash32 hash(Address pool) {
    return RequestDomain.of(pool).digest(structHash());
  }

  private Hash32 structHash() {
    return AbiWords.ofBytes(HASHED_BYTES)
        .word(TypeHashes.REDEEM_REQUEST)
        .uint(amount)
        .packed(beneficiary)
        .uint(gasPrice)
        .uint(gasLimit)
        .uint(nonce)
        .packed(redeemer)
        .packed(coGateway)
        .keccak();
  }
}
