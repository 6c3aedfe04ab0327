package org.mosaiclab.export.table;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.mosaiclab.dataset.schema.TableSchema;
import org.mosaiclab.dataset.store.DatasetException;
import org.mosaiclab.dataset.store.TableConversion;
import org.mosaiclab.export.ExportProgress;
import org.mosaiclab.export.query.CsvRows;
import org.mosaiclab.export.query.RecordedTable;
import org.mosaiclab.export.query.RecordedTables;
import org.mosaiclab.export.query.TableListing;

/// Every recorded table in one form.
///
/// A table that was recorded in that form is copied, so that its digest stays the recorded one; any
/// other is written by the code that records, from its rows one by one. Either way the bytes depend
/// on the rows alone.
public final class TableExport {
  /// The dictionary for people and spreadsheets: a line for each column.
  public static final String COLUMNS = "columns.csv";

  /// The dictionary for programs, as it was recorded.
  public static final String SCHEMA = "schema.json";

  private static final int ROWS_PER_NOTICE = 4_096;

  private final RecordedTables tables;
  private final List<TableSchema<List<Object>>> schemas;

  private TableExport(RecordedTables tables, List<TableSchema<List<Object>>> schemas) {
    this.tables = tables;
    this.schemas = schemas;
  }

  /// Makes sure that every table is one.
  ///
  /// @param tables of a folder
  /// @throws DatasetException if a name or a type in its dictionary is none
  public static TableExport of(RecordedTables tables) throws DatasetException {
    var schemas = new ArrayList<TableSchema<List<Object>>>();
    try {
      for (var table : tables.tables()) {
        schemas.add(table.entry().schema());
      }
    } catch (IllegalArgumentException wrong) {
      throw new DatasetException(schemaFile(tables), "damaged: " + wrong.getMessage(), wrong);
    }
    return new TableExport(tables, List.copyOf(schemas));
  }

  private static Path schemaFile(RecordedTables tables) {
    return tables.root().resolve("tables").resolve(SCHEMA);
  }

  /// Writes all tables and both dictionaries.
  ///
  /// @param form of the files
  /// @param target an empty folder
  /// @param progress is told how far it is, by rows
  /// @throws DatasetException if a table is damaged
  /// @throws IOException if a file cannot be written
  public void writeTo(Path target, TableForm form, ExportProgress progress) throws IOException {
    long rowsAll = Math.max(1, tables.tables().stream().mapToLong(RecordedTable::rows).sum());
    long rowsBefore = 0;
    for (int index = 0; index < schemas.size(); index++) {
      var table = tables.tables().get(index);
      var file = target.resolve(form.fileName(table.name()));
      var rows = new Rows(table.name(), rowsBefore, rowsAll, progress);
      rows.tell();
      write(table, schemas.get(index), form, file, rows);
      rowsBefore += table.rows();
    }
    Files.copy(schemaFile(tables), target.resolve(SCHEMA));
    try (var out = Files.newBufferedWriter(target.resolve(COLUMNS), StandardCharsets.UTF_8)) {
      new TableListing(tables).writeTo(new CsvRows(out));
    }
  }

  private void write(
      RecordedTable table,
      TableSchema<List<Object>> schema,
      TableForm form,
      Path file,
      Runnable onRow)
      throws IOException {
    var recorded = tables.root().resolve("tables").resolve(form.fileName(table.name()));
    if (Files.isRegularFile(recorded)) {
      Files.copy(recorded, file);
      return;
    }
    switch (form) {
      case PARQUET -> TableConversion.toParquet(table.file(), schema, file);
      case CSV -> {
        try (BufferedWriter out = Files.newBufferedWriter(file, StandardCharsets.UTF_8)) {
          TableConversion.toCsv(table.file(), schema, out, onRow);
        }
      }
    }
  }

  /// Writes one table as CSV, wherever that goes.
  ///
  /// @param table one of the folder's, recorded as Parquet
  /// @param out stays open
  /// @param onRow called after each row
  /// @throws DatasetException if the table is damaged
  /// @throws IOException if it cannot be written
  public void writeCsv(RecordedTable table, Writer out, Runnable onRow) throws IOException {
    TableConversion.toCsv(table.file(), schemas.get(tables.tables().indexOf(table)), out, onRow);
  }

  /// Counts the rows of one table and tells now and then.
  private static final class Rows implements Runnable {
    private final String table;
    private final long rowsAll;
    private final ExportProgress progress;
    private long rows;

    Rows(String table, long rowsBefore, long rowsAll, ExportProgress progress) {
      this.table = table;
      this.rows = rowsBefore;
      this.rowsAll = rowsAll;
      this.progress = progress;
    }

    void tell() {
      progress.onProgress(table, Math.min(1, rows / (double) rowsAll));
    }

    @Override
    public void run() {
      if (++rows % ROWS_PER_NOTICE == 0) {
        tell();
      }
    }
  }
}
