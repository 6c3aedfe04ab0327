package org.mosaiclab.bench.gossip;

import org.mosaiclab.engine.random.RandomStream;

/// Bytes that a node still lacks when a compact block did not suffice.
///
/// **Source**: SimBlock's SimulationConfiguration gives the size as a share of the block, drawn
/// uniformly from the rows of a table. For nodes that are always there every row says 1 %; for
/// nodes that come and go there are 945 rows of whole percent, kept here as the count of each.
final class PartialFetch {
  private static final int CONTROL_PERCENT = 1;

  // By percent from 1: rows of the table for nodes that come and go.
  private static final int[] CHURN_ROWS = {
    546, 66, 39, 27, 21, 17, 14, 12, 11, 10, 9, 8, 7, 7, 6, 6, 5, 5, 5, 4, 4, 4, 4, 4, 3, 3, 3, 3,
    3, 3, 3, 3, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1,
    1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1,
    1, 1, 1, 1
  };

  private final int blockBytes;
  private final int churnRows;

  PartialFetch(int blockBytes) {
    this.blockBytes = blockBytes;
    int sum = 0;
    for (int rows : CHURN_ROWS) {
      sum += rows;
    }
    churnRows = sum;
  }

  /// Rows of the table for nodes that come and go.
  int churnRows() {
    return churnRows;
  }

  /// Size of one fetch.
  ///
  /// @param isChurning whether the node comes and goes
  int drawBytes(boolean isChurning, RandomStream stream) {
    return bytes(isChurning ? churnPercent(stream.nextBelow(churnRows)) : CONTROL_PERCENT);
  }

  /// Percent of a row.
  static int churnPercent(long row) {
    long left = row;
    int percent = 1;
    while (left >= CHURN_ROWS[percent - 1]) {
      left -= CHURN_ROWS[percent - 1];
      percent++;
    }
    return percent;
  }

  // The peer multiplies in single precision.
  private int bytes(int percent) {
    return (int) (blockBytes * (percent / 100f));
  }
}
