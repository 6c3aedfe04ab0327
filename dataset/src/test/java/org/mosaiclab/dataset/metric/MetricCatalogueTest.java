package org.mosaiclab.dataset.metric;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.mosaiclab.dataset.metric.Metric.Scope;

class MetricCatalogueTest {
  private static final List<String> CHAINS = List.of("alpha", "beta");

  @Test
  void all_names_areUniqueAndWellFormed() {
    assertThat(MetricCatalogue.all()).extracting(Metric::name).doesNotHaveDuplicates();
    assertThat(MetricCatalogue.all())
        .allSatisfy(
            metric -> {
              assertThat(metric.name()).matches("[a-z][a-z-]*(\\.[a-z-]+)*");
              assertThat(metric.scopes()).isNotEmpty().doesNotHaveDuplicates().isSorted();
              assertThat(metric.stats()).isNotEmpty().doesNotHaveDuplicates();
              assertThat(metric.description()).endsWith(".");
              assertThat(metric.definition()).endsWith(".");
            });
  }

  @Test
  void of_everyMetricInEveryScope_isKnownByItsFullName() {
    for (Metric metric : MetricCatalogue.all()) {
      for (Scope scope : metric.scopes()) {
        String name =
            switch (scope) {
              case ORIGIN -> "origin." + metric.name();
              case METACHAIN -> "beta." + metric.name();
              case RUN -> metric.name();
            };
        assertThat(MetricReference.of(name, CHAINS))
            .isInstanceOfSatisfying(
                MetricReference.Known.class,
                known -> {
                  assertThat(known.fullName()).isEqualTo(name);
                  assertThat(known.metric()).isEqualTo(metric);
                });
      }
    }
  }

  @Test
  void all_onlyRejections_areCountedByRule() {
    assertThat(MetricCatalogue.all())
        .filteredOn(Metric::countsByRule)
        .extracting(Metric::name)
        .containsExactly("operations.rejected");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '"',
      value = {
        "finality.latency|write `alpha.finality.latency`",
        "reorg.depth|write `alpha.reorg.depth`",
        "gamma.finality.latency|no chain `gamma`; the chains are: origin, alpha, beta",
        "alpha.finality.latancy|did you mean `finality.latency`?",
        "alpha.nonsense-beyond-words|there is no metric `nonsense-beyond-words`",
        "origin.finality.latency|not measured on origin; it applies to: meta-chain",
        "alpha.violations|not measured on a meta-chain; it applies to: run",
        "nonsense|there is no metric `nonsense`; write `<chain>.<metric>`",
        "alpha|there is no metric `alpha`",
        "alpha.|there is no metric ``",
      })
  void of_wrongName_saysWhatWouldBeRight(String name, String reason) {
    assertThat(MetricReference.of(name, CHAINS))
        .isInstanceOfSatisfying(
            MetricReference.Refused.class,
            refused -> assertThat(refused.reason()).contains(reason));
  }

  @ParameterizedTest
  @CsvSource({"abc,abc,0", "abc,abd,1", "kitten,sitting,3", "'',abc,3", "abc,'',3"})
  void between_twoNames_countsEdits(String from, String to, int distance) {
    assertThat(EditDistance.between(from, to)).isEqualTo(distance);
  }
}
