package org.mosaiclab.protocol.v0.metablock;

import java.util.List;
import org.mosaiclab.protocol.v0.slashing.SlashingRule;
import org.mosaiclab.protocol.value.CoreId;
import org.mosaiclab.protocol.value.Uint256;

/// Numbers of the repaired core; each is read only where its repair is on.
///
/// @param originCoreIdentifier under which validators vote on the observed origin chain (GAP-01)
/// @param slashingRules which are in force (GAP-01)
/// @param proposalBond base units, back at the commit of the height (ISS-13)
/// @param challengePeriodBlocks origin blocks for which a proposal cannot commit (GAP-09)
/// @param challengeBond base units, burnt with a challenge that proves nothing (GAP-09)
public record CoreParameters(
    CoreId originCoreIdentifier,
    List<SlashingRule> slashingRules,
    Uint256 proposalBond,
    long challengePeriodBlocks,
    Uint256 challengeBond) {
  /// The origin chain is twenty zero bytes, as the paper has it; all three rules (P§2.2). No source
  /// gives the rest: bonds of 1, the least that has an effect, and no challenge period, so that
  /// what `paper-core` takes of GAP-09 stays what it is.
  public static final CoreParameters DEFAULT =
      new CoreParameters(CoreId.ZERO, SlashingRule.ALL, Uint256.ONE, 0, Uint256.ONE);

  /// @throws IllegalArgumentException if the period is negative
  public CoreParameters {
    slashingRules = List.copyOf(slashingRules);
    if (challengePeriodBlocks < 0) {
      throw new IllegalArgumentException(
          "challengePeriodBlocks must be >= 0, was " + challengePeriodBlocks);
    }
  }

  /// @return the same numbers where origin has another name
  public CoreParameters observing(CoreId origin) {
    return new CoreParameters(
        origin, slashingRules, proposalBond, challengePeriodBlocks, challengeBond);
  }
}
