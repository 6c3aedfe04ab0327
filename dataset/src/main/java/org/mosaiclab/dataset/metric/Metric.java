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
/// @param definition what exactly is measured; of a time that is told as a distribution `Start: ...
///   End: ... Cohort: ...`
/// @param rules ids of the protocol's rules that decide the value, as `docs/spec-map.yml` has them,
///   the most telling ones; empty for what no rule decides, as gas per second
public record Metric(
    String name,
    MetricUnit unit,
    List<Scope> scopes,
    List<String> stats,
    boolean countsByRule,
    String description,
    String definition,
    List<String> rules) {
  public Metric {
    scopes = List.copyOf(scopes);
    stats = List.copyOf(stats);
    rules = List.copyOf(rules);
  }

  /// A metric that counts nothing by rule and that no rule decides.
  public Metric(
      String name,
      MetricUnit unit,
      List<Scope> scopes,
      List<String> stats,
      String description,
      String definition) {
    this(name, unit, scopes, stats, false, description, definition, List.of());
  }

  /// The same metric, decided by rules.
  ///
  /// @param ids as `docs/spec-map.yml` has them
  Metric withRules(String... ids) {
    return new Metric(
        name, unit, scopes, stats, countsByRule, description, definition, List.of(ids));
  }

  /// The same metric, counted by rule too.
  Metric countedByRule() {
    return new Metric(name, unit, scopes, stats, true, description, definition, rules);
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
