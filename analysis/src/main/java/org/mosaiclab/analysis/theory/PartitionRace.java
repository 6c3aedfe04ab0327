package org.mosaiclab.analysis.theory;

import org.apache.commons.statistics.distribution.PoissonDistribution;

/// How deep the chain of an observer is reorganised when a partition of the miners heals.
///
/// While the links are cut the observer's side finds `A` blocks and the other side `B`, independent
/// Poisson numbers. Afterwards the longer branch wins: the observer abandons `A` blocks if `B > A`.
/// If both are equally long each side stays on its own until one finds the next block, the other
/// side with its share of the hash power:
///
///     P(depth >= k) = sum_{a >= k} P(A = a) (P(B > a) + P(B = a) * otherShare),  k >= 1
///
/// Exact but for messages on their way. **Source**: derived here from `pow-and-pos A1, A3` (finding
/// blocks is a Poisson process; heaviest branch, then first seen). **Units**: blocks.
///
/// @param ownMean mean of `A`, above zero
/// @param otherMean mean of `B`, above zero
public record PartitionRace(double ownMean, double otherMean) {
  private static final double NEGLIGIBLE_RATIO = 1e-12;

  /// @throws IllegalArgumentException if a mean is not above zero
  public PartitionRace {
    if (!(ownMean > 0 && otherMean > 0)) {
      throw new IllegalArgumentException("means must be > 0, were " + ownMean + ", " + otherMean);
    }
  }

  /// `P(depth >= k)`.
  ///
  /// @param depthBlocks `k`, at least 1
  public double atLeast(int depthBlocks) {
    var own = PoissonDistribution.of(ownMean);
    var other = PoissonDistribution.of(otherMean);
    double otherShare = otherMean / (ownMean + otherMean);
    double sum = 0;
    for (int a = depthBlocks; a < ownMean || own.probability(a) > NEGLIGIBLE_RATIO; a++) {
      sum +=
          own.probability(a) * (other.survivalProbability(a) + other.probability(a) * otherShare);
    }
    return sum;
  }
}
