package org.mosaiclab.scenario.file;

import java.util.List;
import java.util.Optional;
import org.mosaiclab.protocol.machine.Repair;
import org.mosaiclab.protocol.machine.RuleProfile;
import org.mosaiclab.protocol.v0.GasTable;
import org.mosaiclab.protocol.value.Uint256;
import org.mosaiclab.scenario.chain.Sizes;
import org.mosaiclab.scenario.file.document.Problems;
import org.mosaiclab.scenario.file.format.ContractsFormat;
import org.mosaiclab.scenario.file.format.Key;
import org.mosaiclab.scenario.file.format.MetachainFormat;
import org.mosaiclab.scenario.file.format.Section;

/// Numbers with which a meta-chain cannot begin: its contracts would refuse their deployment, or no
/// block could hold the report that every block begins with.
record DeploymentCheck(MetachainDraft chain, Optional<RuleProfile> profile, Problems problems) {
  /// @param profile of the run; empty if it could not be read
  static void check(MetachainDraft chain, Optional<RuleProfile> profile, Problems problems) {
    var check = new DeploymentCheck(chain, profile, problems);
    check.requireReport();
    chain.section().section(MetachainFormat.CONTRACTS).ifPresent(check::requireStakes);
  }

  private void requireReport() {
    long report = GasTable.reportAuxiliaryBlock(Sizes.HEADER_BYTES, true);
    chain
        .section()
        .get(MetachainFormat.GAS_LIMIT)
        .filter(limit -> limit < report)
        .ifPresent(
            limit ->
                tell(
                    chain.section(),
                    MetachainFormat.GAS_LIMIT,
                    limit + " gas",
                    "does not hold the report of its parent with which every block begins",
                    "give at least " + report + " gas"));
  }

  private void requireStakes(Section contracts) {
    if (chain.stakes().isEmpty()) {
      return;
    }
    var tokens = chain.stakes().get().tokens();
    long total = tokens.stream().mapToLong(Long::longValue).sum();
    long least = tokens.stream().mapToLong(Long::longValue).min().orElse(0);
    requireAtMost(contracts, ContractsFormat.MINIMUM_WEIGHT, total, "that all validators stake");
    if (isRepaired(Repair.GAP_06)) {
      requireReputation(contracts, tokens, total);
    }
    if (isRepaired(Repair.ISS_16)) {
      requireAtMost(
          contracts, ContractsFormat.MINIMUM_STAKE, least, "that the least validator stakes");
    }
  }

  private boolean isRepaired(Repair repair) {
    return profile.filter(rules -> rules.repairs(repair)).isPresent();
  }

  // The first meta-block counts what validators weigh at an age of one.
  private void requireReputation(Section contracts, List<Long> tokens, long total) {
    var reputation = ContractsReader.reputation(contracts);
    long weight =
        tokens.stream().mapToLong(stake -> reputation.weight(Uint256.of(stake), 1).toLong()).sum();
    contracts
        .get(ContractsFormat.MINIMUM_WEIGHT)
        .filter(least -> weight < least && least <= total)
        .ifPresent(
            least ->
                tell(
                    contracts,
                    ContractsFormat.REPUTATION,
                    "",
                    "leaves the validators a weight of %d at the first meta-block, below the minimumWeight of %d: the contracts cannot begin"
                        .formatted(weight, least),
                    "let it grow faster, last longer, or raise the stakes"));
  }

  private void requireAtMost(Section contracts, Key.Leaf<Long> key, long most, String whose) {
    contracts
        .get(key)
        .filter(tokens -> tokens > most)
        .ifPresent(
            tokens ->
                tell(
                    contracts,
                    key,
                    tokens + " tokens",
                    "is above the %d tokens %s: the contracts cannot begin".formatted(most, whose),
                    "lower it, or raise the stakes"));
  }

  private void tell(Section section, Key key, String value, String message, String hint) {
    problems.add(section.placeOf(key), section.pathOf(key), value, message, hint);
  }
}
