package org.mosaiclab.scenario.file;

import org.mosaiclab.protocol.machine.Repair;
import org.mosaiclab.protocol.machine.RuleProfile;
import org.mosaiclab.scenario.file.document.Origin;
import org.mosaiclab.scenario.file.document.Problems;
import org.mosaiclab.scenario.file.format.MetachainFormat;
import org.mosaiclab.scenario.file.format.RewardsFormat;
import org.mosaiclab.scenario.file.format.Section;
import org.mosaiclab.scenario.spec.RewardSpec;

/// Reads `rewards` of a meta-chain.
final class RewardsReader {
  private RewardsReader() {}

  /// @param metachain section of a document without problems
  static RewardSpec read(Section metachain) {
    var rewards = metachain.requireSection(MetachainFormat.REWARDS);
    return new RewardSpec(
        rewards.require(RewardsFormat.GAS_PRICE),
        rewards.require(RewardsFormat.FEE_PRICE),
        rewards.require(RewardsFormat.DEPOSIT));
  }

  /// @param metachain section of a document without problems
  /// @param profile of the run, single switches included
  /// @param warnings takes numbers that nobody reads
  static void check(Section metachain, RuleProfile profile, Problems warnings) {
    var node = metachain.node(MetachainFormat.REWARDS);
    boolean isGiven = node.isPresent() && !(node.get().origin() instanceof Origin.Default);
    if (isGiven && !profile.repairs(Repair.GAP_12)) {
      warnings.add(
          metachain.placeOf(MetachainFormat.REWARDS),
          metachain.pathOf(MetachainFormat.REWARDS),
          ScenarioDraft.textOf(node.get()),
          "is read by nobody: the profile " + profile.name() + " is without GAP-12",
          "take the profile paper, or leave it out");
    }
  }
}
