package org.mosaiclab.analysis.compare;

import java.util.Optional;
import org.apache.commons.math3.stat.descriptive.SummaryStatistics;
import org.apache.commons.statistics.distribution.TDistribution;
import org.mosaiclab.analysis.estimate.Interval;

/// Difference between two settings whose runs are independent of each other, with Welch's interval:
/// the variances need not be equal, nor the numbers of runs (Welch, Biometrika 34, 1947).
public final class WelchComparison {
  private static final double LEVEL_RATIO = 0.95;

  private final SummaryStatistics references = new SummaryStatistics();
  private final SummaryStatistics values = new SummaryStatistics();

  /// Takes a run of the first setting.
  ///
  /// @param reference finite
  public void addReference(double reference) {
    references.addValue(reference);
  }

  /// Takes a run of the other setting.
  ///
  /// @param value finite, same unit
  public void addValue(double value) {
    values.addValue(value);
  }

  /// Mean of values minus mean of references; NaN if either has none.
  public double mean() {
    return values.getMean() - references.getMean();
  }

  /// Interval at 95 % for the difference of the means; empty if either setting has fewer than two
  /// runs.
  public Optional<Interval> interval() {
    if (references.getN() < 2 || values.getN() < 2) {
      return Optional.empty();
    }
    double left = references.getVariance() / references.getN();
    double right = values.getVariance() / values.getN();
    double standardError = Math.sqrt(left + right);
    double half = standardError == 0 ? 0 : standardError * critical(left, right);
    int runs = Math.toIntExact(references.getN() + values.getN());
    return Optional.of(new Interval(mean(), half, LEVEL_RATIO, runs, "1 replication"));
  }

  // The degrees of freedom after Welch and Satterthwaite.
  private double critical(double left, double right) {
    double degrees =
        (left + right)
            * (left + right)
            / (left * left / (references.getN() - 1) + right * right / (values.getN() - 1));
    return TDistribution.of(degrees).inverseCumulativeProbability(1 - (1 - LEVEL_RATIO) / 2);
  }
}
