package org.mosaiclab.scenario.file;

import java.util.List;
import java.util.stream.Collectors;
import org.mosaiclab.protocol.machine.Repair;
import org.mosaiclab.protocol.machine.RuleProfile;
import org.mosaiclab.scenario.file.document.Origin;
import org.mosaiclab.scenario.file.document.Problems;
import org.mosaiclab.scenario.file.format.ContractsFormat;
import org.mosaiclab.scenario.file.format.Key;
import org.mosaiclab.scenario.file.format.MetachainFormat;
import org.mosaiclab.scenario.file.format.Section;

/// Numbers of contracts that nobody reads, since the rules that need them are not in force.
final class ContractsWarnings {
  private record Reader(Key key, List<Repair> repairs) {
    static Reader of(Key key, Repair... repairs) {
      return new Reader(key, List.of(repairs));
    }
  }

  private static final List<Reader> READERS =
      List.of(
          Reader.of(ContractsFormat.MINIMUM_STAKE, Repair.ISS_16, Repair.GAP_04),
          Reader.of(ContractsFormat.DELAY_HEIGHTS, Repair.GAP_04, Repair.GAP_05),
          Reader.of(ContractsFormat.WITHDRAWAL_DELAY, Repair.GAP_04, Repair.GAP_12),
          Reader.of(ContractsFormat.REPORTER_SHARE, Repair.GAP_01),
          Reader.of(ContractsFormat.PROPOSAL_BOND, Repair.ISS_13),
          Reader.of(ContractsFormat.CHALLENGE_PERIOD, Repair.GAP_09),
          Reader.of(ContractsFormat.CHALLENGE_BOND, Repair.GAP_09),
          Reader.of(ContractsFormat.REPUTATION, Repair.GAP_06),
          Reader.of(ContractsFormat.INACTIVITY, Repair.GAP_07),
          Reader.of(ContractsFormat.GAS_LEAK, Repair.GAP_08));

  private ContractsWarnings() {}

  /// @param metachain section of a document without problems
  /// @param profile of the run, single switches included
  /// @param warnings takes what is doubtful
  static void check(Section metachain, RuleProfile profile, Problems warnings) {
    var contracts = metachain.requireSection(MetachainFormat.CONTRACTS);
    for (var reader : READERS) {
      var node = contracts.node(reader.key());
      boolean isGiven = node.isPresent() && !(node.get().origin() instanceof Origin.Default);
      if (isGiven && reader.repairs().stream().noneMatch(profile::repairs)) {
        warnings.add(
            contracts.placeOf(reader.key()),
            contracts.pathOf(reader.key()),
            ScenarioDraft.textOf(node.get()),
            "is read by nobody: the profile " + profile.name() + " is without " + ids(reader),
            "take the profile paper, or leave it out");
      }
    }
  }

  private static String ids(Reader reader) {
    return reader.repairs().stream().map(Repair::id).collect(Collectors.joining(" and "));
  }
}
