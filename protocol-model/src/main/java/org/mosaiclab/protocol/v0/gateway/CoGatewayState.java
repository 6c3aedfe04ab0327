package org.mosaiclab.protocol.v0.gateway;

import io.vavr.collection.HashMap;
import io.vavr.collection.Map;
import org.mosaiclab.protocol.value.Address;
import org.mosaiclab.protocol.value.Hash32;
import org.mosaiclab.protocol.value.Uint256;

/// State of one EIP20CoGateway. **Spec**: `v0 §15`.
///
/// @param contracts addresses around it
/// @param activation as built it stays at the first and says nothing
/// @param link by which message it is activated; none as built (GAP-15)
/// @param base what it shares with the gateway
/// @param mints by message hash
/// @param redeems by message hash
/// @param credits native coins that accounts were paid and refused; none as built (ISS-26)
public record CoGatewayState(
    Contracts contracts,
    Activation activation,
    Link link,
    GatewayBaseState base,
    Map<Hash32, Promise> mints,
    Map<Hash32, Escrow> redeems,
    Map<Address, Uint256> credits) {
  /// Addresses that a co-gateway knows.
  ///
  /// @param valueToken on origin
  /// @param utilityToken what is minted and burnt
  /// @param burner where forfeited bounties go; may be zero
  public record Contracts(Address valueToken, Address utilityToken, Address burner) {}

  /// How far the co-gateway takes messages.
  public enum Activation {
    /// No link was progressed: it takes messages unless GAP-15 is repaired.
    UNLINKED,
    LINKED,
    /// By the organisation (DEV-19).
    DEACTIVATED
  }

  static CoGatewayState initial(Contracts contracts, GatewayBaseState base, Link.Subject subject) {
    return new CoGatewayState(
        contracts,
        Activation.UNLINKED,
        Link.about(subject),
        base,
        HashMap.empty(),
        HashMap.empty(),
        HashMap.empty());
  }

  public Promise mint(Hash32 messageHash) {
    return mints.getOrElse(messageHash, Promise.ABSENT);
  }

  public Escrow redeem(Hash32 messageHash) {
    return redeems.getOrElse(messageHash, Escrow.ABSENT);
  }

  public Uint256 credit(Address account) {
    return credits.getOrElse(account, Uint256.ZERO);
  }

  CoGatewayState withActivation(Activation next) {
    return new CoGatewayState(contracts, next, link, base, mints, redeems, credits);
  }

  CoGatewayState withLink(Link next) {
    return new CoGatewayState(contracts, activation, next, base, mints, redeems, credits);
  }

  CoGatewayState withBase(GatewayBaseState next) {
    return new CoGatewayState(contracts, activation, link, next, mints, redeems, credits);
  }

  CoGatewayState withMints(Map<Hash32, Promise> next) {
    return new CoGatewayState(contracts, activation, link, base, next, redeems, credits);
  }

  CoGatewayState withRedeems(Map<Hash32, Escrow> next) {
    return new CoGatewayState(contracts, activation, link, base, mints, next, credits);
  }

  CoGatewayState withCredit(Address account, Uint256 amount) {
    return new CoGatewayState(
        contracts, activation, link, base, mints, redeems, credits.put(account, amount));
  }
}
