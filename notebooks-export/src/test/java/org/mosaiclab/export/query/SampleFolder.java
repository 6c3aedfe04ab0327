package org.mosaiclab.export.query;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.mosaiclab.dataset.json.CanonicalJson;
import org.mosaiclab.dataset.manifest.RunManifest.TableFile;
import org.mosaiclab.dataset.schema.Column;
import org.mosaiclab.dataset.schema.TableSchema;
import org.mosaiclab.dataset.store.TableFolder;

/// A folder with a table of each kind, as a run or a campaign would leave it.
///
/// @param root of the folder
public record SampleFolder(Path root) {
  /// A row with every type of column.
  public record Sample(String name, long count, double share, boolean flag) {}

  /// What `samples` and `notes` hold.
  static final List<Sample> ROWS =
      List.of(
          new Sample("alpha", 1, 0.1, true),
          new Sample("", Long.MAX_VALUE, Double.NaN, false),
          new Sample("a,\"b\"\r\nc é", -3, 1e-300, true));

  private static TableSchema<Sample> schema(String name) {
    return new TableSchema<>(
        name,
        1,
        "Rows of " + name + ".",
        List.of(
            Column.text("name", "Its name", Sample::name),
            Column.int64("count_ns", "ns", "How long", Sample::count),
            Column.float64("share", "ratio", "Which part", Sample::share),
            Column.bool("flag", "Whether", Sample::flag)),
        cells -> new Sample(cells.text(), cells.int64(), cells.float64(), cells.bool()));
  }

  /// Writes `samples` as Parquet, `notes` as CSV alone, and 1,000 rows of `many`.
  public static SampleFolder in(Path root) {
    try {
      var tables = TableFolder.at(root.resolve("tables"));
      tables.writeParquet(schema("samples"), ROWS);
      tables.write(schema("notes"), ROWS);
      tables.writeParquet(
          schema("many"),
          IntStream.range(0, 1_000).mapToObj(i -> new Sample("m" + i, i, 0.1 * i, true)).toList());
      List<TableFile> files =
          tables.finish().stream().filter(file -> !file.file().equals("notes.parquet")).toList();
      Files.delete(root.resolve("tables/notes.parquet"));
      Files.writeString(
          root.resolve("manifest.json"), CanonicalJson.write(Map.of("tables", files)));
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
    return new SampleFolder(root);
  }

  /// The answer of a statement as CSV.
  String csv(String sql) throws IOException, QueryException {
    var text = new StringBuilder();
    ask(sql, new CsvRows(text));
    return text.toString();
  }

  void ask(String sql, RowSink sink) throws IOException, QueryException {
    try (var database = FolderDatabase.over(RecordedTables.open(root))) {
      database.query(sql, sink);
    }
  }
}
