package org.mosaiclab.analysis.estimate;

import java.util.Optional;
import org.apache.commons.math3.stat.descriptive.SummaryStatistics;

/// Mean of a statistic over independent replications, with its Student interval at 95 %.
///
/// Values are taken one by one and not kept: the number of replications has no bound.
public final class ReplicationMean {
  private final SummaryStatistics statistics = new SummaryStatistics();

  /// Takes the value of one more replication.
  ///
  /// @param value finite
  public void add(double value) {
    statistics.addValue(value);
  }

  /// Replications so far.
  public long n() {
    return statistics.getN();
  }

  /// Mean of them; NaN for none.
  public double mean() {
    return statistics.getMean();
  }

  /// Their variance, with n - 1 below; NaN for fewer than two.
  public double variance() {
    return n() < 2 ? Double.NaN : statistics.getVariance();
  }

  /// Smallest of them; NaN for none.
  public double min() {
    return statistics.getMin();
  }

  /// Largest of them; NaN for none.
  public double max() {
    return statistics.getMax();
  }

  /// Interval for the mean; empty for fewer than two replications.
  public Optional<Interval> interval() {
    int n = Math.toIntExact(n());
    if (n < 2) {
      return Optional.empty();
    }
    double standardError = statistics.getStandardDeviation() / Math.sqrt(n);
    double halfWidth = StudentCritical.value(n - 1) * standardError;
    return Optional.of(
        new Interval(mean(), halfWidth, StudentCritical.LEVEL_RATIO, n, "1 replication"));
  }
}
