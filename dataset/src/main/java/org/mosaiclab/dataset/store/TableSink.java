package org.mosaiclab.dataset.store;

import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import org.apache.parquet.hadoop.ParquetWriter;
import org.mosaiclab.dataset.schema.TableSchema;

/// Writes one table as Parquet and as CSV while its rows come in, beside other tables: neither
/// needs to fit into memory. The files appear when [#finish] is called, or not at all.
///
/// @param <R> row type
public final class TableSink<R> implements AutoCloseable {
  private final TableFolder folder;
  private final TableSchema<R> schema;
  private final Path parquet;
  private final Path csv;
  private final ParquetWriter<R> columns;
  private final BufferedWriter lines;
  private long rows;
  private boolean isClosed;

  private TableSink(
      TableFolder folder, TableSchema<R> schema, ParquetWriter<R> columns, BufferedWriter lines) {
    this.folder = folder;
    this.schema = schema;
    this.parquet = folder.file(schema, ".parquet");
    this.csv = folder.file(schema, ".csv");
    this.columns = columns;
    this.lines = lines;
  }

  static <R> TableSink<R> open(TableFolder folder, TableSchema<R> schema) throws IOException {
    var parquet = WholeFile.partial(folder.file(schema, ".parquet"));
    Files.deleteIfExists(parquet);
    var columns = ParquetFile.open(parquet, schema);
    try {
      var csv = WholeFile.partial(folder.file(schema, ".csv"));
      var lines = Files.newBufferedWriter(csv, StandardCharsets.UTF_8);
      CsvFile.writeHeader(lines, schema);
      return new TableSink<>(folder, schema, columns, lines);
    } catch (IOException | RuntimeException broken) {
      columns.close();
      throw broken;
    }
  }

  /// Takes a row.
  ///
  /// @throws IOException if it cannot be written
  public void add(R row) throws IOException {
    columns.write(row);
    CsvFile.writeRow(lines, schema, row);
    rows++;
  }

  /// Gives both files their names.
  ///
  /// @throws IOException if they cannot be written
  public void finish() throws IOException {
    closeFiles();
    Files.move(WholeFile.partial(parquet), parquet, StandardCopyOption.ATOMIC_MOVE);
    Files.move(WholeFile.partial(csv), csv, StandardCopyOption.ATOMIC_MOVE);
    folder.note(schema, rows, parquet, csv);
  }

  private void closeFiles() throws IOException {
    if (!isClosed) {
      isClosed = true;
      try (lines) {
        columns.close();
      }
    }
  }

  /// Removes what is not whole.
  @Override
  public void close() throws IOException {
    try {
      closeFiles();
    } finally {
      Files.deleteIfExists(WholeFile.partial(parquet));
      Files.deleteIfExists(WholeFile.partial(csv));
    }
  }
}
