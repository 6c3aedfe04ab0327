package org.mosaiclab.export.notebook;

import java.util.ArrayList;
import java.util.List;
import org.mosaiclab.dataset.store.DataDictionary;
import org.mosaiclab.export.query.RecordedTables;

/// The cells that load the tables and say what is in them.
final class Loading {
  private static final String HOW =
      """
      ## Loading the tables

      Needs pandas and matplotlib. The tables lie beside this notebook in `tables/`, as CSV and, \
      where they were recorded so, as Parquet: `read_table` takes Parquet where this Python can \
      read it (pyarrow), else CSV; both hold the same rows. Move the whole folder, not the notebook \
      alone. Run it from top to bottom, or without a browser:

          jupyter nbconvert --to notebook --execute notebook.ipynb --output executed.ipynb""";

  private Loading() {}

  /// Cells of a folder.
  ///
  /// @param dictionary of its tables
  /// @param tables of the same folder
  static List<Cell> cells(DataDictionary dictionary, RecordedTables tables) {
    var cells = new ArrayList<Cell>();
    cells.add(Cell.text("loading", HOW));
    cells.add(Cell.code("setup"));
    cells.add(Cell.code("tables"));
    cells.addAll(ColumnGuide.cells(dictionary, tables));
    return cells;
  }
}
