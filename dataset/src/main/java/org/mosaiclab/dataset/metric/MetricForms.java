package org.mosaiclab.dataset.metric;

import static org.mosaiclab.dataset.metric.Metric.Scope.METACHAIN;
import static org.mosaiclab.dataset.metric.Metric.Scope.ORIGIN;
import static org.mosaiclab.dataset.metric.Metric.Scope.RUN;

import java.util.List;
import org.mosaiclab.dataset.metric.Metric.Scope;

/// Statistics and scopes that many metrics share.
final class MetricForms {
  static final List<String> LATENCY_STATS = List.of("mean", "min", "p50", "p90", "p99", "max");
  static final List<String> SPREAD_STATS = List.of("mean", "min", "p50", "max");
  static final List<String> VALUE = List.of("value");
  static final List<Scope> META = List.of(METACHAIN);
  static final List<Scope> EVERY_CHAIN = List.of(ORIGIN, METACHAIN);
  static final List<Scope> META_AND_RUN = List.of(METACHAIN, RUN);

  private MetricForms() {}
}
