package org.mosaiclab.dataset.store;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.file.Path;
import java.util.List;
import org.mosaiclab.dataset.schema.TableSchema;

/// A recorded table in the other of its two forms, byte for byte as it would have been recorded in
/// it.
public final class TableConversion {
  private TableConversion() {}

  /// Writes a Parquet table as CSV, row by row.
  ///
  /// @param parquet as [ParquetFile] wrote it
  /// @param schema its columns
  /// @param out stays open
  /// @param onRow called after each row
  /// @throws DatasetException if the table is missing or damaged
  /// @throws IOException if it cannot be written
  public static void toCsv(
      Path parquet, TableSchema<List<Object>> schema, Writer out, Runnable onRow)
      throws IOException {
    CsvFile.writeHeader(out, schema);
    try {
      ParquetSource.forEach(parquet, schema, row -> write(out, schema, row, onRow));
    } catch (UncheckedIOException broken) {
      throw broken.getCause();
    }
  }

  private static void write(
      Writer out, TableSchema<List<Object>> schema, List<Object> row, Runnable onRow) {
    try {
      CsvFile.writeRow(out, schema, row);
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
    onRow.run();
  }

  /// Writes a CSV table as Parquet. Tables that are CSV alone are small: the rows are in memory.
  ///
  /// @param csv as [CsvFile] wrote it
  /// @param schema its columns
  /// @param parquet target, replaced if it exists
  /// @throws DatasetException if the table is missing or damaged
  /// @throws IOException if it cannot be written
  public static void toParquet(Path csv, TableSchema<List<Object>> schema, Path parquet)
      throws IOException {
    ParquetFile.write(parquet, schema, CsvSource.read(csv, schema));
  }
}
