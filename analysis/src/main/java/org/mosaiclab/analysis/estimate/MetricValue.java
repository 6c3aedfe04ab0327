package org.mosaiclab.analysis.estimate;

import java.util.List;
import java.util.Optional;
import org.mosaiclab.dataset.metric.Metric;
import org.mosaiclab.dataset.metric.MetricUnit;

/// What a run says about one metric.
///
/// @param name with the chain where there is one, as `alpha.finality.latency`
/// @param metric the catalogue's entry
/// @param stats the catalogue's statistics, in its order, then those of rules by id where it counts
///   by rule; none if it could not be measured
/// @param n samples behind them
/// @param interval for the mean; absent where it would mislead
/// @param note why something is absent or bounded; empty if there is nothing to say
public record MetricValue(
    String name,
    Metric metric,
    List<Stat> stats,
    long n,
    Optional<Interval> interval,
    String note) {
  public MetricValue {
    stats = List.copyOf(stats);
  }

  /// Unit of the statistics.
  public MetricUnit unit() {
    return metric.unit();
  }

  /// One statistic.
  ///
  /// @param stat its name
  /// @return empty if it was not measured or does not exist
  public Optional<Stat> stat(String stat) {
    return stats.stream().filter(s -> s.stat().equals(stat)).findFirst();
  }
}
