package org.mosaiclab.scenario.file;

import org.mosaiclab.protocol.machine.Repair;
import org.mosaiclab.protocol.machine.RuleProfile;
import org.mosaiclab.scenario.file.document.Problems;
import org.mosaiclab.scenario.file.format.ScenarioFormat;
import org.mosaiclab.scenario.file.format.Section;

/// Switches of single rules that switch nothing.
final class RuleWarnings {
  private RuleWarnings() {}

  /// @param root a document without problems
  /// @param warnings takes what is doubtful
  static void check(Section root, Problems warnings) {
    var profile = root.require(ScenarioFormat.PROFILE);
    for (var entry : root.named(ScenarioFormat.RULES).entrySet()) {
      var repair = Repair.ofId(entry.getKey()).orElseThrow();
      var choice = Section.read(entry.getValue(), ScenarioFormat.CHOICE).orElseThrow();
      if (profile.repairs(repair) == (choice == RuleProfile.Choice.REPAIRED)) {
        warnings.add(
            entry.getValue().place(),
            Section.pathOf(root.pathOf(ScenarioFormat.RULES), entry.getKey()),
            ScenarioDraft.textOf(entry.getValue()),
            "switches nothing: the profile " + profile.name() + " takes it so already",
            "leave it out");
      }
    }
  }
}
