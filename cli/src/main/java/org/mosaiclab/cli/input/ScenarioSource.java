package org.mosaiclab.cli.input;

import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.function.BiConsumer;
import org.mosaiclab.cli.terminal.BadInputException;
import org.mosaiclab.scenario.catalogue.Catalogue;
import org.mosaiclab.scenario.file.ReadResult;
import org.mosaiclab.scenario.file.ScenarioReader;
import org.mosaiclab.scenario.file.Setting;
import org.mosaiclab.scenario.file.document.Shown;
import org.mosaiclab.scenario.file.document.Spelling;

/// Where a scenario's text lies.
public sealed interface ScenarioSource {
  /// Reads and checks the scenario with settings applied.
  ReadResult read(List<Setting> settings);

  /// A scenario of the catalogue.
  ///
  /// @param name one of [Catalogue#names()]
  record Bundled(String name) implements ScenarioSource {
    @Override
    public ReadResult read(List<Setting> settings) {
      return Catalogue.bundled()
          .read(name, settings)
          .orElseThrow(() -> new IllegalStateException("the catalogue lost " + name));
    }
  }

  /// A file of the user's.
  ///
  /// @param path as the user wrote it
  record InFile(Path path) implements ScenarioSource {
    @Override
    public ReadResult read(List<Setting> settings) {
      return read(settings, (_, _) -> {});
    }

    /// Reads and checks the scenario with settings applied.
    ///
    /// @param onAttached takes name and text of every file that the scenario names
    public ReadResult read(List<Setting> settings, BiConsumer<String, String> onAttached) {
      var files = new NeighbouringFiles(path, onAttached);
      return new ScenarioReader(Catalogue.bundled().tables(), files)
          .read(UserFile.bytes(path, "scenario"), path.toString(), settings);
    }
  }

  /// The scenario that a user's word stands for. A name of the catalogue comes first; `./name` is
  /// always a file.
  ///
  /// @throws BadInputException if there is no such scenario
  static ScenarioSource find(String word) {
    if (Catalogue.bundled().names().contains(word)) {
      return new Bundled(word);
    }
    Path path = path(word);
    if (Files.exists(path)) {
      return new InFile(path);
    }
    throw new BadInputException(looksLikeFile(word) ? missingFile(word) : unknownName(word));
  }

  private static Path path(String word) {
    try {
      return Path.of(word);
    } catch (InvalidPathException _) {
      throw new BadInputException(unknownName(word));
    }
  }

  private static boolean looksLikeFile(String word) {
    return word.contains("/") || word.endsWith(".yaml") || word.endsWith(".yml");
  }

  private static String missingFile(String word) {
    return Shown.name(word)
        + ": no such file; a scenario is a YAML file, or a name from `mosaic list`";
  }

  private static String unknownName(String word) {
    List<String> names = Catalogue.bundled().names();
    String shown = word.isEmpty() ? "(empty)" : Shown.name(word);
    return shown
        + ": no such scenario; "
        + Spelling.nearest(word, names)
            .map(name -> "did you mean " + name + "?")
            .orElse(
                "the catalogue has " + String.join(", ", names) + "; a file is named by its path");
  }
}
