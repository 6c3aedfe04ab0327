package org.mosaiclab.campaign.verify;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.mosaiclab.scenario.catalogue.Catalogue;
import org.mosaiclab.scenario.file.ReadResult;
import org.mosaiclab.scenario.file.ScenarioReader;
import org.mosaiclab.scenario.file.Setting;
import org.mosaiclab.scenario.file.format.Reading;
import org.mosaiclab.scenario.spec.ScenarioSpec;

/// The scenarios of the cases: whole files that `./mosaic run` takes as well.
public final class ModelScenarios {
  private ModelScenarios() {}

  /// The file of a case.
  ///
  /// @param name of the case
  public static String text(String name) {
    try (var stream = ModelScenarios.class.getResourceAsStream(name + ".yaml")) {
      if (stream == null) {
        throw new IllegalStateException(name + ".yaml is missing in the jar of campaigns");
      }
      return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException broken) {
      throw new UncheckedIOException("cannot read " + name + ".yaml", broken);
    }
  }

  /// The scenario of a case.
  ///
  /// @param settings as `path=value`
  static ScenarioSpec read(String name, long seed, List<String> settings) {
    var applied = new ArrayList<Setting>();
    settings.forEach(setting -> applied.add(Setting.ofAssignment(setting)));
    applied.add(Setting.ofOption("--seed", "seed", Long.toString(seed)));
    var reader =
        new ScenarioReader(
            Catalogue.bundled().tables(),
            path -> new Reading.Bad<>(path + " is not beside it", "write it into the scenario"));
    return switch (reader.read(text(name), name + ".yaml", applied)) {
      case ReadResult.Ok ok -> ok.spec();
      case ReadResult.Rejected(var problems) ->
          throw new IllegalStateException(problems.getFirst().line());
    };
  }
}
