package org.mosaiclab.protocol.v0.gateway;

import io.vavr.collection.HashMap;
import io.vavr.collection.Map;
import org.mosaiclab.protocol.value.Address;
import org.mosaiclab.protocol.value.Hash32;

/// State of one EIP20Gateway. **Spec**: `v0 §14`.
///
/// @param contracts addresses around it
/// @param isActivated whether stakes are taken
/// @param base what it shares with the co-gateway
/// @param stakes by message hash
/// @param unstakes by message hash
public record GatewayState(
    Contracts contracts,
    boolean isActivated,
    GatewayBaseState base,
    Map<Hash32, Escrow> stakes,
    Map<Hash32, Promise> unstakes) {
  /// Addresses that a gateway knows.
  ///
  /// @param stakeVault deployed by the gateway; pays unstakes, on its word only
  /// @param valueToken what is staked
  /// @param baseToken what bounties are paid in; may be the value token
  /// @param burner where forfeited bounties go; may be zero
  public record Contracts(
      Address stakeVault, Address valueToken, Address baseToken, Address burner) {}

  static GatewayState initial(Contracts contracts, GatewayBaseState base) {
    return new GatewayState(contracts, false, base, HashMap.empty(), HashMap.empty());
  }

  public Escrow stake(Hash32 messageHash) {
    return stakes.getOrElse(messageHash, Escrow.ABSENT);
  }

  public Promise unstake(Hash32 messageHash) {
    return unstakes.getOrElse(messageHash, Promise.ABSENT);
  }

  GatewayState withActivated(boolean isNext) {
    return new GatewayState(contracts, isNext, base, stakes, unstakes);
  }

  GatewayState withBase(GatewayBaseState next) {
    return new GatewayState(contracts, isActivated, next, stakes, unstakes);
  }

  GatewayState withStakes(Map<Hash32, Escrow> next) {
    return new GatewayState(contracts, isActivated, base, next, unstakes);
  }

  GatewayState withUnstakes(Map<Hash32, Promise> next) {
    return new GatewayState(contracts, isActivated, base, stakes, next);
  }
}
