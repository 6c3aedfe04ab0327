package org.mosaiclab.dataset.metric;

import java.util.List;

/// One entry of the dictionary of metrics.
///
/// @param name without the chain, as `finality.latency`
/// @param unit of every statistic but `n`
/// @param scopes where it applies, in the order origin, meta-chain, run; at least one
/// @param stats statistics it offers, as `mean`, `p50`, `max`; `value` where there is only one
/// @param countsByRule whether it offers the count of each rule too, under the rule's id, as `VO-6`
/// @param description one line
/// @param definition start, end and cohort: what exactly is measured
public record Metric(
    String name,
    MetricUnit unit,
    List<Scope> scopes,
    List<String> stats,
    boolean countsByRule,
    String description,
    String definition) {
  public Metric {
    scopes = List.copyOf(scopes);
    stats = List.copyOf(stats);
  }

  /// A metric that counts nothing by rule.
  public Metric(
      String name,
      MetricUnit unit,
      List<Scope> scopes,
      List<String> stats,
      String description,
      String definition) {
    this(name, unit, scopes, stats, false, description, definition);
  }

  /// Where a metric applies, which decides how it is named.
  public enum Scope {
    /// The origin chain: `origin.<name>`.
    ORIGIN("origin"),
    /// A meta-chain: `<chain>.<name>`.
    METACHAIN("meta-chain"),
    /// The whole run: `<name>` alone.
    RUN("run");

    private final String label;

    Scope(String label) {
      this.label = label;
    }

    /// Word for it.
    public String label() {
      return label;
    }
  }
}
