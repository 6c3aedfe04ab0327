package org.mosaiclab.analysis.estimate;

import org.apache.commons.math3.stat.regression.SimpleRegression;
import org.mosaiclab.dataset.manifest.ChainManifest;
import org.mosaiclab.dataset.row.TransactionRow;

/// Trend of the number of waiting transactions over the measured window: the least-squares line
/// through its means over whole epochs.
///
/// @param growthCount transactions by which the line rises over the window
/// @param standardError of `growthCount`
/// @param toleranceCount what two blocks' time brings: less than that is no growth
public record BacklogTrend(double growthCount, double standardError, double toleranceCount) {
  private static final double STANDARD_ERRORS = 3;
  private static final BacklogTrend FLAT = new BacklogTrend(0, 0, 0);

  /// Measures one chain.
  ///
  /// @return a flat trend if the window holds fewer than three epochs
  static BacklogTrend of(MeasuredRun run, ChainManifest chain) {
    int epochs = Math.toIntExact(run.windowNanos() / chain.epochNanos());
    if (epochs < 3) {
      return FLAT;
    }
    long[] waiting = waitingPerSecond(run, chain.name());
    SimpleRegression line = new SimpleRegression();
    for (int epoch = 0; epoch < epochs; epoch++) {
      long from = run.warmUpNanos() + epoch * chain.epochNanos();
      line.addData(epoch, mean(waiting, from, from + chain.epochNanos()));
    }
    double tolerance = 2 * chain.workloadPerSecond() * (chain.blockTimeNanos() / 1e9);
    return new BacklogTrend(line.getSlope() * epochs, line.getSlopeStdErr() * epochs, tolerance);
  }

  /// Waiting transactions at the start of every second: submitted and not yet in an executed block.
  private static long[] waitingPerSecond(MeasuredRun run, String chain) {
    long second = LatencyGroup.NANOS_PER_SECOND;
    long[] waiting = new long[Math.toIntExact(Math.ceilDiv(run.endNanos(), second)) + 1];
    for (TransactionRow row : run.tables().transactions()) {
      if (row.chain().equals(chain)) {
        add(waiting, row.submissionSecond() + 1, row.count());
        if (row.includedAtNanos() >= 0) {
          add(waiting, Math.ceilDiv(row.includedAtNanos(), second), -row.count());
        }
      }
    }
    for (int i = 1; i < waiting.length; i++) {
      waiting[i] += waiting[i - 1];
    }
    return waiting;
  }

  private static void add(long[] changes, long second, long count) {
    if (second < changes.length) {
      changes[(int) second] += count;
    }
  }

  private static double mean(long[] waiting, long fromNanos, long toNanos) {
    int from = (int) Math.ceilDiv(fromNanos, LatencyGroup.NANOS_PER_SECOND);
    int to = (int) Math.ceilDiv(toNanos, LatencyGroup.NANOS_PER_SECOND);
    long sum = 0;
    for (int i = from; i < to; i++) {
      sum += waiting[i];
    }
    return (double) sum / Math.max(1, to - from);
  }

  /// Whether the rise is neither chance nor negligible.
  public boolean isGrowing() {
    return growthCount > toleranceCount && growthCount > STANDARD_ERRORS * standardError;
  }
}
