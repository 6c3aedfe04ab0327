package org.mosaiclab.export.notebook;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/// Python among the resources.
final class PythonTemplate {
  private PythonTemplate() {}

  /// Text of a template, without its last line feed.
  ///
  /// @param name of the resource without its ending
  /// @throws IllegalArgumentException if there is none
  static String read(String name) {
    try (var in = PythonTemplate.class.getResourceAsStream(name + ".py")) {
      if (in == null) {
        throw new IllegalArgumentException("no template " + name + ".py");
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8).stripTrailing();
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
  }
}
