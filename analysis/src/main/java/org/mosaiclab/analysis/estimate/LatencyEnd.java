package org.mosaiclab.analysis.estimate;

import java.util.List;
import org.mosaiclab.dataset.row.TransactionDetailRow;
import org.mosaiclab.dataset.row.TransactionRow;

/// Where a transaction's latency ends.
enum LatencyEnd {
  /// The observer executed the including block.
  INCLUDED("inclusion.latency"),
  /// The observer knew it final.
  FINAL("finality.latency"),
  /// The origin observer executed the commit.
  COMMITTED("commit.latency");

  private final String metric;

  LatencyEnd(String metric) {
    this.metric = metric;
  }

  String metric() {
    return metric;
  }

  /// Latencies of a chain's cohort: from the single transactions where they were recorded, else
  /// from the groups.
  LatencySample sample(MeasuredRun run, String chain, Cohort cohort) {
    long end = run.endNanos();
    List<LatencyGroup> single =
        run.tables().transactionDetails().stream()
            .filter(row -> row.chain().equals(chain))
            .map(row -> LatencyGroup.of(row, reachedAtNanos(row), end))
            .filter(group -> cohort.contains(group.second()))
            .toList();
    if (!single.isEmpty()) {
      return new LatencySample(single);
    }
    return new LatencySample(
        run.tables().transactions().stream()
            .filter(row -> row.chain().equals(chain) && cohort.contains(row.submissionSecond()))
            .map(row -> LatencyGroup.of(row, reachedAtNanos(row), end))
            .toList());
  }

  private long reachedAtNanos(TransactionRow row) {
    return switch (this) {
      case INCLUDED -> row.includedAtNanos();
      case FINAL -> row.finalAtNanos();
      case COMMITTED -> row.committedAtNanos();
    };
  }

  private long reachedAtNanos(TransactionDetailRow row) {
    return switch (this) {
      case INCLUDED -> row.includedAtNanos();
      case FINAL -> row.finalAtNanos();
      case COMMITTED -> row.committedAtNanos();
    };
  }
}
