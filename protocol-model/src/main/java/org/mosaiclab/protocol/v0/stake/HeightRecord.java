package org.mosaiclab.protocol.v0.stake;

import org.mosaiclab.protocol.v0.electorate.SplitWeight;

/// What is kept of one meta-block height. **Spec**: `v0 §21` GAP-01, GAP-02, GAP-04, GAP-05.
///
/// @param opening weights of the two sets when the height opened
/// @param current the same without who was slashed while it was open
/// @param slashed weight of its members, at this height, that were slashed since
/// @param closedAtBlock origin block that closed it; [#OPEN] until then
public record HeightRecord(
    SplitWeight opening, SplitWeight current, SplitWeight slashed, long closedAtBlock) {
  /// Not closed yet.
  static final long OPEN = -1;

  static final HeightRecord EMPTY = opened(SplitWeight.ZERO);

  static HeightRecord opened(SplitWeight weights) {
    return new HeightRecord(weights, weights, SplitWeight.ZERO, OPEN);
  }

  boolean isClosed() {
    return closedAtBlock != OPEN;
  }

  HeightRecord withCurrent(SplitWeight weights) {
    return new HeightRecord(opening, weights, slashed, closedAtBlock);
  }

  HeightRecord plusSlashed(SplitWeight weight) {
    return new HeightRecord(opening, current, slashed.plus(weight), closedAtBlock);
  }

  HeightRecord closedAt(long block) {
    return new HeightRecord(opening, current, slashed, block);
  }

  /// Whether quorums of this height's sets may have broken the rules.
  public boolean isUnsafe() {
    return slashed.breaksSafetyOf(opening);
  }
}
