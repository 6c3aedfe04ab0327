package org.mosaiclab.scenario.catalogue;

import java.util.List;
import java.util.Optional;
import org.mosaiclab.scenario.file.ReadResult;
import org.mosaiclab.scenario.file.ScenarioReader;
import org.mosaiclab.scenario.file.Setting;
import org.mosaiclab.scenario.file.document.Problems;
import org.mosaiclab.scenario.file.document.YamlReader;
import org.mosaiclab.scenario.file.format.Reading;
import org.mosaiclab.scenario.file.format.ScenarioFormat;
import org.mosaiclab.scenario.file.format.Section;

/// The scenarios that come with the product.
public final class Catalogue {
  private static final List<String> NAMES =
      List.of(
          "paper-baseline",
          "gas-target",
          "overload",
          "short-epochs",
          "many-metachains",
          "large-committee",
          "partition",
          "lossy-links",
          "duplicates-and-reordering",
          "slow-start",
          "crash-recover",
          "paused-validators",
          "drifting-clocks",
          "small-world",
          "scale-free",
          "complete-overlay",
          "city-latency",
          "deadlock-shared-vote-counter",
          "deadlock-kernel-proof",
          "deadlock-empty-block",
          "as-built",
          "dynamic-validators",
          "handover",
          "handover-unsplit",
          "handover-split",
          "halt-and-recover",
          "mass-exit",
          "origin-reorg",
          "gas-target-challenge",
          "token-economy",
          "facilitator-fails",
          "reward-split");

  private final Resources resources;
  private final BundledTables tables;

  /// @param resources that hold the scenarios and tables
  public Catalogue(Resources resources) {
    this.resources = resources;
    this.tables = new BundledTables(resources);
  }

  /// The catalogue of the product itself.
  public static Catalogue bundled() {
    return new Catalogue(new ClassPathResources());
  }

  /// Names of the scenarios, in the order of lists.
  public List<String> names() {
    return NAMES;
  }

  /// The measured tables beside the scenarios.
  public BundledTables tables() {
    return tables;
  }

  /// @return the text of the scenario of that name, empty if there is none
  public Optional<String> text(String name) {
    return NAMES.contains(name) ? resources.text("scenarios/" + name + ".yaml") : Optional.empty();
  }

  /// What error lines and origins call the file of a scenario.
  public static String fileName(String name) {
    return name + ".yaml";
  }

  /// @return what the scenario of that name asks, empty if there is none
  public Optional<String> question(String name) {
    return text(name)
        .flatMap(text -> YamlReader.read(text, fileName(name), new Problems()))
        .flatMap(node -> Section.of(node, ""))
        .flatMap(section -> section.get(ScenarioFormat.QUESTION));
  }

  /// The scenario of that name with settings applied.
  ///
  /// @param settings values set from outside, in order
  /// @return empty if there is no such scenario
  public Optional<ReadResult> read(String name, List<Setting> settings) {
    return text(name)
        .map(
            text ->
                new ScenarioReader(tables, this::attached).read(text, fileName(name), settings));
  }

  // What a scenario of the catalogue attaches lies beside it.
  private Reading<String> attached(String path) {
    return resources
        .text("scenarios/" + path)
        .<Reading<String>>map(Reading.Good::new)
        .orElseGet(
            () ->
                new Reading.Bad<>(
                    "is not in the catalogue",
                    "copy the scenario with `mosaic show` into a file of yours to attach files"));
  }
}
