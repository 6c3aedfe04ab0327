package org.mosaiclab.protocol.v0.stake;

import org.mosaiclab.protocol.value.Ratio;
import org.mosaiclab.protocol.value.Uint256;

/// What all validators of a meta-block lose if an earlier finalised checkpoint had reached the gas
/// target. **Spec**: `v0 §21 GAP-08`; paper P§2.5, which leaves the numbers open.
///
/// @param rate lost per dynasty that the commit came too late
/// @param dynastiesMax dynasties beyond which it costs no more
/// @param challengerShare of the loss; the rest is burnt
public record GasLeak(Ratio rate, long dynastiesMax, Ratio challengerShare) {
  /// One in ten thousand, at most a thousand times; 10 % to the challenger (`v0 §21 GAP-08`).
  public static final GasLeak DEFAULT = new GasLeak(new Ratio(1, 10_000), 1000, new Ratio(10, 100));

  /// @param lateDynasties dynasties between the challenger's checkpoint and the committed one
  /// @return what is lost now, at most the stake
  public Uint256 loss(Uint256 stake, long lateDynasties) {
    return rate.of(stake, Math.min(lateDynasties, dynastiesMax));
  }
}
