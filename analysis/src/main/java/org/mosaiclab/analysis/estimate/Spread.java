package org.mosaiclab.analysis.estimate;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/// Mean, minimum, median and maximum of a few numbers.
final class Spread {
  private Spread() {}

  /// Statistics of a plain sample, in the order mean, min, p50, max.
  ///
  /// @param values any order
  /// @return no statistics for an empty sample
  static List<Stat> of(long[] values) {
    if (values.length == 0) {
      return List.of();
    }
    long[] sorted = values.clone();
    Arrays.sort(sorted);
    double sum = 0;
    for (long value : sorted) {
      sum += value;
    }
    return List.of(
        Stat.of("mean", sum / sorted.length),
        Stat.of("min", (double) sorted[0]),
        // The lower of the two middle ones: a value that occurred, as for the latencies.
        Stat.of("p50", (double) sorted[(sorted.length - 1) / 2]),
        Stat.of("max", (double) sorted[sorted.length - 1]));
  }

  /// The same statistics of shares.
  ///
  /// @param sorted ascending, at least one
  static List<Stat> ofRatios(double[] sorted) {
    return List.of(
        Stat.of("mean", Arrays.stream(sorted).sum() / sorted.length),
        Stat.of("min", sorted[0]),
        Stat.of("p50", sorted[(sorted.length - 1) / 2]),
        Stat.of("max", sorted[sorted.length - 1]));
  }

  /// Differences of neighbours.
  ///
  /// @param instants ascending
  /// @return one less than there are instants, at least none
  static long[] differences(List<Long> instants) {
    List<Long> differences = new ArrayList<>();
    for (int i = 1; i < instants.size(); i++) {
      differences.add(instants.get(i) - instants.get(i - 1));
    }
    return differences.stream().mapToLong(Long::longValue).toArray();
  }
}
