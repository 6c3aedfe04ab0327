package org.mosaiclab.dataset.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.mosaiclab.dataset.manifest.RunManifest;
import org.mosaiclab.dataset.manifest.RunManifest.TableFile;
import org.mosaiclab.dataset.schema.TableSchema;

/// The folder `tables/`: its files, their digests, and the data digest over them.
final class TableFiles {
  private TableFiles() {}

  /// Writes every table and the data dictionary.
  ///
  /// @param folder the run's folder
  /// @param manifest without digests
  /// @param tables rows; single transactions only where there are any
  /// @param csv which tables are written as CSV too
  /// @return the manifest with the files and the data digest
  /// @throws IOException if a file cannot be written
  static RunManifest write(RunFolder folder, RunManifest manifest, Tables tables, CsvTables csv)
      throws IOException {
    Files.createDirectories(folder.tables());
    List<Table<?>> written =
        tables.all().stream()
            .filter(t -> !t.rows().isEmpty() || !Tables.OPTIONAL.contains(t.schema().name()))
            .toList();
    List<TableFile> files = new ArrayList<>();
    for (Table<?> table : written) {
      files.addAll(writeTable(folder, table, csv));
    }
    List<TableFile> sorted = files.stream().sorted(Comparator.comparing(TableFile::file)).toList();
    WholeFile.writeText(folder.schema(), DataDictionary.of(schemas(written)).text());
    return manifest.withTables(dataDigest(folder, sorted), sorted);
  }

  private static List<TableSchema<?>> schemas(List<Table<?>> tables) {
    List<TableSchema<?>> schemas = new ArrayList<>();
    tables.forEach(table -> schemas.add(table.schema()));
    return schemas;
  }

  private static <R> List<TableFile> writeTable(RunFolder folder, Table<R> table, CsvTables csv)
      throws IOException {
    List<TableFile> files = new ArrayList<>();
    String name = table.schema().name();
    boolean isCsvAlone = Tables.CSV_ALONE.contains(name);
    if (!isCsvAlone) {
      Path parquet = folder.parquet(name);
      ParquetFile.write(parquet, table.schema(), table.rows());
      files.add(describe(parquet, table));
    }
    if (isCsvAlone || csv.includes(name)) {
      CsvFile.write(folder.csv(name), table.schema(), table.rows());
      files.add(describe(folder.csv(name), table));
    }
    return files;
  }

  private static TableFile describe(Path file, Table<?> table) throws IOException {
    return new TableFile(
        String.valueOf(file.getFileName()),
        table.schema().name(),
        table.schema().version(),
        table.rows().size(),
        Sha256.ofFiles(List.of(file)));
  }

  /// SHA-256 over the Parquet files in name order. The CSV copies are left out, so that asking for
  /// more of them does not change a run's digest.
  ///
  /// @param folder the run's folder
  /// @param files table files in name order
  /// @return 64 hexadecimal digits
  /// @throws IOException if a file cannot be read
  static String dataDigest(RunFolder folder, List<TableFile> files) throws IOException {
    return Sha256.ofFiles(
        files.stream()
            .filter(TableFiles::isParquet)
            .map(file -> folder.tables().resolve(file.file()))
            .toList());
  }

  static boolean isParquet(TableFile file) {
    return file.file().endsWith(".parquet");
  }
}
