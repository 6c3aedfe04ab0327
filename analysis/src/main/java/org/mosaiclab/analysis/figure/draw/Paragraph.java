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
    // By halves: a name may have ten thousand characters, and measuring takes time with each.
    int fits = 0;
    int tooLong = text.codePointCount(0, text.length());
    while (fits + 1 < tooLong) {
      int middle = (fits + tooLong) >>> 1;
      if (typeface.width(start(text, middle) + ELLIPSIS, size) <= width) {
        fits = middle;
      } else {
        tooLong = middle;
      }
    }
    return start(text, fits) + ELLIPSIS;
  }

  private static String start(String text, int codePoints) {
    return text.substring(0, text.offsetByCodePoints(0, codePoints));
  }
}
