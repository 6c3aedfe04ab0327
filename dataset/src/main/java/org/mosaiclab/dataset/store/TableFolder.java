package org.mosaiclab.dataset.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Iterator;
import java.util.List;
import org.mosaiclab.dataset.manifest.RunManifest.TableFile;
import org.mosaiclab.dataset.schema.TableSchema;

/// Writes a folder of tables whose rows need not fit into memory.
public final class TableFolder {
  private final Path folder;
  private final List<TableSchema<?>> schemas = new ArrayList<>();
  private final List<TableFile> files = new ArrayList<>();

  private TableFolder(Path folder) {
    this.folder = folder;
  }

  /// A folder to write into; tables of the same names are replaced.
  ///
  /// @param folder created if absent
  /// @throws IOException if it cannot be made
  public static TableFolder at(Path folder) throws IOException {
    Files.createDirectories(folder);
    return new TableFolder(folder);
  }

  /// Writes one table as Parquet.
  ///
  /// @param schema columns
  /// @param rows taken one by one
  /// @throws IOException if it cannot
  public <R> void writeParquet(TableSchema<R> schema, Iterable<R> rows) throws IOException {
    schemas.add(schema);
    var counted = new Counted<>(rows);
    var file = folder.resolve(schema.name() + ".parquet");
    ParquetFile.write(file, schema, counted);
    note(file, schema, counted.count);
  }

  /// Writes one table as Parquet and as CSV.
  ///
  /// @param schema columns
  /// @param rows in the order of the files
  /// @throws IOException if it cannot
  public <R> void write(TableSchema<R> schema, List<R> rows) throws IOException {
    writeParquet(schema, rows);
    var file = folder.resolve(schema.name() + ".csv");
    CsvFile.write(file, schema, rows);
    note(file, schema, rows.size());
  }

  /// Begins a table as Parquet and as CSV that is written beside others.
  ///
  /// @param schema columns
  /// @return takes the rows; the table is among the files once it is finished
  /// @throws IOException if it cannot
  public <R> TableSink<R> open(TableSchema<R> schema) throws IOException {
    return TableSink.open(this, schema);
  }

  Path file(TableSchema<?> schema, String suffix) {
    return folder.resolve(schema.name() + suffix);
  }

  void note(TableSchema<?> schema, long rows, Path parquet, Path csv) throws IOException {
    schemas.add(schema);
    note(parquet, schema, rows);
    note(csv, schema, rows);
  }

  private void note(Path file, TableSchema<?> schema, long rows) throws IOException {
    files.add(
        new TableFile(
            String.valueOf(file.getFileName()),
            schema.name(),
            schema.version(),
            rows,
            Sha256.ofFiles(List.of(file))));
  }

  /// Writes the data dictionary.
  ///
  /// @return the files of all tables, in name order
  /// @throws IOException if it cannot
  public List<TableFile> finish() throws IOException {
    WholeFile.writeText(folder.resolve("schema.json"), DataDictionary.of(schemas).text());
    return files.stream().sorted(Comparator.comparing(TableFile::file)).toList();
  }

  /// SHA-256 over the Parquet files in name order: what `cat tables/*.parquet | sha256sum` prints.
  ///
  /// @throws IOException if one cannot be read
  public String dataDigest() throws IOException {
    return Sha256.ofFiles(
        files.stream()
            .filter(TableFiles::isParquet)
            .map(TableFile::file)
            .sorted()
            .map(folder::resolve)
            .toList());
  }

  private static final class Counted<R> implements Iterable<R> {
    private final Iterable<R> rows;
    private long count;

    Counted(Iterable<R> rows) {
      this.rows = rows;
    }

    @Override
    public Iterator<R> iterator() {
      var each = rows.iterator();
      return new Iterator<>() {
        @Override
        public boolean hasNext() {
          return each.hasNext();
        }

        @Override
        public R next() {
          count++;
          return each.next();
        }
      };
    }
  }
}
