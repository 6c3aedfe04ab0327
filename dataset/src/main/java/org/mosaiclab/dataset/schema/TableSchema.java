package org.mosaiclab.dataset.schema;

import java.util.List;
import java.util.function.Function;

/// A table: name, version, and typed columns that say what they mean.
///
/// @param <R> row type
/// @param name `[a-z][a-z0-9_]*`; also the file's name
/// @param version rises by one when columns are appended, starts at 1
/// @param description one sentence for the data dictionary
/// @param columns at least one, names unique, in the order of the files
/// @param reader builds a row from the cells of one stored row, taken in column order
public record TableSchema<R>(
    String name,
    int version,
    String description,
    List<Column<R>> columns,
    Function<Cells, R> reader) {
  public TableSchema {
    columns = List.copyOf(columns);
    if (!isName(name)) {
      throw new IllegalArgumentException("table name must match [a-z][a-z0-9_]*, was " + name);
    }
    if (version < 1) {
      throw new IllegalArgumentException("version must be >= 1, was " + version);
    }
    for (Column<R> column : columns) {
      if (!isName(column.name())) {
        throw new IllegalArgumentException(
            "column name must match [a-z][a-z0-9_]*, was " + column.name());
      }
    }
    if (columns.isEmpty()
        || columns.stream().map(Column::name).distinct().count() < columns.size()) {
      throw new IllegalArgumentException("columns of " + name + " must be unique, at least one");
    }
  }

  private static boolean isName(String name) {
    return name.matches("[a-z][a-z0-9_]*");
  }

  /// Column names in the order of the files.
  ///
  /// @return immutable list
  public List<String> columnNames() {
    return columns.stream().map(Column::name).toList();
  }
}
