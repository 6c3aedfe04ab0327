package org.mosaiclab.protocol.v0.metablock;

import java.util.Optional;
import org.mosaiclab.protocol.machine.Repair;
import org.mosaiclab.protocol.machine.RuleProfile;
import org.mosaiclab.protocol.v0.electorate.Quorum;
import org.mosaiclab.protocol.v0.electorate.SplitWeight;
import org.mosaiclab.protocol.v0.metablock.MosaicCore.CoreAndStake;
import org.mosaiclab.protocol.v0.stake.StakeState;
import org.mosaiclab.protocol.value.Uint256;

/// Whether a seal has its quorum. **Spec**: `v0 §10`; `v0 §21` GAP-01, GAP-05. **Repairs**: GAP-01,
/// GAP-05, ISS-31.
///
/// As built the weights as they were verified against the total of the open height. Where a weight
/// can change under a seal, or counts in two sets, the current weights of all its signers are
/// summed anew: a walk over them at every vote.
final class SealCount {
  private final Quorum quorum;
  private final boolean isCurrent;

  SealCount(RuleProfile profile) {
    this.quorum = Quorum.of(profile);
    this.isCurrent = profile.repairs(Repair.GAP_01) || profile.repairs(Repair.GAP_05);
  }

  /// @param weight of the seal in the validator set
  /// @param required least weight of the whole set that commits, whatever the split
  /// @param isQuorum whether it commits
  record Count(Uint256 weight, Uint256 required, boolean isQuorum) {}

  /// @return empty where the total is so large that no quorum exists
  Optional<Count> of(CoreAndStake state, Seal seal) {
    return requiredWeight(state)
        .map(required -> isCurrent ? current(state, seal, required) : asVerified(seal, required));
  }

  /// @return least weight of a seal that commits at the open height; empty where the total is so
  ///   large that a vote fails
  Optional<Uint256> requiredWeight(CoreAndStake state) {
    return quorum.required(state.stake().totalWeight(state.core().openKernel().height().toLong()));
  }

  private static Count asVerified(Seal seal, Uint256 required) {
    var weight = seal.totalVoteWeight();
    return new Count(weight, required, !weight.isLessThan(required));
  }

  private Count current(CoreAndStake state, Seal seal, Uint256 required) {
    var stake = state.stake();
    var weight =
        seal.validators()
            .foldLeft(
                Uint256.ZERO,
                (sum, signer) -> sum.plus(stake.weight(stake.height(), signer)).orElseThrow());
    return new Count(
        weight, required, tally(stake, seal).isSupermajorityOf(stake.openWeight(), quorum));
  }

  private static SplitWeight tally(StakeState stake, Seal seal) {
    return seal.validators()
        .foldLeft(
            SplitWeight.ZERO, (sum, signer) -> sum.plus(stake.splitWeight(stake.height(), signer)));
  }
}
