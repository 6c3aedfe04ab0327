package org.mosaiclab.export.query;

import java.io.IOException;
import java.util.List;
import java.util.Locale;

/// What can be asked: every table with its columns, units and number of rows.
///
/// @param tables of a folder
public record TableListing(RecordedTables tables) {
  private static final List<RowSink.Header> COLUMNS =
      List.of(
          new RowSink.Header("table", false),
          new RowSink.Header("rows", true),
          new RowSink.Header("column", false),
          new RowSink.Header("type", false),
          new RowSink.Header("unit", false),
          new RowSink.Header("description", false));

  /// The listing for people.
  ///
  /// @return lines
  public List<String> lines() {
    return tables.tables().stream().flatMap(table -> lines(table).stream()).toList();
  }

  private static List<String> lines(RecordedTable table) {
    var lines = new java.util.ArrayList<String>();
    lines.add(
        String.format(
            Locale.ROOT,
            "%s, %,d rows. %s",
            table.name(),
            table.rows(),
            table.entry().description()));
    for (var column : table.entry().columns()) {
      lines.add(
          "  %-22s %-6s %-8s %s"
              .formatted(column.name(), column.type(), column.unit(), column.description())
              .stripTrailing());
    }
    lines.add("");
    return lines;
  }

  /// The listing as rows, one for each column of each table.
  ///
  /// @param sink takes them
  /// @throws IOException if it cannot
  public void writeTo(RowSink sink) throws IOException {
    sink.begin(COLUMNS);
    for (var table : tables.tables()) {
      for (var column : table.entry().columns()) {
        sink.row(
            new Object[] {
              table.name(),
              table.rows(),
              column.name(),
              column.type(),
              column.unit(),
              column.description()
            });
      }
    }
    sink.end();
  }
}
