package org.mosaiclab.analysis.agreement;

import org.apache.commons.statistics.distribution.ChiSquaredDistribution;
import org.mosaiclab.analysis.estimate.Bounds;

/// Mean of independent exponential times: twice their sum over the mean is chi-squared with `2 n`
/// degrees of freedom, so the interval is exact.
///
/// @param sum of the times
/// @param samples how many, at least 1
public record ExponentialMean(double sum, long samples) implements Evidence {
  @Override
  public double measured() {
    return sum / samples;
  }

  @Override
  public Bounds bounds(double errorRatio) {
    var law = ChiSquaredDistribution.of(2.0 * samples);
    return new Bounds(
        2 * sum / law.inverseSurvivalProbability(errorRatio / 2),
        2 * sum / law.inverseCumulativeProbability(errorRatio / 2));
  }
}
