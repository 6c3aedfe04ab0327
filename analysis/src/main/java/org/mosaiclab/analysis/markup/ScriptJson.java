package org.mosaiclab.analysis.markup;

import java.util.HexFormat;
import java.util.List;
import java.util.Map;

/// JSON for the inside of a `script` element: no character of it can end the element or begin
/// another, whatever the strings hold.
///
/// Values are maps, lists, strings, numbers and booleans. Numbers that are not finite become null.
public final class ScriptJson {
  private ScriptJson() {}

  /// A data block, which browsers do not execute.
  ///
  /// @param className class of the element
  /// @param value what it holds
  public static Element element(String className, Object value) {
    var text = new StringBuilder();
    append(text, value);
    return Element.of("script")
        .with("type", "application/json")
        .with("class", className)
        .add(new Markup.Trusted(text.toString()));
  }

  private static void append(StringBuilder target, Object value) {
    switch (value) {
      case Map<?, ?> map -> {
        target.append('{');
        var separator = "";
        for (var entry : map.entrySet()) {
          target.append(separator);
          append(target, String.valueOf(entry.getKey()));
          target.append(':');
          append(target, entry.getValue());
          separator = ",";
        }
        target.append('}');
      }
      case List<?> list -> {
        target.append('[');
        var separator = "";
        for (var item : list) {
          target.append(separator);
          append(target, item);
          separator = ",";
        }
        target.append(']');
      }
      case Number number -> target.append(text(number.doubleValue()));
      case Boolean flag -> target.append(flag);
      case String text -> append(target, text);
      default -> throw new IllegalArgumentException("value must be JSON, was " + value.getClass());
    }
  }

  private static String text(double number) {
    if (!Double.isFinite(number)) {
      return "null";
    }
    return Math.rint(number) == number && Math.abs(number) < 1e15
        ? Long.toString((long) number)
        : Double.toString(number);
  }

  private static void append(StringBuilder target, String text) {
    target.append('"');
    text.chars().forEach(unit -> append(target, (char) unit));
    target.append('"');
  }

  private static void append(StringBuilder target, char unit) {
    boolean plain =
        unit >= 0x20
            && unit < 0x7F
            && unit != '"'
            && unit != '\\'
            && unit != '<'
            && unit != '>'
            && unit != '&';
    if (plain) {
      target.append(unit);
    } else {
      target.append("\\u").append(HexFormat.of().toHexDigits(unit));
    }
  }
}
