package org.mosaiclab.scenario.ledger;

import java.util.ArrayList;
import java.util.List;
import org.mosaiclab.engine.actor.Context;
import org.mosaiclab.scenario.ledger.ChainMessage.TransactionBatch;

/// Collects transactions that are new to a node and forwards them together, to all neighbours but
/// the one they came from if that was one.
final class TransactionRelay {
  private static final int NOBODY = -1;

  private final Chain<?> chain;
  private final List<Transaction> collected = new ArrayList<>();
  private int source = NOBODY;

  TransactionRelay(Chain<?> chain) {
    this.chain = chain;
  }

  void collect(int fromActor, Transaction transaction, Context context) {
    if (collected.isEmpty()) {
      source = fromActor;
      context.startTimer(chain.relayNanos(), chain.events().relay(), 0);
    } else if (source != fromActor) {
      source = NOBODY;
    }
    collected.add(transaction);
  }

  void send(Context context) {
    if (!collected.isEmpty()) {
      var batch = TransactionBatch.of(chain, List.copyOf(collected));
      context.gossip(chain.overlay(), source, batch);
      collected.clear();
    }
  }

  /// A crash: what was collected is lost.
  void clear() {
    collected.clear();
  }
}
