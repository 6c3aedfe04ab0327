package org.mosaiclab.protocol.v0.metablock;

import org.mosaiclab.protocol.codec.AuxiliaryTransition;
import org.mosaiclab.protocol.machine.RuleProfile;
import org.mosaiclab.protocol.signature.SignatureScheme;
import org.mosaiclab.protocol.v0.electorate.Quorum;
import org.mosaiclab.protocol.v0.electorate.SplitWeight;
import org.mosaiclab.protocol.v0.metablock.MosaicCore.CoreAndStake;
import org.mosaiclab.protocol.v0.slashing.SealedLink;
import org.mosaiclab.protocol.v0.stake.StakeState;
import org.mosaiclab.protocol.value.Uint256;

/// Checks links that are shown with all their votes at once, as challengers do. **Spec**: `v0 §21`
/// GAP-02, GAP-08, GAP-09.
final class SealProofs {
  private final Quorum quorum;
  private final SignatureScheme signatures;

  SealProofs(RuleProfile profile, SignatureScheme signatures) {
    this.quorum = Quorum.of(profile);
    this.signatures = signatures;
  }

  /// Whether the link finalises its source on the auxiliary chain by a quorum of that height, with
  /// the weights as they are now.
  ///
  /// @param height meta-block height, at most the open one
  boolean isFinalising(CoreAndStake state, SealedLink shown, long height) {
    var setup = state.core().setup();
    return shown.link().coreIdentifier().equals(setup.auxiliaryCoreIdentifier())
        && FinalisingLink.spansOneEpoch(shown.link(), setup.epochLength())
        && isQuorum(state.stake(), shown, height);
  }

  /// Whether it does at the open height or at the one before, whose votes may still arrive.
  boolean isRecentlyFinalising(CoreAndStake state, SealedLink shown) {
    long open = state.stake().height();
    return isFinalising(state, shown, open) || isFinalising(state, shown, open - 1);
  }

  /// Whether the link finalises its source as an observation of origin, by a quorum of the open
  /// height or of the one before.
  boolean isRecentlyFinalisingOrigin(CoreAndStake state, SealedLink shown) {
    var parameters = state.core().parameters();
    long open = state.stake().height();
    return shown.link().coreIdentifier().equals(parameters.originCoreIdentifier())
        && FinalisingLink.spansOneEpoch(
            shown.link(), Uint256.of(parameters.originEpochLengthBlocks()))
        && (isQuorum(state.stake(), shown, open) || isQuorum(state.stake(), shown, open - 1));
  }

  /// Whether the link votes for that transition of its source.
  static boolean isFor(SealedLink shown, AuxiliaryTransition transition) {
    return shown.link().transitionHash().equals(transition.hash())
        && FinalisingLink.startsAt(transition, shown.link());
  }

  private boolean isQuorum(StakeState stake, SealedLink shown, long height) {
    return tally(stake, shown, height)
        .isSupermajorityOf(stake.records().heights().get((int) height).current(), quorum);
  }

  private SplitWeight tally(StakeState stake, SealedLink shown, long height) {
    return shown
        .signers(signatures)
        .foldLeft(SplitWeight.ZERO, (sum, signer) -> sum.plus(stake.splitWeight(height, signer)));
  }
}
