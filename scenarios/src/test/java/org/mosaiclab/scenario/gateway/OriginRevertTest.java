package org.mosaiclab.scenario.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.mosaiclab.dataset.manifest.RunManifest.RunOutcome.Kind;
import org.mosaiclab.dataset.row.CounterRow;
import org.mosaiclab.dataset.row.Counters;
import org.mosaiclab.dataset.row.RecoveryRow;
import org.mosaiclab.scenario.catalogue.Catalogue;
import org.mosaiclab.scenario.file.AttachedFiles;
import org.mosaiclab.scenario.file.ReadResult;
import org.mosaiclab.scenario.file.ScenarioReader;
import org.mosaiclab.scenario.file.Setting;
import org.mosaiclab.scenario.run.RunOptions;
import org.mosaiclab.scenario.run.RunRecord;
import org.mosaiclab.scenario.run.ScenarioRun;

/// Origin takes back what a meta-chain with a gateway has finalised its observation of: the core
/// halts at a state that origin agrees with, and every token is recovered against it. Atomicity and
/// conservation are checked in every run.
class OriginRevertTest {
  private static final String REVERT =
      """
      seed: 1
      duration: 10m
      profile: paper
      signatures: modelled
      network:
        latency: {constant: 50ms}
        topology: complete
        partitions:
          - {from: 4m, until: 8m, groups: [{miners: 6}]}
      origin: {blockTime: 4s, epochLength: 3, confirmations: 2, background: 0 gas, miners: {count: 10}}
      metachains:
        alpha:
          blockTime: 2s
          outOfTurnDelay: 500ms
          epochLength: 4
          validators: {count: 4}
          workload: {rate: 0/s}
          gasTarget: 1 gas
          gateway: {users: 12, stakes: 12/m, redeems: 12/m, patience: 20m, resend: 30s}
      """;
  private static final Map<List<String>, RunRecord> RUNS = new LinkedHashMap<>();

  private static RunRecord run(String... settings) {
    return RUNS.computeIfAbsent(List.of(settings), OriginRevertTest::simulate);
  }

  private static RunRecord simulate(List<String> settings) {
    var read =
        new ScenarioReader(Catalogue.bundled().tables(), AttachedFiles.NONE)
            .read(REVERT, "revert.yaml", settings.stream().map(Setting::ofAssignment).toList());
    return ScenarioRun.run(((ReadResult.Ok) read).spec(), RunOptions.plain("test", "none"));
  }

  private static long counter(RunRecord run, String name) {
    return run.tables().counters().stream()
        .filter(row -> row.name().equals(name))
        .mapToLong(CounterRow::value)
        .findFirst()
        .orElse(0);
  }

  @Test
  void reverted_stakesThatOriginTookBackAreMintedAndVoid() {
    var run = run();
    assertThat(run.manifest().outcome().kind()).isEqualTo(Kind.COMPLETED);
    assertThat(run.tables().reorgs())
        .anyMatch(row -> row.chain().equals("origin") && row.depthBlocks() > 15);
    assertThat(counter(run, Counters.halted("alpha"))).isPositive();
    assertThat(counter(run, Counters.transfersVoid("alpha"))).isPositive();
  }

  @Test
  void reverted_everyTokenIsRecoveredOnOrigin() {
    var run = run();
    assertThat(run.tables().recoveries())
        .allMatch(RecoveryRow::isPaid)
        .extracting(RecoveryRow::kind)
        .contains("balance", "stake");
    assertThat(counter(run, Counters.transfersHeld("alpha"))).isZero();
  }

  @Test
  void reverted_recoveredMessagesSayWhen() {
    var transfers = run().tables().transfers();
    var recoveries = run().tables().recoveries();
    assertThat(recoveries.stream().filter(row -> row.transfer() >= 0))
        .isNotEmpty()
        .allSatisfy(
            row -> {
              var transfer = transfers.get((int) row.transfer());
              assertThat(transfer.recoveredAtNanos()).isEqualTo(row.paidAtNanos());
              assertThat(transfer.amount()).isEqualTo(row.amount());
            });
  }

  // Without the repair nothing halts, and origin commits a state with tokens for which nothing lies
  // in the vault.
  @Test
  void reverted_withoutGap09_tokensAreOnBothChainsAndTheInvariantSaysSo() {
    var run = run("rules={GAP-09: as-built}");
    assertThat(counter(run, Counters.halted("alpha"))).isZero();
    assertThat(run.tables().violations())
        .singleElement()
        .satisfies(
            row -> {
              assertThat(row.checker()).isEqualTo("alpha.token-conservation");
              assertThat(row.message()).contains("UNDECLARED on its source", "both chains");
            });
  }
}
