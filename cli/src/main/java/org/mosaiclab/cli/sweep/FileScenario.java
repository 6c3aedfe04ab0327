package org.mosaiclab.cli.sweep;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import org.mosaiclab.campaign.plan.ScenarioLibrary;
import org.mosaiclab.cli.input.ScenarioSource;
import org.mosaiclab.cli.input.UserFile;
import org.mosaiclab.dataset.campaign.CampaignInputs;
import org.mosaiclab.scenario.file.ReadResult;
import org.mosaiclab.scenario.file.Setting;

/// A scenario in a file of the user's, in a campaign; remembers what it has read.
final class FileScenario implements ScenarioLibrary.Source {
  private final Path file;
  private final String name;
  private final NavigableMap<String, String> attached = new TreeMap<>();

  /// @param file where it lies
  /// @param name as `run` would be given it
  FileScenario(Path file, String name) {
    this.file = file;
    this.name = name;
  }

  @Override
  public ReadResult read(List<Setting> settings) {
    return new ScenarioSource.InFile(file).read(settings, attached::put);
  }

  @Override
  public String runCommand(List<Setting> settings, long replication) {
    return BundledScenario.runCommand(name, settings, replication);
  }

  @Override
  public Optional<CampaignInputs> inputs() {
    var text = new String(UserFile.bytes(file, "scenario"), StandardCharsets.UTF_8);
    return Optional.of(new CampaignInputs(text, attached));
  }
}
