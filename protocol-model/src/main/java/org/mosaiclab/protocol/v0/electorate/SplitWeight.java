package org.mosaiclab.protocol.v0.electorate;

import org.mosaiclab.protocol.value.Uint256;

/// A weight counted over the forward and over the rear set; both are the whole set where the sets
/// are not split. **Spec**: `v0 §21 GAP-05`; paper P(9).
///
/// @param forward weight in the forward set
/// @param rear weight in the rear set
public record SplitWeight(Uint256 forward, Uint256 rear) {
  public static final SplitWeight ZERO = new SplitWeight(Uint256.ZERO, Uint256.ZERO);

  /// The weight of a validator of that tenure.
  public static SplitWeight of(Tenure tenure, long height, Uint256 weight) {
    return new SplitWeight(
        tenure.isForward(height) ? weight : Uint256.ZERO,
        tenure.isRear(height) ? weight : Uint256.ZERO);
  }

  /// A weight where the sets are not split.
  public static SplitWeight ofWhole(Uint256 weight) {
    return new SplitWeight(weight, weight);
  }

  /// @throws IllegalArgumentException if a sum leaves 256 bits; weights of one set never do
  public SplitWeight plus(SplitWeight other) {
    return new SplitWeight(sum(forward, other.forward), sum(rear, other.rear));
  }

  /// @throws java.util.NoSuchElementException if the other weight is no part of this one
  public SplitWeight minus(SplitWeight part) {
    return new SplitWeight(
        forward.minus(part.forward).orElseThrow(), rear.minus(part.rear).orElseThrow());
  }

  /// Whether this tally is a supermajority of both sets. On an empty set there is none.
  ///
  /// @param totals weights of the two sets
  public boolean isSupermajorityOf(SplitWeight totals, Quorum quorum) {
    return isSupermajority(forward, totals.forward, quorum)
        && isSupermajority(rear, totals.rear, quorum);
  }

  /// Whether this weight, slashed, shows that the quorum on one of the sets was broken: no two
  /// quorums of a set share less than `2 * required - total`. **Spec**: `v0 §22a`.
  ///
  /// @param totals weights of the two sets before anyone was slashed
  public boolean breaksSafetyOf(SplitWeight totals, Quorum quorum) {
    return breaksSafety(forward, totals.forward, quorum) || breaksSafety(rear, totals.rear, quorum);
  }

  /// @param total weight of a set
  /// @return least weight that two quorums of it share, in `[0, total]`
  /// @throws IllegalArgumentException if twice the total exceeds 256 bits; no quorum exists there
  public static Uint256 sharedByQuorums(Uint256 total, Quorum quorum) {
    var required = required(total, quorum).value();
    return new Uint256(required.shiftLeft(1).subtract(total.value()));
  }

  private static boolean isSupermajority(Uint256 tally, Uint256 total, Quorum quorum) {
    return !total.isZero() && !tally.isLessThan(required(total, quorum));
  }

  private static boolean breaksSafety(Uint256 slashed, Uint256 total, Quorum quorum) {
    return !total.isZero() && !slashed.isLessThan(sharedByQuorums(total, quorum));
  }

  private static Uint256 required(Uint256 total, Quorum quorum) {
    return quorum
        .required(total)
        .orElseThrow(() -> new IllegalArgumentException("total is too large: " + total));
  }

  private static Uint256 sum(Uint256 first, Uint256 second) {
    return new Uint256(first.value().add(second.value()));
  }
}
