package org.mosaiclab.analysis.compare;

import java.util.Arrays;
import org.apache.commons.statistics.distribution.BinomialDistribution;

/// A quantile of independent values of a continuous law, between two order statistics: how many
/// values lie below the true quantile is binomial, whatever the law.
public final class SampleQuantile implements Evidence {
  private final double[] sorted;
  private final double ratio;

  /// @param values at least one
  /// @param ratio share of the law below the quantile, in (0, 1)
  public SampleQuantile(double[] values, double ratio) {
    this.sorted = values.clone();
    Arrays.sort(sorted);
    this.ratio = ratio;
  }

  @Override
  public double measured() {
    return sorted[(int) Math.ceil(ratio * sorted.length) - 1];
  }

  @Override
  public long samples() {
    return sorted.length;
  }

  @Override
  public Range range(double errorRatio) {
    var below = BinomialDistribution.of(sorted.length, ratio);
    int low = below.inverseCumulativeProbability(errorRatio / 2) - 1;
    int high = below.inverseSurvivalProbability(errorRatio / 2);
    return new Range(
        low < 0 ? Double.NEGATIVE_INFINITY : sorted[low],
        high >= sorted.length ? Double.POSITIVE_INFINITY : sorted[high]);
  }
}
