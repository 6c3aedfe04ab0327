package org.mosaiclab.cli.process;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/// A folder of a user's.
///
/// @param folder empty at first
record Workspace(Path folder) {
  /// Text of the tiny scenario.
  static String tiny() {
    try (var stream = Workspace.class.getResourceAsStream("tiny.yaml")) {
      return new String(
          Objects.requireNonNull(stream).readAllBytes(), java.nio.charset.StandardCharsets.UTF_8);
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
  }

  /// Writes the tiny scenario.
  ///
  /// @return its name
  String withTiny() {
    return with("tiny.yaml", tiny());
  }

  /// Writes a file.
  ///
  /// @return its name
  String with(String name, String text) {
    try {
      Files.writeString(folder.resolve(name), text);
      return name;
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
  }

  /// Every file and folder, hidden ones too, relative and sorted.
  List<String> content() {
    try (Stream<Path> paths = Files.walk(folder)) {
      return paths
          .filter(path -> !path.equals(folder))
          .map(path -> folder.relativize(path).toString())
          .sorted()
          .toList();
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
  }

  /// The command line in this folder.
  MosaicProcess mosaic() {
    return new MosaicProcess(folder);
  }
}
