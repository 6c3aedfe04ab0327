package org.mosaiclab.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SequencedMap;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mosaiclab.cli.terminal.Terminal;
import org.mosaiclab.dataset.store.Sha256;

/// `export`, and `replay` of what it wrote, from a folder to another machine.
final class ExportCommandTest {
  private static final String TINY =
      """
      scenario: tiny
      seed: 3
      duration: 2m
      warmUp: 0s
      signatures: modelled
      network: {topology: complete}
      origin: {blockTime: 5s, epochLength: 5, confirmations: 3, miners: {count: 3}}
      metachains:
        alpha:
          blockTime: 2s
          epochLength: 4
          validators: {count: 4}
          workload: {rate: 2/s}
      """;

  private static final String CAMPAIGN =
      """
      scenario: tiny.yaml
      sweep:
        metachains.alpha.epochLength: {list: [2, 4, 6]}
      replications: 3
      compare: {metric: alpha.finality.latency}
      """;

  /// Where things are recorded; nothing else may be written here.
  @TempDir private static Path home = Path.of("");

  /// Another machine.
  @TempDir private Path away = Path.of("");

  @BeforeAll
  static void record() throws IOException {
    Files.writeString(home.resolve("tiny.yaml"), TINY);
    Files.writeString(home.resolve("c.yaml"), CAMPAIGN);
    mosaic("run", home("tiny.yaml"), "--out", home("run"), "--quiet").done();
    mosaic("sweep", home("c.yaml"), "--out", home("campaign"), "--quiet").done();
    Files.delete(home.resolve("tiny.yaml"));
    Files.delete(home.resolve("c.yaml"));
  }

  private static String home(String name) {
    return home.resolve(name).toString();
  }

  private String away(String name) {
    return away.resolve(name).toString();
  }

  private record Answer(int exitCode, String out, String err) {
    Answer done() {
      assertThat(exitCode).as(this::toString).isZero();
      return this;
    }

    Answer failed() {
      assertThat(exitCode).as(this::toString).isEqualTo(1);
      return this;
    }

    void refused(String line) {
      assertThat(exitCode).as(this::toString).isEqualTo(2);
      assertThat(err.lines().filter(each -> each.startsWith("error: ")))
          .as(this::toString)
          .singleElement()
          .asString()
          .startsWith("error: ")
          .contains(line);
    }
  }

  private static Answer mosaic(String... words) {
    var out = new ByteArrayOutputStream();
    var err = new ByteArrayOutputStream();
    var terminal =
        new Terminal(
            new PrintStream(out, true, StandardCharsets.UTF_8),
            new PrintStream(err, true, StandardCharsets.UTF_8),
            false,
            false,
            80,
            Map.of());
    int exitCode = MosaicCommand.on(terminal).execute(words);
    return new Answer(
        exitCode, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
  }

  private static SequencedMap<String, byte[]> entries(Path zip) throws IOException {
    var entries = new LinkedHashMap<String, byte[]>();
    try (var in = new ZipInputStream(Files.newInputStream(zip))) {
      for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
        entries.put(entry.getName(), in.readAllBytes());
      }
    }
    return entries;
  }

  private String written(String name, Map<String, byte[]> entries) throws IOException {
    try (var out = new ZipOutputStream(Files.newOutputStream(away.resolve(name)))) {
      for (var entry : entries.entrySet()) {
        out.putNextEntry(new ZipEntry(entry.getKey()));
        out.write(entry.getValue());
        out.closeEntry();
      }
    }
    return away(name);
  }

  private static void change(Map<String, byte[]> entries, String name, String from, String to) {
    var text = new String(Objects.requireNonNull(entries.get(name)), StandardCharsets.UTF_8);
    assertThat(text).contains(from);
    entries.put(name, text.replace(from, to).getBytes(StandardCharsets.UTF_8));
  }

  /// Makes the checksums fit again, as somebody would who wants to deceive.
  private static void sign(SequencedMap<String, byte[]> entries) {
    var sums = new StringBuilder();
    entries.remove("SHA256SUMS");
    entries.forEach(
        (name, bytes) -> sums.append(Sha256.ofBytes(bytes)).append("  ").append(name).append('\n'));
    entries.put("SHA256SUMS", sums.toString().getBytes(StandardCharsets.UTF_8));
  }

