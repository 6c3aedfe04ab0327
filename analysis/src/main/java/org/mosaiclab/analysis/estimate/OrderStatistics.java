package org.mosaiclab.analysis.estimate;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Arrays;
import java.util.Optional;
import org.apache.commons.statistics.distribution.BinomialDistribution;

/// A sorted sample of independent observations, and what it says about quantiles of their law.
///
/// The interval of a quantile lies between two order statistics. How many observations lie below
/// the quantile is binomial whatever their law is, so the level is known exactly (David and
/// Nagaraja, Order Statistics, third edition, section 7.1). Observations within one run depend on
/// each other: there it has no such level; take batches or replications.
public final class OrderStatistics {
  private static final double ERROR_RATIO = 1 - StudentCritical.LEVEL_RATIO;

  private final double[] sorted;

  private OrderStatistics(double[] sorted) {
    this.sorted = sorted;
  }

  /// Sorts a sample.
  ///
  /// @param values at least one, any order; not changed
  /// @throws IllegalArgumentException for an empty sample
  public static OrderStatistics of(double[] values) {
    if (values.length == 0) {
      throw new IllegalArgumentException("the sample must not be empty");
    }
    double[] sorted = values.clone();
    Arrays.sort(sorted);
    return new OrderStatistics(sorted);
  }

  /// The smallest observation that at least a share of the sample does not exceed.
  ///
  /// @param shareRatio in `(0, 1]`
  /// @throws IllegalArgumentException if the share is out of range
  public double quantile(double shareRatio) {
    if (!(shareRatio > 0 && shareRatio <= 1)) {
      throw new IllegalArgumentException("shareRatio must be in (0, 1], was " + shareRatio);
    }
    // Decimal, so that the 90 % of 10 is 9 and not the next number above.
    int rank =
        BigDecimal.valueOf(shareRatio)
            .multiply(BigDecimal.valueOf(sorted.length))
            .setScale(0, RoundingMode.CEILING)
            .intValueExact();
    return at(rank);
  }

  /// Interval for a quantile of the law, at a level of at least 95 %.
  ///
  /// @param shareRatio in `(0, 1)`
  /// @return empty where the sample is too small: a median takes 6 observations, a 99th percentile
  ///   368
  public Optional<Found> interval(double shareRatio) {
    return interval(shareRatio, ERROR_RATIO);
  }

  /// Interval for a quantile of the law at another level.
  ///
  /// @param shareRatio in `(0, 1)`
  /// @param errorRatio share of samples whose interval may miss the quantile, in `(0, 1)`
  /// @return empty where the sample is too small
  public Optional<Found> interval(double shareRatio, double errorRatio) {
    return ranks(sorted.length, shareRatio, errorRatio)
        .map(ranks -> new Found(new Bounds(at(ranks.low), at(ranks.high)), ranks.coverageRatio));
  }

  private double at(int rank) {
    return sorted[rank - 1];
  }

  /// An interval with its exact level.
  ///
  /// @param bounds two observations
  /// @param coverageRatio share of samples whose interval holds the quantile, at least 0.95; exact
  ///   for a continuous law, a lower bound for others
  public record Found(Bounds bounds, double coverageRatio) {}

  /// Which observations are the ends.
  ///
  /// @param low rank of the lower end, from 1
  /// @param high rank of the upper end
  /// @param coverageRatio probability that the quantile lies between them
  public record Ranks(int low, int high, double coverageRatio) {}

  /// The narrowest ranks that leave at most 2.5 % on either side.
  ///
  /// @param n observations
  /// @param shareRatio in `(0, 1)`
  /// @return empty if not even the smallest and the largest observation do
  public static Optional<Ranks> ranks(int n, double shareRatio) {
    return ranks(n, shareRatio, ERROR_RATIO);
  }

  private static Optional<Ranks> ranks(int n, double shareRatio, double errorRatio) {
    var below = BinomialDistribution.of(n, shareRatio);
    // The r-th observation is above the quantile if at most r - 1 lie below it, and the s-th is
    // below it if at least s do.
    int low = below.inverseCumulativeProbability(errorRatio / 2);
    int high = below.inverseSurvivalProbability(errorRatio / 2) + 1;
    return low < 1 || high > n
        ? Optional.empty()
        : Optional.of(new Ranks(low, high, below.probability(low - 1, high - 1)));
  }
}
