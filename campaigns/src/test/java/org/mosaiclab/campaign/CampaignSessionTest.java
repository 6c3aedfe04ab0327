package org.mosaiclab.campaign;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mosaiclab.campaign.TinyCampaign.HEAD;
import static org.mosaiclab.campaign.TinyCampaign.THREE_POINTS;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import java.util.stream.LongStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.mosaiclab.analysis.report.RuleBook;
import org.mosaiclab.campaign.executor.RunResult;
import org.mosaiclab.campaign.executor.RunTask;
import org.mosaiclab.campaign.executor.ScenarioTaskRunner;
import org.mosaiclab.campaign.executor.TaskRunner;
import org.mosaiclab.campaign.plan.CampaignPlan;
import org.mosaiclab.campaign.resume.PartStore;
import org.mosaiclab.dataset.campaign.CampaignFolder;
import org.mosaiclab.dataset.campaign.CampaignMetricRow;
import org.mosaiclab.dataset.campaign.CampaignRunRow;
import org.mosaiclab.dataset.campaign.DifferenceRow;
import org.mosaiclab.dataset.campaign.EstimateRow;
import org.mosaiclab.dataset.campaign.PointRow;
import org.mosaiclab.dataset.store.CsvSource;
import org.mosaiclab.dataset.store.DatasetException;

final class CampaignSessionTest {
  private static final CampaignPlan PLAN =
      TinyCampaign.plan(
          THREE_POINTS + "replications: 3\ncompare: {metric: alpha.finality.latency}\n");

  @TempDir private static Path undisturbedFolder = Path.of("");
  @TempDir private Path folder = Path.of("");

  @BeforeAll
  static void runUndisturbed() {
    new SessionFolder(undisturbedFolder).finish(PLAN, 1);
  }

  private static SessionFolder undisturbed() {
    return new SessionFolder(undisturbedFolder);
  }

  private SessionFolder disturbed() {
    return new SessionFolder(folder.resolve("c"));
  }

  /// A runner that ends the campaign after some runs, as a kill would.
  private static Supplier<TaskRunner> killedAfter(int runs) {
    var done = new AtomicInteger();
    return () -> {
      var runner = new ScenarioTaskRunner();
      return task -> {
        if (done.getAndIncrement() >= runs) {
          throw new OutOfMemoryError("killed");
        }
        return runner.run(task);
      };
    };
  }

  @Test
  void run_replicationsOfAPoint_haveStreamsOfTheirOwn() throws IOException {
    var runs =
        CsvSource.read(new CampaignFolder(undisturbedFolder).csv("runs"), CampaignRunRow.SCHEMA);
    assertThat(runs)
        .extracting(CampaignRunRow::replication)
        .containsExactly(0L, 1L, 2L, 0L, 1L, 2L, 0L, 1L, 2L);
    assertThat(runs).extracting(CampaignRunRow::traceDigest).doesNotHaveDuplicates();
    assertThat(runs).extracting(CampaignRunRow::replay).doesNotHaveDuplicates();
  }

  @Test
  void finish_everyPoint_hasARowWithItsValue() throws IOException {
    var rows = CsvSource.read(new CampaignFolder(undisturbedFolder).csv("points"), PointRow.SCHEMA);
    assertThat(rows)
        .containsExactly(
            new PointRow(0, "metachains.alpha.epochLength", "2"),
            new PointRow(1, "metachains.alpha.epochLength", "4"),
            new PointRow(2, "metachains.alpha.epochLength", "6"));
  }

