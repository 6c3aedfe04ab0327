package org.mosaiclab.scenario.ledger;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.mosaiclab.engine.actor.Context;
import org.mosaiclab.engine.event.EventName;
import org.mosaiclab.scenario.ledger.ChainMessage.AncestorBatch;
import org.mosaiclab.scenario.ledger.ChainMessage.AncestorRequest;
import org.mosaiclab.scenario.ledger.ChainMessage.BlockAnnouncement;
import org.mosaiclab.scenario.ledger.ChainMessage.HeadStatus;
import org.mosaiclab.scenario.ledger.ChainMessage.TransactionBatch;

/// What one actor knows and does as a full node of one chain: validates and relays blocks, fetches
/// those that gossip did not bring, follows the fork choice, collects and relays protocol
/// transactions.
///
/// On disk are the blocks it has validated and its head; the rest is in memory and lost in a crash.
///
/// @param <S> state of the chain after a block
public final class FullNode<S extends Inclusion> {
  /// Told whenever the head changes.
  @FunctionalInterface
  public interface HeadListener<S> {
    /// @param previous the head until now; not always an ancestor of the new one
    /// @param context of the event that changed it
    void onHeadChanged(Block<S> previous, Context context);
  }

  private static final int NOBODY = -1;

  private final Chain<S> chain;
  private final ForkChoice<S> forkChoice;
  private final HeadListener<S> listener;
  private final CatchUp<S> catchUp;
  private final BitSet heardOf = new BitSet();
  private final BitSet validated = new BitSet();
  private final BitSet askedFor = new BitSet();
  private final BitSet executed = new BitSet();
  private final Orphans<S> orphans = new Orphans<>();
  private final Map<Long, AncestorBatch> fetched = new LinkedHashMap<>();
  private final TransactionPool pool = new TransactionPool();
  private final TransactionRelay relay;
  private Optional<Block<S>> untoldPrevious = Optional.empty();
  private long fetchedCount;
  private Block<S> head;

