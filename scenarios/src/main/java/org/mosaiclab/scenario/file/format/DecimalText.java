package org.mosaiclab.scenario.file.format;

import java.math.BigDecimal;

/// A decimal number and what stands behind it.
///
/// @param number exact
/// @param rest the unit: what follows the number, without the spaces before it
public record DecimalText(BigDecimal number, String rest) {
  private static final int LENGTH_MAX = 64;

  /// Splits `8_000_000 gas` into its number and its unit. A number is digits, an optional minus
  /// before them, an optional point between them; single underscores may stand between digits.
  ///
  /// @return bad with an empty message if there is no number to speak of
  public static Reading<DecimalText> split(String text) {
    if (text.length() > LENGTH_MAX) {
      return new Reading.Bad<>("is longer than any number here", "");
    }
    int start = text.startsWith("-") ? 1 : 0;
    int end = endOfDigits(text, start);
    boolean hasPoint = end > start && end < text.length() && text.charAt(end) == '.';
    int endOfFraction = hasPoint ? endOfDigits(text, end + 1) : end;
    if (end == start || (hasPoint && endOfFraction == end + 1)) {
      return new Reading.Bad<>("", "");
    }
    var rest = text.substring(endOfFraction);
    if (isExponent(rest)) {
      return new Reading.Bad<>("has an exponent; numbers are written out", "");
    }
    if (rest.startsWith("_") || rest.startsWith(".") || rest.startsWith(",")) {
      return new Reading.Bad<>("", "");
    }
    var number = new BigDecimal(text.substring(0, endOfFraction).replace("_", ""));
    return new Reading.Good<>(new DecimalText(number, rest.strip()));
  }

  private static int endOfDigits(String text, int from) {
    int at = from;
    while (at < text.length()
        && (isDigit(text, at)
            || (text.charAt(at) == '_'
                && at > from
                && isDigit(text, at - 1)
                && isDigit(text, at + 1)))) {
      at++;
    }
    return at;
  }

  // Not Character.isDigit: that takes digits of every script.
  private static boolean isDigit(String text, int at) {
    return at < text.length() && text.charAt(at) >= '0' && text.charAt(at) <= '9';
  }

  private static boolean isExponent(String rest) {
    return rest.length() > 1
        && (rest.charAt(0) == 'e' || rest.charAt(0) == 'E')
        && (isDigit(rest, 1) || rest.charAt(1) == '-' || rest.charAt(1) == '+');
  }
}
