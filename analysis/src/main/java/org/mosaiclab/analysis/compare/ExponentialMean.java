package org.mosaiclab.analysis.compare;

import org.apache.commons.statistics.distribution.ChiSquaredDistribution;

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
  public Range range(double errorRatio) {
    var law = ChiSquaredDistribution.of(2.0 * samples);
    return new Range(
        2 * sum / law.inverseSurvivalProbability(errorRatio / 2),
        2 * sum / law.inverseCumulativeProbability(errorRatio / 2));
  }
}
