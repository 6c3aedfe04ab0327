package org.mosaiclab.export.query;

import java.nio.file.Path;
import org.mosaiclab.dataset.store.DataDictionary;

/// One table as it lies in a folder.
///
/// @param entry its name and columns
/// @param file where it lies: Parquet, or CSV where it is kept as CSV alone
/// @param rows number of rows
public record RecordedTable(DataDictionary.Entry entry, Path file, long rows) {
  /// Name of the table.
  public String name() {
    return entry.name();
  }

  /// Whether it lies there as Parquet.
  public boolean isParquet() {
    return file.toString().endsWith(".parquet");
  }
}
