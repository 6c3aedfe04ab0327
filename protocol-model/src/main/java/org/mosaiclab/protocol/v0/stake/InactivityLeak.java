package org.mosaiclab.protocol.v0.stake;

import org.mosaiclab.protocol.value.Ratio;
import org.mosaiclab.protocol.value.Uint256;

/// What a validator loses that has no verified vote in the seals of committed meta-blocks.
/// **Spec**: `v0 §21 GAP-07`; paper P(4), which leaves the function open.
///
/// @param rate lost per missed height beyond the allowance
/// @param allowance consecutive heights that cost nothing
public record InactivityLeak(Ratio rate, long allowance) {
  /// A thousandth beyond two heights (`v0 §21 GAP-07`).
  public static final InactivityLeak DEFAULT = new InactivityLeak(new Ratio(1, 1000), 2);

  /// @param missed consecutive heights without a vote, the last one included
  /// @return what is burnt now, at most the stake
  public Uint256 loss(Uint256 stake, long missed) {
    return rate.of(stake, Math.max(0, missed - allowance));
  }
}
