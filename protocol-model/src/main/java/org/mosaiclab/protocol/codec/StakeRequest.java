package org.mosaiclab.protocol.codec;

import org.mosaiclab.protocol.value.Address;
import org.mosaiclab.protocol.value.Hash32;
import org.mosaiclab.protocol.value.Uint256;

/// A request in the pool of the OST composer (StakePool), under the domain of that contract.
/// **Spec**: `v0 §1.10`.
///
/// @param amount token base units
/// @param beneficiary who receives on the other chain
/// @param gasPrice reward per unit of gas
/// @param gasLimit most gas that is rewarded
/// @param nonce of the staker at the gateway
/// @param staker who asks
/// @param gateway the EIP20Gateway
public record StakeRequest(
    Uint256 amount,
    Address beneficiary,
    Uint256 gasPrice,
    Uint256 gasLimit,
    Uint256 nonce,
    Address staker,
    Address gateway) {
  private static final int HASHED_BYTES = 5 * Hash32.BYTES + 3 * Address.BYTES;

  /// @param pool the contract that keeps the request
  /// @return the request hash, with unpadded addresses in its inner hash
  public Hash32 hash(Address pool) {
    return RequestDomain.of(pool).digest(structHash());
  }

  private Hash32 structHash() {
    return AbiWords.ofBytes(HASHED_BYTES)
        .word(TypeHashes.STAKE_REQUEST)
        .uint(amount)
        .packed(beneficiary)
        .uint(gasPrice)
        .uint(gasLimit)
        .uint(nonce)
        .packed(staker)
        .packed(gateway)
        .keccak();
  }
}
