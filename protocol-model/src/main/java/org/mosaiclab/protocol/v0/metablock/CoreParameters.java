package org.mosaiclab.protocol.v0.metablock;

import java.util.List;
import org.mosaiclab.protocol.v0.slashing.SlashingRule;
import org.mosaiclab.protocol.value.CoreId;
import org.mosaiclab.protocol.value.Uint256;

/// Numbers of the repaired core; each is read only where its repair is on.
///
/// @param originCoreIdentifier under which validators vote on the observed origin chain (GAP-01)
/// @param originEpochLengthBlocks between the origin checkpoints that are voted on, at least 1
///   (GAP-09)
/// @param slashingRules which are in force (GAP-01)
/// @param proposalBond base units, back at the commit of the height (ISS-13)
/// @param challengePeriodBlocks origin blocks for which a proposal cannot commit (GAP-09)
/// @param challengeBond base units, burnt with a challenge that proves nothing (GAP-09)
public record CoreParameters(
    CoreId originCoreIdentifier,
    long originEpochLengthBlocks,
    List<SlashingRule> slashingRules,
    Uint256 proposalBond,
    long challengePeriodBlocks,
    Uint256 challengeBond) {
  /// The origin chain is twenty zero bytes, as the paper has it; all three rules (P§2.2). No source
  /// gives the rest: every origin block a checkpoint, which a deployment replaces; bonds of 1, the
  /// least that has an effect; and no challenge period, so that what `paper-core` takes of GAP-09
  /// stays what it is.
  public static final CoreParameters DEFAULT =
      new CoreParameters(CoreId.ZERO, 1, SlashingRule.ALL, Uint256.ONE, 0, Uint256.ONE);

  /// @throws IllegalArgumentException if the epoch has no block or the period is negative
  public CoreParameters {
    slashingRules = List.copyOf(slashingRules);
    if (originEpochLengthBlocks < 1) {
      throw new IllegalArgumentException(
          "originEpochLengthBlocks must be >= 1, was " + originEpochLengthBlocks);
    }
    if (challengePeriodBlocks < 0) {
      throw new IllegalArgumentException(
          "challengePeriodBlocks must be >= 0, was " + challengePeriodBlocks);
    }
  }

  /// @param epochLengthBlocks at least 1
  /// @return the same numbers where origin has that name and those checkpoints
  public CoreParameters observing(CoreId origin, long epochLengthBlocks) {
    return new CoreParameters(
        origin,
        epochLengthBlocks,
        slashingRules,
        proposalBond,
        challengePeriodBlocks,
        challengeBond);
  }
}
