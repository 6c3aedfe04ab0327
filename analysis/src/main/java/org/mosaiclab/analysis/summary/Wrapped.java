package org.mosaiclab.analysis.summary;

import java.util.ArrayList;
import java.util.List;

/// Text broken at blanks.
final class Wrapped {
  private Wrapped() {}

  /// Lines of a text.
  ///
  /// @param text words, after the blanks by which every line is indented; a word longer than a line
  ///   gets a line of its own
  /// @param columns widest line
  /// @return continuation lines are indented by two more; no line for an empty text
  static List<String> lines(String text, int columns) {
    List<String> lines = new ArrayList<>();
    String indent = text.substring(0, text.length() - text.stripLeading().length());
    StringBuilder line = new StringBuilder(indent);
    for (String word : text.strip().split("\\s+", -1)) {
      if (!line.toString().isBlank() && line.length() + 1 + word.length() > columns) {
        lines.add(line.toString());
        line.setLength(0);
        line.append(indent).append("  ");
      }
      line.append(line.toString().isBlank() ? "" : " ").append(word);
    }
    if (!line.toString().isBlank()) {
      lines.add(line.toString());
    }
    return lines;
  }
}
