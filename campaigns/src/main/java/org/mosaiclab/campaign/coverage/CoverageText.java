package org.mosaiclab.campaign.coverage;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/// The findings as a table, and what its verdicts are worth.
public final class CoverageText {
  private CoverageText() {}

  /// Lines of the table, a line that counts, and how verdicts are made.
  ///
  /// @param findings in order
  public static List<String> lines(List<Finding> findings) {
    var lines = new ArrayList<String>();
    var rows =
        new ArrayList<>(List.of(List.of("estimator", "data", "promise", "found", "n", "verdict")));
    findings.forEach(finding -> rows.add(cells(finding)));
    int[] widths = widths(rows);
    rows.forEach(row -> lines.add(line(row, widths)));
    long broken = findings.stream().filter(finding -> !finding.isKept()).count();
    double alarms = findings.stream().mapToDouble(one -> one.promise().falseAlarmRatio()).sum();
    lines.add("");
    lines.add(
        "%d promises, %d kept, %d broken"
            .formatted(findings.size(), findings.size() - broken, broken));
    lines.add(
        "verdicts: '94 to 96 %' and what is computed allow nothing more; 'exactly', 'at least'");
    lines.add("and 'bias' allow three standard errors of n samples. Promises: docs/statistics.md");
    lines.add(
        "false alarms: a right estimator fails a row in at most 0.27 % of seeds, any row in "
            + Promise.percent(alarms));
    return lines;
  }

  private static List<String> cells(Finding finding) {
    return List.of(
        finding.estimator(),
        finding.data(),
        finding.promise().text(),
        Promise.percent(finding.found()),
        String.format(Locale.ROOT, "%,d", finding.n()),
        finding.isKept() ? "kept" : "BROKEN");
  }

  private static int[] widths(List<List<String>> rows) {
    int[] widths = new int[rows.getFirst().size()];
    for (var row : rows) {
      for (int i = 0; i < widths.length; i++) {
        widths[i] = Math.max(widths[i], row.get(i).length());
      }
    }
    return widths;
  }

  private static String line(List<String> row, int[] widths) {
    var line = new StringBuilder();
    for (int i = 0; i < widths.length; i++) {
      var blanks = " ".repeat(widths[i] - row.get(i).length());
      boolean isNumber = i == 3 || i == 4;
      line.append(isNumber ? blanks + row.get(i) : row.get(i) + blanks).append("  ");
    }
    return line.toString().stripTrailing();
  }
}
