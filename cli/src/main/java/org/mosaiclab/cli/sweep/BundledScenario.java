package org.mosaiclab.cli.sweep;

import java.util.ArrayList;
import java.util.List;
import org.mosaiclab.campaign.plan.ScenarioLibrary;
import org.mosaiclab.cli.input.ScenarioSource;
import org.mosaiclab.cli.input.ShellWords;
import org.mosaiclab.scenario.file.ReadResult;
import org.mosaiclab.scenario.file.Setting;

/// A scenario of the catalogue, in a campaign.
///
/// @param name in the catalogue
record BundledScenario(String name) implements ScenarioLibrary.Source {
  @Override
  public ReadResult read(List<Setting> settings) {
    return new ScenarioSource.Bundled(name).read(settings);
  }

  @Override
  public String runCommand(List<Setting> settings, long replication) {
    return runCommand(name, settings, replication);
  }

  /// The command that repeats a run.
  ///
  /// @param name as `run` would be given it
  static String runCommand(String name, List<Setting> settings, long replication) {
    var words = new ArrayList<>(List.of("./mosaic", "run", name));
    settings.forEach(
        setting -> words.addAll(List.of("--set", setting.option().path() + "=" + setting.value())));
    if (replication != 0) {
      words.addAll(List.of("--replication", Long.toString(replication)));
    }
    return ShellWords.join(words);
  }

  /// The name of a file without its folder: no folder of the user's is in what is recorded.
  static String shortName(String name) {
    return name.substring(name.replace('\\', '/').lastIndexOf('/') + 1);
  }
}
