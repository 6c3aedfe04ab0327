package org.mosaiclab.scenario.ledger;

/// Which of two branches a node follows.
///
/// @param <S> state of the chain after a block
@FunctionalInterface
public interface ForkChoice<S> {
  /// @param candidate a block that the node has just validated
  /// @param head the block it follows now
  /// @return whether it changes over to the candidate
  boolean isPreferred(Block<S> candidate, Block<S> head);

  /// Greatest total difficulty; of equals the first seen stays.
  static <S> ForkChoice<S> heaviest() {
    return (candidate, head) -> candidate.totalDifficulty() > head.totalDifficulty();
  }
}
