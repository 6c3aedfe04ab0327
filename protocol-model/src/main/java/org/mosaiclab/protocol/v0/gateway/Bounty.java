package org.mosaiclab.protocol.v0.gateway;

import java.util.Optional;
import org.mosaiclab.protocol.value.Uint256;

/// What the sender of a message deposits and whoever progresses it earns. **Spec**: `v0 §13`.
///
/// @param current base units; may be zero
/// @param proposed what is to follow it; zero also where nothing is proposed (ISS-24)
/// @param unlockHeight block of the own chain after which the proposal may be confirmed; zero where
///   nothing is proposed
public record Bounty(Uint256 current, Uint256 proposed, Uint256 unlockHeight) {
  /// Blocks between proposal and confirmation, as built on either chain (ISS-29).
  public static final Uint256 CHANGE_UNLOCK_BLOCKS = Uint256.of(201_600);

  /// Penalty of a revocation, in percent of the bounty. **Spec**: P(19).
  public static final Uint256 REVOCATION_PENALTY_PERCENT = Uint256.of(150);

  private static final Uint256 HUNDRED = Uint256.of(100);

  // A proposal is never unlocked at height zero.
  boolean isChangeProposed() {
    return !unlockHeight.isZero();
  }

  static Bounty of(Uint256 current) {
    return new Bounty(current, Uint256.ZERO, Uint256.ZERO);
  }

  /// @param bounty as it was when the message was declared
  /// @return the penalty, rounded down, or empty if the product leaves 256 bits
  public static Optional<Uint256> computePenalty(Uint256 bounty) {
    return bounty
        .times(REVOCATION_PENALTY_PERCENT)
        .map(product -> new Uint256(product.value().divide(HUNDRED.value())));
  }
}
