package org.mosaiclab.analysis.report;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.mosaiclab.analysis.markup.Element;
import org.mosaiclab.analysis.markup.Markup;

/// A table with a heading row; the first cell of each row names it.
public final class Grid {
  /// How the cells of a column are set.
  public enum Align {
    /// Words.
    TEXT(""),
    /// Names that stay on one line where there is room.
    NAME("name"),
    /// Sentences.
    WIDE("wide"),
    /// Numbers, to the right.
    NUMBER("number"),
    /// Times in several units, to the right; on several lines where there is no room.
    SPAN("span");

    private final String style;

    Align(String style) {
      this.style = style;
    }
  }

  private static final Pattern TAG = Pattern.compile("<[^>]*>");

  /// Longer than any name that a scenario may have.
  private static final Pattern LONG_WORD = Pattern.compile("\\S{60}");

  private record Column(String title, Align align) {}

  private final String label;
  private final List<Column> columns = new ArrayList<>();
  private final Element body = Element.of("tbody");

  private Grid(String label) {
    this.label = label;
  }

  /// A table without columns.
  ///
  /// @param label what the table holds; its caption
  public static Grid of(String label) {
    return new Grid(label);
  }

  /// Adds a column.
  ///
  /// @param title its heading
  /// @param align how its cells are set
  /// @return this table
  public Grid column(String title, Align align) {
    columns.add(new Column(title, align));
    return this;
  }

  /// Adds columns of numbers.
  ///
  /// @param titles their headings
  /// @return this table
  public Grid numbers(String... titles) {
    for (var title : titles) {
      column(title, Align.NUMBER);
    }
    return this;
  }

  /// Adds a row of texts.
  ///
  /// @param cells one per column
  public void row(List<String> cells) {
    cells(cells.stream().map(Markup::text).toList(), -1, "");
  }

  /// Adds a row of texts.
  ///
  /// @param cells one per column
  public void row(String... cells) {
    row(List.of(cells));
  }

  /// Adds a row.
  ///
  /// @param cells one per column
  /// @param verdictColumn column whose cell gets `verdictStyle`; -1: none
  /// @param verdictStyle class of that cell
  /// @throws IllegalArgumentException if there are more or fewer cells than columns
  public void cells(List<Markup> cells, int verdictColumn, String verdictStyle) {
    if (cells.size() != columns.size()) {
      throw new IllegalArgumentException(
          "cells must be " + columns.size() + ", were " + cells.size());
    }
    var row = Element.of("tr");
    for (int i = 0; i < cells.size(); i++) {
      var cell = i == 0 ? Element.of("th").with("scope", "row") : Element.of("td");
      if (i > 0) {
        cell.with("data-label", columns.get(i).title());
      }
      var style = i == verdictColumn ? verdictStyle : style(i);
      row.add(styled(cell, fitting(style, cells.get(i))).add(cells.get(i)));
    }
    body.add(row);
  }

  private String style(int column) {
    return columns.get(column).align().style;
  }

  // A word that no column has room for may be broken anywhere; others stay whole.
  private static String fitting(String style, Markup cell) {
    return LONG_WORD.matcher(TAG.matcher(cell.written()).replaceAll("")).find()
        ? (style + " long").strip()
        : style;
  }

  private static Element styled(Element element, String style) {
    return style.isEmpty() ? element : element.with("class", style);
  }

  /// The table in a box that scrolls sideways where the page is narrow.
  public Element element() {
    var head = Element.of("tr");
    for (var column : columns) {
      var cell = Element.of("th", column.title()).with("scope", "col");
      head.add(styled(cell, fitting(column.align().style, Markup.text(column.title()))));
    }
    var table =
        Element.of("table")
            .add(Element.of("caption", label))
            .add(Element.of("thead").add(head))
            .add(body);
    return scrolling(label, table);
  }

  /// A box that scrolls sideways and can be reached by keyboard.
  public static Element scrolling(String label, Markup content) {
    return Element.of("div")
        .with("class", "scroll")
        .with("role", "region")
        .with("aria-label", label)
        .with("tabindex", "0")
        .add(content);
  }
}
