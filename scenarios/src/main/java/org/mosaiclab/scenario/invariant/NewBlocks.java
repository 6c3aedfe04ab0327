package org.mosaiclab.scenario.invariant;

import java.util.Optional;
import java.util.function.Function;
import org.mosaiclab.scenario.ledger.Block;
import org.mosaiclab.scenario.ledger.Chain;

/// Looks at every block of a chain once, forks included, in the order of sealing: a checker that
/// does so costs nothing between blocks, however often it runs.
///
/// @param <S> state of the chain after a block
final class NewBlocks<S> {
  private final Chain<S> chain;
  private int next = 1;

  NewBlocks(Chain<S> chain) {
    this.chain = chain;
  }

  /// @param check what is wrong with a block, if anything
  /// @return the first thing that is wrong
  Optional<String> check(Function<Block<S>, Optional<String>> check) {
    while (next < chain.blockCount()) {
      var found = check.apply(chain.block(next));
      if (found.isPresent()) {
        return found;
      }
      next++;
    }
    return Optional.empty();
  }
}
