package org.mosaiclab.analysis.estimate;

import java.math.BigInteger;
import org.mosaiclab.dataset.row.TransactionDetailRow;
import org.mosaiclab.dataset.row.TransactionRow;

/// Transactions submitted within one second that reached the measured end together.
///
/// Their latencies lie between `lowNanos` and `highNanos`, both of them taken; between the two they
/// are spread evenly. A group that had not ended is entered with what had passed when the run
/// ended, which is less than its latency.
///
/// @param second second of submission
/// @param count transactions, at least 1
/// @param lowNanos smallest latency
/// @param highNanos largest latency
/// @param sumNanos exact sum of the latencies
/// @param isFinished false if the end was not reached within the run
record LatencyGroup(
    long second,
    long count,
    long lowNanos,
    long highNanos,
    BigInteger sumNanos,
    boolean isFinished) {
  static final long NANOS_PER_SECOND = 1_000_000_000L;

  /// Latencies of a row.
  ///
  /// @param row from the table `transactions`
  /// @param reachedAtNanos instant of the measured end, -1: never
  /// @param runEndNanos end of the run
  static LatencyGroup of(TransactionRow row, long reachedAtNanos, long runEndNanos) {
    long end = reachedAtNanos >= 0 ? reachedAtNanos : runEndNanos;
    long sinceSecond = end - row.submissionSecond() * NANOS_PER_SECOND;
    BigInteger sum =
        BigInteger.valueOf(row.count())
            .multiply(BigInteger.valueOf(sinceSecond))
            .subtract(BigInteger.valueOf(row.offsetSumNanos()));
    return new LatencyGroup(
        row.submissionSecond(),
        row.count(),
        end - row.lastSubmittedAtNanos(),
        end - row.firstSubmittedAtNanos(),
        sum,
        reachedAtNanos >= 0);
  }

  /// Latency of a single transaction.
  static LatencyGroup of(TransactionDetailRow row, long reachedAtNanos, long runEndNanos) {
    long end = reachedAtNanos >= 0 ? reachedAtNanos : runEndNanos;
    long latency = end - row.submittedAtNanos();
    return new LatencyGroup(
        row.submittedAtNanos() / NANOS_PER_SECOND,
        1,
        latency,
        latency,
        BigInteger.valueOf(latency),
        reachedAtNanos >= 0);
  }

  /// Latencies in the group that are at most `nanos`.
  ///
  /// @return in `[0, count]`
  long countAtMost(long nanos) {
    if (nanos < lowNanos) {
      return 0;
    }
    if (nanos >= highNanos || count == 1) {
      return count;
    }
    // Within one second: the product stays far below 2^63.
    return Math.multiplyExact(nanos - lowNanos, count - 1) / (highNanos - lowNanos) + 1;
  }
}
