package org.mosaiclab.protocol.v0.gateway;

import org.mosaiclab.protocol.value.Address;
import org.mosaiclab.protocol.value.Uint256;

/// What a source holds for one message. **Spec**: `v0 §14 stakes`, `v0 §15 redeems`.
///
/// @param amount base units of the token; zero where there is none
/// @param beneficiary who receives on the other chain
/// @param bounty as it was at the declaration
public record Escrow(Uint256 amount, Address beneficiary, Uint256 bounty) {
  /// What an unknown message reads as.
  public static final Escrow ABSENT = new Escrow(Uint256.ZERO, Address.ZERO, Uint256.ZERO);

  boolean exists() {
    return !amount.isZero();
  }
}
