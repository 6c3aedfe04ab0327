package org.mosaiclab.campaign;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.mosaiclab.campaign.TinyCampaign.HEAD;
import static org.mosaiclab.campaign.TinyCampaign.THREE_POINTS;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mosaiclab.analysis.summary.Glyphs;
import org.mosaiclab.campaign.executor.RunResult;
import org.mosaiclab.campaign.executor.RunTask;
import org.mosaiclab.campaign.report.CampaignText;
import org.mosaiclab.dataset.campaign.CampaignFolder;
import org.mosaiclab.dataset.campaign.CampaignMetricRow;
import org.mosaiclab.dataset.campaign.CampaignRunRow;
import org.mosaiclab.dataset.campaign.DifferenceRow;
import org.mosaiclab.dataset.campaign.EstimateRow;
import org.mosaiclab.dataset.campaign.OutcomeRow;
import org.mosaiclab.dataset.campaign.SelectionRow;
import org.mosaiclab.dataset.campaign.SensitivityRow;
import org.mosaiclab.dataset.store.CsvSource;

/// The tables that answer a campaign's question, from runs whose metric is made up.
final class CampaignAnswersTest {
  private static final String METRIC = "alpha.finality.latency";

  @TempDir private Path root = Path.of("");

  private CampaignFolder folder() {
    return new CampaignFolder(root.resolve("c"));
  }

  private String finish(String text) throws IOException {
    var manifest =
        new SessionFolder(folder().root())
            .finish(TinyCampaign.plan(text), 2, () -> CampaignAnswersTest::invented);
    return CampaignText.of(folder(), manifest, Glyphs.UNICODE);
  }

  // The metric is ten times the epoch length and three times the block time in seconds, plus what
  // the replication shares; run 4 violates an invariant.
  private static RunResult invented(RunTask task) {
    double value = 100 + 5 * (task.replication() * 7 % 11);
    for (var setting : task.values()) {
      boolean isEpoch = setting.field().endsWith("epochLength");
      value +=
          isEpoch
              ? 10 * Double.parseDouble(setting.value())
              : 3 * Double.parseDouble(setting.value().replace("s", ""));
    }
    value += (task.run() * 13 % 7) / 10.0;
    var outcome = task.run() == 4 ? "invariant-violated" : "completed";
    return new RunResult(
        new CampaignRunRow(
            task.run(), task.point(), task.replication(), "", 1, outcome, "", 0, 0, "", "again"),
        task.values(),
        List.of(
            new CampaignMetricRow(
                task.run(), task.point(), METRIC, "mean", value, "count", false)));
  }

  @Test
  void selection_leastIsBest_rulesTheOthersOut() throws IOException {
    var text =
        finish(THREE_POINTS + "replications: 8\ncompare: {metric: " + METRIC + ", best: min}\n");

    assertThat(CsvSource.read(folder().csv("selection"), SelectionRow.SCHEMA))
        .extracting(SelectionRow::verdict)
        .containsExactly(SelectionRow.CHOSEN, SelectionRow.RULED_OUT, SelectionRow.RULED_OUT);
    assertThat(text).contains("best (min " + METRIC + " mean): point 0  epochLength=2");
  }

  @Test
  void selection_greatestIsBest_isTheLastPoint() throws IOException {
    finish(THREE_POINTS + "replications: 8\ncompare: {metric: " + METRIC + ", best: max}\n");

    assertThat(CsvSource.read(folder().csv("selection"), SelectionRow.SCHEMA))
        .extracting(SelectionRow::verdict)
        .containsExactly(SelectionRow.RULED_OUT, SelectionRow.RULED_OUT, SelectionRow.CHOSEN);
  }

