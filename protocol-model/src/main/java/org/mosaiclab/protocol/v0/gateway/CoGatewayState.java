package org.mosaiclab.protocol.v0.gateway;

import io.vavr.collection.HashMap;
import io.vavr.collection.Map;
import org.mosaiclab.protocol.value.Address;
import org.mosaiclab.protocol.value.Hash32;

/// State of one EIP20CoGateway. **Spec**: `v0 §15`.
///
/// @param contracts addresses around it
/// @param base what it shares with the gateway
/// @param mints by message hash
/// @param redeems by message hash
public record CoGatewayState(
    Contracts contracts,
    GatewayBaseState base,
    Map<Hash32, Promise> mints,
    Map<Hash32, Escrow> redeems) {
  /// Addresses that a co-gateway knows.
  ///
  /// @param valueToken on origin
  /// @param utilityToken what is minted and burnt
  /// @param burner where forfeited bounties go; may be zero
  public record Contracts(Address valueToken, Address utilityToken, Address burner) {}

  static CoGatewayState initial(Contracts contracts, GatewayBaseState base) {
    return new CoGatewayState(contracts, base, HashMap.empty(), HashMap.empty());
  }

  public Promise mint(Hash32 messageHash) {
    return mints.getOrElse(messageHash, Promise.ABSENT);
  }

  public Escrow redeem(Hash32 messageHash) {
    return redeems.getOrElse(messageHash, Escrow.ABSENT);
  }

  CoGatewayState withBase(GatewayBaseState next) {
    return new CoGatewayState(contracts, next, mints, redeems);
  }

  CoGatewayState withMints(Map<Hash32, Promise> next) {
    return new CoGatewayState(contracts, base, next, redeems);
  }

  CoGatewayState withRedeems(Map<Hash32, Escrow> next) {
    return new CoGatewayState(contracts, base, mints, next);
  }
}
