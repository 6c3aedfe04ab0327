package org.mosaiclab.dataset.store;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.mosaiclab.dataset.schema.Column;
import org.mosaiclab.dataset.schema.TableSchema;

/// Writes tables as CSV after RFC 4180: UTF-8, comma, CRLF, a header line, quotes where needed.
///
/// Numbers are written so that reading them back gives the same bits.
public final class CsvFile {
  private static final String LINE_END = "\r\n";

  private CsvFile() {}

  /// Writes a table, whole or not at all.
  ///
  /// @param file target, replaced if it exists
  /// @param schema columns
  /// @param rows in the order of the file, taken one by one
  /// @throws IOException if it cannot; the target is then as it was before
  public static <R> void write(Path file, TableSchema<R> schema, Iterable<R> rows)
      throws IOException {
    WholeFile.write(
        file,
        partial -> {
          try (BufferedWriter out = Files.newBufferedWriter(partial, StandardCharsets.UTF_8)) {
            writeTo(out, schema, rows);
          }
        });
  }

  /// Writes a table to a stream that stays open.
  ///
  /// @param out where
  /// @param schema columns
  /// @param rows in the order of the file, taken one by one
  /// @throws IOException if it cannot
  public static <R> void writeTo(Writer out, TableSchema<R> schema, Iterable<R> rows)
      throws IOException {
    writeHeader(out, schema);
    for (R row : rows) {
      writeRow(out, schema, row);
    }
  }

  static void writeHeader(Writer out, TableSchema<?> schema) throws IOException {
    out.append(String.join(",", schema.columnNames())).append(LINE_END);
  }

  static <R> void writeRow(Writer out, TableSchema<R> schema, R row) throws IOException {
    char separator = 0;
    for (Column<R> column : schema.columns()) {
      if (separator != 0) {
        out.append(separator);
      }
      out.append(quote(cell(column, row)));
      separator = ',';
    }
    out.append(LINE_END);
  }

  private static <R> String cell(Column<R> column, R row) {
    return switch (column) {
      case Column.Int64<R> c -> Long.toString(c.getter().applyAsLong(row));
      case Column.Float64<R> c -> Double.toString(c.getter().applyAsDouble(row));
      case Column.Text<R> c -> c.getter().apply(row);
      case Column.Bool<R> c -> Boolean.toString(c.getter().test(row));
    };
  }

  private static String quote(String cell) {
    boolean plain = true;
    for (int i = 0; i < cell.length() && plain; i++) {
      char c = cell.charAt(i);
      plain = c != ',' && c != '"' && c != '\r' && c != '\n';
    }
    return plain ? cell : '"' + cell.replace("\"", "\"\"") + '"';
  }
}
