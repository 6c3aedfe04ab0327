package org.mosaiclab.export.table;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.StringWriter;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.mosaiclab.dataset.store.DatasetException;
import org.mosaiclab.dataset.store.Sha256;
import org.mosaiclab.dataset.store.TableConversion;
import org.mosaiclab.export.ExportProgress;
import org.mosaiclab.export.query.RecordedTables;
import org.mosaiclab.export.query.SampleFolder;

final class TableExportTest {
  @TempDir private Path parent = Path.of("");

  @BeforeEach
  void record() {
    SampleFolder.in(recorded());
  }

  private Path recorded() {
    return parent.resolve("recorded");
  }

  private SortedMap<String, String> export(String name, TableForm form) throws IOException {
    var target = Files.createDirectory(parent.resolve(name));
    TableExport.of(RecordedTables.open(recorded())).writeTo(target, form, ExportProgress.NONE);
    return digests(target);
  }

  private static SortedMap<String, String> digests(Path folder) throws IOException {
    var digests = new TreeMap<String, String>();
    try (Stream<Path> files = Files.list(folder)) {
      for (var file : files.toList()) {
        digests.put(String.valueOf(file.getFileName()), Sha256.ofFiles(List.of(file)));
      }
    }
    return digests;
  }

  @ParameterizedTest
  @EnumSource(TableForm.class)
  void writeTo_twice_hasEveryTableAndTheSameBytes(TableForm form) throws IOException {
    var first = export("first", form);
    assertThat(first.keySet())
        .containsExactly(
            "columns.csv",
            form.fileName("many"),
            form.fileName("notes"),
            form.fileName("samples"),
            "schema.json");
    assertThat(export("second", form)).isEqualTo(first);
  }

  @Test
  void writeTo_recordedForm_isTheRecordedFile() throws IOException {
    var recordedFiles = digests(recorded().resolve("tables"));
    var parquet = export("parquet", TableForm.PARQUET);
    assertThat(parquet.get("samples.parquet")).isEqualTo(recordedFiles.get("samples.parquet"));
    assertThat(export("csv", TableForm.CSV).get("notes.csv"))
        .isEqualTo(recordedFiles.get("notes.csv"));
  }

  // `notes` was recorded as CSV and `samples`, with the same rows, as Parquet.
  @Test
  void writeTo_otherForm_isWhatWouldHaveBeenRecordedInIt() throws IOException {
    var csv = export("csv", TableForm.CSV);
    assertThat(csv.get("samples.csv")).isEqualTo(csv.get("notes.csv"));
    export("parquet", TableForm.PARQUET);
    var notes = schemaOf("notes");
    var rows = new StringWriter();
    TableConversion.toCsv(
        parent.resolve("parquet/notes.parquet"), notes, rows, () -> rows.getBuffer().length());
    assertThat(rows.toString())
        .isEqualTo(Files.readString(recorded().resolve("tables/notes.csv")))
        .contains("9223372036854775807,NaN,false");
  }

  private org.mosaiclab.dataset.schema.TableSchema<List<Object>> schemaOf(String table)
      throws IOException {
    return RecordedTables.open(recorded()).tables().stream()
        .filter(each -> each.name().equals(table))
        .findFirst()
        .orElseThrow()
        .entry()
        .schema();
  }

  @Test
  void writeTo_dictionary_saysTypeUnitAndMeaning() throws IOException {
    export("csv", TableForm.CSV);
    assertThat(Files.readAllLines(parent.resolve("csv/columns.csv")))
        .contains(
            "table,rows,column,type,unit,description",
            "many,1000,count_ns,int64,ns,How long",
            "samples,3,share,double,ratio,Which part");
  }

  @Test
  void writeTo_progress_risesTableByTable() throws IOException {
    var told = new ArrayList<Double>();
    var target = Files.createDirectory(parent.resolve("csv"));
    TableExport.of(RecordedTables.open(recorded()))
        .writeTo(target, TableForm.CSV, (_, ratio) -> told.add(ratio));
    assertThat(told).isSorted().hasSize(3).startsWith(0.0).allMatch(ratio -> ratio <= 1);
  }

  @Test
  void requireUnchanged_anotherByte_namesTheFile() throws IOException {
    var tables = RecordedTables.open(recorded());
    tables.requireUnchanged();
    Files.writeString(recorded().resolve("tables/notes.csv"), "name,count_ns,share,flag\r\n");
    assertThatThrownBy(tables::requireUnchanged)
        .isInstanceOf(DatasetException.class)
        .message()
        .contains("is not as it was recorded", "tables/notes.csv: SHA-256 is ")
        .hasLineCount(1);
  }

  // A dictionary from a stranger decides names of files.
  @ParameterizedTest
  @ValueSource(strings = {"../../evil", "a/b", "", "SAMPLES", "<b>"})
  void of_nameThatIsNone_isRefused(String name) throws IOException {
    var schema = recorded().resolve("tables/schema.json");
    var tables = RecordedTables.open(recorded());
    var table = tables.tables().getFirst();
    var entry = table.entry();
    var forged =
        new org.mosaiclab.dataset.store.DataDictionary.Entry(
            name, entry.version(), entry.description(), entry.columns());
    var forgedTables =
        new RecordedTables(
            recorded(),
            List.of(
                new org.mosaiclab.export.query.RecordedTable(forged, table.file(), table.rows())),
            tables.files());
    assertThatThrownBy(() -> TableExport.of(forgedTables))
        .isInstanceOf(DatasetException.class)
        .hasMessageStartingWith(schema + ": damaged: table name must match");
  }

  @Test
  void writeTo_damagedTable_saysSo() throws IOException {
    var export = TableExport.of(RecordedTables.open(recorded()));
    var file = recorded().resolve("tables/samples.parquet");
    var bytes = Files.readAllBytes(file);
    java.util.Arrays.fill(bytes, 4, bytes.length / 3, (byte) 0x5a);
    Files.write(file, bytes);
    var target = Files.createDirectory(parent.resolve("csv"));
    assertThatThrownBy(() -> export.writeTo(target, TableForm.CSV, ExportProgress.NONE))
        .isInstanceOf(DatasetException.class)
        .hasMessageContaining("samples.parquet: damaged");
  }

  @Test
  void writeCsv_fullDisk_isNoDamageOfTheTable() throws IOException {
    var tables = RecordedTables.open(recorded());
    var export = TableExport.of(tables);
    var full =
        new Writer() {
          private int room = 1_000;

          @Override
          public void write(char[] text, int offset, int length) throws IOException {
            room -= length;
            if (room < 0) {
              throw new IOException("No space left on device");
            }
          }

          @Override
          public void flush() {}

          @Override
          public void close() {}
        };
    var many = tables.tables().getFirst();
    var schema = many.entry().schema();
    assertThatThrownBy(() -> export.writeCsv(many, full, () -> {}))
        .isExactlyInstanceOf(IOException.class)
        .hasMessage("No space left on device");
    assertThat(schema.columnNames()).hasSize(4);
  }
}
