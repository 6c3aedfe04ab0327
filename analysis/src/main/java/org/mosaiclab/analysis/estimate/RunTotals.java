package org.mosaiclab.analysis.estimate;

import java.util.List;
import org.mosaiclab.dataset.row.CounterRow;
import org.mosaiclab.dataset.row.Counters;
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
        share("messages.lost.share", incidents(run, "lost") + incidents(run, "cut"), count),
        share("messages.duplicated.share", incidents(run, "duplicated"), count),
        share("messages.reordered.share", incidents(run, "reordered"), count),
        MeasuredRun.runCount("messages.requests", requests(run)),
        perCheckpoint("messages.per-checkpoint", count, finalisedCount),
        perCheckpoint("messages.bytes.per-checkpoint", bytes, finalisedCount),
        MeasuredRun.runCount("violations", violations));
  }

  private static long incidents(MeasuredRun run, String kind) {
    return run.tables().counters().stream()
        .filter(row -> row.name().equals(Counters.incidents(kind)))
        .mapToLong(CounterRow::value)
        .sum();
  }

  private static long requests(MeasuredRun run) {
    return run.tables().messages().stream()
        .filter(row -> row.kind().endsWith(".request"))
        .mapToLong(MessageRow::count)
        .sum();
  }

  private static MetricValue share(String metric, long part, long whole) {
    return whole == 0
        ? MeasuredRun.runAbsent(metric, "no message was sent")
        : MeasuredRun.runValue(metric, (double) part / whole, whole);
  }

  private static MetricValue perCheckpoint(String metric, long total, long finalisedCount) {
    return finalisedCount == 0
        ? MeasuredRun.runAbsent(metric, "no checkpoint was finalised")
        : MeasuredRun.runValue(metric, (double) total / finalisedCount, finalisedCount);
  }
}