  public FullNode(Chain<S> chain, ForkChoice<S> forkChoice, HeadListener<S> listener) {
    this.chain = chain;
    this.forkChoice = forkChoice;
    this.listener = listener;
    this.catchUp = new CatchUp<>(chain);
    this.relay = new TransactionRelay(chain);
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

  /// Whether the branch of the head has executed the protocol transaction.
  public boolean includes(int transaction) {
    return head.state().includes(transaction);
  }

  /// Whether this node has seen the protocol transaction: on its own, or in a block of any branch.
  public boolean hasSeen(int transaction) {
    return pool.hasSeen(transaction) || executed.get(transaction);
  }

  /// Takes a message of this chain.
  public void onMessage(int fromActor, ChainMessage message, Context context) {
    catchUp.onContact(fromActor);
    switch (message) {
      case BlockAnnouncement announcement -> onBlock(fromActor, announcement.index(), context);
      case TransactionBatch batch -> {
        for (var transaction : batch.transactions()) {
          if (pool.add(transaction)) {
            relay.collect(fromActor, transaction, context);
          }
        }
      }
      case HeadStatus status -> onStatus(fromActor, status, context);
      case AncestorRequest request -> answer(fromActor, request, context);
      case AncestorBatch batch -> onAncestors(fromActor, batch, context);
    }
    catchUp.check(head, context);
  }

  /// @return false if the timer belongs to something else
  public boolean onTimer(EventName name, long argument, Context context) {
    var events = chain.events();
    if (name == events.validated()) {
      accept(chain.block((int) argument), (int) (argument >> Integer.SIZE), context);
    } else if (name == events.relay()) {
      relay.send(context);
    } else if (name == events.fetched()) {
      acceptFetched(argument, context);
    } else if (name == events.retry()) {
      catchUp.onRetry(head, context);
    } else if (name == events.reconnect()) {
      greet(context);
    } else {
      return false;
    }
    tellHead(context);
    catchUp.check(head, context);
    return true;
  }

  /// Follows and sends a block that this node has sealed itself.
  public void publish(Block<S> block, Context context) {
    heardOf.set(block.index());
    accept(block, NOBODY, context);
  }

  /// Sends a protocol transaction of this node's own, at once.
  public void submit(Transaction transaction, Context context) {
    if (pool.add(transaction)) {
      send(transaction, context);
    }
  }

  /// Sends a protocol transaction of this node's own to the neighbours again: they may have missed
  /// it, or lost it in a crash.
  public void submitAgain(Transaction transaction, Context context) {
    pool.add(transaction);
    send(transaction, context);
  }

  private void send(Transaction transaction, Context context) {
    context.gossip(chain.overlay(), NOBODY, TransactionBatch.of(chain, List.of(transaction)));
  }

  /// Tells the neighbours its head and asks for theirs and for the transactions that wait: after a
  /// crash, or when links work again.
  public void greet(Context context) {
    context.gossip(chain.overlay(), NOBODY, HeadStatus.of(chain, head, true));
  }

  /// Begins with what another node of the chain has validated and heard of, as a copy of its disk
  /// and memory does.
  public void begin(FullNode<S> other) {
    heardOf.or(other.validated);
    validated.or(other.validated);
    executed.or(other.executed);
    pool.add(other.pool);
    head = other.head;
  }

  /// Starts again after a crash with what is on disk.
  public void recover(Context context) {
    heardOf.clear();
    heardOf.or(validated);
    orphans.clear();
    fetched.clear();
    pool.clear();
    relay.clear();
    catchUp.clear();
    greet(context);
  }

  private void onBlock(int fromActor, int index, Context context) {
    if (heardOf.get(index)) {
      return;
    }
    hear(chain.block(index), context);
    long argument = ((long) fromActor << Integer.SIZE) | index;
    long timestampNanos = chain.block(index).header().timestampNanos();
    long validatedNanos = Math.addExact(context.localNanos(), chain.validationNanos());
    if (timestampNanos > validatedNanos) {
      // A block from the future waits until this node's clock agrees with it.
      context.startLocalTimerAt(timestampNanos, chain.events().validated(), argument);
    } else {
      context.startTimer(chain.validationNanos(), chain.events().validated(), argument);
    }
  }

  private int hear(Block<S> block, Context context) {
    heardOf.set(block.index());
    return catchUp.onReceived(block, context);
  }

  private void onStatus(int fromActor, HeadStatus status, Context context) {
    var theirs = chain.block(status.head());
    if (!heardOf.get(theirs.index()) && theirs.totalDifficulty() > head.totalDifficulty()) {
      catchUp.onOverdue(theirs, fromActor, context.nowNanos(), 1);
    }
    if (status.isGreeting()) {
      context.send(fromActor, HeadStatus.of(chain, head, false));
      var open = pool.waiting().stream().filter(each -> !includes(each.id())).toList();
      if (!open.isEmpty()) {
        context.send(fromActor, TransactionBatch.of(chain, open));
      }
    }
  }

  // Who lacks the block itself says nothing: the asker's timer finds somebody else.
  private void answer(int fromActor, AncestorRequest request, Context context) {
    var wanted = chain.block(request.wanted());
    if (!knows(wanted)) {
      return;
    }
    var blocks = new ArrayList<Block<S>>();
    for (Optional<Block<S>> next = Optional.of(wanted);
        next.isPresent() && next.get().height() > 0 && blocks.size() < request.blocks();
        next = next.get().parent()) {
      blocks.add(next.get());
    }
    context.send(fromActor, AncestorBatch.of(chain, blocks.reversed()));
  }

  private void onAncestors(int fromActor, AncestorBatch batch, Context context) {
    var wanted = chain.block(batch.blocks().getLast());
    if (!heardOf.get(wanted.index())) {
      askedFor.set(wanted.index());
    }
    int step = hear(wanted, context);
    var first = chain.block(batch.blocks().getFirst());
    var before = first.parent().orElseThrow();
    fetched.put(fetchedCount, batch);
    context.startTimer(
        Math.multiplyExact(chain.validationNanos(), (long) batch.blocks().size()),
        chain.events().fetched(),
        fetchedCount++);
    for (int index : batch.blocks()) {
      if (!heardOf.get(index)) {
        askedFor.set(index);
        hear(chain.block(index), context);
      }
    }
    if (!heardOf.get(before.index())) {
      catchUp.onOverdue(before, fromActor, context.nowNanos(), step);
    }
  }

  private void acceptFetched(long batch, Context context) {
    var found = fetched.remove(batch);
    if (found != null) {
      for (int index : found.blocks()) {
        if (!validated.get(index)) {
          accept(chain.block(index), NOBODY, context);
        }
      }
    }
  }

  private void accept(Block<S> block, int fromActor, Context context) {
    var parent = block.parent().orElseThrow();
    if (!knows(parent)) {
      // Its parent is still on the way over a slower path: validate it again right after that one.
      orphans.add(block);
      if (!heardOf.get(parent.index())) {
        catchUp.onMissing(parent, fromActor, context.nowNanos());
      }
      return;
    }
    take(block, fromActor, context);
    Deque<Block<S>> adopted = new ArrayDeque<>();
    pushChildren(block, adopted);
    while (!adopted.isEmpty()) {
      var next = adopted.pop();
      take(next, NOBODY, context);
      pushChildren(next, adopted);
    }
  }

  private void pushChildren(Block<S> parent, Deque<Block<S>> adopted) {
    orphans.takeChildrenOf(parent).reversed().forEach(adopted::push);
  }

  // What a node had to ask for is old to its neighbours, and no reason to act on.
  private void take(Block<S> block, int fromActor, Context context) {
    boolean isNews = !askedFor.get(block.index());
    validated.set(block.index());
    block.body().receipts().forEach(receipt -> executed.set(receipt.transaction().id()));
    if (isNews) {
      context.gossip(chain.overlay(), fromActor, chain.announcement(block));
    }
    if (forkChoice.isPreferred(block, head)) {
      untoldPrevious = Optional.of(untoldPrevious.orElse(head));
      head = block;
      if (isNews) {
        tellHead(context);
      }
    }
  }

  private void tellHead(Context context) {
    var previous = untoldPrevious;
    untoldPrevious = Optional.empty();
    previous.ifPresent(block -> listener.onHeadChanged(block, context));
  }
}
