package org.mosaiclab.dataset.store;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.mosaiclab.dataset.schema.Column;
import org.mosaiclab.dataset.schema.TableSchema;

/// Reads tables that [CsvFile] wrote, and refuses what is not one.
public final class CsvSource {
  private CsvSource() {}

  /// All rows of a table.
  ///
  /// @param file a CSV file after RFC 4180
  /// @param schema the columns it must have, in this order
  /// @return rows in the order of the file
  /// @throws DatasetException if the file is missing or does not fit the schema
  public static <R> List<R> read(Path file, TableSchema<R> schema) throws DatasetException {
    List<List<String>> records;
    try {
      records = new CsvRecords(Files.readString(file, StandardCharsets.UTF_8)).all();
    } catch (IOException e) {
      throw new DatasetException(file, "cannot be read; expected a CSV table in UTF-8", e);
    } catch (IllegalArgumentException e) {
      throw new DatasetException(file, e.getMessage() + "; expected CSV after RFC 4180", e);
    }
    String header = String.join(",", schema.columnNames());
    if (records.isEmpty() || !records.getFirst().equals(schema.columnNames())) {
      throw new DatasetException(file, "another header; expected `" + header + "`");
    }
    List<R> rows = new ArrayList<>(records.size());
    for (int index = 1; index < records.size(); index++) {
      rows.add(row(file, schema, index, records.get(index)));
    }
    return rows;
  }

  private static <R> R row(Path file, TableSchema<R> schema, int index, List<String> fields)
      throws DatasetException {
    if (fields.size() != schema.columns().size()) {
      throw new DatasetException(
          file,
          "record %d has %d fields; expected %d"
              .formatted(index, fields.size(), schema.columns().size()));
    }
    Object[] cells = new Object[fields.size()];
    for (int i = 0; i < cells.length; i++) {
      cells[i] = cell(file, schema.columns().get(i), index, fields.get(i));
    }
    return schema.reader().apply(new ObjectCells(cells));
  }

  private static Object cell(Path file, Column<?> column, int index, String field)
      throws DatasetException {
    try {
      return switch (column) {
        case Column.Int64<?> _ -> Long.valueOf(field);
        case Column.Float64<?> _ -> Double.valueOf(field);
        case Column.Text<?> _ -> field;
        case Column.Bool<?> _ -> parseBool(field);
      };
    } catch (IllegalArgumentException e) {
      throw new DatasetException(
          file,
          "record %d, column %s: `%s`; expected %s"
              .formatted(index, column.name(), field, column.typeName()),
          e);
    }
  }

  private static Boolean parseBool(String field) {
    return switch (field) {
      case "true" -> Boolean.TRUE;
      case "false" -> Boolean.FALSE;
      default -> throw new IllegalArgumentException("neither true nor false");
    };
  }
}
