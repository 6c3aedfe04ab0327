package org.mosaiclab.dataset.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mosaiclab.dataset.manifest.RunManifest;

class RunFolderWriterTest {
  @TempDir Path parent;

  private RunManifest writeRun(Path target, long seed, boolean force) throws IOException {
    try (var writer = RunFolderWriter.begin(parent)) {
      RunManifest manifest =
          writer.writeTables(SampleRun.manifest(), SampleRun.tables(seed, 20), CsvTables.SUMMARY);
      writer.writeScenario("scenario: sample\n");
      writer.writeEnvironment(Map.of("wallTime", "about noon", "host", "some-host"));
      writer.commit(target, force);
      return manifest;
    }
  }

  private List<String> names(Path folder) throws IOException {
    try (Stream<Path> entries = Files.list(folder)) {
      return entries.map(p -> p.getFileName().toString()).sorted().toList();
    }
  }

  @Test
  void commit_wholeRun_liesAtTheFixedNames() throws IOException {
    Path target = parent.resolve("run");
    writeRun(target, 1, false);
    assertThat(names(parent)).containsExactly("run");
    assertThat(names(target))
        .containsExactly("environment.json", "manifest.json", "scenario.yaml", "tables");
    assertThat(names(target.resolve("tables")))
        .containsExactly(
            "blocks.parquet",
            "checkpoints.csv",
            "checkpoints.parquet",
            "conflicts.parquet",
            "counters.csv",
            "counters.parquet",
            "messages.parquet",
            "metablocks.csv",
            "metablocks.parquet",
            "recoveries.csv",
            "recoveries.parquet",
            "rejections.csv",
            "reorgs.csv",
            "reorgs.parquet",
            "rewards.csv",
            "rewards.parquet",
            "schema.json",
            "transaction_details.parquet",
            "transactions.parquet",
            "transfers.csv",
            "transfers.parquet",
            "validators.parquet",
            "violations.csv",
            "violations.parquet",
            "votes.parquet");
    assertThat(target.resolve("environment.json"))
        .hasContent("{\n  \"host\" : \"some-host\",\n  \"wallTime\" : \"about noon\"\n}\n");
  }

  @Test
  void commit_sameRunTwice_sameBytesButTheEnvironment() throws IOException {
    Path first = parent.resolve("first");
    Path second = parent.resolve("second");
    writeRun(first, 5, false);
    writeRun(second, 5, false);
    for (String file : List.of("manifest.json", "tables/schema.json", "tables/votes.parquet")) {
      assertThat(Files.readAllBytes(first.resolve(file)))
          .as(file)
          .isEqualTo(Files.readAllBytes(second.resolve(file)));
    }
    assertThat(first.resolve("manifest.json"))
        .content()
        .doesNotContain(parent.toString(), "some-host", "noon");
  }

  @Test
  void open_committedRun_givesManifestAndRowsBack() throws IOException {
    Path target = parent.resolve("run");
    RunManifest manifest = writeRun(target, 9, false);
    RunDataset dataset = RunDataset.open(target);
    assertThat(dataset.manifest()).isEqualTo(manifest);
    assertThat(dataset.tables().all()).isEqualTo(SampleRun.tables(9, 20).all());
    assertThat(dataset.verify()).isEmpty();
  }

  @Test
  void writeTables_moreCsv_sameDataDigest() throws IOException {
    try (var few = RunFolderWriter.begin(parent);
        var all = RunFolderWriter.begin(parent)) {
      var tables = SampleRun.tables(3, 5);
      var small = few.writeTables(SampleRun.manifest(), tables, CsvTables.SUMMARY);
      var large = all.writeTables(SampleRun.manifest(), tables, CsvTables.ALL);
      assertThat(large.dataDigest()).isEqualTo(small.dataDigest()).hasSize(64);
      assertThat(large.tables()).hasSize(31);
      assertThat(small.tables()).hasSize(24);
    }
  }

  @Test
  void writeTables_rejections_areCsvAloneAndOutsideTheDataDigest() throws IOException {
    try (var with = RunFolderWriter.begin(parent);
        var without = RunFolderWriter.begin(parent)) {
      var tables = SampleRun.tables(3, 5);
      var digest = with.writeTables(SampleRun.manifest(), tables, CsvTables.SUMMARY).dataDigest();
      tables.rejections().clear();
      var bare = without.writeTables(SampleRun.manifest(), tables, CsvTables.SUMMARY);
      assertThat(bare.dataDigest()).isEqualTo(digest);
      assertThat(names(without.folder().tables())).doesNotContain("rejections.csv");
      assertThat(names(with.folder().tables()))
          .contains("rejections.csv")
          .doesNotContain("rejections.parquet");
    }
  }

