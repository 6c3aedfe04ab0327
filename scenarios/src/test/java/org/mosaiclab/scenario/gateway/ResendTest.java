package org.mosaiclab.scenario.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.mosaiclab.dataset.row.TransferRow;
import org.mosaiclab.scenario.catalogue.Catalogue;
import org.mosaiclab.scenario.file.AttachedFiles;
import org.mosaiclab.scenario.file.ReadResult;
import org.mosaiclab.scenario.file.ScenarioReader;
import org.mosaiclab.scenario.file.Setting;
import org.mosaiclab.scenario.run.RunOptions;
import org.mosaiclab.scenario.run.ScenarioRun;

/// Clients of a gateway pair over a network that loses one message in five: what they send again
/// arrives.
class ResendTest {
  private static final String LOSSY =
      """
      seed: 1
      duration: 14m
      profile: paper
      signatures: modelled
      network: {latency: {constant: 50ms}, topology: complete, loss: 20 %}
      origin: {blockTime: 4s, epochLength: 3, confirmations: 2, background: 0 gas, miners: {count: 3}}
      metachains:
        alpha:
          blockTime: 2s
          outOfTurnDelay: 500ms
          epochLength: 4
          validators: {count: 4}
          workload: {rate: 0/s}
          gasTarget: 1 gas
          gateway: {users: 12, stakes: 3/m, redeems: 3/m, patience: 20m}
      """;
  private static final long LATEST_NANOS = 480_000_000_000L;

  private static List<TransferRow> transfers(String... settings) {
    var read =
        new ScenarioReader(Catalogue.bundled().tables(), AttachedFiles.NONE)
            .read(LOSSY, "lossy.yaml", Stream.of(settings).map(Setting::ofAssignment).toList());
    var record = ScenarioRun.run(((ReadResult.Ok) read).spec(), RunOptions.plain("test", "none"));
    assertThat(record.tables().violations()).isEmpty();
    return record.tables().transfers().stream()
        .filter(row -> row.requestedAtNanos() < LATEST_NANOS)
        .toList();
  }

  private static boolean hasEnded(TransferRow row) {
    return row.isProgressed() && row.sourceProgressedAtNanos() >= 0;
  }

  @Test
  void lossy_whatIsSentAgain_arrives() {
    var asked = transfers("metachains.alpha.gateway.resend=20s");
    assertThat(asked).extracting(TransferRow::direction).contains("stake", "redeem");
    assertThat(asked).hasSizeGreaterThan(10).allMatch(ResendTest::hasEnded);
  }

  @Test
  void lossy_whatIsSentOnce_doesNot() {
    // The link of the pair itself is what gets lost: nobody can ask for anything.
    assertThat(transfers("metachains.alpha.gateway.resend=10h")).noneMatch(ResendTest::hasEnded);
  }
}
