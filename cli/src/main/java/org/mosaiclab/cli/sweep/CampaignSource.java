package org.mosaiclab.cli.sweep;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Optional;
import org.mosaiclab.campaign.catalogue.CampaignCatalogue;
import org.mosaiclab.campaign.plan.PlanResult;
import org.mosaiclab.campaign.plan.Planner;
import org.mosaiclab.campaign.plan.ScenarioLibrary;
import org.mosaiclab.cli.input.ScenarioSource;
import org.mosaiclab.cli.input.UserFile;
import org.mosaiclab.cli.terminal.BadInputException;
import org.mosaiclab.cli.terminal.ToolVersion;
import org.mosaiclab.scenario.catalogue.Catalogue;
import org.mosaiclab.scenario.file.document.Shown;
import org.mosaiclab.scenario.file.document.Spelling;
import org.mosaiclab.scenario.file.format.Reading;

/// A campaign of the catalogue, or a file; scenarios of a file are looked for beside it.
///
/// @param word what the user calls it
record CampaignSource(String word) {
  PlanResult plan() {
    var bundled = CampaignCatalogue.text(word);
    if (bundled.isPresent()) {
      var bytes = bundled.get().getBytes(StandardCharsets.UTF_8);
      return plan(bytes, word + ".yaml", Optional.empty());
    }
    Path path = path();
    return plan(UserFile.bytes(path, "campaign"), word, Optional.ofNullable(path.getParent()));
  }

  private static PlanResult plan(byte[] bytes, String fileName, Optional<Path> folder) {
    return Planner.plan(bytes, fileName, name -> find(name, folder), ToolVersion.number());
  }

  private Path path() {
    try {
      Path path = Path.of(word);
      if (Files.exists(path)) {
        return path;
      }
    } catch (InvalidPathException _) {
      // Told below.
    }
    var names = CampaignCatalogue.names();
    throw new BadInputException(
        Shown.name(word)
            + ": no such campaign; "
            + Spelling.nearest(word, names)
                .map(name -> "did you mean " + name + "?")
                .orElse("give a YAML file, or one of " + String.join(", ", names)));
  }

  private static Reading<ScenarioLibrary.Source> find(String name, Optional<Path> folder) {
    if (Catalogue.bundled().names().contains(name)) {
      return new Reading.Good<>(new BundledScenario(name));
    }
    var path = folder.map(parent -> parent.resolve(name).toString()).orElse(name);
    try {
      return switch (ScenarioSource.find(path)) {
        case ScenarioSource.InFile(Path file) ->
            new Reading.Good<>(new FileScenario(file, BundledScenario.shortName(name)));
        case ScenarioSource.Bundled(String bundled) ->
            new Reading.Good<>(new BundledScenario(bundled));
      };
    } catch (BadInputException missing) {
      return new Reading.Bad<>("is no scenario", missing.problems().getFirst());
    }
  }
}
