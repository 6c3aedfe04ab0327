package org.mosaiclab.protocol.v0.metablock;

import static org.mosaiclab.protocol.v0.metablock.MosaicCoreRule.GAP_07;
import static org.mosaiclab.protocol.v0.metablock.MosaicCoreRule.GAP_07_VOTE;

import org.mosaiclab.protocol.codec.VoteMessage;
import org.mosaiclab.protocol.machine.Outcome;
import org.mosaiclab.protocol.machine.Repair;
import org.mosaiclab.protocol.machine.RuleProfile;
import org.mosaiclab.protocol.machine.Unit;
import org.mosaiclab.protocol.signature.SignatureScheme;
import org.mosaiclab.protocol.v0.metablock.CoreRepairEvent.ParticipationShown;
import org.mosaiclab.protocol.v0.metablock.MosaicCore.CoreAndStake;
import org.mosaiclab.protocol.v0.slashing.SignedVote;
import org.mosaiclab.protocol.value.Address;

/// Lets a vote for the last commit count for its signer after the quorum, until the next close.
/// **Spec**: `v0 §21 GAP-07`; paper P§2.7 footnote 9. **Repairs**: GAP-07.
public final class Participation {
  private final RuleProfile profile;
  private final SignatureScheme signatures;

  /// @param profile which defects are repaired
  /// @param signatures how signers are recovered
  public Participation(RuleProfile profile, SignatureScheme signatures) {
    this.profile = profile;
    this.signatures = signatures;
  }

  /// Anyone may show it; to show it twice changes nothing. Rules GAP-07, GAP-07-VOTE.
  public Outcome<CoreAndStake, Unit> show(CoreAndStake state, SignedVote vote) {
    if (!profile.repairs(Repair.GAP_07)) return Outcome.reject(GAP_07);
    var signer = vote.signer(signatures);
    if (!isForLastCommit(state.core(), vote.message()) || !wasMember(state, signer)) {
      return Outcome.reject(GAP_07_VOTE);
    }
    return Outcome.accept(
        new CoreAndStake(state.core(), state.stake().withVoter(signer)),
        Unit.UNIT,
        new ParticipationShown(signer));
  }

  private static boolean isForLastCommit(MosaicCoreState core, VoteMessage vote) {
    var committed = core.lastTransition();
    return vote.coreIdentifier().equals(core.setup().auxiliaryCoreIdentifier())
        && vote.transitionHash().equals(committed.hash())
        && FinalisingLink.startsAt(committed, vote)
        && FinalisingLink.spansOneEpoch(vote, core.setup().epochLength());
  }

  private static boolean wasMember(CoreAndStake state, Address signer) {
    return !state.stake().weight(state.stake().height() - 1, signer).isZero();
  }
}