  @Test
  void run_twoThreads_sameBytes() {
    disturbed().finish(PLAN, 2);
    assertThat(disturbed().dataset()).isEqualTo(undisturbed().dataset()).hasSize(13);
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 1, 4, 8})
  void run_endedAfterSomeRuns_goesOnWithTheRest(int runs) throws IOException {
    assertThatThrownBy(() -> disturbed().run(PLAN, Shard.WHOLE, killedAfter(runs)))
        .isInstanceOf(OutOfMemoryError.class);
    var heard = disturbed().run(PLAN, Shard.WHOLE, ScenarioTaskRunner::new);
    assertThat(heard.found()).isEqualTo(runs);
    assertThat(heard.done).hasSize(9 - runs).doesNotHaveDuplicates();
    disturbed().finish(PLAN, 1);
    assertThat(disturbed().dataset()).isEqualTo(undisturbed().dataset());
  }

  @Test
  void run_damagedParts_areFoundAndDoneAgain() throws IOException {
    disturbed().run(PLAN, Shard.WHOLE, ScenarioTaskRunner::new);
    var parts = new PartStore(new CampaignFolder(disturbed().root()).parts());
    var text = Files.readString(parts.file(4));
    Files.writeString(parts.file(4), text.replaceFirst("\"value\" : 1", "\"value\" : 2"));
    Files.writeString(parts.file(7), Files.readString(parts.file(7)).substring(0, 2_000));
    Files.writeString(parts.file(8), "");
    assertThat(Files.readString(parts.file(4))).isNotEqualTo(text);
    var heard = disturbed().run(PLAN, Shard.WHOLE, ScenarioTaskRunner::new);
    assertThat(heard.damaged).containsExactly(parts.file(4), parts.file(7), parts.file(8));
    assertThat(heard.done).containsExactlyInAnyOrder(4L, 7L, 8L);
    disturbed().finish(PLAN, 1);
    assertThat(disturbed().dataset()).isEqualTo(undisturbed().dataset());
  }

  @Test
  void merge_shards_sameBytes() throws IOException {
    var shards = List.of(folder.resolve("1"), folder.resolve("2"), folder.resolve("3"));
    for (int index = 1; index <= 3; index++) {
      new SessionFolder(shards.get(index - 1))
          .run(PLAN, new Shard(index, 3), ScenarioTaskRunner::new);
    }
    CampaignMerge.merge(shards.reversed(), disturbed().root(), RuleBook.NONE);
    assertThat(disturbed().dataset()).isEqualTo(undisturbed().dataset());
  }

  @Test
  void merge_runsMissing_saysHowMany() throws IOException {
    new SessionFolder(folder.resolve("2")).run(PLAN, new Shard(2, 3), ScenarioTaskRunner::new);
    assertThatThrownBy(
            () ->
                CampaignMerge.merge(
                    List.of(folder.resolve("2")), disturbed().root(), RuleBook.NONE))
        .isInstanceOf(DatasetException.class)
        .hasMessageContaining("6 runs are missing or damaged, the first is run 0");
    assertThat(disturbed().root()).doesNotExist();
  }

  @Test
  void merge_differentCampaigns_isRefused() throws IOException {
    var other = TinyCampaign.plan(THREE_POINTS);
    new SessionFolder(folder.resolve("1")).run(PLAN, new Shard(1, 9), ScenarioTaskRunner::new);
    new SessionFolder(folder.resolve("2")).run(other, new Shard(1, 9), ScenarioTaskRunner::new);
    assertThatThrownBy(
            () ->
                CampaignMerge.merge(
                    List.of(folder.resolve("1"), folder.resolve("2")),
                    disturbed().root(),
                    RuleBook.NONE))
        .isInstanceOf(DatasetException.class)
        .hasMessageContaining("holds another campaign");
  }

  @Test
  void open_folderOfAnotherCampaign_isRefusedAndLeft() throws IOException {
    var other = TinyCampaign.plan(THREE_POINTS);
    disturbed().run(PLAN, new Shard(1, 9), ScenarioTaskRunner::new);
    var before = Files.readString(new CampaignFolder(disturbed().root()).header());
    assertThatThrownBy(() -> CampaignSession.open(disturbed().root(), other))
        .isInstanceOf(DatasetException.class)
        .hasMessageContaining("holds another campaign: c of version 0.0.0, plan");
    assertThat(new CampaignFolder(disturbed().root()).header()).hasContent(before);
  }

  @Test
  void open_folderOfSomethingElse_isRefused() throws IOException {
    Files.writeString(folder.resolve("thesis.tex"), "");
    assertThatThrownBy(() -> CampaignSession.open(folder, PLAN))
        .isInstanceOf(DatasetException.class)
        .hasMessageContaining("is not empty and holds no campaign");
    assertThatThrownBy(() -> CampaignSession.open(folder.resolve("thesis.tex"), PLAN))
        .isInstanceOf(DatasetException.class)
        .hasMessageContaining("is a file");
  }

  @Test
  void open_somebodyWorksThere_isRefused() throws IOException {
    try (var _ = CampaignSession.open(disturbed().root(), PLAN)) {
      assertThatThrownBy(() -> CampaignSession.open(disturbed().root(), PLAN))
          .isInstanceOf(DatasetException.class)
          .hasMessageContaining("process " + ProcessHandle.current().pid() + " works on this");
    }
    CampaignSession.open(disturbed().root(), PLAN).close();
  }

  @Test
  void run_failure_isARowAndTheCampaignGoesOn() throws IOException {
    var manifest = disturbed().finish(PLAN, 2, CampaignSessionTest::breakingRunFour);
    assertThat(manifest.runs()).isEqualTo(9);
    assertThat(manifest.failed()).isEqualTo(1);
    var folder = new CampaignFolder(disturbed().root());
    var row = CsvSource.read(folder.csv("runs"), CampaignRunRow.SCHEMA).get(4);
    assertThat(row.outcome()).isEqualTo("failed");
    assertThat(row.message()).startsWith("IllegalStateException: resolved.yaml:");
    assertThat(row.replay()).isEqualTo("run tiny [4] 1");
    assertThat(estimate(folder, 1, "alpha.finality.latency").n()).isEqualTo(2);
    assertThat(estimate(folder, 2, "alpha.finality.latency").n()).isEqualTo(3);
  }

  private static TaskRunner breakingRunFour() {
    var runner = new ScenarioTaskRunner();
    return task -> runner.run(task.run() == 4 ? broken(task) : task);
  }

  private static RunTask broken(RunTask task) {
    return new RunTask(
        task.run(),
        task.point(),
        task.replication(),
        task.values(),
        "scenario: [",
        task.toolVersion(),
        task.replay());
  }

  private static EstimateRow estimate(CampaignFolder folder, long point, String metric)
      throws IOException {
    return CsvSource.read(folder.csv("estimates"), EstimateRow.SCHEMA).stream()
        .filter(row -> row.point() == point && row.metric().equals(metric))
        .findFirst()
        .orElseThrow();
  }

  @Test
  void differences_pointsOfOneSeed_areThoseOfTheirRuns() throws IOException {
    var folder = new CampaignFolder(undisturbedFolder);
    var rows = CsvSource.read(folder.csv("differences"), DifferenceRow.SCHEMA);
    assertThat(rows).extracting(DifferenceRow::point).containsExactly(1L, 2L);
    for (var row : rows) {
      assertThat(row.n()).isEqualTo(3);
      assertThat(row.mean())
          .isCloseTo(
              estimate(folder, row.point(), "alpha.finality.latency").mean()
                  - estimate(folder, 0, "alpha.finality.latency").mean(),
              org.assertj.core.data.Offset.offset(1.0));
      assertThat(row.low()).isPositive().isLessThan(row.mean());
    }
  }

  @Test
  void estimate_oneRunKnowsOnlyALowerBound_hasNoInterval() throws IOException {
    var plan = TinyCampaign.plan(HEAD + "replications: 3\n");
    disturbed().finish(plan, 1, () -> task -> bounded(invented(task, 1), task.run() == 1));
    var row = estimate(new CampaignFolder(disturbed().root()), 0, "alpha.finality.latency");
    assertThat(row.n()).isEqualTo(3);
    assertThat(row.lowerBounds()).isEqualTo(1);
    assertThat(row.hasInterval()).isFalse();
  }

  private static RunResult bounded(RunResult result, boolean isLowerBound) {
    var metric = result.metrics().getFirst();
    return new RunResult(
        result.run(),
        result.values(),
        List.of(
            new CampaignMetricRow(
                metric.run(),
                metric.point(),
                metric.metric(),
                metric.stat(),
                metric.value(),
                metric.unit(),
                isLowerBound)));
  }

  /// A run whose metric is `1,000 + spread x ((run x 7) mod 11 - 5)`.
  private static RunResult invented(RunTask task, double spread) {
    double value = 1_000 + spread * (task.run() * 7 % 11 - 5);
    var row =
        new CampaignRunRow(
            task.run(),
            task.point(),
            task.replication(),
            "",
            1,
            "completed",
            "",
            0,
            0,
            "",
            task.replay());
    return new RunResult(
        row,
        task.values(),
        List.of(
            new CampaignMetricRow(
                task.run(), task.point(), "alpha.finality.latency", "mean", value, "ns", false)));
  }

  @Test
  void stop_narrowInterval_endsThePointSooner() throws IOException {
    var plan =
        TinyCampaign.plan(
            HEAD
                + "sweep:\n  metachains.alpha.epochLength: {list: [2, 4]}\n"
                + "replications: 4\n"
                + "stop: {metric: alpha.finality.latency, half-width: 1%, most: 18}\n");
    // Point 0 varies by at most 0.5 %, point 1 by 10 %.
    Supplier<TaskRunner> runner = () -> task -> invented(task, task.point() == 0 ? 1 : 20);
    var manifest = disturbed().finish(plan, 2, runner);
    assertThat(manifest.runs()).isEqualTo(4 + 18);
    var runs =
        CsvSource.read(new CampaignFolder(disturbed().root()).csv("runs"), CampaignRunRow.SCHEMA);
    assertThat(runs.stream().map(CampaignRunRow::run))
        .containsExactlyElementsOf(
            LongStream.concat(LongStream.range(0, 4), LongStream.range(18, 36)).boxed().toList());

    var shards = List.of(folder.resolve("1"), folder.resolve("2"));
    for (int index = 1; index <= 2; index++) {
      var heard = new SessionFolder(shards.get(index - 1)).run(plan, new Shard(index, 2), runner);
      assertThat(heard.wanted()).isEqualTo(index == 1 ? 4 : 18);
    }
    var merged = new SessionFolder(folder.resolve("merged"));
    CampaignMerge.merge(shards, merged.root(), RuleBook.NONE);
    assertThat(merged.dataset()).isEqualTo(disturbed().dataset());
  }
}
