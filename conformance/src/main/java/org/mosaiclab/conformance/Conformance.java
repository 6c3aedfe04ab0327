package org.mosaiclab.conformance;

import java.io.InputStream;
import java.util.Optional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Compares any recorded file with the rules. What it holds is told by its content (`vector` or
/// `machine`), whatever the file is called.
public final class Conformance {
  private Conformance() {}

  /// @param name of the file, for the result
  /// @param recording its content: JSON text
  /// @return empty if it is of a kind that nothing here implements
  /// @throws RuntimeException if the content is no JSON, or not shaped as its kind is recorded
  public static Optional<ConformanceResult> check(String name, InputStream recording) {
    return check(name, JsonMapper.shared().readTree(recording));
  }

  /// @param name of the file, for the result
  /// @param recording its content
  /// @return empty if it is of a kind that nothing here implements
  /// @throws RuntimeException if the content is not shaped as that kind is recorded
  public static Optional<ConformanceResult> check(String name, JsonNode recording) {
    var kind = kindOf(recording);
    if (HashConformance.files().contains(kind)) {
      return Optional.of(HashConformance.check(kind, recording).named(name));
    }
    if (TraceConformance.files().contains(kind)) {
      return Optional.of(TraceConformance.check(kind, recording).named(name));
    }
    return Optional.empty();
  }

  private static String kindOf(JsonNode recording) {
    if (recording.has("machine")) {
      return "trace_" + recording.path("machine").asString();
    }
    var vector = recording.path("vector").asString("");
    return HashConformance.files().contains(vector) ? vector : "hash_" + vector;
  }
}