  private static List<String> names(Path folder) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.map(file -> String.valueOf(file.getFileName())).sorted().toList();
    }
  }

  @Test
  void export_runAsBundle_replaysElsewhere() throws IOException {
    var before = names(home);
    var said = mosaic("export", home("run"), "--to", "bundle", "--out", away("run.zip")).done();
    assertThat(said.out()).contains("verify with: ./mosaic replay ");
    assertThat(entries(away.resolve("run.zip")))
        .containsKeys(
            "CITATION.cff",
            "LICENSE",
            "README.md",
            "figures/throughput.svg",
            "notebook.ipynb",
            "report.html",
            "scenario.yaml",
            "summary.json",
            "tables/blocks.csv",
            "tables/blocks.parquet")
        .doesNotContainKeys("environment.json");
    assertThat(mosaic("replay", away("run.zip"), "--quiet").done().out())
        .startsWith("bundle of a run, tiny, recorded by version ")
        .contains("files   same  ", "trace   same  ", "data    same  ")
        .endsWith("the same run\n");
    assertThat(names(home)).isEqualTo(before);
    assertThat(names(away)).containsExactly("run.zip");
  }

  @Test
  void replay_bundleThatWasChanged_isFoundAndNotRun() throws IOException {
    mosaic("export", home("run"), "--to", "bundle", "--out", away("run.zip")).done();
    var entries = entries(away.resolve("run.zip"));
    change(entries, "report.html", "tiny", "tidy");
    assertThat(mosaic("replay", written("changed.zip", entries)).failed().out())
        .contains("changed in the bundle: report.html: SHA-256 is ", "nothing was run")
        .doesNotContain("trace");
  }

  @Test
  void replay_bundleChangedWithItsChecksums_isFoundByRunningAgain() throws IOException {
    mosaic("export", home("run"), "--to", "bundle", "--out", away("run.zip")).done();
    var entries = entries(away.resolve("run.zip"));
    change(entries, "scenario.yaml", "seed: 3", "seed: 4");
    sign(entries);
    assertThat(mosaic("replay", written("seed.zip", entries), "--quiet").failed().out())
        .contains("files   same  ", "trace   DIFFERENT  ", "data    DIFFERENT  ")
        .endsWith("NOT the same run\n");
  }

  @Test
  void export_campaignAsBundle_needsNothingOfItsAuthor() throws IOException {
    mosaic("export", home("campaign"), "--to", "bundle", "--out", away("c.zip")).done();
    var sampled = mosaic("replay", away("c.zip"), "--quiet").done();
    assertThat(sampled.out())
        .contains("plan    same  ", "8 of 8 done again are, of 9: numbers [0, 1, 2, 3, 4, 5, 6, 8]")
        .endsWith("the same campaign\n");
    assertThat(mosaic("replay", away("c.zip"), "--all", "--quiet").done().out())
        .contains("runs    same       9", "data    same  ");
    assertThat(mosaic("replay", home("campaign"), "--quiet").done().out())
        .endsWith("the same campaign\n");
  }

  @Test
  void replay_campaignChangedWithItsChecksums_isFound() throws IOException {
    mosaic("export", home("campaign"), "--to", "bundle", "--out", away("c.zip")).done();
    var entries = entries(away.resolve("c.zip"));
    change(entries, "inputs.json", "rate: 2/s", "rate: 3/s");
    sign(entries);
    assertThat(mosaic("replay", written("rate.zip", entries), "--quiet").failed().out())
        .contains("plan    DIFFERENT  ")
        .endsWith("NOT the same campaign\n");
  }

  @Test
  void replay_campaignWhoseTableWasChanged_namesTheRun() throws IOException {
    var copy = copy("campaign");
    var runs = copy.resolve("tables/runs.parquet");
    var row = org.mosaiclab.dataset.campaign.CampaignRunRow.SCHEMA;
    var rows = org.mosaiclab.dataset.store.ParquetSource.read(runs, row);
    var changed = new java.util.ArrayList<>(rows);
    var last = rows.getLast();
    changed.set(
        8,
        new org.mosaiclab.dataset.campaign.CampaignRunRow(
            last.run(),
            last.point(),
            last.replication(),
            last.settings(),
            last.seed(),
            last.outcome(),
            last.message(),
            last.atNanos(),
            last.eventsCount() + 1,
            last.traceDigest(),
            last.replay()));
    org.mosaiclab.dataset.store.ParquetFile.write(runs, row, changed);
    assertThat(mosaic("replay", copy.toString(), "--quiet").failed().out())
        .contains("run 8 DIFFERENT\n", "changed on disk: tables/runs.parquet: ");
  }

  private Path copy(String name) throws IOException {
    var target = away.resolve("copy");
    try (Stream<Path> files = Files.walk(home.resolve(name))) {
      for (var file : files.toList()) {
        Files.copy(file, target.resolve(home.resolve(name).relativize(file).toString()));
      }
    }
    return target;
  }

  @Test
  void export_tables_sameBytesAndReplacedOnlyWhenAsked() throws IOException {
    for (var form : List.of("csv", "parquet")) {
      mosaic("export", home("run"), "--to", form, "--out", away(form)).done();
      mosaic("export", home("run"), "--to", form, "--out", away(form + 2)).done();
      var names = names(away.resolve(form));
      assertThat(names).contains("blocks." + form, "rejections." + form, "columns.csv");
      for (var name : names) {
        var again = away.resolve(form + 2).resolve(name);
        assertThat(Files.mismatch(away.resolve(form).resolve(name), again)).isEqualTo(-1);
      }
    }
    mosaic("export", home("run"), "--to", "csv", "--out", away("csv"))
        .refused("--force to replace");
    mosaic("export", home("run"), "--to", "csv", "--out", away("csv"), "--force").done();
    Files.createDirectory(away.resolve("thesis"));
    Files.writeString(away.resolve("thesis/thesis.tex"), "mine");
    mosaic("export", home("run"), "--to", "csv", "--out", away("thesis"), "--force")
        .refused("is no export of this form");
    mosaic("export", home("run"), "--to", "bundle", "--out", away("thesis/thesis.tex"), "--force")
        .refused("is no export of this form");
    assertThat(names(away)).containsExactly("csv", "csv2", "parquet", "parquet2", "thesis");
  }

  @Test
  void export_folderThatIsNone_isRefusedAndNothingIsWritten() throws IOException {
    mosaic("export", away("none"), "--to", "csv").refused("no such folder");
    Files.createDirectory(away.resolve("empty"));
    mosaic("export", away("empty"), "--to", "bundle").refused("holds no manifest.json");
    mosaic("export", home("run"), "--to", "csv", "--out", away("no/where"))
        .refused("lies in no folder");
    mosaic("export", home("run"), "--to", "csv", "--out", away("x".repeat(10_000)))
        .refused("cannot be a name here");
    var copy = copy("run");
    Files.writeString(copy.resolve("tables/counters.csv"), "changed");
    mosaic("export", copy.toString(), "--to", "csv").refused("is not as it was recorded");
    Files.delete(copy.resolve("tables/blocks.parquet"));
    mosaic("export", copy.toString(), "--to", "bundle").refused("blocks.parquet: missing");
    assertThat(names(away)).containsExactly("copy", "empty");
  }

  @Test
  void export_withoutOut_liesBesideTheFolder() throws IOException {
    var copy = copy("run");
    mosaic("export", copy + "/", "--to", "CSV").done();
    mosaic("export", copy.toString(), "--to", "notebook").done();
    mosaic("export", copy + "/tables/..", "--to", "bundle").done();
    assertThat(names(away)).containsExactly("copy", "copy-csv", "copy-notebook", "copy.zip");
  }

  @Test
  void replay_noBundle_isOneLine() throws IOException {
    Files.writeString(away.resolve("a.zip"), "no archive");
    mosaic("replay", away("a.zip")).refused("a.zip: is no bundle, or is cut off");
    mosaic("replay", away("b.zip")).refused("b.zip: no such folder");
    mosaic("replay", home("run"), "--threads", "0").refused("--threads: 0 is too small");
  }
}
