package org.mosaiclab.scenario.chain;

import org.mosaiclab.scenario.ledger.Block;
import org.mosaiclab.scenario.ledger.ForkChoice;

/// Heaviest difficulty, then first seen, but never against the finality rule: a candidate must
/// descend from the highest justified checkpoint that the head's state knows. **Spec**: `casper-ffg
/// §3`.
public final class FinalityForkChoice implements ForkChoice<MetachainState> {
  @Override
  public boolean isPreferred(Block<MetachainState> candidate, Block<MetachainState> head) {
    if (candidate.totalDifficulty() <= head.totalDifficulty()) {
      return false;
    }
    boolean isNext = candidate.parent().filter(parent -> parent == head).isPresent();
    return isNext || keepsJustified(candidate, head);
  }

  private static boolean keepsJustified(
      Block<MetachainState> candidate, Block<MetachainState> head) {
    var store = head.state().contracts().auxiliary().blocks();
    long height = store.heightOf(store.highestJustified()).toLong();
    return height <= candidate.height()
        && candidate.ancestorAt(height).hash().equals(store.highestJustified());
  }
}
