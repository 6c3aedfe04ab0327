package org.mosaiclab.cli.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.mosaiclab.dataset.metric.Metric;
import org.mosaiclab.dataset.metric.MetricCatalogue;
import org.mosaiclab.dataset.metric.MetricUnit;

/// The dictionary of metrics beside the map of rules.
class MetricRulesTest {
  /// Times that blocks alone decide.
  private static final Set<String> WITHOUT_RULE =
      new TreeSet<>(List.of("inclusion.latency", "blocks.interval"));

  private static boolean isTimeSpread(Metric metric) {
    return metric.unit() == MetricUnit.NANOSECONDS && metric.stats().contains("mean");
  }

  @Test
  void rules_ofEveryMetric_areInTheMapAndNamedOnce() {
    var book = BundledRules.book();
    assertThat(MetricCatalogue.all())
        .allSatisfy(
            metric -> {
              assertThat(metric.rules()).as(metric.name()).doesNotHaveDuplicates();
              assertThat(metric.rules())
                  .as(metric.name())
                  .allSatisfy(id -> assertThat(book.find(id)).as(id).isPresent());
            });
  }

  @Test
  void definition_ofEveryTimeSpread_hasStartEndAndCohort() {
    assertThat(MetricCatalogue.all())
        .filteredOn(MetricRulesTest::isTimeSpread)
        .hasSizeGreaterThan(10)
        .allSatisfy(
            metric ->
                assertThat(metric.definition())
                    .as(metric.name())
                    .matches("Start: .+\\. End: .+\\. Cohort: .+\\."));
  }

  @Test
  void rules_ofEveryTimeSpread_areNamedUnlessBlocksAloneDecide() {
    assertThat(MetricCatalogue.all())
        .filteredOn(MetricRulesTest::isTimeSpread)
        .filteredOn(metric -> metric.rules().isEmpty())
        .extracting(Metric::name)
        .containsExactlyInAnyOrderElementsOf(WITHOUT_RULE);
  }

  @Test
  void book_ofARule_saysWhatTheCommandPrints() {
    var entry = BundledRules.book().find("VO-6").orElseThrow();
    assertThat(entry.text()).isEqualTo("the target lies above the signer's last target");
    assertThat(entry.source()).startsWith("v0 \u00a77, PollingPlace");
    assertThat(entry.places()).isNotEmpty().allMatch(place -> place.contains("#"));
  }
}
