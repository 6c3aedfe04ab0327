package org.mosaiclab.scenario.actor;

import org.mosaiclab.engine.actor.Context;
import org.mosaiclab.protocol.machine.Repair;
import org.mosaiclab.protocol.machine.RuleProfile;
import org.mosaiclab.protocol.v0.OriginState;
import org.mosaiclab.protocol.v0.PaperOperation;
import org.mosaiclab.protocol.value.Hash32;

/// What a validator still has to do on origin after a commit, where the rules ask for it: show a
/// vote that came too late for the seal, so that it loses nothing (GAP-07), and take its bond back
/// (ISS-13). **Spec**: `v0 §21 GAP-07`, `v0 §22a ISS-13`.
final class Settling implements Duty {
  private final Membership member;
  private final VoteHistory votes;
  private final boolean mustShow;
  private final boolean hasBonds;
  private Hash32 shown = Hash32.ZERO;
  private Hash32 refunded = Hash32.ZERO;

  Settling(Membership member, VoteHistory votes, RuleProfile profile) {
    this.member = member;
    this.votes = votes;
    this.mustShow = profile.repairs(Repair.GAP_07);
    this.hasBonds = profile.repairs(Repair.ISS_13);
  }

  @Override
  public void onHeadChanged(Context context) {
    if (mustShow) {
      showParticipation(context);
    }
    if (hasBonds) {
      takeBondsBack(context);
    }
  }

  private void showParticipation(Context context) {
    var committed = state().core().lastTransition();
    var hash = committed.hash();
    if (hash.equals(shown) || !lacksVoteOf(state(), hash)) {
      return;
    }
    votes
        .voteFrom(committed.auxiliaryBlockHash(), hash)
        .ifPresent(
            vote -> {
              shown = hash;
              member.sendToOrigin(
                  new PaperOperation.ShowParticipation(vote), () -> needOf(hash), context);
            });
  }

  private Submissions.State needOf(Hash32 committed) {
    return lacksVoteOf(state(), committed) ? Submissions.State.NEEDED : Submissions.State.OVER;
  }

  // Whether a vote shown now would count: for the last commit alone, and only once.
  private boolean lacksVoteOf(OriginState state, Hash32 committed) {
    return state.core().lastTransition().hash().equals(committed)
        && !state.stake().hasShownVote(member.address());
  }

  private void takeBondsBack(Context context) {
    var core = state().core();
    if (core.book().refundOf(member.address()).isZero() || core.openKernelHash().equals(refunded)) {
      return;
    }
    refunded = core.openKernelHash();
    member.sendToOrigin(new PaperOperation.RefundBonds(), this::needOfBonds, context);
  }

  private Submissions.State needOfBonds() {
    return state().core().book().refundOf(member.address()).isZero()
        ? Submissions.State.OVER
        : Submissions.State.NEEDED;
  }

  private OriginState state() {
    return member.originHead().state().core(member.metachain().index());
  }
}
