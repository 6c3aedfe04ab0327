package org.mosaiclab.cli.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mosaiclab.cli.process.MosaicProcess.Result;
import org.mosaiclab.dataset.campaign.CampaignRunRow;
import org.mosaiclab.dataset.store.CsvSource;
import org.mosaiclab.dataset.store.RunDataset;
import org.mosaiclab.dataset.store.Sha256;

/// Campaigns in processes of their own: killed, doubled, split, and given nonsense.
final class SweepProcessTest {
  private static final long SEED = 20_261_128;
  private static final String CAMPAIGN =
      """
      scenario: tiny.yaml
      set: {duration: 2m, warmUp: 0s}
      sweep:
        metachains.alpha.epochLength: {list: [2, 4, 6]}
        metachains.alpha.blockTime: {list: [1s, 2s]}
      replications: %d
      compare: {metric: alpha.finality.latency}
      """;

  @TempDir private Path folder = Path.of("");

  private MosaicProcess mosaic(int replications) {
    var workspace = new Workspace(folder);
    workspace.withTiny();
    workspace.with("c.yaml", CAMPAIGN.formatted(replications));
    return workspace.mosaic();
  }

  /// SHA-256 of tables and manifest, by name.
  private SortedMap<String, String> dataset(String name) throws IOException {
    var files = new TreeMap<String, String>();
    var root = folder.resolve(name);
    try (Stream<Path> tables = Files.list(root.resolve("tables"))) {
      for (var file : Stream.concat(tables, Stream.of(root.resolve("manifest.json"))).toList()) {
        files.put(root.relativize(file).toString(), Sha256.ofFiles(List.of(file)));
      }
    }
    return files;
  }

  private static Result done(Result result) {
    assertThat(result.exitCode()).as(result::toString).isZero();
    return result;
  }

  private static String lastLine(Result result) {
    return result.out().strip().lines().toList().getLast();
  }

  /// Kills a campaign at random instants until it is finished, and compares.
  private void killAndCompare(int replications, int kills) throws Exception {
    var mosaic = mosaic(replications);
    long started = System.nanoTime();
    var undisturbed = done(mosaic.run("sweep", "c.yaml", "--out", "whole", "--threads", "1"));
    long wholeMillis = (System.nanoTime() - started) / 1_000_000;
    // The system's clock decides where in a run a kill falls, whatever is drawn here.
    var random = new SplittableRandom(SEED);
    int killed = 0;
    while (killed < kills) {
      var running = mosaic.start("sweep", "c.yaml", "--out", "killed", "--threads", "2");
      // From before the first run to, now and then, after the last.
      Thread.sleep(random.nextLong(300, Math.max(301, wholeMillis * 5 / 4)));
      if (running.process().isAlive()) {
        killed++;
      }
      running.process().destroyForcibly().waitFor();
      if (Files.exists(folder.resolve("killed/manifest.json"))) {
        Files.delete(folder.resolve("killed/manifest.json"));
        deleteSomeParts(random);
      }
    }
    var resumed = done(mosaic.run("sweep", "c.yaml", "--out", "killed"));
    assertThat(dataset("killed")).isEqualTo(dataset("whole")).hasSize(13);
    assertThat(lastLine(resumed)).startsWith("data ").isEqualTo(lastLine(undisturbed));
  }

  // A campaign that was done before it could be killed gets something to do again.
  private void deleteSomeParts(SplittableRandom random) throws IOException {
    try (Stream<Path> parts = Files.list(folder.resolve("killed/parts/000000"))) {
      for (var part : parts.filter(_ -> random.nextInt(3) > 0).toList()) {
        Files.delete(part);
      }
    }
  }

  @Test
  void sweep_killedThreeTimes_endsWithTheSameBytes() throws Exception {
    killAndCompare(1, 3);
  }

  @Test
  @Tag("slow")
  void sweep_killedTwentyTimes_endsWithTheSameBytes() throws Exception {
    killAndCompare(10, 20);
  }

