package org.mosaiclab.bench.gossip;

import java.util.Arrays;

/// Who finds a block next: a tournament over the instants at which each node would find one.
///
/// A node starts over with every new head, so that all but one of these instants never come;
/// changing one costs a walk towards the root, mostly a short one, and no event.
final class MiningRace {
  private final int leaves;
  private final long[] atMillis;
  private final int[] winners;

  MiningRace(int nodes) {
    leaves = Integer.highestOneBit(Math.max(1, nodes - 1)) << 1;
    atMillis = new long[leaves];
    Arrays.fill(atMillis, Long.MAX_VALUE);
    winners = new int[2 * leaves];
    for (int leaf = 0; leaf < leaves; leaf++) {
      winners[leaves + leaf] = leaf;
    }
    for (int inner = leaves - 1; inner > 0; inner--) {
      winners[inner] = winners[2 * inner];
    }
  }

  /// The node finds its next block at this instant, unless it is changed again.
  void set(int node, long atMillis) {
    this.atMillis[node] = atMillis;
    for (int inner = (leaves + node) >>> 1; inner > 0; inner >>>= 1) {
      int winner = earlier(winners[2 * inner], winners[2 * inner + 1]);
      if (winners[inner] == winner && winner != node) {
        return;
      }
      winners[inner] = winner;
    }
  }

  private int earlier(int left, int right) {
    return atMillis[right] < atMillis[left] ? right : left;
  }

  /// Who is first; of several the one of least number.
  int first() {
    return winners[1];
  }

  /// When the first finds its block; `Long.MAX_VALUE` if nobody does.
  long firstAtMillis() {
    return atMillis[winners[1]];
  }
}
