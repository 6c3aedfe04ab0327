package org.mosaiclab.dataset.store;

import java.util.ArrayList;
import java.util.List;
import org.mosaiclab.dataset.schema.TableSchema;

/// A schema and the rows collected for it, in the order in which they were added.
///
/// @param <R> row type
/// @param schema what the rows mean
/// @param rows mutable while a run records, in order
public record Table<R>(TableSchema<R> schema, List<R> rows) {
  /// An empty table to collect rows in.
  public static <R> Table<R> empty(TableSchema<R> schema) {
    return new Table<>(schema, new ArrayList<>());
  }
}