  @Test
  void writeTables_noSingleTransactions_noFileForThem() throws IOException {
    try (var writer = RunFolderWriter.begin(parent)) {
      writer.writeTables(SampleRun.manifest(), new Tables(), CsvTables.ALL);
      assertThat(names(writer.folder().tables())).doesNotContain("transaction_details.parquet");
      writer.commit(parent.resolve("run"), false);
    }
    assertThat(RunDataset.open(parent.resolve("run")).tables().transactionDetails()).isEmpty();
  }

  @Test
  void close_withoutCommit_leavesNothing() throws IOException {
    try (var writer = RunFolderWriter.begin(parent)) {
      writer.writeTables(SampleRun.manifest(), SampleRun.tables(1, 5), CsvTables.ALL);
    }
    assertThat(names(parent)).isEmpty();
  }

  @Test
  void abort_beforeCommit_refusesTheCommitAndLeavesNothing() throws IOException {
    var writer = RunFolderWriter.begin(parent);
    writer.abort();
    writer.abort();
    assertThatThrownBy(() -> writer.commit(parent.resolve("run"), false))
        .isInstanceOf(IllegalStateException.class);
    assertThat(names(parent)).isEmpty();
  }

  @Test
  void abort_afterCommit_keepsTheRun() throws IOException {
    Path target = parent.resolve("run");
    var writer = RunFolderWriter.begin(parent);
    writer.writeTables(SampleRun.manifest(), new Tables(), CsvTables.SUMMARY);
    writer.commit(target, false);
    writer.abort();
    assertThat(RunDataset.open(target).verify()).isEmpty();
  }

  @Test
  void commit_nonEmptyTarget_refusedAndUntouched() throws IOException {
    Path target = parent.resolve("run");
    Files.createDirectory(target);
    Files.writeString(target.resolve("mine.txt"), "keep");
    assertThatThrownBy(() -> writeRun(target, 1, false))
        .isInstanceOf(DatasetException.class)
        .hasMessageContaining("is not empty");
    assertThatThrownBy(() -> writeRun(target, 1, true))
        .isInstanceOf(DatasetException.class)
        .hasMessageContaining("--force replaces only runs");
    assertThat(names(parent)).containsExactly("run");
    assertThat(target.resolve("mine.txt")).hasContent("keep");
  }

  @Test
  void commit_forceOverARun_replacesIt() throws IOException {
    Path target = parent.resolve("run");
    writeRun(target, 1, false);
    RunManifest second = writeRun(target, 2, true);
    assertThat(RunDataset.open(target).manifest()).isEqualTo(second);
    assertThat(names(parent)).containsExactly("run");
  }

  @Test
  void commit_emptyTarget_accepted() throws IOException {
    Path target = parent.resolve("run");
    Files.createDirectory(target);
    writeRun(target, 1, false);
    assertThat(names(parent)).containsExactly("run");
    assertThat(RunDataset.open(target).verify()).isEmpty();
  }

  /// A run of hours must not find out at its end that it cannot be moved to its name.
  @Test
  void checkTarget_nothingCanBeMovedThere_isToldBeforeTheRun() throws IOException {
    Path link = Files.createSymbolicLink(parent.resolve("link"), Path.of("nowhere"));
    assertThatThrownBy(() -> RunFolder.checkTarget(link, true))
        .isInstanceOf(DatasetException.class)
        .hasMessageContaining("is a link to no folder");
    Path tooLong = parent.resolve("x".repeat(300));
    assertThatThrownBy(() -> RunFolder.checkTarget(tooLong, false))
        .isInstanceOf(DatasetException.class)
        .hasMessageContaining("cannot be the name of a folder");
    for (Path here : List.of(Path.of("."), Path.of("").toAbsolutePath())) {
      assertThatThrownBy(() -> RunFolder.checkTarget(here, true))
          .isInstanceOf(DatasetException.class)
          .hasMessageContaining("is the folder you are in");
    }
    RunFolder.checkTarget(parent.resolve("absent"), false);
  }

  @Test
  void checkTarget_file_refused() throws IOException {
    Path target = parent.resolve("run");
    Files.writeString(target, "x");
    assertThatThrownBy(() -> RunFolder.checkTarget(target, true))
        .isInstanceOf(DatasetException.class)
        .hasMessageContaining("is a file");
  }
}
