package org.mosaiclab.analysis.markup;

/// Characters with a meaning in markup, written so that they have none.
final class Escape {
  private static final char REPLACEMENT = '\uFFFD';

  private Escape() {}

  /// Appends text for the inside of an element.
  static void appendText(StringBuilder target, String text) {
    text.codePoints().forEach(point -> append(target, point, false));
  }

  /// Appends text for the inside of a quoted attribute.
  static void appendAttribute(StringBuilder target, String text) {
    text.codePoints().forEach(point -> append(target, point, true));
  }

  private static void append(StringBuilder target, int point, boolean attribute) {
    switch (point) {
      case '&' -> target.append("&amp;");
      case '<' -> target.append("&lt;");
      case '>' -> target.append("&gt;");
      case '"' -> target.append(attribute ? "&quot;" : "\"");
      case '\'' -> target.append(attribute ? "&#39;" : "'");
      case '\t', '\n' -> target.append((char) point);
      default -> target.appendCodePoint(isAllowed(point) ? point : REPLACEMENT);
    }
  }

  // What XML 1.0 forbids: controls, lone surrogates, noncharacters.
  private static boolean isAllowed(int point) {
    return point >= 0x20
        && !(point >= 0x7F && point <= 0x9F)
        && !(point >= 0xD800 && point <= 0xDFFF)
        && point != 0xFFFE
        && point != 0xFFFF;
  }
}
