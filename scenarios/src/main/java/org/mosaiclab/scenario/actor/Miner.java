package org.mosaiclab.scenario.actor;

import org.mosaiclab.engine.actor.Actor;
import org.mosaiclab.engine.actor.Context;
import org.mosaiclab.engine.actor.Message;
import org.mosaiclab.engine.event.EventName;
import org.mosaiclab.engine.random.RandomStream;
import org.mosaiclab.protocol.value.Address;
import org.mosaiclab.scenario.chain.OriginBlockBuilder;
import org.mosaiclab.scenario.chain.OriginChainState;
import org.mosaiclab.scenario.ledger.Chain;
import org.mosaiclab.scenario.ledger.ChainMessage;
import org.mosaiclab.scenario.ledger.ForkChoice;
import org.mosaiclab.scenario.ledger.FullNode;

/// A miner of the origin chain. Finding blocks is a Poisson process: it has no memory, so a new
/// head does not restart it. **Source**: `pow-and-pos` spec, constant difficulty.
public final class Miner implements Actor {
  private final FullNode<OriginChainState> node;
  private final OriginBlockBuilder builder;
  private final Address coinbase;
  private final long meanIntervalNanos;
  private final RandomStream stream;
  private final Reconnections reconnections;

  /// @param meanIntervalNanos mean time between two blocks of this miner
  /// @param stream of this miner alone
  /// @param reconnections when links work again
  public Miner(
      Chain<OriginChainState> chain,
      OriginBlockBuilder builder,
      Address coinbase,
      long meanIntervalNanos,
      RandomStream stream,
      Reconnections reconnections) {
    this.node = new FullNode<>(chain, ForkChoice.heaviest(), (_, _) -> {});
    this.builder = builder;
    this.coinbase = coinbase;
    this.meanIntervalNanos = meanIntervalNanos;
    this.stream = stream;
    this.reconnections = reconnections;
  }

  @Override
  public void onStart(Context context) {
    reconnections.startTimers(node, context);
    startNext(context);
  }

  @Override
  public void onMessage(int fromActor, Message message, Context context) {
    node.onMessage(fromActor, (ChainMessage) message, context);
  }

  @Override
  public void onTimer(EventName name, long argument, Context context) {
    if (!node.onTimer(name, argument, context)) {
      mine(context);
    }
  }

  /// Starts again after a crash. Mining has no memory: the next block takes as long as ever.
  @Override
  public void onRecover(Context context) {
    node.recover(context);
    reconnections.startTimers(node, context);
    startNext(context);
  }

  private void mine(Context context) {
    var block =
        builder.build(
            node.head(),
            context.self(),
            coinbase,
            node.pool(),
            context.nowNanos(),
            context.localNanos());
    node.publish(block, context);
    startNext(context);
  }

  private void startNext(Context context) {
    context.startTimer(
        stream.nextExponentialNanos(meanIntervalNanos), node.chain().events().seal(), 0);
  }
}
