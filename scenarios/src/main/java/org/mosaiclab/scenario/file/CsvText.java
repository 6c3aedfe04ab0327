package org.mosaiclab.scenario.file;

import java.util.ArrayList;
import java.util.List;

/// Rows and cells of a CSV text (RFC 4180): commas, quotes where needed, any line end.
final class CsvText {
  private final String text;
  private final List<List<String>> rows = new ArrayList<>();
  private List<String> row = new ArrayList<>();
  private final StringBuilder cell = new StringBuilder();

  private CsvText(String text) {
    this.text = text;
  }

  /// @return rows that are not blank, cells without surrounding spaces
  static List<List<String>> rows(String text) {
    return new CsvText(text).read();
  }

  private List<List<String>> read() {
    boolean isQuoted = false;
    for (int at = 0; at < text.length(); at++) {
      char next = text.charAt(at);
      if (isQuoted && next == '"' && at + 1 < text.length() && text.charAt(at + 1) == '"') {
        cell.append(next);
        at++;
      } else if (next == '"') {
        isQuoted = !isQuoted;
      } else if (isQuoted) {
        cell.append(next);
      } else {
        takeUnquoted(next);
      }
    }
    endRow();
    return rows;
  }

  private void takeUnquoted(char next) {
    switch (next) {
      case ',' -> endCell();
      case '\n' -> endRow();
      case '\r', '\uFEFF' -> {}
      default -> cell.append(next);
    }
  }

  private void endCell() {
    row.add(cell.toString().strip());
    cell.setLength(0);
  }

  private void endRow() {
    endCell();
    if (row.stream().anyMatch(found -> !found.isEmpty())) {
      rows.add(List.copyOf(row));
    }
    row = new ArrayList<>();
  }
}
