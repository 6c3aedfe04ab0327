package org.mosaiclab.protocol.v0.stake;

import org.mosaiclab.protocol.v0.electorate.Quorum;
import org.mosaiclab.protocol.v0.electorate.SetWeights;
import org.mosaiclab.protocol.v0.electorate.SplitWeight;

/// What is kept of one meta-block height. **Spec**: `v0 §21` GAP-01, GAP-02, GAP-04, GAP-05.
///
/// @param weights of the two sets
/// @param closedAtBlock origin block that closed it; [#OPEN] until then
public record HeightRecord(SetWeights weights, long closedAtBlock) {
  /// Not closed yet.
  static final long OPEN = -1;

  static final HeightRecord EMPTY = opened(SplitWeight.ZERO);

  static HeightRecord opened(SplitWeight weights) {
    return new HeightRecord(SetWeights.opened(weights), OPEN);
  }

  /// @return weights of the two sets when the height opened
  public SplitWeight opening() {
    return weights.opening();
  }

  /// @return the same without who was slashed while it was open
  public SplitWeight current() {
    return weights.current();
  }

  /// @return weight of its members, at this height, that were slashed since
  public SplitWeight slashed() {
    return weights.slashed();
  }

  boolean isClosed() {
    return closedAtBlock != OPEN;
  }

  HeightRecord withCurrent(SplitWeight next) {
    return new HeightRecord(weights.withCurrent(next), closedAtBlock);
  }

  HeightRecord plusSlashed(SplitWeight weight) {
    return new HeightRecord(weights.plusSlashed(weight), closedAtBlock);
  }

  HeightRecord closedAt(long block) {
    return new HeightRecord(weights, block);
  }

  /// Whether quorums of this height's sets may have broken the rules.
  public boolean isUnsafe(Quorum quorum) {
    return weights.isUnsafe(quorum);
  }
}
