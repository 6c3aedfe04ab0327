package org.mosaiclab.dataset.metric;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.mosaiclab.dataset.metric.Metric.Scope;

/// A metric as a scenario or a report names it: `alpha.finality.latency`, `gas.rate`.
public sealed interface MetricReference {
  /// The name means one metric of one chain, or of the whole run.
  ///
  /// @param chain empty for the whole run
  /// @param metric what is measured
  record Known(Optional<String> chain, Metric metric) implements MetricReference {
    /// Name with the chain.
    public String fullName() {
      return chain.map(c -> c + "." + metric.name()).orElse(metric.name());
    }
  }

  /// The name means nothing, or pools what must not be pooled.
  ///
  /// @param reason what is wrong and what would be right
  record Refused(String reason) implements MetricReference {}

  /// Name of the origin chain in metric names.
  String ORIGIN = "origin";

  /// Finds out what a full name means.
  ///
  /// @param fullName as a scenario writes it
  /// @param metachains names of the run's meta-chains
  /// @return the metric, or why there is none
  static MetricReference of(String fullName, List<String> metachains) {
    Optional<Metric> bare = MetricCatalogue.find(fullName);
    if (bare.isPresent() && bare.get().scopes().contains(Scope.RUN)) {
      return new Known(Optional.empty(), bare.get());
    }
    int dot = fullName.indexOf('.');
    String chain = dot < 0 ? "" : fullName.substring(0, dot);
    if (chain.equals(ORIGIN) || metachains.contains(chain)) {
      return ofChain(chain, fullName.substring(dot + 1));
    }
    if (bare.isPresent()) {
      return new Refused(needsChain(bare.get(), metachains));
    }
    return unknownChain(fullName, chain, metachains);
  }

  private static MetricReference ofChain(String chain, String name) {
    Scope scope = chain.equals(ORIGIN) ? Scope.ORIGIN : Scope.METACHAIN;
    Optional<Metric> metric = MetricCatalogue.find(name);
    if (metric.isEmpty()) {
      return new Refused("there is no metric `" + name + "`" + closest(name));
    }
    if (!metric.get().scopes().contains(scope)) {
      return new Refused(
          "`%s` is not measured on %s; it applies to: %s"
              .formatted(
                  name,
                  scope == Scope.ORIGIN ? "origin" : "a meta-chain",
                  String.join(", ", metric.get().scopes().stream().map(Scope::label).toList())));
    }
    return new Known(Optional.of(chain), metric.get());
  }

  private static String needsChain(Metric metric, List<String> metachains) {
    String chain = metric.scopes().contains(Scope.METACHAIN) ? first(metachains) : ORIGIN;
    return "`%s` without a chain would pool chains that differ; write `%s.%s`"
        .formatted(metric.name(), chain, metric.name());
  }

  private static MetricReference unknownChain(
      String fullName, String chain, List<String> metachains) {
    if (!chain.isEmpty()
        && MetricCatalogue.find(fullName.substring(chain.length() + 1)).isPresent()) {
      return new Refused(
          "there is no chain `%s`; the chains are: %s, %s"
              .formatted(chain, ORIGIN, String.join(", ", metachains)));
    }
    return new Refused(
        "there is no metric `%s`; write `<chain>.<metric>`, as `%s.finality.latency`"
            .formatted(fullName, first(metachains)));
  }

  private static String first(List<String> metachains) {
    return metachains.isEmpty() ? "<chain>" : metachains.getFirst();
  }

  private static String closest(String name) {
    return MetricCatalogue.all().stream()
        .map(Metric::name)
        .min(Comparator.comparingInt(known -> EditDistance.between(name, known)))
        .filter(known -> EditDistance.between(name, known) <= 4)
        .map(known -> "; did you mean `" + known + "`?")
        .orElse("; `mosaic list --metrics` lists them");
  }
}
