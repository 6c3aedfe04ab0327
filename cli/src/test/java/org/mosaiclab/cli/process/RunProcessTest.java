package org.mosaiclab.cli.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mosaiclab.dataset.json.CanonicalJson;
import org.mosaiclab.dataset.store.RunDataset;

final class RunProcessTest {
  @TempDir private Path folder = Path.of("");

  @Test
  void run_tinyScenarioTwice_leavesAWholeFolderAndTheSameAgain() throws IOException {
    var workspace = new Workspace(folder);
    var result = workspace.mosaic().run("run", workspace.withTiny(), "--quiet");
    assertThat(result.exitCode()).as(result.toString()).isZero();
    assertThat(result.out())
        .startsWith("tiny, seed 3, replication 0, version ")
        .contains("alpha.finality.latency mean", "[10s, 60s]", "pass", "files in runs/tiny-3-");
    var run = onlyRun();
    assertThat(run.getFileName().toString()).matches("tiny-3-[0-9a-f]{8}");
    assertThat(names(run))
        .contains(
            "environment.json",
            "figures",
            "manifest.json",
            "report.html",
            "scenario.yaml",
            "summary.json",
            "tables");
    assertThat(RunDataset.open(run).verify()).isEmpty();

    byte[] manifest = Files.readAllBytes(run.resolve("manifest.json"));
    byte[] summary = Files.readAllBytes(run.resolve("summary.json"));
    assertThat(workspace.mosaic().run("run", workspace.withTiny(), "--quiet")).isEqualTo(result);
    assertThat(onlyRun().resolve("manifest.json")).hasBinaryContent(manifest);
    assertThat(onlyRun().resolve("summary.json")).hasBinaryContent(summary);
  }

  @Test
  void run_outThroughAFolderThatIsNotThere_isKeptWhereThePathLeads() throws IOException {
    var workspace = new Workspace(folder);
    var result =
        workspace.mosaic().run("run", workspace.withTiny(), "--quiet", "--out", "no/../my run/a");
    assertThat(result.exitCode()).as(result.toString()).isZero();
    assertThat(result.out()).contains("files in " + Path.of("my run", "a"));
    assertThat(names(folder.resolve("my run"))).containsExactly("a");
  }

  @Test
  void list_metrics_namesWhatChecksCanBeAbout() {
    var result = new Workspace(folder).mosaic().run("list", "--metrics");
    assertThat(result.exitCode()).as(result.toString()).isZero();
    assertThat(result.out())
        .contains("CHAIN.finality.latency\n  ns; mean, min, p50, p90, p99, max\n")
        .contains("origin.gas.rate, CHAIN.gas.rate, gas.rate\n");
  }

  @Test
  void run_json_isOneDocumentOnStandardOutputAndNothingElse() {
    var workspace = new Workspace(folder);
    var result = workspace.mosaic().run("run", workspace.withTiny(), "--json", "--out", "out");
    assertThat(result.exitCode()).as(result.toString()).isZero();
    var document = CanonicalJson.readTree(result.out());
    assertThat(document.path("schemaVersion").isInt()).isTrue();
    assertThat(document.path("run").path("scenario").stringValue()).isEqualTo("tiny");
    assertThat(document.path("checks").size()).isEqualTo(1);
    assertThat(result.out()).startsWith("{").endsWith("}\n");
    assertThat(result.err()).contains("tiny, seed 3", "files in out");
  }

  @Test
  void run_failedCheck_endsWithOneAndTheCommandThatShowsItAgain() {
    var workspace = new Workspace(folder);
    var text = Workspace.tiny().replace("[10s, 60s]", "[1s, 2s]");
    var result =
        workspace.mosaic().run("run", workspace.with("wrong.yaml", text), "--out", "my run");
    assertThat(result.exitCode()).as(result.toString()).isEqualTo(1);
    assertThat(result.err())
        .contains("failed: alpha.finality.latency mean is ", "expected within [1s, 2s]")
        .endsWith("replay with: ./mosaic replay 'my run'\n");
    var replay = workspace.mosaic().run("replay", "my run");
    assertThat(replay.exitCode()).as(replay.toString()).isZero();
  }

  @Test
  void run_eventLimit_endsWithOneAndReplaysToTheSameEvent() {
    var workspace = new Workspace(folder);
    var result =
        workspace.mosaic().run("run", workspace.withTiny(), "--max-events", "500", "--out", "out");
    assertThat(result.exitCode()).as(result.toString()).isEqualTo(1);
    assertThat(result.err()).contains("failed: limit-reached");
    var replay = workspace.mosaic().run("replay", "out");
    assertThat(replay.exitCode()).as(replay.toString()).isZero();
    assertThat(replay.out()).contains("the same run");
  }

  @Test
  void run_force_replacesARunWhole() throws IOException {
    var workspace = new Workspace(folder);
    // A link to an empty folder stands for the folder.
    Files.createDirectory(folder.resolve("out"));
    Files.createSymbolicLink(folder.resolve("link"), Path.of("out"));
    var first = workspace.mosaic().run("run", workspace.withTiny(), "--out", "link");
    assertThat(first.exitCode()).as(first::toString).isZero();
    assertThat(Files.isSymbolicLink(folder.resolve("link"))).isTrue();
    Files.delete(folder.resolve("link"));
    var refused = workspace.mosaic().run("run", workspace.withTiny(), "--out", "out");
    assertThat(refused.exitCode()).as(refused.toString()).isEqualTo(2);
    assertThat(refused.err()).contains("out: is not empty", "--force");
    var replaced =
        workspace
            .mosaic()
            .run("run", workspace.withTiny(), "--seed", "4", "--out", "out", "--force");
    assertThat(replaced.exitCode()).as(replaced.toString()).isZero();
    assertThat(RunDataset.open(folder.resolve("out")).manifest().seed()).isEqualTo(4);
    assertThat(names(folder)).containsExactly("out", "tiny.yaml");
  }

