package org.mosaiclab.scenario.adversary;

import static org.mosaiclab.protocol.v0.finality.ObservedChain.AUXILIARY;

import org.mosaiclab.engine.actor.Context;
import org.mosaiclab.protocol.codec.VoteMessage;
import org.mosaiclab.scenario.actor.Duty;
import org.mosaiclab.scenario.actor.Membership;
import org.mosaiclab.scenario.actor.VoteHistory;

/// Signs, once, a second vote for the target of the last one, from the checkpoint below its source:
/// slashing rule 1. **Spec**: `v0 §21 GAP-01`.
final class DoubleVoting implements Duty {
  private final Membership member;
  private final VoteHistory votes;
  private final long fromNanos;
  private boolean isDone;

  DoubleVoting(Membership member, VoteHistory votes, long fromNanos) {
    this.member = member;
    this.votes = votes;
    this.fromNanos = fromNanos;
  }

  @Override
  public void onHeadChanged(Context context) {
    if (!isDone && context.nowNanos() >= fromNanos) {
      votes.last().ifPresent(vote -> contradict(vote.message(), context));
    }
  }

  private void contradict(VoteMessage vote, Context context) {
    var state = member.head().state().contracts();
    var views = member.metachain().contracts().views();
    var source =
        views
            .checkpoint(state, AUXILIARY, vote.source())
            .filter(checkpoint -> views.height(state, AUXILIARY, vote.source()).toLong() > 0)
            .flatMap(checkpoint -> views.checkpoint(state, AUXILIARY, checkpoint.parent()));
    source.ifPresent(
        below -> {
          isDone = true;
          var hash = below.blockHash();
          member.cast(
              new VoteMessage(
                  vote.coreIdentifier(),
                  views.transitionHash(state, AUXILIARY, hash).orElseThrow(),
                  hash,
                  vote.target(),
                  views.height(state, AUXILIARY, hash),
                  vote.targetHeight()),
              context);
        });
  }
}
