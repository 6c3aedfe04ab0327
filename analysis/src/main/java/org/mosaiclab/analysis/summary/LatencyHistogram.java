package org.mosaiclab.analysis.summary;

import java.util.ArrayList;
import java.util.List;
import org.mosaiclab.analysis.estimate.LatencySample;

/// Counts of latencies in bins of equal width.
///
/// @param lowNanos smallest latency, lower edge of the first bin
/// @param highNanos largest latency, upper edge of the last bin
/// @param counts per bin; the first bin includes its lower edge
public record LatencyHistogram(long lowNanos, long highNanos, List<Long> counts) {
  private static final int BINS = 50;

  public LatencyHistogram {
    counts = List.copyOf(counts);
  }

  /// Histogram of a sample.
  ///
  /// @param sample not empty
  static LatencyHistogram of(LatencySample sample) {
    long low = sample.minNanos();
    long high = sample.maxNanos();
    List<Long> counts = new ArrayList<>();
    long below = 0;
    for (int bin = 1; bin <= BINS; bin++) {
      long upTo =
          sample.countAtMost(low + (high - low) / BINS * bin + (high - low) % BINS * bin / BINS);
      counts.add(upTo - below);
      below = upTo;
    }
    return new LatencyHistogram(low, high, counts);
  }
}
