package org.mosaiclab.analysis.compare;

import org.apache.commons.statistics.distribution.BetaDistribution;

/// A share of independent trials, with the interval of Clopper and Pearson (1934): never misses
/// more often than promised.
///
/// @param successes at least zero
/// @param samples trials, at least 1 and at least the successes
public record Proportion(long successes, long samples) implements Evidence {
  @Override
  public double measured() {
    return (double) successes / samples;
  }

  @Override
  public Range range(double errorRatio) {
    double tail = errorRatio / 2;
    long failures = samples - successes;
    double low =
        successes == 0
            ? 0
            : BetaDistribution.of((double) successes, failures + 1.0).inverseCumulativeProbability(tail);
    double high =
        failures == 0
            ? 1
            : BetaDistribution.of(successes + 1.0, (double) failures).inverseSurvivalProbability(tail);
    return new Range(low, high);
  }
}
