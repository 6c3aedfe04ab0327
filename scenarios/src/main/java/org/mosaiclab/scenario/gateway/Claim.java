package org.mosaiclab.scenario.gateway;

import java.util.Optional;
import org.mosaiclab.protocol.value.Address;

/// What a user wants back on origin after the end of the meta-chain (GAP-03).
///
/// @param id position in the [TransferLog]
/// @param kind what it is about
/// @param account whose claim it is
/// @param transfer message that it settles; empty for a balance
/// @param askedAtNanos when it was sent first
public record Claim(
    int id, Kind kind, Address account, Optional<Transfer> transfer, long askedAtNanos) {
  /// What a claim is about.
  public enum Kind {
    /// What an account owned in the last committed state.
    BALANCE,
    /// A stake that did not arrive.
    STAKE,
    /// A redeem whose revocation was declared.
    REDEEM
  }
}
