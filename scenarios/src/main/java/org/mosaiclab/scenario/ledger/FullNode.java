package org.mosaiclab.scenario.ledger;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import org.mosaiclab.engine.actor.Context;
import org.mosaiclab.engine.event.EventName;
import org.mosaiclab.scenario.ledger.ChainMessage.BlockAnnouncement;
import org.mosaiclab.scenario.ledger.ChainMessage.TransactionBatch;

/// What one actor knows and does as a full node of one chain: validates and relays blocks, follows
/// the fork choice, collects and relays protocol transactions.
///
/// @param <S> state of the chain after a block
public final class FullNode<S> {
  /// Told whenever the head changes.
  @FunctionalInterface
  public interface HeadListener<S> {
    /// @param previous the head until now; not always an ancestor of the new one
    /// @param context of the event that changed it
    void onHeadChanged(Block<S> previous, Context context);
  }

  private static final int NOBODY = -1;
  private static final int NOT_YET = -2;

  private final Chain<S> chain;
  private final ForkChoice<S> forkChoice;
  private final HeadListener<S> listener;
  private final BitSet heardOf = new BitSet();
  private final BitSet validated = new BitSet();
  private final List<Block<S>> orphans = new ArrayList<>();
  private final TransactionPool pool = new TransactionPool();
  private final List<Transaction> toRelay = new ArrayList<>();
  private int relaySource = NOT_YET;
  private Block<S> head;

  public FullNode(Chain<S> chain, ForkChoice<S> forkChoice, HeadListener<S> listener) {
    this.chain = chain;
    this.forkChoice = forkChoice;
    this.listener = listener;
    this.head = chain.genesis();
    heardOf.set(head.index());
    validated.set(head.index());
  }

  /// The block this node follows.
  public Block<S> head() {
    return head;
  }

  public Chain<S> chain() {
    return chain;
  }

  public TransactionPool pool() {
    return pool;
  }

  /// Whether this node has validated the block.
  public boolean knows(Block<S> block) {
    return validated.get(block.index());
  }

  /// Takes a message of this chain.
  public void onMessage(int fromActor, ChainMessage message, Context context) {
    switch (message) {
      case BlockAnnouncement announcement -> onBlock(fromActor, announcement.index(), context);
      case TransactionBatch batch -> {
        for (var transaction : batch.transactions()) {
          collect(fromActor, transaction, context);
        }
      }
    }
  }

  /// @return false if the timer belongs to something else
  public boolean onTimer(EventName name, long argument, Context context) {
    if (name == chain.events().validated()) {
      accept(chain.block((int) argument), (int) (argument >> Integer.SIZE), context);
      return true;
    }
    if (name == chain.events().relay()) {
      relay(context);
      return true;
    }
    return false;
  }

  /// Follows and sends a block that this node has sealed itself.
  public void publish(Block<S> block, Context context) {
    heardOf.set(block.index());
    accept(block, NOBODY, context);
  }

  /// Sends a protocol transaction of this node's own, at once.
  public void submit(Transaction transaction, Context context) {
    if (pool.add(transaction)) {
      context.gossip(chain.overlay(), NOBODY, TransactionBatch.of(chain, List.of(transaction)));
    }
  }

  private void onBlock(int fromActor, int index, Context context) {
    if (heardOf.get(index)) {
      return;
    }
    heardOf.set(index);
    long argument = ((long) fromActor << Integer.SIZE) | index;
    context.startTimer(chain.validationNanos(), chain.events().validated(), argument);
  }

  private void accept(Block<S> block, int fromActor, Context context) {
    if (!block.parent().map(this::knows).orElse(true)) {
      // Its parent is still on the way over a slower path: validate it again right after that one.
      orphans.add(block);
      return;
    }
    validated.set(block.index());
    context.gossip(chain.overlay(), fromActor, chain.announcement(block));
    if (forkChoice.isPreferred(block, head)) {
      var previous = head;
      head = block;
      listener.onHeadChanged(previous, context);
    }
    adoptOrphansOf(block, context);
  }

  private void adoptOrphansOf(Block<S> parent, Context context) {
    if (orphans.isEmpty()) {
      return;
    }
    var children =
        orphans.stream().filter(orphan -> orphan.parent().orElseThrow() == parent).toList();
    orphans.removeAll(children);
    for (var child : children) {
      accept(child, NOBODY, context);
    }
  }

  private void collect(int fromActor, Transaction transaction, Context context) {
    if (!pool.add(transaction)) {
      return;
    }
    if (toRelay.isEmpty()) {
      relaySource = fromActor;
      context.startTimer(chain.relayNanos(), chain.events().relay(), 0);
    } else if (relaySource != fromActor) {
      relaySource = NOBODY;
    }
    toRelay.add(transaction);
  }

  private void relay(Context context) {
    context.gossip(chain.overlay(), relaySource, TransactionBatch.of(chain, List.copyOf(toRelay)));
    toRelay.clear();
  }
}
