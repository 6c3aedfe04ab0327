package org.mosaiclab.analysis.figure.draw;

import java.util.ArrayList;
import java.util.List;

/// Lines out of longer text.
final class Paragraph {
  private static final String ELLIPSIS = "\u2026";

  private Paragraph() {}

  /// Lines of whole words no wider than the given width; a wider word is cut.
  ///
  /// @return no lines for blank text
  static List<String> wrap(String text, Typeface typeface, double size, double width) {
    var lines = new ArrayList<String>();
    var line = "";
    for (var word : text.strip().split("\\s+", -1)) {
      var longer = line.isEmpty() ? word : line + " " + word;
      if (!line.isEmpty() && typeface.width(longer, size) > width) {
        lines.add(cut(line, typeface, size, width));
        longer = word;
      }
      line = longer;
    }
    if (!line.isEmpty()) {
      lines.add(cut(line, typeface, size, width));
    }
    return List.copyOf(lines);
  }

  /// One line no wider than the given width, ended by an ellipsis where it had to be cut.
  static String cut(String text, Typeface typeface, double size, double width) {
    if (typeface.width(text, size) <= width) {
      return text;
    }
    int end = text.length();
    while (end > 0 && typeface.width(text.substring(0, end) + ELLIPSIS, size) > width) {
      end = text.offsetByCodePoints(end, -1);
    }
    return text.substring(0, end) + ELLIPSIS;
  }
}
