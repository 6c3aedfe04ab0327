package org.mosaiclab.dataset.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.mosaiclab.dataset.row.BlockRow;
import org.mosaiclab.dataset.row.ViolationRow;
import org.mosaiclab.dataset.schema.Column;
import org.mosaiclab.dataset.schema.TableSchema;

class TableFormatsTest {
  @TempDir Path folder;

  record Reading(String place, double value, boolean good, long count) {
    static final TableSchema<Reading> SCHEMA =
        new TableSchema<>(
            "readings",
            1,
            "Every column type.",
            List.of(
                Column.text("place", "Where", Reading::place),
                Column.float64("value", "m", "How much", Reading::value),
                Column.bool("good", "Whether", Reading::good),
                Column.int64("count", "", "How many", Reading::count)),
            cells -> new Reading(cells.text(), cells.float64(), cells.bool(), cells.int64()));
  }

  static Stream<Arguments> tablesOfManySizes() {
    return Stream.of(0, 1, 7, 1_000)
        .flatMap(
            rows ->
                Stream.concat(
                        SampleRun.tables(42 + rows, rows).all().stream(), Stream.of(readings(rows)))
                    .map(table -> Arguments.of(table.schema().name(), rows, table)));
  }

  private static Table<Reading> readings(int rows) {
    Table<Reading> table = Table.empty(Reading.SCHEMA);
    var random = new SplittableRandom(rows);
    for (int i = 0; i < rows; i++) {
      table.rows().add(SampleRun.row(Reading.SCHEMA, random));
    }
    return table;
  }

  @ParameterizedTest(name = "{0}, {1} rows")
  @MethodSource("tablesOfManySizes")
  void write_anyRows_readBackEqualInBothFormats(String name, int rows, Table<?> table)
      throws IOException {
    assertRoundTrip(table);
  }

  private <R> void assertRoundTrip(Table<R> table) throws IOException {
    Path parquet = folder.resolve("t.parquet");
    Path csv = folder.resolve("t.csv");
    ParquetFile.write(parquet, table.schema(), table.rows());
    CsvFile.write(csv, table.schema(), table.rows());
    assertThat(ParquetSource.read(parquet, table.schema())).isEqualTo(table.rows());
    assertThat(CsvSource.read(csv, table.schema())).isEqualTo(table.rows());
  }

  @Test
  void sink_rowByRow_sameFilesAsWrittenAtOnce() throws IOException {
    var table = readings(1_000);
    var once = TableFolder.at(folder.resolve("once"));
    once.write(Reading.SCHEMA, table.rows());
    var byRow = TableFolder.at(folder.resolve("by-row"));
    try (var sink = byRow.open(Reading.SCHEMA)) {
      for (var row : table.rows()) {
        sink.add(row);
      }
      assertThat(folder.resolve("by-row/readings.parquet")).doesNotExist();
      sink.finish();
    }
    assertThat(byRow.finish()).isEqualTo(once.finish()).hasSize(2);
    assertThat(byRow.dataDigest()).isEqualTo(once.dataDigest());
  }

  @Test
  void sink_notFinished_leavesNothing() throws IOException {
    try (var sink = TableFolder.at(folder).open(Reading.SCHEMA)) {
      sink.add(readings(1).rows().getFirst());
    }
    assertThat(folder).isEmptyDirectory();
  }

  @Test
  void write_twice_sameBytes() throws IOException {
    for (Table<?> table : SampleRun.tables(7, 5_000).all()) {
      assertThat(digestAsParquet(table, "a")).isEqualTo(digestAsParquet(table, "b"));
    }
  }

  private <R> String digestAsParquet(Table<R> table, String name) throws IOException {
    Path file = folder.resolve(name + ".parquet");
    ParquetFile.write(file, table.schema(), table.rows());
    return Sha256.ofFiles(List.of(file));
  }

  @Test
  void write_manyPages_readBackEqual() throws IOException {
    Table<Reading> table = readings(60_000);
    assertRoundTrip(table);
  }

  @Test
  void writeCsv_specialCharacters_quotedAfterRfc4180() throws IOException {
    Path csv = folder.resolve("violations.csv");
    CsvFile.write(
        csv, ViolationRow.SCHEMA, List.of(new ViolationRow(5, "a,b", "say \"x\"\r\nthen stop")));
    assertThat(Files.readString(csv))
        .isEqualTo("at_ns,checker,message\r\n5,\"a,b\",\"say \"\"x\"\"\r\nthen stop\"\r\n");
  }

  @Test
  void write_failingContent_leavesTargetAndNoPartial() throws IOException {
    Path file = folder.resolve("f.txt");
    Files.writeString(file, "before");
    assertThatThrownBy(
            () ->
                WholeFile.write(
                    file,
                    partial -> {
                      Files.writeString(partial, "half");
                      throw new IOException("disk full");
                    }))
        .hasMessage("disk full");
    assertThat(file).hasContent("before");
    try (Stream<Path> left = Files.list(folder)) {
      assertThat(left).containsExactly(file);
    }
  }

