package org.mosaiclab.analysis.campaign;

import java.util.OptionalDouble;
import java.util.regex.Pattern;

/// A value of a swept field as a number with a unit, where it is one: `500ms`, `0.5s`, `40`, `30
/// %`, `8_000_000 gas`. Times are in seconds.
///
/// @param text as a scenario would write it
/// @param number in the unit; empty for words and structures
/// @param unit symbol; empty for plain numbers
record FieldValue(String text, OptionalDouble number, String unit) {
  private static final Pattern NUMBER =
      Pattern.compile(
          "([-+]?[0-9][0-9_]*(?:\\.[0-9]+)?(?:[eE][-+]?[0-9]+)?)\\s*([a-zA-Z%/\u00b5]*)");

  static FieldValue of(String text) {
    var matcher = NUMBER.matcher(text.strip());
    if (!matcher.matches()) {
      return new FieldValue(text, OptionalDouble.empty(), "");
    }
    double number = Double.parseDouble(matcher.group(1).replace("_", ""));
    var unit = matcher.group(2);
    double seconds = seconds(unit);
    return seconds == 0
        ? new FieldValue(text, OptionalDouble.of(number), unit)
        : new FieldValue(text, OptionalDouble.of(number * seconds), "s");
  }

  private static double seconds(String unit) {
    return switch (unit) {
      case "ns" -> 1e-9;
      case "us", "\u00b5s" -> 1e-6;
      case "ms" -> 1e-3;
      case "s" -> 1;
      case "m", "min" -> 60;
      case "h" -> 3600;
      case "d" -> 86_400;
      default -> 0;
    };
  }
}
