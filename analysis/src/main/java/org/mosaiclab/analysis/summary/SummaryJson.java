package org.mosaiclab.analysis.summary;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.mosaiclab.analysis.claim.Verdict;
import org.mosaiclab.analysis.estimate.Interval;
import org.mosaiclab.analysis.estimate.MetricValue;
import org.mosaiclab.analysis.estimate.Stat;
import org.mosaiclab.dataset.json.CanonicalJson;
import org.mosaiclab.dataset.manifest.RunManifest;
import org.mosaiclab.dataset.row.RejectionRow;

/// The summary as JSON, `run --json`.
///
/// Keys are sorted; a metric's `stats` are empty and its `note` says why where it could not be
/// measured; `lowerBounds` names the statistics whose true value may be larger; `interval` is that
/// of the mean, `intervals` are those of quantiles.
public final class SummaryJson {
  /// Version of the JSON form: rises when a key changes its meaning or goes away.
  public static final int SCHEMA_VERSION = 1;

  private SummaryJson() {}

  /// JSON text of a summary.
  ///
  /// @param summary of a run
  /// @return text that ends in a line feed, the same for the same run on every host
  public static String of(RunSummary summary) {
    return CanonicalJson.write(document(summary));
  }

  private static Document document(RunSummary summary) {
    RunManifest manifest = summary.manifest();
    return new Document(
        SCHEMA_VERSION,
        manifest.withTables(manifest.dataDigest(), List.of()),
        summary.estimates().values().stream().map(SummaryJson::metric).toList(),
        summary.overloads(),
        summary.verdicts().stream().map(SummaryJson::check).toList(),
        summary.isAsExpected(),
        summary.histograms(),
        summary.rejections());
  }

  private static MetricEntry metric(MetricValue value) {
    Map<String, Double> stats = new TreeMap<>();
    value.stats().forEach(stat -> stats.put(stat.stat(), stat.value()));
    List<String> bounds =
        value.stats().stream().filter(Stat::lowerBound).map(Stat::stat).sorted().toList();
    return new MetricEntry(
        value.name(),
        value.unit().symbol(),
        stats,
        bounds,
        value.n(),
        value.interval(),
        intervals(value),
        value.note());
  }

  private static Map<String, Interval> intervals(MetricValue value) {
    Map<String, Interval> intervals = new TreeMap<>();
    value
        .stats()
        .forEach(stat -> stat.interval().ifPresent(found -> intervals.put(stat.stat(), found)));
    return intervals;
  }

  private static CheckEntry check(Verdict verdict) {
    return new CheckEntry(
        verdict.check().metric(),
        verdict.check().stat(),
        verdict.check().text(),
        verdict.found(),
        verdict.kind().label(),
        verdict.reason());
  }

  record Document(
      int schemaVersion,
      RunManifest run,
      List<MetricEntry> metrics,
      Map<String, String> overloaded,
      List<CheckEntry> checks,
      boolean asExpected,
      Map<String, LatencyHistogram> finalityHistograms,
      List<RejectionRow> rejections) {}

  record MetricEntry(
      String name,
      String unit,
      Map<String, Double> stats,
      List<String> lowerBounds,
      long n,
      Optional<Interval> interval,
      Map<String, Interval> intervals,
      String note) {}

  record CheckEntry(
      String metric, String stat, String expected, String found, String verdict, String reason) {}
}