  @Test
  void readParquet_missingFile_saysWhatIsExpected() {
    assertThatThrownBy(() -> ParquetSource.read(folder.resolve("no.parquet"), BlockRow.SCHEMA))
        .isInstanceOf(DatasetException.class)
        .hasMessageContaining("no.parquet: missing; expected the Parquet table blocks");
  }

  @Test
  void readParquet_otherTable_namesTheMissingColumn() throws IOException {
    Path file = folder.resolve("t.parquet");
    ParquetFile.write(file, ViolationRow.SCHEMA, List.of());
    assertThatThrownBy(() -> ParquetSource.read(file, BlockRow.SCHEMA))
        .isInstanceOf(DatasetException.class)
        .hasMessageContaining("no column chain; expected the table blocks version 1");
  }

  @Test
  void readParquet_otherColumnType_namesBoth() throws IOException {
    var textual =
        new TableSchema<Reading>(
            "readings",
            1,
            "Count as text.",
            List.of(Column.text("place", "", Reading::place)),
            cells -> new Reading(cells.text(), 0, true, 0));
    var numeric =
        new TableSchema<Reading>(
            "readings",
            1,
            "Place as number.",
            List.of(Column.int64("place", "", "", Reading::count)),
            cells -> new Reading("", 0, true, cells.int64()));
    Path file = folder.resolve("t.parquet");
    ParquetFile.write(file, textual, List.of());
    assertThatThrownBy(() -> ParquetSource.read(file, numeric))
        .isInstanceOf(DatasetException.class)
        .hasMessageContaining("binary place")
        .hasMessageContaining("expected `required int64 place`");
  }

  @Test
  void readParquet_appendedColumn_ignored() throws IOException {
    Path file = folder.resolve("t.parquet");
    ParquetFile.write(file, Reading.SCHEMA, List.of(new Reading("here", 1.5, true, 9)));
    var older =
        new TableSchema<Reading>(
            "readings",
            1,
            "Before place, value and good were there.",
            List.of(Column.int64("count", "", "", Reading::count)),
            cells -> new Reading("", 0, false, cells.int64()));
    assertThat(ParquetSource.read(file, older)).containsExactly(new Reading("", 0, false, 9));
  }

  @Test
  void readParquet_truncatedAnywhere_refused() throws IOException {
    Path whole = folder.resolve("whole.parquet");
    Table<BlockRow> table = Table.empty(BlockRow.SCHEMA);
    table.rows().addAll(SampleRun.tables(1, 50).blocks());
    ParquetFile.write(whole, BlockRow.SCHEMA, table.rows());
    byte[] bytes = Files.readAllBytes(whole);
    Path cut = folder.resolve("cut.parquet");
    for (int length = 0; length < bytes.length; length += 97) {
      Files.write(cut, Arrays.copyOf(bytes, length));
      assertThatThrownBy(() -> ParquetSource.read(cut, BlockRow.SCHEMA))
          .as("first %s bytes", length)
          .isInstanceOf(DatasetException.class)
          .hasMessageContaining("damaged");
    }
  }

  @Test
  void readCsv_damage_saysWhere() throws IOException {
    Path file = folder.resolve("v.csv");
    assertCsvRefused(file, "", "another header");
    assertCsvRefused(file, "at,checker,message\r\n", "expected `at_ns,checker,message`");
    assertCsvRefused(file, "at_ns,checker,message\r\n1,a\r\n", "record 1 has 2 fields; expected 3");
    assertCsvRefused(
        file, "at_ns,checker,message\r\nx,a,b\r\n", "record 1, column at_ns: `x`; expected int64");
    assertCsvRefused(file, "at_ns,checker,message\r\n1,\"a,b\r\n", "line 2 is never closed");
    assertCsvRefused(file, "at_ns,checker,message\r\n1,a\"b,c\r\n", "line 2: unexpected character");
  }

  private void assertCsvRefused(Path file, String text, String message) throws IOException {
    Files.writeString(file, text);
    assertThatThrownBy(() -> CsvSource.read(file, ViolationRow.SCHEMA))
        .isInstanceOf(DatasetException.class)
        .hasMessageContaining(message);
  }

  @Test
  void readCsv_lineFeedsAndNoFinalOne_accepted() throws IOException {
    Path file = folder.resolve("v.csv");
    Files.writeString(file, "at_ns,checker,message\n1,a,b\n2,c,");
    assertThat(CsvSource.read(file, ViolationRow.SCHEMA))
        .containsExactly(new ViolationRow(1, "a", "b"), new ViolationRow(2, "c", ""));
  }
}
