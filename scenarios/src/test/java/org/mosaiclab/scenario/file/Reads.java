package org.mosaiclab.scenario.file;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import org.mosaiclab.scenario.catalogue.Catalogue;
import org.mosaiclab.scenario.file.document.Problem;
import org.mosaiclab.scenario.file.format.Reading;
import org.mosaiclab.scenario.spec.ScenarioSpec;

/// Reads texts with the bundled tables, as tests want it.
final class Reads {
  static final String FILE = "s.yaml";

  /// The shortest scenario: everything else is a default.
  static final String MINIMAL =
      """
      seed: 1
      duration: 1h
      metachains: {alpha: {}}
      """;

  private static final ScenarioReader READER =
      new ScenarioReader(Catalogue.bundled().tables(), Reads::attached);

  private Reads() {}

  // A path is its own content here, with a semicolon for every line end.
  private static Reading<String> attached(String path) {
    return path.contains(",")
        ? new Reading.Good<>(path.replace(';', '\n'))
        : new Reading.Bad<>("is no file", "");
  }

  static ReadResult read(String text, String... assignments) {
    var settings = Arrays.stream(assignments).map(Setting::ofAssignment).toList();
    return READER.read(text, FILE, settings);
  }

  static ReadResult read(byte[] bytes) {
    return READER.read(bytes, FILE, List.of());
  }

  static ReadResult.Ok ok(String text, String... assignments) {
    var result = read(text, assignments);
    assertThat(lines(result)).isEmpty();
    return (ReadResult.Ok) result;
  }

  static ScenarioSpec spec(String text, String... assignments) {
    return ok(text, assignments).spec();
  }

  static List<String> lines(String text, String... assignments) {
    return lines(read(text, assignments));
  }

  static List<String> lines(ReadResult result) {
    return switch (result) {
      case ReadResult.Ok _ -> List.of();
      case ReadResult.Rejected(var problems) -> problems.stream().map(Problem::line).toList();
    };
  }

  static List<String> warnings(String text, String... assignments) {
    return ok(text, assignments).warnings().stream().map(Problem::line).toList();
  }
}
