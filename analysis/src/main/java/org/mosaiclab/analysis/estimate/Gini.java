package org.mosaiclab.analysis.estimate;

import java.util.Arrays;

/// Gini's coefficient of a distribution: half the mean difference of two who are drawn, over the
/// mean. C. Gini, *Variabilità e mutabilità*, 1912.
final class Gini {
  private Gini() {}

  /// @param amounts at least one, each at least zero, not all zero
  /// @return 0 where all are equal, `1 - 1/n` where one has everything
  static double of(long[] amounts) {
    long[] sorted = amounts.clone();
    Arrays.sort(sorted);
    double ranked = 0;
    double sum = 0;
    for (int i = 0; i < sorted.length; i++) {
      ranked += (2.0 * (i + 1) - sorted.length - 1) * sorted[i];
      sum += sorted[i];
    }
    return ranked / (sorted.length * sum);
  }
}
