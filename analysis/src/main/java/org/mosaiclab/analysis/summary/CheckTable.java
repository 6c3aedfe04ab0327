package org.mosaiclab.analysis.summary;

import java.util.ArrayList;
import java.util.List;
import org.mosaiclab.analysis.claim.Verdict;

/// Checks of the scenario: expected, found, verdict.
final class CheckTable {
  private static final int NAME_WIDTH = 34;
  private static final int EXPECTED_WIDTH = 19;
  private static final int FOUND_WIDTH = 14;

  private final List<Verdict> verdicts;

  CheckTable(List<Verdict> verdicts) {
    this.verdicts = verdicts;
  }

  List<String> lines() {
    if (verdicts.isEmpty()) {
      return List.of("the scenario states no checks");
    }
    List<String> lines = new ArrayList<>();
    lines.add(row("check", "expected", "found", "verdict"));
    for (Verdict verdict : verdicts) {
      lines.addAll(
          rows(
              "  " + verdict.check().metric() + " " + verdict.check().stat(),
              verdict.check().text(),
              verdict.found().isEmpty() ? "-" : verdict.found(),
              verdict.kind().label()));
      if (!verdict.reason().isEmpty()) {
        lines.addAll(Wrapped.lines("  (" + verdict.reason() + ")", SummaryText.COLUMNS));
      }
    }
    return lines;
  }

  private static List<String> rows(String name, String expected, String found, String verdict) {
    boolean fits =
        name.length() <= NAME_WIDTH
            && expected.length() < EXPECTED_WIDTH
            && found.length() < FOUND_WIDTH;
    return fits
        ? List.of(row(name, expected, found, verdict))
        : List.of(name, "    expected " + expected + ", found " + found + ": " + verdict);
  }

  private static String row(String name, String expected, String found, String verdict) {
    return Cell.left(name, NAME_WIDTH)
        + " "
        + Cell.left(expected, EXPECTED_WIDTH)
        + Cell.left(found, FOUND_WIDTH)
        + verdict;
  }
}
