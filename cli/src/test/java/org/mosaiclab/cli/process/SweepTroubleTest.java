package org.mosaiclab.cli.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mosaiclab.cli.process.MosaicProcess.Result;
import org.mosaiclab.dataset.campaign.CampaignRunRow;
import org.mosaiclab.dataset.store.CsvSource;
import org.mosaiclab.dataset.store.RunDataset;

/// Campaigns in trouble: broken runs, a full disk, damaged files, somebody else's folder.
final class SweepTroubleTest {
  /// Four of ten validators equivocate between two halves of the network.
  private static final String HALVES =
      """
      scenario: halves
      seed: 1
      duration: 4m
      profile: paper
      signatures: modelled
      network:
        latency: {constant: 50ms}
        topology: complete
        partitions:
          - from: 65s
            until: 125s
            groups: [{names: [alpha-0, alpha-1, alpha-2]}, {names: [alpha-3, alpha-4, alpha-5]}]
            bridges: {names: [alpha-6, alpha-7, alpha-8, alpha-9], miners: 5}
      origin: {blockTime: 4s, epochLength: 4, confirmations: 3, miners: {count: 5}}
      metachains:
        alpha:
          blockTime: 2s
          outOfTurnDelay: 500ms
          epochLength: 5
          validators: {count: 10}
          workload: {rate: 5/s}
          gasTarget: 1 gas
      """;

  private static final String VIOLATING =
      """
      scenario: halves.yaml
      sweep:
        adversaries:
          list:
            - - nodes: {names: [alpha-6, alpha-7, alpha-8, alpha-9]}
                from: 65s
                behaviour: {equivocate: {split: {names: [alpha-3, alpha-4, alpha-5]}}}
            - []
      """;

  private static final String PLAIN =
      """
      scenario: tiny.yaml
      set: {duration: 1m, warmUp: 0s}
      sweep:
        metachains.alpha.epochLength: {list: [2, %d]}
      """;

  @TempDir private Path folder = Path.of("");

  // In a country with digits of its own, which must be in no file name, text or setting.
  private Result mosaic(String... arguments) {
    var egypt = List.of("-Duser.language=ar", "-Duser.country=EG");
    return new MosaicProcess(folder, egypt).run(arguments);
  }

  private List<CampaignRunRow> runs(String campaign) throws IOException {
    return CsvSource.read(
        folder.resolve(campaign).resolve("tables/runs.csv"), CampaignRunRow.SCHEMA);
  }

  @Test
  void sweep_aRunViolatesAnInvariant_goesOnAndItsCommandShowsItAgain() throws Exception {
    var workspace = new Workspace(folder);
    workspace.with("halves.yaml", HALVES);
    workspace.with("c.yaml", VIOLATING);
    var result = mosaic("sweep", "c.yaml", "--out", "c", "--threads", "1");
    assertThat(result.exitCode()).as(result::toString).isEqualTo(1);
    assertThat(result.out()).contains("2 points, 2 runs, 0 failed, 1 violated an invariant");
    var violating = runs("c").getFirst();
    assertThat(runs("c").getLast().outcome()).isEqualTo("completed");
    assertThat(violating.outcome()).isEqualTo("invariant-violated");
    assertThat(violating.message())
        .contains("finality-safety", "conflicting finalised checkpoints");
    assertThat(result.out())
        .contains("! run 0 invariant-violated: " + violating.message())
        .contains("  replay: " + violating.replay());

    var words = words(violating.replay());
    assertThat(words.removeFirst()).isEqualTo("./mosaic");
    words.addAll(List.of("--out", "again", "--quiet"));
    var again = mosaic(words.toArray(String[]::new));
    assertThat(again.exitCode()).as(again::toString).isEqualTo(1);
    var outcome = RunDataset.open(folder.resolve("again")).manifest();
    assertThat(outcome.outcome().message()).isEqualTo(violating.message());
    assertThat(outcome.traceDigest()).isEqualTo(violating.traceDigest());
  }

  /// The words of a command line as a shell reads them.
  private static List<String> words(String command) throws Exception {
    var shell =
        new ProcessBuilder(
                "sh", "-c", "for word in " + command + "; do printf '%s\\n' \"$word\"; done")
            .start();
    var text = new String(shell.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(shell.waitFor()).isZero();
    return new ArrayList<>(text.lines().toList());
  }

  @Test
  void sweep_fullDiskThenDamageThenAnotherCampaign_losesNothing() throws Exception {
    var workspace = new Workspace(folder);
    workspace.withTiny();
    workspace.with("c.yaml", PLAIN.formatted(4));
    workspace.with("other.yaml", PLAIN.formatted(6));
    // No file above 4 KiB: the first part is larger.
    var limited =
        new MosaicProcess(folder, List.of("-XX:-UsePerfData", "-XX:TieredStopAtLevel=1"))
            .limited(8);
    var full = limited.run("sweep", "c.yaml", "--out", "c", "--threads", "1");
    assertThat(full.exitCode()).as(full::toString).isEqualTo(2);
    assertThat(full.err().strip().lines().toList().getLast())
        .startsWith("error: c: cannot be written: ")
        .contains("every finished run is kept: make room and start the same command again");
    assertThat(folder.resolve("c/manifest.json")).doesNotExist();
    assertThat(workspace.content()).noneMatch(name -> name.endsWith(".partial"));

    var whole = mosaic("sweep", "c.yaml", "--out", "c");
    assertThat(whole.exitCode()).as(whole::toString).isZero();
    var manifest = Files.readString(folder.resolve("c/manifest.json"));

    Files.delete(folder.resolve("c/manifest.json"));
    var part = folder.resolve("c/parts/000000/000000001.json");
    Files.writeString(
        part, Files.readString(part).replaceFirst("\"value\" : \\d", "\"value\" : 77"));
    var mended = mosaic("sweep", "c.yaml", "--out", "c");
    assertThat(mended.exitCode()).as(mended::toString).isZero();
    assertThat(mended.err())
        .contains("000000001.json is not as it was written; its run is done again")
        .contains("1 runs done, 1 were already");
    assertThat(folder.resolve("c/manifest.json")).hasContent(manifest);

    var refused = mosaic("sweep", "other.yaml", "--out", "c");
    assertThat(refused.exitCode()).as(refused::toString).isEqualTo(2);
    assertThat(refused.err()).startsWith("error: c: holds another campaign: c of version ");
    assertThat(folder.resolve("c/manifest.json")).hasContent(manifest);
  }
}
