package org.mosaiclab.conformance;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import tools.jackson.databind.JsonNode;

/// The one textual form in which recorded and replayed values are compared.
final class TraceText {
  /// Text of what is not there.
  static final String NOTHING = "";

  private TraceText() {}

  /// @param value a scalar or a list, ours
  static String of(Object value) {
    return value instanceof List<?> list
        ? list.stream().map(TraceText::of).toList().toString()
        : value.toString();
  }

  /// @param value a scalar or an array, recorded
  static String of(JsonNode value) {
    if (value.isMissingNode() || value.isNull()) {
      return NOTHING;
    }
    if (!value.isArray()) {
      return value.asString();
    }
    var elements = new ArrayList<String>();
    value.forEach(element -> elements.add(of(element)));
    return elements.toString();
  }

  /// @param event a recorded event
  static String ofEvent(JsonNode event) {
    var arguments = new TreeMap<String, String>();
    event
        .path("args")
        .properties()
        .forEach(argument -> arguments.put(argument.getKey(), of(argument.getValue())));
    return event.path("name").asString() + arguments;
  }

  /// @param name of one of our events
  /// @param namesAndValues alternating
  static String ofEvent(String name, Object... namesAndValues) {
    Map<String, String> arguments = new TreeMap<>();
    for (int i = 0; i < namesAndValues.length; i += 2) {
      arguments.put((String) namesAndValues[i], of(namesAndValues[i + 1]));
    }
    return name + arguments;
  }
}