  @Test
  void differences_sharedRandomNumbers_saveRuns() throws IOException {
    finish(THREE_POINTS + "replications: 8\ncompare: {metric: " + METRIC + "}\n");

    var row = CsvSource.read(folder().csv("differences"), DifferenceRow.SCHEMA).getFirst();
    assertThat(row.mean()).isCloseTo(20, within(0.5));
    assertThat(row.correlation()).isGreaterThan(0.99);
    assertThat(row.varianceRatio()).isGreaterThan(100);
    assertThat(row.bootstrapLow()).isBetween(row.low() - 0.1, row.mean());
    assertThat(row.bootstrapHigh()).isBetween(row.mean(), row.high() + 0.1);
    assertThat(folder().csv("selection")).doesNotExist();
    assertThat(folder().csv("sensitivity")).doesNotExist();
  }

  @Test
  void estimates_sayTheirMethod_andHaveAMedian() throws IOException {
    finish(HEAD + "replications: 11\n");

    var row = CsvSource.read(folder().csv("estimates"), EstimateRow.SCHEMA).getFirst();
    assertThat(row.method()).isEqualTo("Student over replications");
    double[] values =
        IntStream.range(0, 11)
            .mapToDouble(run -> 100 + 5 * (run * 7 % 11) + (run * 13 % 7) / 10.0)
            .sorted()
            .toArray();
    // Ranks of a median of 11: P(2 <= B <= 9) of Bin(11, 1/2) is 2024 / 2048.
    assertThat(row.median()).isEqualTo(values[5]);
    assertThat(row.medianLow()).isEqualTo(values[1]);
    assertThat(row.medianHigh()).isEqualTo(values[9]);
    assertThat(row.medianLevel()).isCloseTo(2024.0 / 2048, within(1e-9));
  }

  @Test
  void outcomes_oneViolation_hasItsIntervalAtItsPoint() throws IOException {
    var text = finish(THREE_POINTS + "replications: 3\n");

    assertThat(CsvSource.read(folder().csv("outcomes"), OutcomeRow.SCHEMA))
        .filteredOn(row -> row.outcome().equals("invariant-violated"))
        .extracting(OutcomeRow::hits)
        .containsExactly(0L, 1L, 0L);
    assertThat(text)
        .contains("point 1: 1 of 3 runs violated an invariant: 33.3 %, between 0.84 and");
  }

  private static final String RANGES =
      HEAD
          + "sweep:\n"
          + "  metachains.alpha.epochLength: {range: {from: 2, to: 14}}\n"
          + "  metachains.alpha.blockTime: {range: {from: 1s, to: 4s}}\n";

  private SensitivityRow sensitivity(String field, String measure) throws IOException {
    return CsvSource.read(folder().csv("sensitivity"), SensitivityRow.SCHEMA).stream()
        .filter(row -> row.field().endsWith(field) && row.measure().equals(measure))
        .findFirst()
        .orElseThrow();
  }

  @Test
  void morris_madeUpMetric_findsTheEffects() throws IOException {
    var text = finish(RANGES + "design: {morris: {trajectories: 6, seed: 1}}\n");

    // Through their ranges the fields change the metric by 120 and by 9.
    assertThat(sensitivity("epochLength", "mu-star").value()).isCloseTo(120, within(1.0));
    assertThat(sensitivity("blockTime", "mu-star").value()).isCloseTo(9, within(1.0));
    assertThat(sensitivity("blockTime", "mu-star").n()).isEqualTo(6);
    assertThat(sensitivity("blockTime", "mu").unit()).isEqualTo("count");
    assertThat(text)
        .contains("sensitivity of " + METRIC + " mean, 6 trajectories")
        .doesNotContain("difference to point 0");
  }

  @Test
  void sobolIndices_madeUpMetric_findsTheShares() throws IOException {
    finish(RANGES + "design: {sobol-indices: {points: 60, seed: 1}}\n");

    var first = sensitivity("epochLength", "first");
    assertThat(first.n()).isEqualTo(60);
    assertThat(first.unit()).isEmpty();
    // 120^2 beside 9^2.
    assertThat(sensitivity("epochLength", "total").value()).isCloseTo(0.994, within(0.4));
    assertThat(sensitivity("blockTime", "total").value()).isCloseTo(0.006, within(0.005));
  }
}
