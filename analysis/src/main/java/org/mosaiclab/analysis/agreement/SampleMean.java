package org.mosaiclab.analysis.agreement;

import org.apache.commons.math3.stat.descriptive.SummaryStatistics;
import org.apache.commons.statistics.distribution.TDistribution;
import org.mosaiclab.analysis.estimate.Bounds;

/// Mean of independent values, with Student's interval: exact for normal values, and good for means
/// of many, as those of replications.
public final class SampleMean implements Evidence {
  private final SummaryStatistics values = new SummaryStatistics();

  /// Takes one more value.
  public void add(double value) {
    values.addValue(value);
  }

  @Override
  public double measured() {
    return values.getMean();
  }

  @Override
  public long samples() {
    return values.getN();
  }

  /// @throws IllegalStateException for fewer than two values
  @Override
  public Bounds bounds(double errorRatio) {
    if (values.getN() < 2) {
      throw new IllegalStateException("an interval needs two values, there are " + values.getN());
    }
    double critical =
        TDistribution.of(values.getN() - 1.0).inverseSurvivalProbability(errorRatio / 2);
    double half = critical * values.getStandardDeviation() / Math.sqrt((double) values.getN());
    return new Bounds(measured() - half, measured() + half);
  }
}
