package org.mosaiclab.analysis.figure.draw;

/// Thrown where the Java installation cannot draw: a headless JRE without fonts, for instance.
///
/// The message says what is missing and how to get it.
public final class DrawingUnavailableException extends RuntimeException {
  /// An error with its reason.
  ///
  /// @param cause what Java reported
  public DrawingUnavailableException(Throwable cause) {
    super(
        "this Java installation cannot draw figures ("
            + cause
            + "); it needs the module java.desktop and, on Linux, the libraries fontconfig and"
            + " freetype (Debian: apt-get install fontconfig libfreetype6)",
        cause);
  }
}
