package org.mosaiclab.analysis.estimate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.mosaiclab.analysis.fixture.IdealRun.BLOCK_TIME;
import static org.mosaiclab.analysis.fixture.IdealRun.EPOCH;
import static org.mosaiclab.analysis.fixture.IdealRun.JUSTIFY;
import static org.mosaiclab.analysis.fixture.IdealRun.SECOND;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.mosaiclab.analysis.fixture.IdealRun;
import org.mosaiclab.dataset.manifest.RunManifest;
import org.mosaiclab.dataset.manifest.RunManifest.RunOutcome;
import org.mosaiclab.dataset.metric.Metric;
import org.mosaiclab.dataset.metric.MetricCatalogue;
import org.mosaiclab.dataset.row.TransactionRow;
import org.mosaiclab.dataset.store.RunDataset;

class RunEstimatesTest {
  private static MetricValue value(RunDataset run, String name) {
    return RunEstimates.of(run).find(name).orElseThrow();
  }

  private static double stat(RunDataset run, String name, String stat) {
    return value(run, name).stat(stat).orElseThrow().value();
  }

  private static double number(RunDataset run, String name) {
    return stat(run, name, "value");
  }

  @Test
  void of_anyRun_hasEveryMetricOfTheCatalogueWithItsStatistics() {
    List<String> expected = new ArrayList<>();
    List<Metric> ofAnyRun =
        MetricCatalogue.all().stream()
            .filter(metric -> !metric.name().startsWith("transfer."))
            .filter(metric -> !metric.name().startsWith("settlement."))
            .filter(metric -> !metric.name().startsWith("rewards."))
            .filter(metric -> !metric.name().startsWith("recovery."))
            .toList();
    for (Metric metric : ofAnyRun) {
      for (Metric.Scope scope : metric.scopes()) {
        expected.add(
            switch (scope) {
              case ORIGIN -> "origin." + metric.name();
              case METACHAIN -> "alpha." + metric.name();
              case RUN -> metric.name();
            });
      }
    }
    RunEstimates estimates = RunEstimates.of(new IdealRun().build());
    assertThat(estimates.values())
        .extracting(MetricValue::name)
        .containsExactlyInAnyOrderElementsOf(expected);
    for (MetricValue value : estimates.values()) {
      if (value.stats().isEmpty()) {
        assertThat(value.note()).as(value.name()).isNotEmpty();
      } else {
        assertThat(value.stats())
            .as(value.name())
            .extracting(Stat::stat)
            .containsExactlyElementsOf(value.metric().stats());
      }
    }
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4})
  void finality_idealChain_isUniformOverOneEpochAfterTheFirst(long seed) {
    RunDataset run = new IdealRun().seed(seed).build();
    MetricValue latency = value(run, "alpha.finality.latency");
    double mean = 1.5 * EPOCH + JUSTIFY;
    Interval interval = latency.interval().orElseThrow();
    assertThat(interval.batches()).isEqualTo(21);
    assertThat(interval.batch()).isEqualTo("4 epochs");
    assertThat(interval.halfWidth()).isBetween(0.05 * SECOND, 0.5 * SECOND);
    // Four standard errors: 95 % would fail one seed in twenty.
    assertThat(stat(run, "alpha.finality.latency", "mean"))
        .isEqualTo(interval.mean())
        .isCloseTo(mean, within(2 * interval.halfWidth()));
    assertThat(stat(run, "alpha.finality.latency", "p50"))
        .isCloseTo(1.5 * EPOCH + JUSTIFY, within(1.0 * SECOND));
    assertThat(stat(run, "alpha.finality.latency", "p90"))
        .isCloseTo(1.9 * EPOCH + JUSTIFY, within(1.0 * SECOND));
    assertThat(stat(run, "alpha.finality.latency", "max"))
        .isCloseTo(2.0 * EPOCH + JUSTIFY, within(0.1 * SECOND))
        .isLessThanOrEqualTo(2.0 * EPOCH + JUSTIFY);
    assertThat(stat(run, "alpha.finality.latency", "min"))
        .isCloseTo(1.0 * EPOCH + JUSTIFY, within(0.1 * SECOND))
        .isGreaterThanOrEqualTo(1.0 * EPOCH + JUSTIFY);
    assertThat(latency.note()).isEmpty();
  }

  @Test
  void finality_intervalOverManySeeds_coversTheTrueMean() {
    // Runs of 30 epochs, 17 whole ones in the cohort; 200 runs: standard error 1.5 %.
    int covered = 0;
    for (int seed = 0; seed < 200; seed++) {
      RunDataset run = new IdealRun().seed(seed).duration(30 * EPOCH).rate(3).build();
      Interval interval = value(run, "alpha.finality.latency").interval().orElseThrow();
      double mean = 1.5 * EPOCH + JUSTIFY;
      if (interval.low() <= mean && mean <= interval.high()) {
        covered++;
      }
    }
    assertThat(covered / 200.0).isBetween(0.89, 0.995);
  }

  @Test
  void finality_partialEpochInTheCohort_doesNotBiasTheMean() {
    // Half an epoch more: the cohort's plain mean would gain early, slow submissions.
    RunDataset run = new IdealRun().duration(20 * EPOCH + EPOCH).warmUp(EPOCH / 2).build();
    Cohort cohort = Cohort.ofFinality(new MeasuredRun(run), run.manifest().metachains().getFirst());
    assertThat(cohort.lengthNanos()).isEqualTo(18 * EPOCH);
    RunDataset half = new IdealRun().duration(20 * EPOCH).warmUp(15 * EPOCH).build();
    LatencySample sample = LatencySample.finality(half, "alpha");
    double mean = stat(half, "alpha.finality.latency", "mean");
    assertThat(mean).isCloseTo(1.5 * EPOCH + JUSTIFY, within(2.0 * SECOND));
    assertThat(sample.meanNanos().orElseThrow()).isGreaterThan(mean + 1.5 * SECOND);
  }

  @Test
  void finality_partialEpochInTheCohort_doesNotBiasTheQuantiles() {
    // 12.5 epochs: over all of them half the slow submissions would count once too often, and the
    // median would be 1.5 epochs and a fiftieth.
    RunDataset run = new IdealRun().duration(25 * EPOCH).warmUp(10 * EPOCH).rate(40).build();
    Cohort cohort = Cohort.ofFinality(new MeasuredRun(run), run.manifest().metachains().getFirst());
    assertThat(cohort.lengthNanos()).isEqualTo(12 * EPOCH + EPOCH / 2);
    for (var law : List.of(new Quantile("p50", 1.5), new Quantile("p90", 1.9))) {
      Stat stat = value(run, "alpha.finality.latency").stat(law.name()).orElseThrow();
      double truth = law.epochs() * EPOCH + JUSTIFY;
      Interval interval = stat.interval().orElseThrow();
      assertThat(stat.value()).as(law.name()).isCloseTo(truth, within(0.01 * EPOCH));
      assertThat(interval.mean()).isEqualTo(stat.value());
      assertThat(truth).isCloseTo(stat.value(), within(2 * interval.halfWidth()));
    }
  }

  private record Quantile(String name, double epochs) {}

  @Test
  void finality_detailedRows_giveTheSameMeanAndNearlyTheSameQuantiles() {
    RunDataset groups = new IdealRun().build();
    RunDataset single = new IdealRun().detailed().build();
    for (String stat : List.of("mean", "min", "max")) {
      assertThat(stat(single, "alpha.finality.latency", stat))
          .isCloseTo(stat(groups, "alpha.finality.latency", stat), within(1.0));
    }
    assertThat(stat(single, "alpha.finality.latency", "p90"))
        .isCloseTo(stat(groups, "alpha.finality.latency", "p90"), within(0.1 * SECOND));
    assertThat(value(single, "alpha.finality.latency").n())
        .isEqualTo(value(groups, "alpha.finality.latency").n());
  }

  @Test
  void cohort_submissionsOutside_doNotCount() {
    RunDataset run = new IdealRun().build();
    MetricValue before = value(run, "alpha.finality.latency");
    long warmUp = run.manifest().warmUpNanos() / SECOND;
    long end = (run.manifest().durationNanos() - EPOCH * 5 / 2) / SECOND;
    run.tables().transactions().add(slow(warmUp - 1));
    run.tables().transactions().add(slow(end));
    assertThat(value(run, "alpha.finality.latency").stats()).isEqualTo(before.stats());
    run.tables().transactions().add(slow(warmUp));
    run.tables().transactions().add(slow(end - 1));
    MetricValue after = value(run, "alpha.finality.latency");
    assertThat(after.n()).isEqualTo(before.n() + 2);
    assertThat(after.stat("max").orElseThrow().value()).isGreaterThan(3e12);
  }

  private static TransactionRow slow(long second) {
    long at = second * SECOND;
    return new TransactionRow("alpha", 1, second, 1, 1, at, at, 0, at, at + 4_000 * SECOND, -1);
  }

  @Test
  void cohort_fractionalBounds_cutInwardToWholeSeconds() {
    assertThat(Cohort.of(1_500_000_000L, 4_200_000_000L)).isEqualTo(new Cohort(2, 4));
    assertThat(Cohort.of(2_000_000_000L, 4_000_000_000L)).isEqualTo(new Cohort(2, 4));
    assertThat(Cohort.of(5_000_000_000L, -1).isEmpty()).isTrue();
  }

  @Test
  void finality_onePercentUnfinished_isTheBorder() {
    RunDataset few = withUnfinished(0.009);
    assertThat(value(few, "alpha.finality.latency").stat("p99").orElseThrow().lowerBound())
        .isFalse();
    assertThat(value(few, "alpha.finality.latency").stat("max").orElseThrow().lowerBound())
        .isTrue();
    assertThat(value(few, "alpha.finality.latency").interval()).isPresent();
    RunDataset many = withUnfinished(0.012);
    assertThat(value(many, "alpha.finality.latency").stats()).allMatch(Stat::lowerBound);
    assertThat(value(many, "alpha.finality.latency").interval()).isEmpty();
    assertThat(value(many, "alpha.finality.latency").note()).contains("unfinished: lower bounds");
    assertThat(number(many, "alpha.finality.unfinished.share")).isCloseTo(0.012, within(1e-4));
  }

  private static RunDataset withUnfinished(double share) {
    RunDataset run = new IdealRun().build();
    long n = value(run, "alpha.finality.latency").n();
    long second = run.manifest().warmUpNanos() / SECOND + 5;
    long count = Math.round(share / (1 - share) * n);
    long at = second * SECOND;
    run.tables()
        .transactions()
        .add(new TransactionRow("alpha", 9, second, count, 1, at, at, 0, at, -1, -1));
    return run;
  }

  @Test
  void finality_stoppedHalfway_isALowerBoundBelowTheTruth() {
    RunDataset run = new IdealRun().finalityStopsAt(0.5).build();
    MetricValue latency = value(run, "alpha.finality.latency");
    assertThat(latency.stat("p50").orElseThrow().lowerBound()).isTrue();
    assertThat(number(run, "alpha.finality.unfinished.share")).isBetween(0.5, 0.7);
    assertThat(latency.stat("max").orElseThrow().value())
        .isLessThanOrEqualTo((double) run.manifest().durationNanos());
  }

  @Test
  void finality_runTooShort_saysSo() {
    RunDataset run = new IdealRun().duration(11 * EPOCH).build();
    MetricValue latency = value(run, "alpha.finality.latency");
    assertThat(latency.stats()).isEmpty();
    assertThat(latency.note()).contains("too short");
    assertThat(value(run, "alpha.finality.unfinished").stats()).isEmpty();
  }

  @Test
  void finality_lessThanAnEpoch_hasNoIntervalAndSaysWhy() {
    RunDataset run = new IdealRun().duration(13 * EPOCH).build();
    MetricValue latency = value(run, "alpha.finality.latency");
    assertThat(latency.interval()).isEmpty();
    assertThat(latency.note())
        .contains("mean and quantiles are not over whole epochs")
        .contains("no interval: batches of 1 epoch in the cohort: 0, 2 are needed");
  }

  @Test
  void of_invariantViolatedEarly_measuresUpToThere() {
    RunDataset whole = new IdealRun().build();
    var manifest = whole.manifest();
    RunDataset early =
        RunDataset.of(
            new RunManifest(
                1,
                manifest.toolVersion(),
                manifest.scenario(),
                manifest.question(),
                1,
                0,
                manifest.profile(),
                manifest.signatures(),
                10 * manifest.durationNanos(),
                manifest.warmUpNanos(),
                manifest.chains(),
                manifest.regions(),
                manifest.expect(),
                new RunOutcome(
                    RunOutcome.Kind.INVARIANT_VIOLATED, "safety", manifest.durationNanos()),
                1,
                "",
                "",
                List.of(),
                true,
                ""),
            whole.tables());
    assertThat(RunEstimates.of(early).values()).isEqualTo(RunEstimates.of(whole).values());
  }

  @Test
  void commit_idealCadence_isMeasuredAndSetsTheHorizon() {
    RunDataset run = new IdealRun().build();
    MetricValue cadence = value(run, "alpha.metablock.cadence");
    assertThat(cadence.stats()).allMatch(s -> s.value() == 4.0 * EPOCH);
    assertThat(cadence.interval().orElseThrow().halfWidth()).isZero();
    // Commits at (4k + 1) epochs and a little: k = 3 ... 24 after the warm-up of 10 epochs.
    assertThat(cadence.n()).isEqualTo(21);
    assertThat(number(run, "alpha.metablock.committed")).isEqualTo(24);
    assertThat(stat(run, "alpha.metablock.origin.gas", "max")).isEqualTo(500_024);
    assertThat(stat(run, "alpha.metablock.origin.gas", "min")).isEqualTo(500_003);
    MetricValue latency = value(run, "alpha.commit.latency");
    // Uniform over a cycle of four epochs, one epoch and a little later: mean 3 epochs.
    double mean = 3.0 * EPOCH + 2 * JUSTIFY + 20 * SECOND;
    assertThat(latency.interval().orElseThrow().batch()).isEqualTo("8 epochs");
    assertThat(latency.stat("mean").orElseThrow().value()).isCloseTo(mean, within(0.02 * EPOCH));
    assertThat(number(run, "alpha.commit.unfinished")).isZero();
  }

  @Test
  void commit_never_isAbsentWithTheReason() {
    RunDataset run = new IdealRun().neverCommitted().build();
    for (String metric : List.of("commit.latency", "commit.unfinished", "metablock.cadence")) {
      assertThat(value(run, "alpha." + metric).stats()).isEmpty();
      assertThat(value(run, "alpha." + metric).note()).contains("fewer than two commits");
    }
    assertThat(number(run, "alpha.metablock.committed")).isZero();
  }

  @Test
  void load_idealBlocks_areCountedInTheWindow() {
    RunDataset run = new IdealRun().build();
    // 3 M gas of users and 0.1 M of the protocol per block of 3 s and 8 M.
    assertThat(number(run, "alpha.gas.rate")).isCloseTo(3_100_000 / 3.0, within(1e-6));
    assertThat(number(run, "alpha.transactions.rate")).isCloseTo(20, within(1e-9));
    assertThat(number(run, "alpha.utilisation")).isCloseTo(3.1 / 8, within(1e-12));
    assertThat(number(run, "alpha.load.offered")).isCloseTo(3.1 / 8, within(1e-9));
    assertThat(number(run, "gas.rate")).isEqualTo(number(run, "alpha.gas.rate"));
    assertThat(number(run, "origin.utilisation")).isCloseTo(6.1 / 8, within(1e-12));
    assertThat(number(run, "origin.gas.rate")).isCloseTo(100_000 / 15.0, within(1e-6));
    assertThat(stat(run, "alpha.blocks.interval", "mean")).isEqualTo((double) BLOCK_TIME);
    assertThat(number(run, "alpha.backlog.transactions")).isZero();
    // Little: arrivals per second times what each waits.
    double waitSeconds = stat(run, "alpha.inclusion.latency", "mean") / 1e9;
    assertThat(number(run, "alpha.backlog.mean")).isCloseTo(20 * waitSeconds, within(0.5));
    assertThat(RunEstimates.of(run).loads().get("alpha"))
        .isNotNull()
        .satisfies(load -> assertThat(load.isOverloaded()).isFalse())
        .satisfies(load -> assertThat(load.reason()).isEmpty());
  }

  @Test
  void shape_origin_countsStaleBlocksAndReorganisations() {
    RunDataset run = new IdealRun().build();
    assertThat(number(run, "origin.blocks.canonical")).isEqualTo(400);
    assertThat(number(run, "origin.blocks.stale")).isEqualTo(1);
    assertThat(number(run, "origin.blocks.stale.share")).isEqualTo(1.0 / 400);
    assertThat(number(run, "origin.reorg.count")).isEqualTo(1);
    assertThat(stat(run, "origin.reorg.depth", "max")).isEqualTo(2);
    assertThat(value(run, "alpha.reorg.depth").note()).isEqualTo("no reorganisation");
  }

  @Test
  void counts_finalityStore_areOfTheRightSubject() {
    RunDataset run = new IdealRun().build();
    assertThat(number(run, "alpha.checkpoints.justified")).isEqualTo(100);
    assertThat(number(run, "alpha.checkpoints.finalised")).isEqualTo(98);
    assertThat(number(run, "alpha.origin.checkpoints.finalised")).isZero();
    assertThat(number(run, "alpha.votes.accepted")).isEqualTo(80);
    assertThat(number(run, "alpha.votes.rejected")).isEqualTo(10);
    assertThat(number(run, "alpha.votes.pending")).isEqualTo(10);
    assertThat(number(run, "messages.per-checkpoint")).isEqualTo(700.0 / 98);
    assertThat(number(run, "messages.bytes.per-checkpoint")).isEqualTo(1_400.0 / 98);
    assertThat(number(run, "violations")).isZero();
  }
}
