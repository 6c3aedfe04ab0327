package org.mosaiclab.protocol.v0.electorate;

/// Weights of the two sets of one meta-block height, and what was slashed of them. **Spec**: `v0
/// §21` GAP-01, GAP-02, GAP-05.
///
/// @param opening when the height opened
/// @param current without who was slashed while it was open
/// @param slashed weight of its members, at this height, that were slashed since
public record SetWeights(SplitWeight opening, SplitWeight current, SplitWeight slashed) {
  public static final SetWeights EMPTY = opened(SplitWeight.ZERO);

  public static SetWeights opened(SplitWeight weights) {
    return new SetWeights(weights, weights, SplitWeight.ZERO);
  }

  public SetWeights withCurrent(SplitWeight weights) {
    return new SetWeights(opening, weights, slashed);
  }

  public SetWeights plusSlashed(SplitWeight weight) {
    return new SetWeights(opening, current, slashed.plus(weight));
  }

  /// Whether quorums of the two sets may have broken the rules.
  public boolean isUnsafe(Quorum quorum) {
    return slashed.breaksSafetyOf(opening, quorum);
  }
}
