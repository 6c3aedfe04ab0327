package org.mosaiclab.protocol.v0.composer;

import java.util.function.UnaryOperator;
import org.mosaiclab.protocol.v0.gateway.AuxiliaryGatewayState;
import org.mosaiclab.protocol.v0.token.Coins;
import org.mosaiclab.protocol.v0.token.TokenBook;
import org.mosaiclab.protocol.v0.token.UtilityAccounts;
import org.mosaiclab.protocol.v0.token.UtilityTokenState;
import org.mosaiclab.protocol.value.Address;

/// The redeem pool with everything that it touches on auxiliary. Its organisation is the
/// co-gateway's. **Spec**: `v0 §17`.
///
/// @param auxiliary the co-gateway, the utility token and the coins of the chain
/// @param foreignTokens all other tokens of the chain
/// @param pool requests and proxies
/// @param strangers contracts that are none of ours
public record RedeemPoolState(
    AuxiliaryGatewayState auxiliary,
    TokenBook foreignTokens,
    PoolState pool,
    Strangers<PoolOperation.OnAuxiliary> strangers) {
  /// A new pool without requests. Its organisation is there by type, so OR-C1 cannot fail.
  ///
  /// @param address where the contract lies
  public static RedeemPoolState initial(
      AuxiliaryGatewayState auxiliary, TokenBook foreignTokens, Address address) {
    return new RedeemPoolState(
        auxiliary, foreignTokens, PoolState.initial(address), Strangers.none());
  }

  boolean isGateway(Address contract) {
    return contract.equals(auxiliary.coGateway().base().address());
  }

  boolean isUtilityToken(Address contract) {
    return contract.equals(utilityToken().address());
  }

  boolean isWorker(Address account, long blockNumber) {
    return auxiliary.organization().isWorker(account, blockNumber);
  }

  UtilityTokenState utilityToken() {
    return auxiliary.utility().token();
  }

  Coins coins() {
    return auxiliary.utility().coins();
  }

  /// @return the same pool before another co-gateway
  public RedeemPoolState withAuxiliary(AuxiliaryGatewayState next) {
    return new RedeemPoolState(next, foreignTokens, pool, strangers);
  }

  RedeemPoolState withUtilityToken(UtilityTokenState next) {
    return withAuxiliary(auxiliary.withUtility(new UtilityAccounts(next, coins())));
  }

  RedeemPoolState withCoins(Coins next) {
    return withAuxiliary(auxiliary.withUtility(new UtilityAccounts(utilityToken(), next)));
  }

  /// @return the same pool beside other foreign tokens
  public RedeemPoolState withForeignTokens(TokenBook next) {
    return new RedeemPoolState(auxiliary, next, pool, strangers);
  }

  RedeemPoolState withPool(UnaryOperator<PoolState> change) {
    return new RedeemPoolState(auxiliary, foreignTokens, change.apply(pool), strangers);
  }

  RedeemPoolState withStrangers(Strangers<PoolOperation.OnAuxiliary> next) {
    return new RedeemPoolState(auxiliary, foreignTokens, pool, next);
  }
}
