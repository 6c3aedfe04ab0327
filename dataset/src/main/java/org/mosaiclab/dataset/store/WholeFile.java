package org.mosaiclab.dataset.store;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/// Writes a file whole or not at all: under a temporary name beside it, then renamed.
public final class WholeFile {
  private WholeFile() {}

  /// Something that fills a file that does not exist yet.
  @FunctionalInterface
  public interface Content {
    /// Writes the file.
    ///
    /// @param file where, does not exist yet
    /// @throws IOException if it cannot
    void writeTo(Path file) throws IOException;
  }

  /// Writes or replaces a file.
  ///
  /// @param file target, in an existing folder
  /// @param content writes it
  /// @throws IOException if it cannot; the target is then as it was before
  public static void write(Path file, Content content) throws IOException {
    Path partial = partial(file);
    try {
      Files.deleteIfExists(partial);
      content.writeTo(partial);
      Files.move(partial, file, StandardCopyOption.ATOMIC_MOVE);
    } finally {
      Files.deleteIfExists(partial);
    }
  }

  /// Name of a file as long as it is not whole.
  static Path partial(Path file) {
    return file.resolveSibling("." + file.getFileName() + ".partial");
  }

  /// Writes or replaces a text file, UTF-8.
  ///
  /// @param file target, in an existing folder
  /// @param text its content
  /// @throws IOException if it cannot; the target is then as it was before
  public static void writeText(Path file, String text) throws IOException {
    write(file, partial -> Files.writeString(partial, text, StandardCharsets.UTF_8));
  }
}
