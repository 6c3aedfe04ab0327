package org.mosaiclab.analysis.summary;

/// One cell of a text table.
final class Cell {
  private Cell() {}

  /// Text at the left of a cell, shortened if it is too long.
  static String left(String text, int width) {
    return text.length() > width
        ? text.substring(0, width - 1) + "~"
        : text + " ".repeat(width - text.length());
  }

  /// Text at the right of a cell; never shortened, because a number without its head is wrong.
  static String right(String text, int width) {
    return " ".repeat(Math.max(0, width - text.length())) + text;
  }
}
