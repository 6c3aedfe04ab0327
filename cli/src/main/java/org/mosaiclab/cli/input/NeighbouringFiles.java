package org.mosaiclab.cli.input;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.function.BiConsumer;
import org.mosaiclab.scenario.file.AttachedFiles;
import org.mosaiclab.scenario.file.format.Reading;

/// Files that a scenario names, relative to its own folder.
///
/// @param scenario the scenario's file
/// @param onRead takes name and text of every file that was read
record NeighbouringFiles(Path scenario, BiConsumer<String, String> onRead)
    implements AttachedFiles {
  private static final int SIZE_BYTES_MAX = 16 << 20;

  @Override
  public Reading<String> text(String path) {
    var reading = read(path);
    if (reading instanceof Reading.Good<String>(var text)) {
      onRead.accept(path, text);
    }
    return reading;
  }

  private Reading<String> read(String path) {
    try {
      Path file = scenario.resolveSibling(path);
      if (Files.isDirectory(file)) {
        return new Reading.Bad<>("is a folder", "name a CSV file");
      }
      try (InputStream stream = Files.newInputStream(file)) {
        return decode(stream.readNBytes(SIZE_BYTES_MAX + 1));
      }
    } catch (InvalidPathException _) {
      return new Reading.Bad<>("is no path", "name a CSV file");
    } catch (NoSuchFileException _) {
      return new Reading.Bad<>(
          "is no file", "a relative path begins at the folder of the scenario's file");
    } catch (AccessDeniedException _) {
      return new Reading.Bad<>("may not be read", "ask for read permission");
    } catch (IOException broken) {
      return new Reading.Bad<>("cannot be read: " + broken.getMessage(), "");
    }
  }

  private static Reading<String> decode(byte[] bytes) {
    if (bytes.length > SIZE_BYTES_MAX) {
      return new Reading.Bad<>("has more than 16 MiB", "name a smaller file");
    }
    try {
      var decoder =
          StandardCharsets.UTF_8
              .newDecoder()
              .onMalformedInput(CodingErrorAction.REPORT)
              .onUnmappableCharacter(CodingErrorAction.REPORT);
      return new Reading.Good<>(decoder.decode(ByteBuffer.wrap(bytes)).toString());
    } catch (CharacterCodingException _) {
      return new Reading.Bad<>("is not UTF-8", "save it as UTF-8");
    }
  }
}
