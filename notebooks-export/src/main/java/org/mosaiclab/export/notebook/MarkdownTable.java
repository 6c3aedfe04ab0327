package org.mosaiclab.export.notebook;

import java.util.List;

/// A table in Markdown.
final class MarkdownTable {
  private final StringBuilder text = new StringBuilder();

  /// @param columns headings, plain words
  MarkdownTable(String... columns) {
    line(List.of(columns));
    line(List.of(columns).stream().map(_ -> "---").toList());
  }

  /// Adds a row.
  ///
  /// @param cells escaped, one for each column
  MarkdownTable row(String... cells) {
    line(List.of(cells));
    return this;
  }

  private void line(List<String> cells) {
    text.append("| ").append(String.join(" | ", cells)).append(" |\n");
  }

  @Override
  public String toString() {
    return text.toString();
  }
}