  @Test
  void run_dry_printsThePlanAndRunsNothing() {
    var workspace = new Workspace(folder);
    var result = workspace.mosaic().run("run", "paper-baseline", "--dry-run");
    assertThat(result.exitCode()).as(result.toString()).isZero();
    assertThat(result.out()).contains("events", "memory", "disk", "nothing was run");
    assertThat(workspace.content()).isEmpty();
  }

  @Test
  void run_interrupted_leavesNothingAndSaysSo() throws Exception {
    var workspace = new Workspace(folder);
    var mosaic = workspace.mosaic();
    var running = mosaic.start("run", "paper-baseline", "--duration", "30d", "--quiet");
    while (!Files.isDirectory(folder.resolve("runs"))
        || names(folder.resolve("runs")).isEmpty()
        || !Files.readString(running.out()).contains("paper-baseline, seed 1")) {
      assertThat(running.process().isAlive()).isTrue();
      Thread.sleep(20);
    }
    boolean isDeaf = ignoresInterrupts(running.process().pid());
    assertThat(
            new ProcessBuilder(
                    "kill", isDeaf ? "-TERM" : "-INT", Long.toString(running.process().pid()))
                .start()
                .waitFor(1, TimeUnit.MINUTES))
        .isTrue();
    var result = mosaic.finish(running);
    assertThat(result.exitCode()).as(result.toString()).isEqualTo(isDeaf ? 143 : 130);
    assertThat(result.err()).contains("interrupted").doesNotContain("error", "Exception");
    assertThat(workspace.content()).isEmpty();
  }

  /// A shell starts what it puts in the background with interrupts ignored, and all that is started
  /// from there inherits it; such a run can only be terminated.
  private static boolean ignoresInterrupts(long pid) throws IOException {
    Path status = Path.of("/proc", Long.toString(pid), "status");
    if (!Files.exists(status)) {
      return false;
    }
    var ignored =
        Files.readAllLines(status).stream()
            .filter(line -> line.startsWith("SigIgn:"))
            .map(line -> line.substring("SigIgn:".length()).strip())
            .findFirst()
            .orElse("0");
    long interrupt = 1L << (2 - 1);
    return (Long.parseUnsignedLong(ignored, 16) & interrupt) != 0;
  }

  @Test
  void replay_changedFiles_areNamedAndTheFirstEventThatDiffers() throws IOException {
    var workspace = new Workspace(folder);
    workspace.mosaic().run("run", workspace.withTiny(), "--record", "trace", "--out", "out");
    var same = workspace.mosaic().run("replay", "out");
    assertThat(same.exitCode()).as(same.toString()).isZero();

    var counters = folder.resolve("out/tables/counters.csv");
    var honest = Files.readString(counters);
    Files.writeString(counters, "forged", StandardCharsets.UTF_8);
    var forged = workspace.mosaic().run("replay", "out");
    assertThat(forged.exitCode()).as(forged.toString()).isEqualTo(1);
    assertThat(forged.out()).contains("trace   same", "changed on disk: tables/counters.csv");
    Files.writeString(counters, honest);

    var scenario = folder.resolve("out/scenario.yaml");
    Files.writeString(scenario, Files.readString(scenario).replace("seed: 3", "seed: 4"));
    var other = workspace.mosaic().run("replay", "out");
    assertThat(other.exitCode()).as(other.toString()).isEqualTo(1);
    assertThat(other.out())
        .contains("trace   DIFFERENT", "first difference at event ", "NOT the same run")
        .containsPattern("recorded  \\S+ at \\d+\\.\\d{9} s, from \\S+ ");
  }

  @Test
  void show_bare_isAScenarioThatSaysTheSame() {
    var workspace = new Workspace(folder);
    var shown = workspace.mosaic().run("show", "paper-baseline", "--set", "seed=9", "--bare");
    assertThat(shown.exitCode()).as(shown.toString()).isZero();
    var again = workspace.mosaic().run("show", workspace.with("mine.yaml", shown.out()), "--bare");
    assertThat(again.out()).isEqualTo(shown.out()).contains("seed: 9");
  }

  @Test
  void help_ofEveryCommand_goesToStandardOutput() {
    var mosaic = new Workspace(folder).mosaic();
    for (var command : List.of("run", "list", "show", "validate", "schema", "replay", "doctor")) {
      var result = mosaic.run(command, "--help");
      assertThat(result.exitCode()).as(command).isZero();
      assertThat(result.out()).contains("Usage: mosaic " + command);
      assertThat(result.err()).isEmpty();
    }
  }

  private Path onlyRun() throws IOException {
    var runs = names(folder.resolve("runs"));
    assertThat(runs).hasSize(1);
    return folder.resolve("runs").resolve(runs.getFirst());
  }

  private static List<String> names(Path folder) throws IOException {
    try (Stream<Path> entries = Files.list(folder)) {
      return entries.map(entry -> entry.getFileName().toString()).sorted().toList();
    }
  }
}
