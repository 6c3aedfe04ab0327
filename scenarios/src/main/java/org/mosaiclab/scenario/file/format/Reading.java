package org.mosaiclab.scenario.file.format;

import java.util.Optional;

/// What a scalar's text turned out to be.
public sealed interface Reading<T> {
  /// @param value in base units
  record Good<T>(T value) implements Reading<T> {}

  /// @param message what is wrong, as the end of a sentence about the text
  /// @param hint what would be right
  record Bad<T>(String message, String hint) implements Reading<T> {}

  /// The value, empty if it is bad.
  default Optional<T> found() {
    return switch (this) {
      case Good<T>(T value) -> Optional.of(value);
      case Bad<T> _ -> Optional.empty();
    };
  }
}
