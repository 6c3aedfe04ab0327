package org.mosaiclab.scenario.ledger;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.function.IntPredicate;

/// The protocol transactions one node has heard of, and those of them it still expects in a block.
public final class TransactionPool {
  private final BitSet seen = new BitSet();
  private final List<Transaction> waiting = new ArrayList<>();

  /// @return false if the node knew it already
  boolean add(Transaction transaction) {
    if (seen.get(transaction.id())) {
      return false;
    }
    seen.set(transaction.id());
    waiting.add(transaction);
    return true;
  }

  void add(TransactionPool other) {
    other.waiting.forEach(this::add);
  }

  boolean hasSeen(int transaction) {
    return seen.get(transaction);
  }

  /// Transactions in the order of arrival, also those that the current branch already includes: a
  /// reorganisation may put them back.
  public List<Transaction> waiting() {
    return waiting;
  }

  /// Forgets transactions for good.
  ///
  /// @param isSettled by id: included below the point that can still be reverted
  public void forget(IntPredicate isSettled) {
    waiting.removeIf(transaction -> isSettled.test(transaction.id()));
  }

  /// A crash: nothing of it was on disk.
  void clear() {
    seen.clear();
    waiting.clear();
  }
}
