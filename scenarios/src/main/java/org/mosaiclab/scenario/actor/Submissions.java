package org.mosaiclab.scenario.actor;

import java.util.ArrayList;
import java.util.List;
import org.mosaiclab.engine.actor.Context;
import org.mosaiclab.scenario.ledger.FullNode;
import org.mosaiclab.scenario.ledger.Transaction;

/// What one validator has sent to one chain's nodes, until it is of no more use: what its branch
/// still lacks after some blocks is sent again, the same transaction with the same signature.
///
/// Whether a transaction is of use is asked on every new head; a network that loses nothing
/// includes it long before the patience ends.
public final class Submissions {
  /// Whether a transaction would still achieve something.
  enum State {
    /// The branch needs it.
    NEEDED,
    /// This branch has no use for it; another may.
    IDLE,
    /// Nothing will ever need it again.
    OVER
  }

  /// Looks at the current heads.
  @FunctionalInterface
  interface Need {
    State state();
  }

  private static final class Sent {
    private final FullNode<?> node;
    private final Transaction transaction;
    private final Need need;
    private long sentAtHeight;

    Sent(FullNode<?> node, Transaction transaction, Need need) {
      this.node = node;
      this.transaction = transaction;
      this.need = need;
      this.sentAtHeight = node.head().height();
    }

    boolean isOverdue(FullNode<?> changed, long patienceBlocks) {
      return node == changed
          && node.head().height() >= sentAtHeight + patienceBlocks
          && !node.includes(transaction.id());
    }

    void sendAgain(Context context) {
      sentAtHeight = node.head().height();
      node.submitAgain(transaction, context);
    }
  }

  private final List<Sent> open = new ArrayList<>();

  void add(FullNode<?> node, Transaction transaction, Need need) {
    open.add(new Sent(node, transaction, need));
  }

  /// Sends again what the branch of the node's new head lacks.
  ///
  /// @param patienceBlocks how many blocks of that chain may pass without it
  void onHeadChanged(FullNode<?> node, long patienceBlocks, Context context) {
    open.removeIf(sent -> sent.need.state() == State.OVER);
    for (var sent : open) {
      if (sent.isOverdue(node, patienceBlocks) && sent.need.state() == State.NEEDED) {
        sent.sendAgain(context);
      }
    }
  }
}
