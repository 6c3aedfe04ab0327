package org.mosaiclab.scenario.gateway;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.mosaiclab.engine.actor.Actor;
import org.mosaiclab.engine.actor.Context;
import org.mosaiclab.engine.actor.Message;
import org.mosaiclab.engine.event.EventName;
import org.mosaiclab.scenario.actor.Validator;
import org.mosaiclab.scenario.chain.MetachainState;
import org.mosaiclab.scenario.chain.OriginChainState;
import org.mosaiclab.scenario.ledger.Block;
import org.mosaiclab.scenario.ledger.Chain;
import org.mosaiclab.scenario.ledger.ChainMessage.HeadStatus;
import org.mosaiclab.scenario.ledger.ChainMessage.TransactionBatch;

/// A validator that also serves those who have no node of their own: it tells them its heads as
/// they change, and takes their transactions as a node takes any neighbour's. What a client sends
/// again it passes on again, for its neighbours may have missed it.
public final class HomeNode implements Actor, Validator.Observer {
  private final GatewayPair pair;
  private final List<Integer> clients;
  private final Validator.Observer observer;
  private final Actor validator;
  private final Set<Integer> passedToOrigin = new LinkedHashSet<>();
  private final Set<Integer> passed = new LinkedHashSet<>();
  private Optional<Block<OriginChainState>> originNews = Optional.empty();
  private Optional<Block<MetachainState>> news = Optional.empty();

  /// @param clients actors that it serves
  /// @param observer who else sees what it sees
  /// @param validator makes it, given who observes it
  public HomeNode(
      GatewayPair pair,
      List<Integer> clients,
      Validator.Observer observer,
      Function<Validator.Observer, Actor> validator) {
    this.pair = pair;
    this.clients = List.copyOf(clients);
    this.observer = observer;
    this.validator = validator.apply(this);
  }

  @Override
  public void onOriginHead(Block<OriginChainState> head, long nowNanos) {
    observer.onOriginHead(head, nowNanos);
    originNews = Optional.of(head);
  }

  @Override
  public void onMetachainHead(Block<MetachainState> head, long nowNanos) {
    observer.onMetachainHead(head, nowNanos);
    news = Optional.of(head);
  }

  @Override
  public void onStart(Context context) {
    validator.onStart(context);
    tell(context);
  }

  @Override
  public void onMessage(int fromActor, Message message, Context context) {
    validator.onMessage(fromActor, message, context);
    if (message instanceof TransactionBatch batch && clients.contains(fromActor)) {
      passOnAgain(batch, context);
    }
    tell(context);
  }

  private void passOnAgain(TransactionBatch batch, Context context) {
    var known = batch.overlay() == pair.origin().overlay() ? passedToOrigin : passed;
    boolean isNew = false;
    for (var transaction : batch.transactions()) {
      isNew |= known.add(transaction.id());
    }
    if (!isNew) {
      context.gossip(batch.overlay(), -1, batch);
    }
  }

  @Override
  public void onTimer(EventName name, long argument, Context context) {
    validator.onTimer(name, argument, context);
    tell(context);
  }

  @Override
  public void onRecover(Context context) {
    validator.onRecover(context);
    tell(context);
  }

  private void tell(Context context) {
    originNews.ifPresent(head -> tell(pair.origin(), head, context));
    news.ifPresent(head -> tell(pair.chain(), head, context));
    originNews = Optional.empty();
    news = Optional.empty();
  }

  private void tell(Chain<?> chain, Block<?> head, Context context) {
    var status = HeadStatus.of(chain, head, false);
    clients.forEach(client -> context.send(client, status));
  }
}
