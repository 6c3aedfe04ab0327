package org.mosaiclab.analysis.summary;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.mosaiclab.dataset.manifest.ChainManifest;
import org.mosaiclab.dataset.manifest.RunManifest;
import org.mosaiclab.dataset.manifest.RunManifest.RunOutcome;
import org.mosaiclab.dataset.row.RejectionRow;

/// The summary as text for a terminal of 80 columns, without colours.
public final class SummaryText {
  /// Widest line.
  public static final int COLUMNS = 80;

  private static final int WARNINGS_MAX = 4;
  private static final int RULES_MAX = 4;

  private final RunSummary summary;
  private final Glyphs glyphs;
  private final List<String> lines = new ArrayList<>();

  private SummaryText(RunSummary summary, Glyphs glyphs) {
    this.summary = summary;
    this.glyphs = glyphs;
  }

  /// Text of a summary.
  ///
  /// @param summary of a run
  /// @param glyphs which characters may be used
  /// @param folder where the run lies, as the user knows it; empty for a run in memory
  /// @return lines of at most [#COLUMNS] characters, paths and commands excepted, each ended by a
  ///   line feed
  public static String of(RunSummary summary, Glyphs glyphs, Optional<Path> folder) {
    SummaryText text = new SummaryText(summary, glyphs);
    text.head();
    text.lines.addAll(new LatencyTable(summary, glyphs).lines());
    text.lines.addAll(new ChainTable(summary).lines());
    text.rejections();
    text.histograms();
    text.warnings();
    text.checks();
    text.foot(folder);
    return String.join("\n", text.lines) + "\n";
  }

  private void head() {
    RunManifest run = summary.manifest();
    lines.add(
        "%s  seed %s, replication %s, version %s"
            .formatted(run.scenario(), run.seed(), run.replication(), run.toolVersion()));
    lines.addAll(
        Wrapped.lines(
            "rules %s; signatures %s".formatted(profile(run.profile()), run.signatures()),
            COLUMNS));
    lines.addAll(Wrapped.lines(run.question(), COLUMNS));
    lines.add(
        "simulated %s, measured after %s; %s events; %s"
            .formatted(
                Numbers.duration(run.outcome().atNanos()),
                Numbers.duration(run.warmUpNanos()),
                Numbers.grouped(run.eventsCount()),
                run.outcome().kind().label()));
    if (run.outcome().kind() != RunOutcome.Kind.COMPLETED) {
      lines.addAll(Wrapped.lines("! " + run.outcome().message(), COLUMNS));
    }
    lines.add("");
  }

  private static String profile(RunManifest.Profile profile) {
    return profile.repairs().isEmpty()
        ? profile.words()
        : profile.words() + " (" + profile.repairs().size() + " repairs)";
  }

  private void rejections() {
    if (summary.rejections().isEmpty()) {
      return;
    }
    RejectionRow most = summary.rejections().getFirst();
    String reason = most.reason().isEmpty() ? "" : ": " + most.reason();
    lines.addAll(
        Wrapped.lines(
            "rejected: %s; most: %s about %s in blocks of %s%s"
                .formatted(byRule(), most.operation(), most.subject(), most.chain(), reason),
            COLUMNS));
    lines.add("");
  }

  // The table has a row for each operation and chain; the reader first asks for the rules.
  private String byRule() {
    Map<String, Long> counts = new LinkedHashMap<>();
    summary.rejections().forEach(row -> counts.merge(row.rule(), row.count(), Long::sum));
    List<String> shown =
        counts.entrySet().stream()
            .limit(RULES_MAX)
            .map(entry -> Numbers.grouped(entry.getValue()) + " by " + entry.getKey())
            .toList();
    long others = counts.values().stream().skip(RULES_MAX).mapToLong(Long::longValue).sum();
    return String.join(", ", shown) + (others == 0 ? "" : ", " + others + " by others");
  }

  private void histograms() {
    if (summary.histograms().isEmpty()) {
      return;
    }
    lines.add("time to finality, distribution (s)");
    for (ChainManifest chain : summary.shownChains()) {
      LatencyHistogram histogram = summary.histograms().get(chain.name());
      if (histogram != null) {
        lines.add(histogram(chain.name(), histogram));
      }
    }
    lines.add("");
  }

  private String histogram(String chain, LatencyHistogram histogram) {
    return "  %s%s |%s| %s"
        .formatted(
            Cell.left(chain, 10),
            Cell.right(Numbers.seconds((double) histogram.lowNanos()), 6),
            glyphs.sparkline(histogram),
            Numbers.seconds((double) histogram.highNanos()));
  }

  private void warnings() {
    List<String> warnings = new ArrayList<>();
    summary
        .overloads()
        .forEach((chain, reason) -> warnings.add("! " + chain + " is overloaded: " + reason));
    summary.estimates().values().stream()
        .filter(value -> value.metric().name().endsWith(".latency") && !value.note().isEmpty())
        .filter(value -> !value.metric().name().startsWith("inclusion"))
        .filter(value -> !value.note().startsWith("no interval: overloaded"))
        .forEach(value -> warnings.add("! " + value.name() + ": " + value.note()));
    if (!summary.manifest().assertionsOn()) {
      warnings.add("! Java assertions were off");
    }
    warnings.stream()
        .limit(WARNINGS_MAX)
        .forEach(warning -> lines.addAll(Wrapped.lines(warning, COLUMNS)));
    if (warnings.size() > WARNINGS_MAX) {
      lines.add("! and %s more notes: see --json".formatted(warnings.size() - WARNINGS_MAX));
    }
    if (!warnings.isEmpty()) {
      lines.add("");
    }
  }

  private void checks() {
    lines.addAll(new CheckTable(summary.verdicts()).lines());
    String text = summary.manifest().expect().text();
    if (!text.isEmpty()) {
      lines.addAll(Wrapped.lines("expected: " + text, COLUMNS));
    }
    lines.add("");
  }

  private void foot(Optional<Path> folder) {
    RunManifest run = summary.manifest();
    lines.add("trace " + run.traceDigest());
    if (!run.dataDigest().isEmpty()) {
      lines.add("data  " + run.dataDigest());
    }
    folder.ifPresent(path -> lines.add("files in " + path));
    lines.add("repeat with: " + run.replayCommand());
  }
}
