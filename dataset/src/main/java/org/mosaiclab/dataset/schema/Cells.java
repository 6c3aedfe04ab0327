package org.mosaiclab.dataset.schema;

/// The values of one stored row, handed out in the order of the schema's columns.
///
/// A row reader calls one method per column, left to right; each call moves to the next column.
/// Asking for another type than the column has is a programmer error.
public interface Cells {
  /// The next column's integer.
  long int64();

  /// The next column's floating-point number.
  double float64();

  /// The next column's text.
  String text();

  /// The next column's truth value.
  boolean bool();
}
