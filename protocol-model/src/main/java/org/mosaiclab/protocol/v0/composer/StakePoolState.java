package org.mosaiclab.protocol.v0.composer;

import java.util.function.UnaryOperator;
import org.mosaiclab.protocol.v0.gateway.OriginGatewayState;
import org.mosaiclab.protocol.v0.token.TokenBook;
import org.mosaiclab.protocol.value.Address;

/// The OST composer with everything that it touches on origin. Its organisation is the gateway's.
/// **Spec**: `v0 §17`.
///
/// @param origin the gateway, and the tokens of the chain
/// @param pool requests and proxies
/// @param strangers contracts that are none of ours
public record StakePoolState(
    OriginGatewayState origin, PoolState pool, Strangers<PoolOperation.OnOrigin> strangers) {
  /// A new pool without requests. Its organisation is there by type, so OR-C1 cannot fail.
  ///
  /// @param address where the contract lies
  public static StakePoolState initial(OriginGatewayState origin, Address address) {
    return new StakePoolState(origin, PoolState.initial(address), Strangers.none());
  }

  boolean isGateway(Address contract) {
    return contract.equals(origin.gateway().base().address());
  }

  boolean isWorker(Address account, long blockNumber) {
    return origin.organization().isWorker(account, blockNumber);
  }

  /// @return the same pool before another gateway
  public StakePoolState withOrigin(OriginGatewayState next) {
    return new StakePoolState(next, pool, strangers);
  }

  StakePoolState withTokens(TokenBook next) {
    return withOrigin(origin.withTokens(next));
  }

  StakePoolState withPool(UnaryOperator<PoolState> change) {
    return new StakePoolState(origin, change.apply(pool), strangers);
  }

  StakePoolState withStrangers(Strangers<PoolOperation.OnOrigin> next) {
    return new StakePoolState(origin, pool, next);
  }
}
