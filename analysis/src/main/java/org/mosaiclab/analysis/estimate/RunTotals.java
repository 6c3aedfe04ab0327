package org.mosaiclab.analysis.estimate;

import java.util.List;
import org.mosaiclab.dataset.row.MessageRow;

/// Metrics of the whole run that are no sum over meta-chains.
final class RunTotals {
  private RunTotals() {}

  /// Messages and violations.
  ///
  /// @param finalisedCount finalised checkpoints of all meta-chains
  static List<MetricValue> of(MeasuredRun run, long finalisedCount) {
    long count = run.tables().messages().stream().mapToLong(MessageRow::count).sum();
    long bytes = run.tables().messages().stream().mapToLong(MessageRow::bytes).sum();
    int violations = run.tables().violations().size();
    return List.of(
        MeasuredRun.runCount("messages.count", count),
        MeasuredRun.runCount("messages.bytes", bytes),
        perCheckpoint("messages.per-checkpoint", count, finalisedCount),
        perCheckpoint("messages.bytes.per-checkpoint", bytes, finalisedCount),
        MeasuredRun.runCount("violations", violations));
  }

  private static MetricValue perCheckpoint(String metric, long total, long finalisedCount) {
    return finalisedCount == 0
        ? MeasuredRun.runAbsent(metric, "no checkpoint was finalised")
        : MeasuredRun.runValue(metric, (double) total / finalisedCount, finalisedCount);
  }
}
