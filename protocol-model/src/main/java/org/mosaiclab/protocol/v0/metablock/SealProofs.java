package org.mosaiclab.protocol.v0.metablock;

import org.mosaiclab.protocol.codec.AuxiliaryTransition;
import org.mosaiclab.protocol.machine.RuleProfile;
import org.mosaiclab.protocol.signature.SignatureScheme;
import org.mosaiclab.protocol.v0.electorate.Quorum;
import org.mosaiclab.protocol.v0.electorate.SplitWeight;
import org.mosaiclab.protocol.v0.metablock.MosaicCore.CoreAndStake;
import org.mosaiclab.protocol.v0.slashing.SealedLink;
import org.mosaiclab.protocol.v0.stake.StakeState;

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
        && tally(state.stake(), shown, height)
            .isSupermajorityOf(
                state.stake().records().heights().get((int) height).current(), quorum);
  }

  /// Whether it does at the open height or at the one before, whose votes may still arrive.
  boolean isRecentlyFinalising(CoreAndStake state, SealedLink shown) {
    long open = state.stake().height();
    return isFinalising(state, shown, open) || isFinalising(state, shown, open - 1);
  }

  /// Whether the link votes for that transition of its source.
  static boolean isFor(SealedLink shown, AuxiliaryTransition transition) {
    return shown.link().transitionHash().equals(transition.hash())
        && FinalisingLink.startsAt(transition, shown.link());
  }

  private SplitWeight tally(StakeState stake, SealedLink shown, long height) {
    return shown
        .signers(signatures)
        .foldLeft(SplitWeight.ZERO, (sum, signer) -> sum.plus(stake.splitWeight(height, signer)));
  }
}
