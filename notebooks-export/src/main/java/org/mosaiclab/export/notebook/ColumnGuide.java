package org.mosaiclab.export.notebook;

import java.util.ArrayList;
import java.util.List;
import org.mosaiclab.analysis.text.UnitText;
import org.mosaiclab.dataset.store.DataDictionary;
import org.mosaiclab.export.query.RecordedTable;
import org.mosaiclab.export.query.RecordedTables;

/// What every column of every table means, from the dictionary that lies beside the tables.
final class ColumnGuide {
  private ColumnGuide() {}

  /// A cell for what holds everywhere, and one for each table.
  ///
  /// @param dictionary of the folder
  /// @param tables of the same folder
  static List<Cell> cells(DataDictionary dictionary, RecordedTables tables) {
    var text = new StringBuilder("## What the columns mean\n");
    for (var convention : dictionary.conventions()) {
      text.append("\n* ").append(MarkdownText.escape(convention));
    }
    var cells = new ArrayList<Cell>();
    cells.add(Cell.text("columns", text.toString()));
    for (var table : tables.tables()) {
      cells.add(Cell.text("columns-" + table.name().replace('_', '-'), guide(table)));
    }
    return cells;
  }

  private static String guide(RecordedTable table) {
    var columns = new MarkdownTable("column", "type", "unit", "meaning");
    for (var column : table.entry().columns()) {
      columns.row(
          "`" + column.name() + "`",
          column.type(),
          MarkdownText.escape(column.unit()),
          MarkdownText.escape(column.description()));
    }
    return "### `%s`, %s rows\n\n%s\n\n%s"
        .formatted(
            table.name(),
            UnitText.count(table.rows()),
            MarkdownText.escape(table.entry().description()),
            columns);
  }
}
