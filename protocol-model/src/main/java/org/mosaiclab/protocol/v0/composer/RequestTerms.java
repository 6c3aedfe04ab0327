package org.mosaiclab.protocol.v0.composer;

import org.mosaiclab.protocol.codec.RedeemRequest;
import org.mosaiclab.protocol.codec.StakeRequest;
import org.mosaiclab.protocol.v0.gateway.GatewayOperation.Intent;
import org.mosaiclab.protocol.value.Address;
import org.mosaiclab.protocol.value.Hash32;
import org.mosaiclab.protocol.value.Uint256;

/// What an account asks a pool to stake or to redeem. **Spec**: `v0 §17`, `v0 §1.10`.
///
/// @param amount base units of the token
/// @param beneficiary who receives on the other chain
/// @param gasPrice reward per unit of gas, base units
/// @param gasLimit most gas that is rewarded
/// @param nonce of the account's proxy at the gateway
public record RequestTerms(
    Uint256 amount, Address beneficiary, Uint256 gasPrice, Uint256 gasLimit, Uint256 nonce) {
  /// @param pool the contract that keeps the request
  /// @return the request hash
  public Hash32 stakeHash(Address pool, Address staker, Address gateway) {
    return new StakeRequest(amount, beneficiary, gasPrice, gasLimit, nonce, staker, gateway)
        .hash(pool);
  }

  /// @param pool the contract that keeps the request
  /// @return the request hash
  public Hash32 redeemHash(Address pool, Address redeemer, Address coGateway) {
    return new RedeemRequest(amount, beneficiary, gasPrice, gasLimit, nonce, redeemer, coGateway)
        .hash(pool);
  }

  /// @return the same under a hash lock, as a gateway takes it
  public Intent under(Hash32 hashLock) {
    return new Intent(amount, beneficiary, gasPrice, gasLimit, nonce, hashLock);
  }
}
