package org.mosaiclab.analysis.estimate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.mosaiclab.analysis.figure.Figure;
import org.mosaiclab.analysis.figure.FigureCatalogue;
import org.mosaiclab.analysis.fixture.IdealRun;
import org.mosaiclab.dataset.row.CounterRow;
import org.mosaiclab.dataset.row.RewardRow;
import org.mosaiclab.dataset.store.RunDataset;

/// Rewards of four validators: one always votes, one half of the time, one was slashed, one never
/// had any weight.
class RewardEstimatorTest {
  private static RewardRow row(
      String validator, long links, long voted, long entitled, long earned, long burnt) {
    long claimed = earned * 49 / 100;
    long locked = burnt > 0 ? 0 : earned - claimed;
    double share = entitled / 10_000.0;
    return new RewardRow(
        "alpha", validator, 1, links, voted, share, entitled, earned, claimed, 0, locked, 0, burnt,
        7, 3);
  }

  private static RunDataset paid() {
    var run = new IdealRun().build();
    run.tables()
        .rewards()
        .addAll(
            List.of(
                row("alpha-0", 10, 10, 6_000, 6_000, 0),
                row("alpha-1", 10, 5, 2_000, 1_000, 0),
                row("alpha-2", 4, 4, 1_000, 1_000, 510),
                row("alpha-3", 0, 0, 0, 0, 0)));
    run.tables().counters().add(new CounterRow("alpha.rewards.deficit", 42, "base units"));
    return run;
  }

  private static double stat(String metric, String stat) {
    var value = RunEstimates.of(paid()).find("alpha." + metric).orElseThrow();
    return value.stat(stat).orElseThrow().value();
  }

  @Test
  void sums_areOverValidators() {
    assertThat(stat("rewards.earned", "value")).isEqualTo(8_000);
    assertThat(stat("rewards.claimed", "value")).isEqualTo(3_920);
    assertThat(stat("rewards.locked", "value")).isEqualTo(3_060 + 510);
    assertThat(stat("rewards.burnt", "value")).isEqualTo(510);
    assertThat(stat("rewards.deficit", "value")).isEqualTo(42);
    assertThat(stat("rewards.held.share", "value")).isEqualTo(0.51);
  }

  @Test
  void ratio_isIncomeOverEntitlement_ofWhoHasWeight() {
    assertThat(stat("rewards.ratio", "min")).isEqualTo(0.5);
    assertThat(stat("rewards.ratio", "max")).isEqualTo(1);
    assertThat(stat("rewards.participation", "min")).isEqualTo(0.5);
    assertThat(stat("rewards.participation", "mean")).isCloseTo(2.5 / 3, within(1e-12));
    assertThat(stat("rewards.vote.ratio", "min")).isEqualTo(1);
    assertThat(stat("rewards.vote.ratio", "max")).isEqualTo(1);
  }

  // Of 1,000, 1,000 and 6,000: mean difference over all nine pairs 20,000 / 9, half of it over the
  // mean.
  @Test
  void gini_isHalfTheMeanDifferenceOverTheMean() {
    double expected = 20_000.0 / 9 / 2 / (8_000.0 / 3);
    assertThat(stat("rewards.gini", "value")).isCloseTo(expected, within(1e-12));
    assertThat(Gini.of(new long[] {5, 5, 5})).isZero();
    assertThat(Gini.of(new long[] {0, 0, 0, 9})).isCloseTo(0.75, within(1e-12));
  }

  @Test
  void runWithoutRewards_hasNeitherMetricsNorFigure() {
    var run = new IdealRun().build();
    assertThat(RunEstimates.of(run).find("alpha.rewards.earned")).isEmpty();
    assertThat(FigureCatalogue.figures(run)).extracting(Figure::id).doesNotContain("rewards-alpha");
  }

  @Test
  void figure_tellsWhoGotLeastOfItsShare() {
    assertThat(FigureCatalogue.figures(paid()))
        .filteredOn(figure -> figure.id().equals("rewards-alpha"))
        .singleElement()
        .satisfies(
            figure ->
                assertThat(figure.description())
                    .contains("3 validators earned", "alpha-1", "who voted for 50.00"));
  }
}
