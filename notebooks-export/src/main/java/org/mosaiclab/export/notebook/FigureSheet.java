package org.mosaiclab.export.notebook;

import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.mosaiclab.analysis.figure.Figure;
import org.mosaiclab.analysis.figure.draw.Ink;
import org.mosaiclab.analysis.figure.draw.Page;
import org.mosaiclab.analysis.figure.draw.Palette;
import org.mosaiclab.analysis.figure.draw.Panel;
import org.mosaiclab.dataset.json.CanonicalJson;

/// What the report's figures are called and how they look, for code that draws them again.
///
/// @param figures in reading order
/// @param colours of the chains, by name; empty for a campaign
/// @param palette colours of curves in their order
/// @param ink colours of everything else, by name
record FigureSheet(
    List<Sheet> figures,
    SortedMap<String, String> colours,
    List<String> palette,
    SortedMap<String, String> ink) {
  /// One figure.
  ///
  /// @param id unique
  /// @param kind which function draws it
  /// @param subject what it is of
  /// @param title one line
  /// @param rows panels from top to bottom
  record Sheet(
      String id, String kind, Map<String, String> subject, String title, List<List<Frame>> rows) {}

  /// One panel without what is in it.
  ///
  /// @param heading what it shows
  /// @param x title of the horizontal axis, with its unit
  /// @param y title of the vertical axis, likewise
  /// @param notice sentence that stands in its place; empty for a plot
  /// @param heightPixels of its row
  record Frame(String heading, String x, String y, String notice, double heightPixels) {}

  private static final double NOTICE_PIXELS = 96;

  /// A sheet.
  ///
  /// @param figures in reading order
  /// @param chains names whose colours are asked for
  /// @param palette of the run; of no chain for a campaign
  static FigureSheet of(List<Figure> figures, List<String> chains, Palette palette) {
    var colours = new TreeMap<String, String>();
    chains.forEach(chain -> colours.put(chain, Ink.hex(palette.of(chain).light())));
    var ink = new TreeMap<String, String>();
    ink.put("paper", Ink.hex(Ink.PAPER.light()));
    ink.put("strong", Ink.hex(Ink.STRONG.light()));
    ink.put("muted", Ink.hex(Ink.MUTED.light()));
    ink.put("axis", Ink.hex(Ink.AXIS.light()));
    ink.put("grid", Ink.hex(Ink.GRID.light()));
    ink.put("alarm", Ink.hex(Ink.ALARM.light()));
    var curves = Palette.all().stream().skip(1).map(hue -> Ink.hex(hue.light())).toList();
    return new FigureSheet(figures.stream().map(FigureSheet::sheet).toList(), colours, curves, ink);
  }

  private static Sheet sheet(Figure figure) {
    var page = figure.page();
    return new Sheet(
        figure.id(),
        figure.kind(),
        figure.subject(),
        page.title(),
        page.rows().stream().map(row -> frames(page, row)).toList());
  }

  private static List<Frame> frames(Page page, List<Panel> row) {
    double height = NOTICE_PIXELS;
    for (var panel : row) {
      if (panel instanceof Panel.Chart chart) {
        double own = chart.heightPixels() > 0 ? chart.heightPixels() : page.rowHeightPixels();
        height = Math.max(height, own);
      }
    }
    double rowHeight = height;
    return row.stream().map(panel -> frame(panel, rowHeight)).toList();
  }

  private static Frame frame(Panel panel, double height) {
    return switch (panel) {
      case Panel.Notice(String heading, String text) -> new Frame(heading, "", "", text, height);
      case Panel.Chart chart ->
          new Frame(chart.heading(), chart.abscissa(), chart.ordinate(), "", height);
    };
  }

  /// The sheet as JSON.
  String json() {
    return CanonicalJson.write(this);
  }
}