  @Test
  void sweep_shards_mergeToTheSameBytes() throws IOException {
    var mosaic = mosaic(1);
    var whole = done(mosaic.run("sweep", "c.yaml", "--out", "whole"));
    done(mosaic.run("sweep", "c.yaml", "--out", "1", "--shard", "1/2"));
    done(mosaic.run("sweep", "c.yaml", "--out", "2", "--shard", "2/2"));
    var merged = done(mosaic.run("merge", "1", "2", "--out", "merged"));
    assertThat(dataset("merged")).isEqualTo(dataset("whole"));
    assertThat(lastLine(merged)).isEqualTo(lastLine(whole));
  }

  @Test
  void sweep_replayCommand_repeatsTheRun() throws IOException {
    var mosaic = mosaic(2);
    done(mosaic.run("sweep", "c.yaml", "--out", "whole"));
    var runs = CsvSource.read(folder.resolve("whole/tables/runs.csv"), CampaignRunRow.SCHEMA);
    assertThat(runs).hasSize(12);
    assertThat(runs.stream().map(CampaignRunRow::traceDigest)).doesNotHaveDuplicates();
    var words = new ArrayList<>(List.of(runs.get(7).replay().split(" ")));
    assertThat(words.removeFirst()).isEqualTo("./mosaic");
    words.addAll(List.of("--out", "again", "--quiet"));
    mosaic.run(words.toArray(String[]::new));
    assertThat(RunDataset.open(folder.resolve("again")).manifest().traceDigest())
        .isEqualTo(runs.get(7).traceDigest());
  }

  @Test
  void sweep_secondProcess_saysSoAndStops() throws Exception {
    var mosaic = mosaic(200);
    var first = mosaic.start("sweep", "c.yaml", "--out", "c");
    while (!Files.exists(folder.resolve("c/campaign.json"))) {
      assertThat(first.process().isAlive()).isTrue();
      Thread.sleep(20);
    }
    var second = mosaic.run("sweep", "c.yaml", "--out", "c");
    assertThat(first.process().isAlive()).isTrue();
    first.process().destroyForcibly().waitFor();
    assertThat(second.exitCode()).as(second::toString).isEqualTo(2);
    assertThat(second.err())
        .contains("process " + first.process().pid() + " works on this campaign; wait until");
  }

  @Test
  void sweep_dryRun_printsTheCostAndWritesNothing() {
    var result = done(mosaic(5).run("sweep", "c.yaml", "--dry-run"));
    assertThat(result.out()).contains("points             6", "runs               30", "events");
    assertThat(new Workspace(folder).content()).containsExactly("c.yaml", "tiny.yaml");
  }

  @Test
  void sweep_badInput_isOneLineAndExitCodeTwo() {
    var mosaic = mosaic(1);
    var workspace = new Workspace(folder);
    workspace.with("bad.yaml", CAMPAIGN.formatted(1).replace("epochLength", "epochLenght"));
    workspace.with(
        "huge.yaml",
        """
        scenario: tiny
        sweep:
          seed: {range: {from: 1, to: 1000000, steps: 1000000}}
          origin.epochLength: {range: {from: 1, to: 1000, steps: 1000}}
        """);
    workspace.with("lost.yaml", "scenario: nowhere.yaml\n");
    refused(mosaic.run("sweep", "bad.yaml"), "error: bad.yaml:4:41: metachains.alpha.epochLenght");
    refused(mosaic.run("sweep", "huge.yaml"), "error: huge.yaml:3:3: sweep: makes 1,000,000,000");
    refused(
        mosaic.run("sweep", "lost.yaml"), "error: lost.yaml:1:11: scenario: nowhere.yaml is no");
    refused(mosaic.run("sweep", "none.yaml"), "error: none.yaml: no such campaign; ");
    refused(mosaic.run("sweep", "c.yaml", "--threads", "0"), "error: --threads: 0 is too small");
    var shard = mosaic.run("sweep", "c.yaml", "--shard", "3/2");
    assertThat(shard.exitCode()).isEqualTo(2);
    assertThat(shard.err()).contains("3/2 is no shard; give its number and their count");
  }

  private static void refused(Result result, String line) {
    assertThat(result.exitCode()).as(result::toString).isEqualTo(2);
    assertThat(result.out()).isEmpty();
    assertThat(result.err().lines()).hasSize(1);
    assertThat(result.err()).startsWith(line);
  }
}
