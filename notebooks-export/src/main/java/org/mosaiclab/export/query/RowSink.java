package org.mosaiclab.export.query;

import java.io.IOException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Takes the result of a query: its columns once, then its rows one by one, then the end.
public interface RowSink {
  /// One column of a result.
  ///
  /// @param name as the query calls it
  /// @param isNumber whether its values are numbers
  record Header(String name, boolean isNumber) {}

  /// The columns, before any row.
  ///
  /// @throws IOException if they cannot be written
  void begin(List<Header> columns) throws IOException;

  /// A row.
  ///
  /// @param cells one for each column; null where SQL has no value
  /// @throws IOException if it cannot be written
  void row(@Nullable Object[] cells) throws IOException;

  /// No more rows.
  ///
  /// @throws IOException if what is left cannot be written
  void end() throws IOException;
}
