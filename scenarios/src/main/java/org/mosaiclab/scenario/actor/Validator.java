package org.mosaiclab.scenario.actor;

import org.mosaiclab.engine.actor.Actor;
import org.mosaiclab.engine.actor.Context;
import org.mosaiclab.engine.actor.Message;
import org.mosaiclab.engine.event.EventName;
import org.mosaiclab.protocol.signature.SigningKey;
import org.mosaiclab.scenario.chain.MetachainState;
import org.mosaiclab.scenario.chain.OriginChainState;
import org.mosaiclab.scenario.ledger.Block;
import org.mosaiclab.scenario.ledger.ChainMessage;
import org.mosaiclab.scenario.ledger.ForkChoice;
import org.mosaiclab.scenario.ledger.FullNode;

/// A validator: a full node of its meta-chain and of the origin chain, which seals, votes,
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

  private final FullNode<OriginChainState> originNode;
  private final Mind mind;
  private final Reconnections reconnections;

  /// @param inclination what it does beside the duties that keep the chain going
  /// @param reconnections when links work again
  public Validator(
      Metachain metachain,
      int validator,
      SigningKey key,
      Mind.Inclination inclination,
      Observer observer,
      Reconnections reconnections) {
    this.reconnections = reconnections;
    this.originNode =
        new FullNode<>(
            metachain.origin(), ForkChoice.heaviest(), (_, context) -> onOriginHead(context));
    this.mind = new Mind(metachain, validator, key, originNode, inclination, observer);
  }

  @Override
  public void onStart(Context context) {
    startTimers(context);
    mind.start(context);
  }

  @Override
  public void onMessage(int fromActor, Message message, Context context) {
    var chainMessage = (ChainMessage) message;
    if (chainMessage.overlay() == originNode.chain().overlay()) {
      originNode.onMessage(fromActor, chainMessage, context);
    } else {
      mind.onMessage(fromActor, chainMessage, context);
    }
  }

  @Override
  public void onTimer(EventName name, long argument, Context context) {
    boolean isNodes =
        mind.isNodeTimer(name, argument, context) || originNode.onTimer(name, argument, context);
    if (!isNodes) {
      mind.seal(context);
    }
  }

  @Override
  public void onRecover(Context context) {
    mind.recover(context);
    originNode.recover(context);
    startTimers(context);
    mind.resume(context);
  }

  private void startTimers(Context context) {
    mind.startTimers(reconnections, context);
    reconnections.startTimers(originNode, context);
  }

  private void onOriginHead(Context context) {
    mind.onOriginHead(context);
  }
}
