package org.mosaiclab.scenario.actor;

import static org.mosaiclab.protocol.v0.finality.ObservedChain.AUXILIARY;

import java.util.function.BooleanSupplier;
import org.mosaiclab.engine.actor.Context;
import org.mosaiclab.protocol.codec.VoteMessage;
import org.mosaiclab.protocol.v0.AuxiliaryState;
import org.mosaiclab.protocol.value.Uint256;
import org.mosaiclab.scenario.chain.MetachainState;
import org.mosaiclab.scenario.ledger.Block;

/// Votes for the meta-chain's own checkpoints on receipt, from the highest justified checkpoint of
/// the branch. **Spec**: `casper-ffg §2`; `simulation.md`, votes and checkpoints.
final class FinalityVoting implements Duty {
  private static final long IN_TURN_DIFFICULTY = 2;

  private final Membership member;
  private final VoteHistory history;
  private final BooleanSupplier mayVote;

  /// @param mayVote whether it does so now
  FinalityVoting(Membership member, VoteHistory history, BooleanSupplier mayVote) {
    this.member = member;
    this.history = history;
    this.mayVote = mayVote;
  }

  @Override
  public void onHeadChanged(Context context) {
    var head = member.head();
    long targetHeight = head.height() - head.height() % member.metachain().spec().epochLength();
    if (targetHeight <= history.lastTargetHeight() || !member.hasVotingWeight()) {
      return;
    }
    var target = head.ancestorAt(targetHeight);
    if (isSettled(target, head) && mayVote.getAsBoolean()) {
      vote(target, head.state().contracts(), context);
    }
  }

  // A checkpoint sealed out of turn may still lose to its sibling sealed in turn. One vote per
  // height is all a validator has, so it waits until somebody builds on such a block.
  private static boolean isSettled(Block<MetachainState> target, Block<MetachainState> head) {
    return target.header().difficulty() >= IN_TURN_DIFFICULTY || head.height() > target.height();
  }

  private void vote(Block<MetachainState> target, AuxiliaryState state, Context context) {
    var views = member.metachain().views();
    var source = views.highestJustified(state, AUXILIARY);
    var sourceHeight = views.height(state, AUXILIARY, source);
    var targetHeight = Uint256.of(target.height());
    if (!sourceHeight.isLessThan(targetHeight)) {
      return; // The others have justified it already: a vote from here would name no link.
    }
    var message =
        new VoteMessage(
            member.metachain().coreId(),
            views.transitionHash(state, AUXILIARY, source).orElseThrow(),
            source,
            target.hash(),
            sourceHeight,
            targetHeight);
    member.vote(message, history, () -> need(target), context);
  }

  // As long as nothing of that height is justified, and the target is on the branch.
  private Submissions.State need(Block<MetachainState> target) {
    var state = member.head().state().contracts();
    var views = member.metachain().views();
    var justified = views.height(state, AUXILIARY, views.highestJustified(state, AUXILIARY));
    if (justified.toLong() >= target.height()) {
      return Submissions.State.OVER;
    }
    return member.head().descendsFrom(target) ? Submissions.State.NEEDED : Submissions.State.IDLE;
  }
}
