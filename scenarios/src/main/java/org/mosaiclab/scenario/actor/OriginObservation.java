package org.mosaiclab.scenario.actor;

import static org.mosaiclab.protocol.v0.finality.ObservedChain.ORIGIN;

import org.mosaiclab.engine.actor.Context;
import org.mosaiclab.protocol.codec.VoteMessage;
import org.mosaiclab.protocol.v0.AuxiliaryState;
import org.mosaiclab.protocol.value.Uint256;
import org.mosaiclab.scenario.chain.OriginChainState;
import org.mosaiclab.scenario.ledger.Block;

/// Votes, on the meta-chain, for checkpoints of the origin chain that lie deep enough below the
/// head. **Spec**: `v0 §5`; `simulation.md`, origin observation.
final class OriginObservation implements Duty {
  private final Membership member;
  private final VoteHistory history;

  OriginObservation(Membership member, VoteHistory history) {
    this.member = member;
    this.history = history;
  }

  /// Height of the newest origin checkpoint with enough confirmations at this validator.
  long votableHeight() {
    var spec = member.metachain().originSpec();
    long confirmed = Math.max(0, member.originHead().height() - spec.confirmations());
    return confirmed - confirmed % spec.epochLength();
  }

  /// Height of the highest origin checkpoint that the meta-chain has justified.
  long highestJustifiedHeight() {
    var views = member.metachain().views();
    return views.height(stores(), ORIGIN, views.highestJustified(stores(), ORIGIN)).toLong();
  }

  @Override
  public void onHeadChanged(Context context) {
    long targetHeight = votableHeight();
    boolean isNew =
        targetHeight > history.lastTargetHeight() && targetHeight > highestJustifiedHeight();
    if (isNew && isEarlierVoteSettled(targetHeight) && member.hasVotingWeight()) {
      vote(member.originHead().ancestorAt(targetHeight), context);
    }
  }

  // A link of more than one epoch finalises nothing. So the next vote waits until the one before
  // has justified its target, or has failed to for a whole epoch.
  private boolean isEarlierVoteSettled(long targetHeight) {
    long last = history.lastTargetHeight();
    return highestJustifiedHeight() >= last
        || targetHeight >= last + 2L * member.metachain().originSpec().epochLength();
  }

  private void vote(Block<OriginChainState> target, Context context) {
    var views = member.metachain().views();
    var source = views.highestJustified(stores(), ORIGIN);
    boolean isOnBranch =
        member.metachain().origin().find(source).map(target::descendsFrom).orElse(false);
    if (!isOnBranch) {
      return;
    }
    var message =
        new VoteMessage(
            member.metachain().originCoreId(),
            views.transitionHash(stores(), ORIGIN, source).orElseThrow(),
            source,
            target.hash(),
            views.height(stores(), ORIGIN, source),
            Uint256.of(target.height()));
    member.vote(message, history, () -> need(target), context);
  }

  private Submissions.State need(Block<OriginChainState> target) {
    if (highestJustifiedHeight() >= target.height()) {
      return Submissions.State.OVER;
    }
    return member.originHead().descendsFrom(target)
        ? Submissions.State.NEEDED
        : Submissions.State.IDLE;
  }

  private AuxiliaryState stores() {
    return member.head().state().contracts();
  }
}
