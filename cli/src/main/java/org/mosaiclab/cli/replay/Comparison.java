package org.mosaiclab.cli.replay;

import java.util.Optional;
import org.mosaiclab.cli.terminal.ToolVersion;

/// One value as it was recorded and as it came out again.
///
/// @param name of the value
/// @param recorded then
/// @param replayed now
record Comparison(String name, String recorded, String replayed) {
  boolean isSame() {
    return recorded.equals(replayed);
  }

  String text() {
    return isSame()
        ? "%-7s same       %s".formatted(name, recorded)
        : "%-7s DIFFERENT  recorded %s, replayed %s".formatted(name, recorded, replayed);
  }

  /// What is to be said where another version recorded.
  static Optional<String> warning(String toolVersion) {
    return toolVersion.equals(ToolVersion.number())
        ? Optional.empty()
        : Optional.of(
            "recorded by version %s: another version may give another run; CHANGELOG.md says why"
                .formatted(toolVersion));
  }
}
