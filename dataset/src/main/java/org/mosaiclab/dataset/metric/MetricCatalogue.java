package org.mosaiclab.dataset.metric;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// Every metric a run has, what it means and where it applies.
///
/// A metric's full name carries its chain, `alpha.finality.latency`. A bare name is the whole run's
/// and exists only where pooling the chains does not mislead (sums), see [Metric.Scope#RUN].
public final class MetricCatalogue {
  private static final List<Metric> ALL =
      Stream.of(
              FinalityMetrics.ALL,
              GatewayMetrics.ALL,
              ChainMetrics.ALL,
              ValidatorMetrics.ALL,
              NetworkMetrics.ALL)
          .flatMap(List::stream)
          .toList();

  private MetricCatalogue() {}

  /// Every metric, in the order of reports.
  ///
  /// @return immutable list, names unique
  public static List<Metric> all() {
    return ALL;
  }

  /// The metric of a name without a chain.
  ///
  /// @param name as `finality.latency`
  /// @return empty if there is none
  public static Optional<Metric> find(String name) {
    return ALL.stream().filter(metric -> metric.name().equals(name)).findFirst();
  }
}
