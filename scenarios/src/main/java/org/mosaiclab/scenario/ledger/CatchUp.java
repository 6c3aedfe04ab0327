package org.mosaiclab.scenario.ledger;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.mosaiclab.engine.actor.Context;
import org.mosaiclab.scenario.ledger.ChainMessage.AncestorRequest;

/// Which blocks a node knows of and lacks, and whom it asks for them: first the neighbour that sent
/// what builds on them, then, answer by answer that does not come, the others in turn. One request
/// is out at a time.
///
/// Nothing is asked before the patience is over, so a network that loses nothing has no requests.
/// Nor is there a timer until then: the next event of the node notices.
final class CatchUp<S> {
  /// @param block unknown to this node
  /// @param fromActor who must have it
  /// @param sinceNanos when it was first missed
  /// @param stepBlocks how many blocks to ask for if their number is unknown; doubles from request
  ///   to request, so that a node receives at most about twice what it lacks
  private record Missing<S>(Block<S> block, int fromActor, long sinceNanos, int stepBlocks) {}

  /// @param missing what was asked for
  /// @param asked the neighbour
  /// @param timer fires when the answer is overdue
  private record Pending<S>(Missing<S> missing, int asked, long timer) {}

  private final Chain<S> chain;
  private final List<Integer> neighbours = new ArrayList<>();
  private final BitSet isNeighbour = new BitSet();
  private final Map<Integer, Missing<S>> missing = new LinkedHashMap<>();
  private Optional<Pending<S>> pending = Optional.empty();

  CatchUp(Chain<S> chain) {
    this.chain = chain;
  }

  /// Somebody has sent something, so he can be asked.
  void onContact(int fromActor) {
    if (!isNeighbour.get(fromActor)) {
      isNeighbour.set(fromActor);
      neighbours.add(fromActor);
    }
  }

  /// A block that is still unknown when the patience is over will be asked for.
  void onMissing(Block<S> block, int fromActor, long nowNanos) {
    missing.putIfAbsent(block.index(), new Missing<>(block, fromActor, nowNanos, 1));
  }

  /// A block that has been waited for long enough.
  ///
  /// @param stepBlocks how many to ask for if their number is unknown
  void onOverdue(Block<S> block, int fromActor, long nowNanos, int stepBlocks) {
    long sinceNanos = nowNanos - chain.catchUp().patienceNanos();
    missing.putIfAbsent(block.index(), new Missing<>(block, fromActor, sinceNanos, stepBlocks));
  }

  /// A block has come, by whatever way.
  ///
  /// @return how many blocks to ask for if what lies before it is missing too
  int onReceived(Block<S> block, Context context) {
    var found = missing.remove(block.index());
    if (pending.isPresent() && pending.get().missing().block() == block) {
      context.cancelTimer(pending.get().timer());
      pending = Optional.empty();
    }
    return found == null ? 1 : Math.min(2 * found.stepBlocks(), chain.catchUp().batchBlocks());
  }

  /// Asks for what has been missing for too long, the longest first.
  void check(Block<S> head, Context context) {
    if (pending.isPresent() || missing.isEmpty()) {
      return;
    }
    long overdueNanos = context.nowNanos() - chain.catchUp().patienceNanos();
    for (var each : missing.values()) {
      if (each.sinceNanos() <= overdueNanos) {
        ask(each, each.fromActor(), head, context);
        return;
      }
    }
  }

  /// The answer is overdue: asks the next neighbour.
  void onRetry(Block<S> head, Context context) {
    var late = pending;
    pending = Optional.empty();
    late.ifPresent(request -> ask(request.missing(), after(request.asked()), head, context));
  }

  private int after(int actor) {
    int next = neighbours.indexOf(actor) + 1;
    return neighbours.isEmpty() ? actor : neighbours.get(next % neighbours.size());
  }

  private void ask(Missing<S> wanted, int neighbour, Block<S> head, Context context) {
    long ahead = wanted.block().height() - head.height();
    int blocks =
        (int) Math.min(chain.catchUp().batchBlocks(), Math.max(wanted.stepBlocks(), ahead));
    context.send(neighbour, AncestorRequest.of(chain, wanted.block(), blocks));
    long timer =
        context.startTimer(
            chain.catchUp().retryNanos(), chain.events().retry(), wanted.block().index());
    pending = Optional.of(new Pending<>(wanted, neighbour, timer));
  }

  /// A crash: what was missed is not remembered, nor is a request.
  void clear() {
    missing.clear();
    pending = Optional.empty();
  }
}
