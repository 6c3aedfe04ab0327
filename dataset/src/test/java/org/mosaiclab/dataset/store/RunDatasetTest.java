package org.mosaiclab.dataset.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mosaiclab.dataset.row.ReorgRow;
import org.mosaiclab.dataset.row.VoteRow;

class RunDatasetTest {
  @TempDir Path parent;
  private RunFolder run = new RunFolder(Path.of("."));

  @BeforeEach
  void writeRun() throws IOException {
    try (var writer = RunFolderWriter.begin(parent)) {
      writer.writeTables(SampleRun.manifest(), SampleRun.tables(11, 30), CsvTables.SUMMARY);
      run = writer.commit(parent.resolve("run"), false);
    }
  }

  private void edit(Path file, String from, String to) throws IOException {
    String text = Files.readString(file);
    assertThat(text).contains(from);
    Files.writeString(file, text.replace(from, to));
  }

  private void assertRefused(String... words) {
    assertThatThrownBy(() -> RunDataset.open(run.root()))
        .isInstanceOf(DatasetException.class)
        .hasMessageContainingAll(words);
  }

  @Test
  void open_noFolder_saysSo() {
    run = new RunFolder(parent.resolve("nowhere"));
    assertRefused("nowhere", "no such folder");
  }

  @Test
  void open_noManifest_saysSo() throws IOException {
    Files.delete(run.manifest());
    assertRefused("manifest.json", "missing");
  }

  @Test
  void open_manifestNotJson_namesTheFile() throws IOException {
    Files.writeString(run.manifest(), "{ not json");
    assertRefused("manifest.json", "damaged");
  }

  @Test
  void open_manifestWithoutSeed_namesTheField() throws IOException {
    edit(run.manifest(), "\"seed\"", "\"seeed\"");
    assertRefused("manifest.json", "damaged", "seed");
  }

  @Test
  void open_manifestWithUnknownOutcome_refused() throws IOException {
    edit(run.manifest(), "\"completed\"", "\"finished\"");
    assertRefused("manifest.json", "damaged", "finished");
  }

  @Test
  void open_otherSchemaVersion_saysBoth() throws IOException {
    edit(run.manifest(), "\"schemaVersion\" : 1", "\"schemaVersion\" : 2");
    assertRefused("schemaVersion is 2", "reads 1");
  }

  @Test
  void open_tableGone_namesIt() throws IOException {
    Files.delete(run.parquet("votes"));
    assertRefused("votes.parquet", "missing");
  }

  @Test
  void open_tableNotListed_namesIt() throws IOException {
    edit(run.manifest(), "votes.parquet", "other.parquet");
    edit(run.manifest(), "\"table\" : \"votes\"", "\"table\" : \"other\"");
    assertRefused("manifest.json", "votes.parquet", "expected every table");
  }

  @Test
  void open_otherRowCount_saysBoth() throws IOException {
    ParquetFile.write(run.parquet("votes"), VoteRow.SCHEMA, List.of());
    assertRefused("votes.parquet", "0 rows; the manifest says 30");
  }

  @Test
  void open_csvTableGoneOrDamaged_namesIt() throws IOException {
    edit(run.csv("rejections"), "first_at_ns", "first_at");
    assertRefused("rejections.csv", "another header");
    Files.delete(run.csv("rejections"));
    assertRefused("rejections.csv", "cannot be read");
  }

  @Test
  void verify_everyFlippedByte_isFound() throws IOException {
    byte[] bytes = Files.readAllBytes(run.parquet("reorgs"));
    for (int at = 0; at < bytes.length; at += 101) {
      byte[] damaged = bytes.clone();
      damaged[at] ^= 1;
      Files.write(run.parquet("reorgs"), damaged);
      try {
        assertThat(RunDataset.open(run.root()).verify())
            .singleElement()
            .asString()
            .startsWith("tables/reorgs.parquet: SHA-256 is ");
      } catch (DatasetException e) {
        assertThat(e).hasMessageContaining("reorgs.parquet");
      }
    }
  }

  @Test
  void verify_editedCsv_isFound() throws IOException {
    edit(run.csv("reorgs"), "depth_blocks", "depth");
    assertThat(RunDataset.open(run.root()).verify())
        .singleElement()
        .asString()
        .startsWith("tables/reorgs.csv");
  }

  @Test
  void verify_editedDataDigest_isFound() throws IOException {
    String digest = RunDataset.open(run.root()).manifest().dataDigest();
    edit(run.manifest(), digest, "00".repeat(32));
    assertThat(RunDataset.open(run.root()).verify())
        .singleElement()
        .asString()
        .startsWith("data digest is " + digest);
  }

  @Test
  void verify_inMemory_nothingToCompare() {
    assertThat(RunDataset.of(SampleRun.manifest(), new Tables()).verify()).isEmpty();
  }

  @Test
  void csv_ofARun_readsBackLikeParquet() throws IOException {
    assertThat(CsvSource.read(run.csv("reorgs"), ReorgRow.SCHEMA))
        .isEqualTo(RunDataset.open(run.root()).tables().reorgs());
  }

  @Test
  void dictionary_describesEveryColumnWithItsUnit() throws IOException {
    assertThat(run.schema())
        .content()
        .contains("\"name\" : \"final_at_ns\"", "\"unit\" : \"gas\"", "\"schemaVersion\" : 1");
  }
}
