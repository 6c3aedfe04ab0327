package org.mosaiclab.scenario.invariant;

import java.util.ArrayList;
import java.util.List;
import org.mosaiclab.scenario.ledger.Block;

/// The blocks that one state has executed and another has not.
final class BlocksBetween {
  private BlocksBetween() {}

  /// @return blocks of either branch above the last one that both share, newest first on each
  static <S> List<Block<S>> of(Block<S> one, Block<S> other) {
    var blocks = new ArrayList<Block<S>>();
    var left = one;
    var right = other;
    while (left != right) {
      if (left.height() >= right.height()) {
        blocks.add(left);
        left = left.parent().orElseThrow();
      } else {
        blocks.add(right);
        right = right.parent().orElseThrow();
      }
    }
    return List.copyOf(blocks);
  }
}
