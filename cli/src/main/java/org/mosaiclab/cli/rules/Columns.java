package org.mosaiclab.cli.rules;

import java.util.ArrayList;
import java.util.List;

/// A narrow column and, beside it, text that is broken at blanks.
final class Columns {
  /// Widest line, in characters.
  static final int WIDTH = 80;

  private Columns() {}

  /// @param left of the first line, padded to `indent`
  /// @param text words; one that is longer than the room gets a line of its own
  /// @param indent where the text starts, in characters
  static List<String> lines(String left, String text, int indent) {
    var lines = new ArrayList<String>();
    var line = new StringBuilder(padded(left, indent));
    boolean isStart = true;
    for (var word : text.strip().split("\\s+", -1)) {
      if (!isStart && line.length() + 1 + word.length() > WIDTH) {
        lines.add(line.toString());
        line = new StringBuilder(" ".repeat(indent));
        isStart = true;
      }
      line.append(isStart ? "" : " ").append(word);
      isStart = false;
    }
    lines.add(line.toString().stripTrailing());
    return lines;
  }

  private static String padded(String left, int width) {
    return left + " ".repeat(Math.max(left.isEmpty() ? 0 : 1, width - left.length()));
  }
}
