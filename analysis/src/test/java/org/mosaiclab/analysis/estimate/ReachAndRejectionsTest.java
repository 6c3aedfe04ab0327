package org.mosaiclab.analysis.estimate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mosaiclab.analysis.fixture.IdealRun.EPOCH;
import static org.mosaiclab.analysis.fixture.IdealRun.EPOCH_BLOCKS;
import static org.mosaiclab.analysis.fixture.IdealRun.JUSTIFY;
import static org.mosaiclab.analysis.fixture.IdealRun.SECOND;

import org.junit.jupiter.api.Test;
import org.mosaiclab.analysis.claim.Verdict;
import org.mosaiclab.analysis.claim.Verdicts;
import org.mosaiclab.analysis.fixture.IdealRun;
import org.mosaiclab.dataset.manifest.RunManifest.Check;
import org.mosaiclab.dataset.row.CheckpointRow;
import org.mosaiclab.dataset.row.MetablockRow;
import org.mosaiclab.dataset.row.RejectionRow;
import org.mosaiclab.dataset.store.RunDataset;

class ReachAndRejectionsTest {
  private static MetricValue value(RunDataset run, String name) {
    return RunEstimates.of(run).find(name).orElseThrow();
  }

  private static double number(RunDataset run, String name, String stat) {
    return value(run, name).stat(stat).orElseThrow().value();
  }

  private static RejectionRow rejected(String chain, String rule, long count) {
    return new RejectionRow(chain, "alpha", "vote", "origin", rule, "why", count, 7, 1, 2);
  }

  private static MetablockRow metablock(long height, long committedAt, long proven, long active) {
    return new MetablockRow(
        "alpha", height, 20, "m", 1, 0, "v0", 1, committedAt, 1, 5, 3, "k", proven, active);
  }

  @Test
  void finality_stopped_tellsTheLastCheckpointAndWhen() {
    RunDataset run = new IdealRun().duration(20 * EPOCH).finalityStopsAt(0.5).build();
    // Checkpoint k is final at (k + 1) epochs and J: 10 epochs hold the first 8.
    assertThat(number(run, "alpha.finality.height", "value")).isEqualTo(8.0 * EPOCH_BLOCKS);
    assertThat(number(run, "alpha.finality.last", "value")).isEqualTo(9.0 * EPOCH + JUSTIFY);
    assertThat(value(run, "alpha.finality.height").n()).isEqualTo(8);
  }

  @Test
  void finality_originNeverSeen_isHeightZeroAtNoTime() {
    RunDataset run = new IdealRun().build();
    assertThat(number(run, "alpha.origin.finality.height", "value")).isZero();
    assertThat(value(run, "alpha.origin.finality.last").stats()).isEmpty();
    assertThat(value(run, "alpha.origin.finality.last").note()).contains("nothing but genesis");
    run.tables()
        .checkpoints()
        .add(new CheckpointRow("alpha", "origin", 70, "c", 60, 1, 3, 3, SECOND, 5 * SECOND));
    run.tables()
        .checkpoints()
        .add(new CheckpointRow("alpha", "origin", 80, "d", 70, 1, 3, 3, 5 * SECOND, -1));
    assertThat(number(run, "alpha.origin.finality.height", "value")).isEqualTo(70);
    assertThat(number(run, "alpha.origin.finality.last", "value")).isEqualTo(5.0 * SECOND);
  }

  @Test
  void kernels_ofCommittedMetablocks_areCountedAsFarAsTheyCame() {
    RunDataset run = new IdealRun().neverCommitted().build();
    run.tables().metablocks().add(metablock(1, 100, 200, 300));
    run.tables().metablocks().add(metablock(2, 400, 500, -1));
    run.tables().metablocks().add(metablock(3, 600, -1, -1));
    run.tables().metablocks().add(metablock(4, -1, -1, -1));
    assertThat(number(run, "alpha.metablock.committed", "value")).isEqualTo(3);
    assertThat(number(run, "alpha.kernels.proven", "value")).isEqualTo(2);
    assertThat(number(run, "alpha.kernels.activated", "value")).isEqualTo(1);
  }

  @Test
  void rejections_areCountedByChainAndRule() {
    RunDataset run = new IdealRun().build();
    run.tables().rejections().add(rejected("alpha", "VO-6", 3));
    run.tables().rejections().add(rejected("alpha", "AB-R1", 4));
    run.tables().rejections().add(rejected("alpha", "VO-6", 2));
    run.tables().rejections().add(rejected("origin", "VV-2", 9));
    assertThat(value(run, "alpha.operations.rejected").stats())
        .containsExactly(Stat.of("value", 9), Stat.of("AB-R1", 4), Stat.of("VO-6", 5));
    assertThat(value(run, "origin.operations.rejected").stats())
        .containsExactly(Stat.of("value", 9), Stat.of("VV-2", 9));
    assertThat(number(run, "operations.rejected", "value")).isEqualTo(18);
    assertThat(value(run, "operations.rejected").n()).isEqualTo(18);
  }

  @Test
  void rejections_ruleOfACheckThatNeverRejected_isZeroAndDecidesIt() {
    var none = new Check("alpha.operations.rejected", "BO-11", 0, 0, "[0, 0]");
    var some = new Check("alpha.operations.rejected", "BO-11", 1, 5, "[1, 5]");
    RunDataset run = new IdealRun().checks(none, some).build();
    assertThat(Verdicts.of(run.manifest(), RunEstimates.of(run)))
        .extracting(Verdict::kind)
        .containsExactly(Verdict.Kind.PASS, Verdict.Kind.FAIL);
    assertThat(value(run, "operations.rejected").stats()).containsExactly(Stat.of("value", 0));
  }
}
