package org.mosaiclab.export.bundle;

/// Texts of the user's in files of ours: they end nothing and begin nothing there.
final class PlainText {
  private static final int LENGTH_MAX = 1_000;

  private PlainText() {}

  /// A YAML 1.2 scalar in double quotes, of ASCII characters alone.
  static String quoted(String text) {
    var yaml = new StringBuilder("\"");
    cut(text)
        .codePoints()
        .forEach(
            character -> {
              if (character == '"' || character == '\\') {
                yaml.append('\\').appendCodePoint(character);
              } else if (character >= ' ' && character < 0x7f) {
                yaml.appendCodePoint(character);
              } else {
                yaml.append("\\U%08X".formatted(character));
              }
            });
    return yaml.append('"').toString();
  }

  /// One line for a block of code in Markdown: nothing in it is markup.
  static String line(String text) {
    return cut(text).replaceAll("[\\p{Cntrl}\\p{Cf}\\u2028\\u2029]+", " ").strip();
  }

  private static String cut(String text) {
    if (text.length() <= LENGTH_MAX) {
      return text;
    }
    int end = Character.isHighSurrogate(text.charAt(LENGTH_MAX - 1)) ? LENGTH_MAX - 1 : LENGTH_MAX;
    return text.substring(0, end) + "...";
  }
}
