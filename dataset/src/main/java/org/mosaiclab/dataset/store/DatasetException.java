package org.mosaiclab.dataset.store;

import java.io.IOException;
import java.nio.file.Path;

/// A file of a run is missing, damaged or of another version, or a folder cannot be written.
///
/// The message names the file, what is wrong, and what would be right.
public final class DatasetException extends IOException {
  /// Without a cause.
  ///
  /// @param file file or folder concerned
  /// @param problem what is wrong and what would be right
  public DatasetException(Path file, String problem) {
    super(file + ": " + problem);
  }

  /// With what led to it.
  ///
  /// @param file file or folder concerned
  /// @param problem what is wrong and what would be right
  /// @param cause for the stack trace
  public DatasetException(Path file, String problem, Throwable cause) {
    super(file + ": " + problem, cause);
  }
}
