package org.mosaiclab.cli.report;

import java.util.List;
import org.mosaiclab.analysis.report.Background;
import org.mosaiclab.analysis.report.Background.Setting;
import org.mosaiclab.cli.rules.BundledRules;
import org.mosaiclab.scenario.file.ChosenSettings;
import org.mosaiclab.scenario.file.document.Problems;
import org.mosaiclab.scenario.file.document.YamlReader;

/// What the report of a run tells beside its tables.
public final class RunBackground {
  private static final String FILE = "scenario.yaml";

  private RunBackground() {}

  /// The rules, the scenario and what was chosen in it.
  ///
  /// @param scenario text of the resolved scenario; empty if it is lost
  /// @param doubts about the files of the recording
  public static Background of(String scenario, List<String> doubts) {
    return new Background(BundledRules.book(), scenario, settings(scenario), doubts);
  }

  // A file that somebody has edited since is shown as it is, without a list.
  private static List<Setting> settings(String scenario) {
    return YamlReader.read(scenario, FILE, new Problems())
        .map(
            document ->
                ChosenSettings.of(document).stream()
                    .map(one -> new Setting(one.path(), one.value(), one.byDefault()))
                    .toList())
        .orElse(List.of());
  }
}
