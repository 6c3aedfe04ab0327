package org.mosaiclab.scenario.actor;

import java.util.List;
import org.mosaiclab.engine.actor.Actor;
import org.mosaiclab.engine.actor.Context;
import org.mosaiclab.engine.actor.Message;
import org.mosaiclab.engine.event.EventName;
import org.mosaiclab.protocol.signature.SigningKey;
import org.mosaiclab.scenario.chain.FinalityForkChoice;
import org.mosaiclab.scenario.chain.MetachainState;
import org.mosaiclab.scenario.chain.OriginChainState;
import org.mosaiclab.scenario.ledger.Block;
import org.mosaiclab.scenario.ledger.ChainMessage;
import org.mosaiclab.scenario.ledger.ForkChoice;
import org.mosaiclab.scenario.ledger.FullNode;

/// An honest validator: a full node of its meta-chain and of the origin chain, which seals, votes,
/// observes, proposes and proves.
public final class Validator implements Actor {
  /// Sees what one validator's nodes see; the reference observer of a chain is one.
  public interface Observer {
    void onOriginHead(Block<OriginChainState> head, long nowNanos);

    void onMetachainHead(Block<MetachainState> head, long nowNanos);

    /// Sees nothing.
    Observer NONE =
        new Observer() {
          @Override
          public void onOriginHead(Block<OriginChainState> head, long nowNanos) {}

          @Override
          public void onMetachainHead(Block<MetachainState> head, long nowNanos) {}
        };
  }

  private static final long ORIGIN_PATIENCE_BLOCKS = 20;

  private final Membership member;
  private final Observer observer;
  private final Reconnections reconnections;
  private final Sealing sealing;
  private final List<Duty> onOriginHead;
  private final List<Duty> onMetachainHead;
  private int finalisedCount = 1;

  /// @param reconnections when links work again
  public Validator(
      Metachain metachain,
      int validator,
      SigningKey key,
      Observer observer,
      Reconnections reconnections) {
    this.observer = observer;
    this.reconnections = reconnections;
    var originNode =
        new FullNode<>(
            metachain.origin(),
            ForkChoice.heaviest(),
            (_, context) -> onOriginHeadChanged(context));
    var metachainNode =
        new FullNode<>(
            metachain.chain(),
            new FinalityForkChoice(),
            (_, context) -> onMetachainHeadChanged(context));
    this.member =
        new Membership(metachain, validator, key, originNode, metachainNode, new Submissions());
    var votes = new VoteHistory();
    var observation = new OriginObservation(member, new VoteHistory());
    var proposing = new MetablockProposing(member, votes);
    var proving = new KernelProving(member);
    var settling = new Settling(member, votes, metachain.profile());
    this.sealing = new Sealing(member, observation);
    this.onOriginHead = List.of(observation, proposing, new Committing(member), settling, proving);
    this.onMetachainHead =
        List.of(sealing, new FinalityVoting(member, votes), observation, proposing, proving);
  }

  @Override
  public void onStart(Context context) {
    startTimers(context);
    sealing.onHeadChanged(context);
  }

  @Override
  public void onMessage(int fromActor, Message message, Context context) {
    var chainMessage = (ChainMessage) message;
    if (chainMessage.overlay() == member.metachain().origin().overlay()) {
      member.originNode().onMessage(fromActor, chainMessage, context);
    } else {
      member.metachainNode().onMessage(fromActor, chainMessage, context);
    }
  }

  @Override
  public void onTimer(EventName name, long argument, Context context) {
    boolean isNodes =
        member.metachainNode().onTimer(name, argument, context)
            || member.originNode().onTimer(name, argument, context);
    if (!isNodes) {
      sealing.seal(context);
    }
  }

  /// Starts again after a crash: its keys, its votes and what it has to send again are on disk.
  @Override
  public void onRecover(Context context) {
    member.metachainNode().recover(context);
    member.originNode().recover(context);
    startTimers(context);
    sealing.onRecover(context);
  }

  private void startTimers(Context context) {
    reconnections.startTimers(member.metachainNode(), context);
    reconnections.startTimers(member.originNode(), context);
  }

  private void onOriginHeadChanged(Context context) {
    observer.onOriginHead(member.originHead(), context.nowNanos());
    onOriginHead.forEach(duty -> duty.onHeadChanged(context));
    member.submissions().onHeadChanged(member.originNode(), ORIGIN_PATIENCE_BLOCKS, context);
  }

  private void onMetachainHeadChanged(Context context) {
    observer.onMetachainHead(member.head(), context.nowNanos());
    forgetSettled();
    onMetachainHead.forEach(duty -> duty.onHeadChanged(context));
    member.submissions().onHeadChanged(member.metachainNode(), patienceBlocks(), context);
  }

  // Half an epoch: then a second attempt is still in time for the checkpoint after the next.
  private long patienceBlocks() {
    return Math.max(2, member.metachain().spec().epochLength() / 2);
  }

  // What a finalised block includes never comes back: the pools may forget it.
  private void forgetSettled() {
    var finalised = member.head().state().finalised();
    if (finalised.size() != finalisedCount) {
      finalisedCount = finalised.size();
      var block = member.metachain().chain().find(finalised.last()).orElseThrow();
      var settled = block.state().included();
      member.metachainNode().pool().forget(settled::contains);
    }
  }
}
