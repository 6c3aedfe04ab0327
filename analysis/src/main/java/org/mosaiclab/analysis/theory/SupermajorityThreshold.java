package org.mosaiclab.analysis.theory;

/// The least weight of votes that justifies: `ceil(2 W / 3)`, that is `3 q >= 2 W`.
///
/// Exactly two thirds is enough, one unit less is not. **Source**: `casper-ffg §1 and T3` (the
/// recorded contracts test `x >= ceil(2W/3)`, the default of v0), `v0 §1.9`. **Units**: stake
/// weight.
public final class SupermajorityThreshold {
  private SupermajorityThreshold() {}

  /// @param totalWeight `W`, at least zero and at most 2^62
  public static long requiredWeight(long totalWeight) {
    long required = totalWeight * 2 / 3;
    while (3 * required < 2 * totalWeight) {
      required++;
    }
    return required;
  }

  /// Whether votes of this weight justify a checkpoint, so that finality goes on.
  public static boolean isEnough(long weight, long totalWeight) {
    return 3 * weight >= 2 * totalWeight;
  }
}
