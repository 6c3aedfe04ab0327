package org.mosaiclab.export.notebook;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.mosaiclab.analysis.figure.Figure;

/// The cells that draw figures: for each its caption and a call; before the first of a kind the
/// function that draws it.
final class FigureCells {
  private static final int ID_CHARACTERS_MAX = 48;

  private final Set<String> defined = new LinkedHashSet<>();
  private final List<Cell> cells = new ArrayList<>();

  private FigureCells() {}

  /// Cells of figures.
  ///
  /// @param figures in reading order, ids of lower case letters, digits and hyphens
  static List<Cell> of(List<Figure> figures) {
    var cells = new FigureCells();
    figures.forEach(cells::add);
    return cells.cells;
  }

  private void add(Figure figure) {
    int number = cells.size();
    cells.add(
        Cell.text(
            id("caption", number, figure),
            "### %s\n\n%s"
                .formatted(
                    MarkdownText.cut(figure.page().title(), 160),
                    MarkdownText.cut(figure.caption(), 2_000))));
    var template = template(figure.kind());
    if (defined.add(template)) {
      cells.add(Cell.code(template));
    }
    if (!figure.id().matches("[a-z0-9-]+")) {
      throw new IllegalArgumentException("figure id must be plain, was " + figure.id());
    }
    var call = figure.kind().replace('-', '_') + "(FIGURES[\"" + figure.id() + "\"])";
    cells.add(new Cell(id("figure", number, figure), Cell.Kind.CODE, call, List.of(Cell.FIGURE)));
  }

  // Both latencies are drawn alike.
  private static String template(String kind) {
    return kind.endsWith("-latency") ? "latency" : kind.replace('-', '_');
  }

  private static String id(String prefix, int number, Figure figure) {
    var plain = figure.id();
    return plain.length() <= ID_CHARACTERS_MAX
        ? prefix + "-" + plain
        : prefix + "-" + plain.substring(0, ID_CHARACTERS_MAX - 8) + "-" + number;
  }
}
