package org.mosaiclab.protocol.v0.gateway;

import io.vavr.collection.HashMap;
import io.vavr.collection.Map;
import org.mosaiclab.protocol.value.Address;
import org.mosaiclab.protocol.value.Hash32;
import org.mosaiclab.protocol.value.Uint256;

/// State of one EIP20Gateway. **Spec**: `v0 §14`.
///
/// @param contracts addresses around it
/// @param isActivated whether stakes are taken
/// @param link by which message it is activated; none as built (GAP-15)
/// @param base what it shares with the co-gateway
/// @param stakes by message hash
/// @param unstakes by message hash
/// @param recovered what the vault has paid after a halt, by claim or message hash (GAP-03)
public record GatewayState(
    Contracts contracts,
    boolean isActivated,
    Link link,
    GatewayBaseState base,
    Map<Hash32, Escrow> stakes,
    Map<Hash32, Promise> unstakes,
    Map<Hash32, Uint256> recovered) {
  /// Addresses that a gateway knows.
  ///
  /// @param stakeVault deployed by the gateway; pays unstakes, on its word only
  /// @param valueToken what is staked
  /// @param baseToken what bounties are paid in; may be the value token
  /// @param burner where forfeited bounties go; may be zero
  /// @param utilityToken on auxiliary, read only where GAP-03 is repaired
  public record Contracts(
      Address stakeVault,
      Address valueToken,
      Address baseToken,
      Address burner,
      RemoteToken utilityToken) {
    /// As built a gateway does not know the utility token.
    public Contracts(Address stakeVault, Address valueToken, Address baseToken, Address burner) {
      this(stakeVault, valueToken, baseToken, burner, RemoteToken.UNKNOWN);
    }
  }

  /// The utility token as origin knows it.
  ///
  /// @param address on auxiliary
  /// @param isNativeCoin whether it is OST prime, so that coins are worth as much
  public record RemoteToken(Address address, boolean isNativeCoin) {
    static final RemoteToken UNKNOWN = new RemoteToken(Address.ZERO, false);
  }

  static GatewayState initial(Contracts contracts, GatewayBaseState base, Link.Subject subject) {
    return new GatewayState(
        contracts,
        false,
        Link.about(subject),
        base,
        HashMap.empty(),
        HashMap.empty(),
        HashMap.empty());
  }

  public Escrow stake(Hash32 messageHash) {
    return stakes.getOrElse(messageHash, Escrow.ABSENT);
  }

  public Promise unstake(Hash32 messageHash) {
    return unstakes.getOrElse(messageHash, Promise.ABSENT);
  }

  /// @param claim of an account, or hash of a message
  public Uint256 recovered(Hash32 claim) {
    return recovered.getOrElse(claim, Uint256.ZERO);
  }

  GatewayState withActivated(boolean isNext) {
    return new GatewayState(contracts, isNext, link, base, stakes, unstakes, recovered);
  }

  GatewayState withLink(Link next) {
    return new GatewayState(contracts, isActivated, next, base, stakes, unstakes, recovered);
  }

  GatewayState withBase(GatewayBaseState next) {
    return new GatewayState(contracts, isActivated, link, next, stakes, unstakes, recovered);
  }

  GatewayState withStakes(Map<Hash32, Escrow> next) {
    return new GatewayState(contracts, isActivated, link, base, next, unstakes, recovered);
  }

  GatewayState withUnstakes(Map<Hash32, Promise> next) {
    return new GatewayState(contracts, isActivated, link, base, stakes, next, recovered);
  }

  GatewayState withRecovered(Hash32 claim, Uint256 paid) {
    return new GatewayState(
        contracts, isActivated, link, base, stakes, unstakes, recovered.put(claim, paid));
  }
}
