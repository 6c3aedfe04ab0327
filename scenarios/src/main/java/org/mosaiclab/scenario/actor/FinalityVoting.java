package org.mosaiclab.scenario.actor;

import org.mosaiclab.engine.actor.Context;
import org.mosaiclab.protocol.codec.VoteMessage;
import org.mosaiclab.protocol.value.Uint256;
import org.mosaiclab.scenario.chain.MetachainRules;
import org.mosaiclab.scenario.chain.MetachainState;
import org.mosaiclab.scenario.ledger.Block;

/// Votes for the meta-chain's own checkpoints on receipt, from the highest justified checkpoint of
/// the branch. **Spec**: `casper-ffg §2`; `simulation.md`, votes and checkpoints.
final class FinalityVoting implements Duty {
  private static final long IN_TURN_DIFFICULTY = 2;

  private final Membership member;
  private final VoteHistory history;

  FinalityVoting(Membership member, VoteHistory history) {
    this.member = member;
    this.history = history;
  }

  @Override
  public void onHeadChanged(Context context) {
    var head = member.head();
    long targetHeight = head.height() - head.height() % member.metachain().spec().epochLength();
    if (targetHeight <= history.lastTargetHeight()) {
      return;
    }
    var target = head.ancestorAt(targetHeight);
    if (isSettled(target, head)) {
      vote(target, head.state(), context);
    }
  }

  // A checkpoint sealed out of turn may still lose to its sibling sealed in turn. One vote per
  // height is all a validator has, so it waits until somebody builds on such a block.
  private static boolean isSettled(Block<MetachainState> target, Block<MetachainState> head) {
    return target.header().difficulty() >= IN_TURN_DIFFICULTY || head.height() > target.height();
  }

  private void vote(Block<MetachainState> target, MetachainState state, Context context) {
    var store = state.contracts().auxiliary().blocks();
    var source = store.highestJustified();
    if (!store.heightOf(source).isLessThan(Uint256.of(target.height()))) {
      return; // The others have justified it already: a vote from here would name no link.
    }
    var message =
        new VoteMessage(
            member.metachain().coreId(),
            MetachainRules.transitionHash(store, source),
            source,
            target.hash(),
            store.heightOf(source),
            Uint256.of(target.height()));
    member.vote(message, history, context);
  }
}
