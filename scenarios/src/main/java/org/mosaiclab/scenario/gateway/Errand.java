package org.mosaiclab.scenario.gateway;

import java.util.Optional;
import org.mosaiclab.scenario.ledger.Transaction;

/// Something that one participant has to send until it has its effect: once, and where messages can
/// be lost again whenever the effect has not come for some time.
final class Errand {
  private Optional<Transaction> sent = Optional.empty();
  private boolean isDone;
  private long doneAtNanos;

  /// @param nowNanos current instant
  /// @param resendNanos how long to wait for an effect before it is sent again
  /// @return whether it is to be sent now
  boolean isDue(long nowNanos, long resendNanos) {
    return !isDone || nowNanos - doneAtNanos >= resendNanos;
  }

  /// The transaction that it took last, if any.
  Optional<Transaction> sent() {
    return sent;
  }

  void done(long nowNanos) {
    isDone = true;
    doneAtNanos = nowNanos;
  }

  void done(Transaction transaction, long nowNanos) {
    sent = Optional.of(transaction);
    done(nowNanos);
  }
}
