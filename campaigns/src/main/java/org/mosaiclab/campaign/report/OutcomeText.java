package org.mosaiclab.campaign.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.mosaiclab.analysis.estimate.Proportion;
import org.mosaiclab.dataset.campaign.CampaignRunRow;
import org.mosaiclab.dataset.campaign.OutcomeRow;
import org.mosaiclab.dataset.manifest.RunManifest.RunOutcome;

/// What the outcomes of the runs say about all such runs, in words.
final class OutcomeText {
  private static final int LINES_MAX = 5;
  private static final String VIOLATED = RunOutcome.Kind.INVARIANT_VIOLATED.label();

  private OutcomeText() {}

  /// A line about violations where there was none, and a line for each point and outcome that is
  /// unwanted and happened.
  ///
  /// @param rows of all points
  /// @param isShared whether runs of different points share their random numbers: then only those
  ///   of one point are independent and count together
  static List<String> lines(List<OutcomeRow> rows, boolean isShared) {
    var lines = new ArrayList<String>();
    var violations = rows.stream().filter(row -> row.outcome().equals(VIOLATED)).toList();
    if (!violations.isEmpty() && violations.stream().allMatch(row -> row.hits() == 0)) {
      lines.add(none(violations, isShared && violations.size() > 1));
    }
    var hit = rows.stream().filter(row -> row.hits() > 0).toList();
    hit.stream().limit(LINES_MAX).map(OutcomeText::some).forEach(lines::add);
    if (hit.size() > LINES_MAX) {
      lines.add("and %d more in tables/outcomes.csv".formatted(hit.size() - LINES_MAX));
    }
    return lines;
  }

  private static String none(List<OutcomeRow> rows, boolean isByPoint) {
    long runs = rows.stream().mapToLong(OutcomeRow::runs).sum();
    double atMost =
        isByPoint
            ? rows.stream().mapToDouble(OutcomeRow::atMost).max().orElse(1)
            : new Proportion(0, Math.toIntExact(runs)).upperBound();
    return String.format(
        Locale.ROOT,
        "0 violations in %,d runs: %sat most %s %% with 95 %% confidence",
        runs,
        isByPoint ? "at each point " : "",
        percent(atMost));
  }

  private static String some(OutcomeRow row) {
    return String.format(
        Locale.ROOT,
        "point %d: %,d of %,d runs %s: %s %%, between %s and %s %% with 95 %% confidence",
        row.point(),
        row.hits(),
        row.runs(),
        word(row.outcome()),
        percent(row.ratio()),
        percent(row.low()),
        percent(row.high()));
  }

  private static String word(String outcome) {
    if (outcome.equals(VIOLATED)) {
      return "violated an invariant";
    }
    return outcome.equals(CampaignRunRow.FAILED) ? "failed" : "reached a limit";
  }

  // Two digits at least, however rare it is.
  private static String percent(double ratio) {
    double percent = ratio * 100;
    return percent >= 1 || percent == 0
        ? String.format(Locale.ROOT, "%.1f", percent)
        : String.format(Locale.ROOT, "%.2g", percent);
  }
}
