package org.mosaiclab.analysis.estimate;

import java.util.List;
import java.util.Optional;
import org.mosaiclab.dataset.manifest.ChainManifest;
import org.mosaiclab.dataset.manifest.RunManifest;
import org.mosaiclab.dataset.manifest.RunManifest.RunOutcome;
import org.mosaiclab.dataset.metric.Metric;
import org.mosaiclab.dataset.metric.MetricCatalogue;
import org.mosaiclab.dataset.store.RunDataset;
import org.mosaiclab.dataset.store.Tables;

/// A dataset with the window in which it is measured.
///
/// @param dataset manifest and rows
record MeasuredRun(RunDataset dataset) {
  /// Instant at which measuring begins.
  long warmUpNanos() {
    return dataset.manifest().warmUpNanos();
  }

  /// Instant at which the run ended: earlier than asked for if it did not complete.
  long endNanos() {
    RunManifest manifest = dataset.manifest();
    return switch (manifest.outcome().kind()) {
      case COMPLETED -> manifest.durationNanos();
      case LIMIT_REACHED, INVARIANT_VIOLATED, STOPPED ->
          Math.min(manifest.durationNanos(), outcome().atNanos());
    };
  }

  private RunOutcome outcome() {
    return dataset.manifest().outcome();
  }

  /// Length of `[warm-up, end)`, zero if the run ended before.
  long windowNanos() {
    return Math.max(0, endNanos() - warmUpNanos());
  }

  /// Whether an instant lies in `[warm-up, end)`.
  boolean isMeasured(long atNanos) {
    return atNanos >= warmUpNanos() && atNanos < endNanos();
  }

  Tables tables() {
    return dataset.tables();
  }

  /// A value of one of the chain's metrics.
  static MetricValue value(
      ChainManifest chain,
      String metric,
      List<Stat> stats,
      long n,
      Optional<Interval> interval,
      String note) {
    return new MetricValue(chain.name() + "." + metric, entry(metric), stats, n, interval, note);
  }

  /// A single number of a chain, or why there is none.
  static MetricValue value(ChainManifest chain, String metric, double value, long n) {
    return value(chain, metric, List.of(Stat.of("value", value)), n, Optional.empty(), "");
  }

  /// A count on a chain.
  static MetricValue count(ChainManifest chain, String metric, long count, long n) {
    return value(chain, metric, (double) count, n);
  }

  /// A metric that could not be measured on a chain.
  static MetricValue absent(ChainManifest chain, String metric, String reason) {
    return value(chain, metric, List.of(), 0, Optional.empty(), reason);
  }

  /// A single number of the whole run.
  static MetricValue runValue(String metric, double value, long n) {
    return runValue(metric, List.of(Stat.of("value", value)), n);
  }

  /// Several numbers of the whole run.
  static MetricValue runValue(String metric, List<Stat> stats, long n) {
    return new MetricValue(metric, entry(metric), stats, n, Optional.empty(), "");
  }

  /// A count of the whole run.
  static MetricValue runCount(String metric, long count) {
    return runValue(metric, (double) count, count);
  }

  /// A metric of the whole run that could not be measured.
  static MetricValue runAbsent(String metric, String reason) {
    return new MetricValue(metric, entry(metric), List.of(), 0, Optional.empty(), reason);
  }

  private static Metric entry(String name) {
    return MetricCatalogue.find(name)
        .orElseThrow(() -> new IllegalArgumentException("no metric named " + name));
  }
}
