package org.mosaiclab.protocol.v0.gateway;

import org.mosaiclab.protocol.value.Address;
import org.mosaiclab.protocol.value.Uint256;

/// What a source holds for one message. **Spec**: `v0 §14 stakes`, `v0 §15 redeems`.
///
/// @param amount base units of the token; zero where there is none
/// @param beneficiary who receives on the other chain
/// @param bounty as it was at the declaration
/// @param facilitator who staked the bounty, and gets it back after a halt (GAP-03)
/// @param penalty of a declared revocation that is held here, zero as built (DEV-15)
public record Escrow(
    Uint256 amount, Address beneficiary, Uint256 bounty, Address facilitator, Uint256 penalty) {
  /// What an unknown message reads as.
  public static final Escrow ABSENT = of(Uint256.ZERO, Address.ZERO, Uint256.ZERO, Address.ZERO);

  static Escrow of(Uint256 amount, Address beneficiary, Uint256 bounty, Address facilitator) {
    return new Escrow(amount, beneficiary, bounty, facilitator, Uint256.ZERO);
  }

  Escrow withPenalty(Uint256 held) {
    return new Escrow(amount, beneficiary, bounty, facilitator, held);
  }

  boolean exists() {
    return !amount.isZero();
  }
}
