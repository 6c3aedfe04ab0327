package org.mosaiclab.scenario.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.mosaiclab.dataset.manifest.RunManifest.RunOutcome.Kind;
import org.mosaiclab.dataset.row.BlockRow;
import org.mosaiclab.dataset.row.CheckpointRow;
import org.mosaiclab.dataset.row.MetablockRow;
import org.mosaiclab.dataset.row.TransactionRow;
import org.mosaiclab.scenario.spec.ScenarioSpec;

/// Forty simulated minutes of two meta-chains, with every invariant checked.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ScenarioRunTest {
  private static final long MINUTE = 60 * Baseline.SECOND;
  private static final double EPOCH_NANOS = 100 * 3.0 * Baseline.SECOND;

  private final ScenarioSpec spec = Baseline.spec(40 * MINUTE);
  private RunRecord run = run(Baseline.spec(MINUTE));

  @BeforeAll
  void runOnce() {
    run = run(spec);
  }

  private static RunRecord run(ScenarioSpec spec) {
    return ScenarioRun.run(spec, RunOptions.plain("test", "none"));
  }

  @Test
  void run_honestValidators_completesWithoutViolation() {
    assertThat(run.manifest().outcome().kind()).isEqualTo(Kind.COMPLETED);
    assertThat(run.tables().violations()).isEmpty();
  }

  @Test
  void run_alpha_finalisesEveryEpochOneEpochLater() {
    var own = checkpoints("alpha", "alpha");
    assertThat(own).hasSizeGreaterThanOrEqualTo(7);
    for (var checkpoint : own.subList(0, 6)) {
      assertThat(checkpoint.finalisedAtNanos() - checkpoint.justifiedAtNanos())
          .as("one epoch after %s", checkpoint)
          .isBetween((long) EPOCH_NANOS - Baseline.SECOND, (long) EPOCH_NANOS + Baseline.SECOND);
      assertThat(checkpoint.votesIncluded()).isGreaterThanOrEqualTo(14);
    }
  }

  @Test
  void run_originObservation_isFinalisedInOrder() {
    var observed = checkpoints("alpha", "origin");
    assertThat(observed).hasSizeGreaterThanOrEqualTo(10);
    for (int i = 0; i < 8; i++) {
      assertThat(observed.get(i).height()).isEqualTo(10L * (i + 1));
      assertThat(observed.get(i).finalisedAtNanos()).isPositive();
    }
  }

  @Test
  void run_alpha_commitsMetablocksOneByOneAndActivatesKernels() {
    var committed =
        run.tables().metablocks().stream()
            .filter(row -> row.chain().equals("alpha") && row.committedAtNanos() >= 0)
            .toList();
    assertThat(committed).hasSizeGreaterThanOrEqualTo(2);
    for (int i = 0; i < committed.size(); i++) {
      assertThat(committed.get(i).metaHeight()).isEqualTo(i + 1L);
    }
    var first = committed.getFirst();
    assertThat(first.kernelProvenAtNanos()).isGreaterThan(first.committedAtNanos());
    assertThat(first.kernelActivatedAtNanos()).isGreaterThan(first.kernelProvenAtNanos());
    assertThat(committed.get(1).proposedAtNanos()).isGreaterThan(first.kernelActivatedAtNanos());
    assertThat(committed).extracting(MetablockRow::auxHeight).isSorted();
  }

  @Test
  void run_userTransactions_areFinalBetweenOneAndTwoEpochsPlusABlock() {
    var alpha =
        run.tables().transactions().stream()
            .filter(row -> row.chain().equals("alpha") && row.finalAtNanos() >= 0)
            .toList();
    double block = 3.0 * Baseline.SECOND;
    double count = 0;
    double sum = 0;
    for (var row : alpha) {
      double earliest = row.finalAtNanos() - row.lastSubmittedAtNanos();
      double latest = row.finalAtNanos() - row.firstSubmittedAtNanos();
      assertThat(earliest).isGreaterThan(EPOCH_NANOS + block);
      // Not included in the block right after it by a full block or a slow link: one block more.
      assertThat(latest).isLessThan(2 * EPOCH_NANOS + 3 * block);
      count += row.count();
      sum += (earliest + latest) / 2 * row.count();
    }
    // Whole epochs only are final, so the sawtooth is covered evenly: mean 1.5 epochs + J.
    assertThat(sum / count / Baseline.SECOND).isBetween(449.0, 459.0);
  }

  @Test
  void run_everyTransaction_isInOneBlockOrWaiting() {
    long recorded =
        run.tables().transactions().stream()
            .filter(row -> row.chain().equals("beta"))
            .mapToLong(TransactionRow::count)
            .sum();
    long accepted =
        run.tables().counters().stream()
            .filter(row -> row.name().equals("beta.transactions.accepted"))
            .findFirst()
            .orElseThrow()
            .value();
    assertThat(recorded).isEqualTo(accepted).isGreaterThan(40_000);
  }

  @Test
  void run_metachain_inTurnBlocksWin() {
    var canonical =
        run.tables().blocks().stream()
            .filter(row -> row.chain().equals("alpha") && row.canonical() && row.height() > 0)
            .toList();
    assertThat(canonical).extracting(BlockRow::difficulty).containsOnly(2L);
    assertThat(canonical.get(99).sealedAtNanos()).isEqualTo(300 * Baseline.SECOND);
  }

  @Test
  void run_origin_keepsItsMainChainInterval() {
    long height =
        run.tables().blocks().stream()
            .filter(row -> row.chain().equals("origin") && row.canonical())
            .mapToLong(BlockRow::height)
            .max()
            .orElseThrow();
    // 161 expected; four standard deviations of a Poisson count.
    assertThat(height).isBetween(110L, 212L);
  }

  @Test
  void run_again_givesTheSameTraceAndTables() {
    var shorter = Baseline.spec(10 * MINUTE);
    var once = run(shorter);
    var twice = run(shorter);
    assertThat(twice.manifest().traceDigest()).isEqualTo(once.manifest().traceDigest());
    assertThat(twice.tables().blocks()).isEqualTo(once.tables().blocks());
    assertThat(twice.tables().transactions()).isEqualTo(once.tables().transactions());
  }

  @Test
  void run_otherReplication_givesAnotherTrace() {
    var shorter = Baseline.spec(2 * MINUTE);
    var plain = RunOptions.plain("test", "none");
    var other =
        new RunOptions(
            1,
            true,
            plain.eventCountMax(),
            1,
            plain.trace(),
            plain.progress(),
            plain.toolVersion(),
            plain.replayCommand(),
            plain.eventList());
    var second = ScenarioRun.run(shorter, other);
    assertThat(second.manifest().traceDigest()).isNotEqualTo(run(shorter).manifest().traceDigest());
    assertThat(second.tables().transactionDetails()).isNotEmpty();
  }

  private List<CheckpointRow> checkpoints(String chain, String subject) {
    return run.tables().checkpoints().stream()
        .filter(row -> row.chain().equals(chain) && row.subject().equals(subject))
        .toList();
  }
}
