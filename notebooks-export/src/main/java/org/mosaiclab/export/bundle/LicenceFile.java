package org.mosaiclab.export.bundle;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/// The licence of a bundle, which is the project's own.
final class LicenceFile {
  /// Name of the file.
  static final String FILE = "LICENSE";

  private LicenceFile() {}

  static String text() {
    try (var stream = LicenceFile.class.getResourceAsStream(FILE)) {
      if (stream == null) {
        throw new IllegalStateException("LICENSE is missing in the jar of notebooks-export");
      }
      return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException broken) {
      throw new UncheckedIOException("cannot read LICENSE", broken);
    }
  }
}
