package org.mosaiclab.campaign.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.mosaiclab.dataset.campaign.SelectionRow;

/// Which point is the best, in words.
///
/// @param points settings of each point as text
/// @param values writes values
record SelectionText(Map<Long, String> points, ValueText values) {
  private static final int POINTS_MAX = 10;

  /// Lines about the best point and its rivals.
  ///
  /// @param rows of all points; none if nothing was measured
  List<String> lines(List<SelectionRow> rows) {
    var lines = new ArrayList<String>();
    var chosen = rows.stream().filter(row -> row.verdict().equals(SelectionRow.CHOSEN)).findFirst();
    if (chosen.isEmpty()) {
      return List.of("best: no point has two values, so none can be chosen");
    }
    var best = chosen.get();
    var rivals = rows.stream().filter(row -> row.verdict().equals(SelectionRow.POSSIBLE)).toList();
    lines.add(
        "best (%s %s %s): point %d  %s"
            .formatted(best.best(), best.metric(), best.stat(), best.point(), setting(best)));
    lines.addAll(rivals.isEmpty() ? List.of(decided(rows)) : open(best, rivals));
    long missing =
        rows.stream().filter(row -> row.verdict().equals(SelectionRow.NOT_COMPARED)).count();
    if (missing > 0) {
      lines.add("  %d points were not compared: too few runs measured it".formatted(missing));
    }
    return lines;
  }

  private String setting(SelectionRow row) {
    return points.getOrDefault(row.point(), "");
  }

  private static String decided(List<SelectionRow> rows) {
    return rows.size() == 1
        ? "  the only point"
        : "  every other point is ruled out with 95 % confidence";
  }

  private List<String> open(SelectionRow best, List<SelectionRow> rivals) {
    var lines = new ArrayList<String>();
    lines.add(
        "  at most %s worse than the best one, with 95 %% confidence; may be the best as well:"
            .formatted(values.of(best.deficitMax(), best.unit())));
    rivals.stream()
        .limit(POINTS_MAX)
        .forEach(row -> lines.add("  %5d  %s".formatted(row.point(), setting(row))));
    if (rivals.size() > POINTS_MAX) {
      lines.add("  and %d more".formatted(rivals.size() - POINTS_MAX));
    }
    lines.add(
        best.runsNeeded() < 0
            ? "  no number of runs would tell them apart: their means are too close"
            : "  about %,d replications would tell them apart; there are %,d"
                .formatted(best.runsNeeded(), best.n()));
    return lines;
  }
}
