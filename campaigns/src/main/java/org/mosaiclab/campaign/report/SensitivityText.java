package org.mosaiclab.campaign.report;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import org.mosaiclab.dataset.campaign.SensitivityRow;

/// The sensitivity of one metric as a table: a line for each field, what matters most first.
///
/// @param values writes values
record SensitivityText(ValueText values) {
  /// Lines about one metric.
  ///
  /// @param rows of one metric and statistic
  List<String> lines(List<SensitivityRow> rows) {
    if (rows.isEmpty()) {
      return List.of("sensitivity: no run measured the metric");
    }
    var first = rows.getFirst();
    boolean isMorris = first.measure().startsWith(SensitivityRow.MU);
    var lines = new ArrayList<String>();
    lines.add(
        "sensitivity of %s %s, %s"
            .formatted(
                first.metric(),
                first.stat(),
                isMorris
                    ? first.n() + " trajectories: effect of a field over its whole range"
                    : first.n() + " rows: share of the variance"));
    lines.add(
        isMorris
            ? row("field", "mean size (mu*)", "mean (mu)", "deviation (sigma)")
            : row("field", "alone (first)", "with others (total)", ""));
    rows.stream()
        .filter(
            one -> one.measure().equals(isMorris ? SensitivityRow.MU_STAR : SensitivityRow.TOTAL))
        .sorted(Comparator.comparingDouble(SensitivityRow::value).reversed())
        .forEach(one -> lines.add(line(one.field(), isMorris, rows)));
    return lines;
  }

  private String line(String field, boolean isMorris, List<SensitivityRow> rows) {
    return isMorris
        ? row(
            field,
            cell(field, SensitivityRow.MU_STAR, rows),
            cell(field, SensitivityRow.MU, rows),
            cell(field, SensitivityRow.SIGMA, rows))
        : row(
            field,
            cell(field, SensitivityRow.FIRST, rows),
            cell(field, SensitivityRow.TOTAL, rows),
            "");
  }

  private String cell(String field, String measure, List<SensitivityRow> rows) {
    return rows.stream()
        .filter(row -> row.field().equals(field) && row.measure().equals(measure))
        .findFirst()
        .map(this::cell)
        .orElse("");
  }

  private String cell(SensitivityRow row) {
    if (Double.isNaN(row.value())) {
      return "none";
    }
    return row.unit().isEmpty() && !row.measure().startsWith(SensitivityRow.MU)
        ? String.format(
            Locale.ROOT,
            "%.3f %s %.3f",
            row.value(),
            values.glyphs().plusMinus(),
            (row.high() - row.low()) / 2)
        : values.of(row.value(), row.low(), row.high(), row.unit());
  }

  private static String row(String field, String... cells) {
    var line = new StringBuilder("  %-36s".formatted(field));
    for (var cell : cells) {
      line.append("  %-22s".formatted(cell));
    }
    return line.toString().stripTrailing();
  }
}
