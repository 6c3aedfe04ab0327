package org.mosaiclab.scenario.file.document;

/// What somebody wrote, made fit for one line of a terminal: no control characters, not too long.
public final class Shown {
  private static final int LENGTH_MAX = 60;
  private static final int NAME_LENGTH_MAX = 200;
  private static final int LINE_LENGTH_MAX = 1_000;

  private Shown() {}

  /// @return at most 60 characters of a value
  public static String value(String text) {
    return shorten(text, LENGTH_MAX);
  }

  /// @return at most 200 characters of the name of a file or option
  public static String name(String text) {
    return shorten(text, NAME_LENGTH_MAX);
  }

  /// @return at most 1,000 characters of a message, which may quote names of the user's
  public static String line(CharSequence text) {
    return shorten(text.toString(), LINE_LENGTH_MAX);
  }

  private static String shorten(String text, int lengthMax) {
    var line = new StringBuilder();
    int used = 0;
    while (used < text.length() && line.length() < lengthMax) {
      int codePoint = text.codePointAt(used);
      used += Character.charCount(codePoint);
      append(line, codePoint);
    }
    return used == text.length() ? line.toString() : line + "...";
  }

  private static void append(StringBuilder line, int codePoint) {
    switch (codePoint) {
      case '\n' -> line.append("\\n");
      case '\r' -> line.append("\\r");
      case '\t' -> line.append("\\t");
      default -> {
        if (isVisible(codePoint)) {
          line.appendCodePoint(codePoint);
        } else {
          line.append("<U+%04X>".formatted(codePoint));
        }
      }
    }
  }

  // Format characters are refused too: a bidirectional override would rewrite the line.
  private static boolean isVisible(int codePoint) {
    return switch (Character.getType(codePoint)) {
      case Character.CONTROL,
          Character.FORMAT,
          Character.SURROGATE,
          Character.LINE_SEPARATOR,
          Character.PARAGRAPH_SEPARATOR,
          Character.UNASSIGNED ->
          false;
      default -> true;
    };
  }
}
