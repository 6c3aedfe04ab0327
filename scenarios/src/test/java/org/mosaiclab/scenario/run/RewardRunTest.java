package org.mosaiclab.scenario.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.function.ToLongFunction;
import java.util.stream.Stream;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import org.mosaiclab.dataset.row.CounterRow;
import org.mosaiclab.dataset.row.RewardRow;
import org.mosaiclab.scenario.catalogue.Catalogue;
import org.mosaiclab.scenario.file.AttachedFiles;
import org.mosaiclab.scenario.file.ReadResult;
import org.mosaiclab.scenario.file.ScenarioReader;
import org.mosaiclab.scenario.file.Setting;

/// Validators that are paid, in runs. **Spec**: `v0 §21 GAP-12`.
class RewardRunTest {
  private static final String SMALL =
      """
      seed: 1
      duration: 5m
      profile: paper
      signatures: modelled
      network:
        latency: {constant: 50ms}
        topology: complete
      origin: {blockTime: 4s, epochLength: 4, confirmations: 3, miners: {count: 5}}
      metachains:
        alpha:
          blockTime: 2s
          epochLength: 5
          validators: {count: 5, stake: {list: [100, 200, 300, 400, 500]}}
          workload: {rate: 5/s}
          gasTarget: 1 gas
      """;

  private static List<RewardRow> rewards(RunRecord run) {
    return run.tables().rewards();
  }

  private static long sum(RunRecord run, ToLongFunction<RewardRow> amount) {
    return rewards(run).stream().mapToLong(amount).sum();
  }

  private static RunRecord run(String... settings) {
    var read =
        new ScenarioReader(Catalogue.bundled().tables(), AttachedFiles.NONE)
            .read(SMALL, "small.yaml", Stream.of(settings).map(Setting::ofAssignment).toList());
    var record = ScenarioRun.run(((ReadResult.Ok) read).spec(), RunOptions.plain("test", "none"));
    assertThat(record.tables().violations()).isEmpty();
    return record;
  }

  // A kernel becomes active about every 70 s, and the votes behind it are refused: a few of 28
  // links.
  @Test
  void honestValidators_earnByWeight_andClaimWhatIsCommitted() {
    var run = run();
    assertThat(rewards(run)).hasSize(5);
    for (var row : rewards(run)) {
      assertThat(row.links()).isEqualTo(28);
      assertThat(row.votedLinks()).isBetween(22L, 28L);
      assertThat(row.weightShare()).isCloseTo(row.stake() / 1_500.0, within(1e-6));
      assertThat((double) row.earned() / row.entitled())
          .isCloseTo(row.votedLinks() / 28.0, within(0.03));
      assertThat(row.earned()).isEqualTo(row.claimed() + row.unclaimed() + row.locked());
      assertThat(row.claimed()).isPositive();
      assertThat(row.unclaimed()).isPositive();
    }
    assertThat((double) sum(run, RewardRow::locked) / sum(run, RewardRow::earned))
        .isBetween(0.51, 0.510001);
  }

  private static Offset<Double> within(double difference) {
    return Offset.offset(difference);
  }

  @Test
  void proposers_payWhatTheirBlocksCost_outOfFees() {
    var run = run("metachains.alpha.rewards={gasPrice: 1, feePrice: 10}");
    long users =
        run.tables().blocks().stream()
            .filter(block -> block.chain().equals("alpha") && block.canonical())
            .mapToLong(block -> block.gasUsed() - block.protocolGas())
            .sum();
    assertThat(sum(run, RewardRow::fees)).isEqualTo(10 * users);
    assertThat(sum(run, RewardRow::funded))
        .isBetween(sum(run, RewardRow::earned) / 2, sum(run, RewardRow::earned) * 11 / 10);
  }

  @Test
  void aPool_thatIsTooSmall_paysWhatItHasAndCountsTheRest() {
    var run = run("metachains.alpha.rewards={feePrice: 0, deposit: 1_000_000}");
    // What is claimed goes into the pool again, of which 49 % can be claimed: 1 / 0.51 at most.
    assertThat(sum(run, RewardRow::earned)).isBetween(999_000L, 1_960_784L);
    assertThat(run.tables().counters())
        .filteredOn(counter -> counter.name().equals("alpha.rewards.deficit"))
        .singleElement()
        .extracting(CounterRow::value)
        .satisfies(deficit -> assertThat((long) deficit).isGreaterThan(50_000_000));
  }

  @Test
  void whoLeaves_takesWhatWasHeld_andAnOffenderLosesIt() {
    var run =
        run(
            "duration=10m",
            "metachains.alpha.contracts.withdrawalDelay=5",
            "metachains.alpha.validators.changes=[{at: 60s, leave: [alpha-2]}]",
            "adversaries=[{nodes: {names: [alpha-1]}, from: 120s, behaviour: double-vote}]");
    var left = rewards(run).get(2);
    assertThat(left.locked()).isZero();
    assertThat(left.released()).isGreaterThan(left.claimed());
    var offender = rewards(run).get(1);
    assertThat(offender.locked()).isZero();
    assertThat(offender.released()).isZero();
    assertThat(offender.burnt()).isGreaterThan(offender.claimed() + offender.unclaimed());
    assertThat(rewards(run).getFirst().locked()).isPositive();
  }

  @Test
  void asBuilt_nobodyIsPaid() {
    assertThat(rewards(run("rules.GAP-12=as-built"))).isEmpty();
  }
}
