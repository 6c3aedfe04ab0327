package org.mosaiclab.cli.input;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.mosaiclab.cli.terminal.BadInputException;
import org.mosaiclab.scenario.file.document.Shown;
import org.mosaiclab.scenario.file.document.SourceText;

/// Files that a user names as input.
public final class UserFile {
  private UserFile() {}

  /// The bytes of a YAML file, one more than it may have if it is too large: that tells the reader;
  /// the rest stays unread.
  ///
  /// @param path of the file
  /// @param noun what it should be, as `scenario`
  /// @throws BadInputException if it cannot be read
  public static byte[] bytes(Path path, String noun) {
    if (Files.isDirectory(path)) {
      throw new BadInputException(
          Shown.name(path.toString()) + ": is a folder; a " + noun + " is one YAML file");
    }
    try (InputStream stream = Files.newInputStream(path)) {
      return stream.readNBytes(SourceText.SIZE_BYTES_MAX + 1);
    } catch (AccessDeniedException _) {
      throw new BadInputException(
          Shown.name(path.toString()) + ": may not be read; ask for read permission");
    } catch (IOException broken) {
      throw new BadInputException(
          Shown.name(path.toString()) + ": cannot be read: " + broken.getMessage());
    }
  }
}
