package org.mosaiclab.export.query;

/// A statement that cannot be carried out. The message is one line: where, what, and what would be
/// right.
public final class QueryException extends Exception {
  /// @param message one line
  QueryException(String message) {
    super(message);
  }
}
