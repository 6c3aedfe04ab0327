package org.mosaiclab.export.notebook;

/// Texts of the data inside Markdown: what would be markup, a link or mathematics stands for
/// itself.
final class MarkdownText {
  private static final int NAME_CHARACTERS_MAX = 60;

  private static final String ESCAPED = "\\`*_{}[]()#+!|~$=";

  private MarkdownText() {}

  /// A text on one line, as it is.
  ///
  /// @param text any
  static String escape(String text) {
    var line = text.replaceAll("[\\s\\p{Cntrl}\\u0085\\u2028\\u2029]+", " ").strip();
    var safe = new StringBuilder();
    for (int i = 0; i < line.length(); i++) {
      char c = line.charAt(i);
      switch (c) {
        case '<' -> safe.append("&lt;");
        case '>' -> safe.append("&gt;");
        case '&' -> safe.append("&amp;");
        // These two make links of addresses.
        case '@' -> safe.append("&#64;");
        case ':' -> safe.append(line.startsWith("//", i + 1) ? "&#58;" : ":");
        default -> {
          if (ESCAPED.indexOf(c) >= 0) {
            safe.append('\\');
          }
          safe.append(c);
        }
      }
    }
    return safe.toString().replace("www.", "www&#46;");
  }

  /// A name that may be long: its middle is left out.
  ///
  /// @param name any
  static String name(String name) {
    int count = name.codePointCount(0, name.length());
    if (count <= NAME_CHARACTERS_MAX) {
      return escape(name);
    }
    int half = NAME_CHARACTERS_MAX / 2;
    return escape(
        name.substring(0, name.offsetByCodePoints(0, half))
            + "\u2026"
            + name.substring(name.offsetByCodePoints(name.length(), -half)));
  }

  /// A text that may be long: its end is left out.
  ///
  /// @param text any
  /// @param most characters that stay
  static String cut(String text, int most) {
    return text.codePointCount(0, text.length()) <= most
        ? escape(text)
        : escape(text.substring(0, text.offsetByCodePoints(0, most)) + "\u2026");
  }

  /// A command to copy: a block of code, or text where it holds what could end the block.
  ///
  /// @param command one line
  static String command(String command) {
    return command.matches("[\\w ./:=,'-]{1,400}") ? "    " + command : cut(command, 400);
  }
}
