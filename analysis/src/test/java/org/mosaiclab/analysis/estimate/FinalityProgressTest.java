package org.mosaiclab.analysis.estimate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mosaiclab.analysis.fixture.IdealRun.EPOCH;
import static org.mosaiclab.analysis.fixture.IdealRun.JUSTIFY;

import org.junit.jupiter.api.Test;
import org.mosaiclab.analysis.fixture.IdealRun;
import org.mosaiclab.dataset.store.RunDataset;

/// Gaps between finalisations, and how soon the next one follows a disturbance.
class FinalityProgressTest {
  private static MetricValue value(RunDataset run, String name) {
    return RunEstimates.of(run).find(name).orElseThrow();
  }

  private static double stat(MetricValue value, String stat) {
    return value.stat(stat).orElseThrow().value();
  }

  @Test
  void gap_idealChain_isAlwaysAnEpoch() {
    var gap = value(new IdealRun().build(), "alpha.finality.gap");
    assertThat(stat(gap, "min")).isEqualTo((double) EPOCH);
    assertThat(stat(gap, "mean")).isEqualTo((double) EPOCH);
    assertThat(stat(gap, "max")).isEqualTo((double) EPOCH);
    assertThat(gap.stat("max").orElseThrow().lowerBound()).isFalse();
  }

  @Test
  void gap_finalityThatStops_isOpenToTheEnd() {
    var run = new IdealRun().finalityStopsAt(0.5).build();
    var gap = value(run, "alpha.finality.gap");
    assertThat(gap.stat("max").orElseThrow().lowerBound()).isTrue();
    assertThat(stat(gap, "max")).isBetween(48.0 * EPOCH, 52.0 * EPOCH);
    assertThat(stat(gap, "p50")).isEqualTo((double) EPOCH);
  }

  @Test
  void resumption_isTheTimeToTheNextFinalisation() {
    long end = 20 * EPOCH + JUSTIFY + 1;
    var run = new IdealRun().counter("disturbance.end.0", end).build();
    var resumption = value(run, "alpha.finality.resumption");
    assertThat(stat(resumption, "max")).isEqualTo((double) EPOCH - 1);
    assertThat(resumption.n()).isEqualTo(1);
  }

  @Test
  void resumption_withoutFinalityAfterwards_isALowerBound() {
    var run = new IdealRun().finalityStopsAt(0.5).counter("disturbance.end.0", 80 * EPOCH).build();
    var resumption = value(run, "alpha.finality.resumption").stat("max").orElseThrow();
    assertThat(resumption.lowerBound()).isTrue();
    assertThat(resumption.value()).isEqualTo(20.0 * EPOCH);
  }

  @Test
  void resumption_withoutDisturbance_isAbsent() {
    var resumption = value(new IdealRun().build(), "alpha.finality.resumption");
    assertThat(resumption.stats()).isEmpty();
    assertThat(resumption.note()).isEqualTo("no disturbance ended in this run");
  }
}
