package org.mosaiclab.analysis.figure.draw;

import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;
import java.util.List;
import org.jfree.chart.ChartRenderingInfo;
import org.jfree.chart.plot.PlotRenderingInfo;
import org.jfree.chart.plot.XYPlot;

/// One figure: title, what is shown, key, panels in rows, and where the numbers come from.
///
/// Pages are [#WIDTH] pixels wide; the height follows from the rows and the length of the texts.
///
/// @param title one line
/// @param subtitle paragraphs of a sentence or two, wrapped
/// @param legend key of all panels
/// @param rows panels from top to bottom, each row with panels of equal width
/// @param rowHeightPixels height of a row of plots
/// @param source footer: scenario, seed, digest
public record Page(
    String title,
    List<String> subtitle,
    Legend legend,
    List<List<Panel>> rows,
    double rowHeightPixels,
    String source) {
  /// Width of every figure, pixels at scale 1.
  public static final int WIDTH = 960;

  private static final double MARGIN = 24;
  private static final double COLUMN_GAP = 28;
  private static final double ROW_GAP = 18;
  private static final double TITLE_SIZE = 20;
  private static final double TEXT_SIZE = 14;
  private static final double HEADING_SIZE = 14;
  private static final double SOURCE_SIZE = 11;
  private static final double LINE_HEIGHT = 19;
  private static final double NOTICE_HEIGHT = 96;

  /// A page.
  public Page {
    subtitle = List.copyOf(subtitle);
    rows = rows.stream().map(List::copyOf).toList();
  }

  /// Height of the figure.
  ///
  /// @return whole pixels at scale 1
  public int height() {
    return (int) Math.ceil(panelsTop() + panelsHeight() + 34);
  }

  private double textWidth() {
    return WIDTH - 2 * MARGIN;
  }

  private List<String> titleLines() {
    return Paragraph.wrap(title, Typeface.SEMIBOLD, TITLE_SIZE, textWidth());
  }

  private List<String> subtitleLines() {
    return subtitle.stream()
        .flatMap(text -> Paragraph.wrap(text, Typeface.REGULAR, TEXT_SIZE, textWidth()).stream())
        .toList();
  }

  private double legendTop() {
    return 18 + 27 * titleLines().size() + LINE_HEIGHT * subtitleLines().size() + 10;
  }

  private double panelsTop() {
    return legendTop() + legend.height(textWidth()) + 12;
  }

  private double panelsHeight() {
    double height = 0;
    for (var row : rows) {
      height += rowHeight(row) + ROW_GAP;
    }
    return height - ROW_GAP;
  }

  private double rowHeight(List<Panel> row) {
    double highest = NOTICE_HEIGHT;
    for (var panel : row) {
      if (panel instanceof Panel.Chart chart) {
        highest = Math.max(highest, chart.height(rowHeightPixels));
      }
    }
    return highest;
  }

  /// Draws the figure with its upper left corner at the origin.
  ///
  /// @param graphics at scale 1 the page covers [#WIDTH] by [#height()]
  public void draw(Graphics2D graphics) {
    graphics.setPaint(Ink.PAPER.light());
    graphics.fill(new Rectangle2D.Double(0, 0, WIDTH, height()));
    drawHeader(graphics);
    legend.draw(graphics, MARGIN, legendTop(), textWidth());
    double top = panelsTop();
    for (var row : rows) {
      drawRow(graphics, row, top);
      top += rowHeight(row) + ROW_GAP;
    }
    drawSource(graphics);
  }

  private void drawHeader(Graphics2D graphics) {
    double y = 18;
    for (var line : titleLines()) {
      y += 27;
      text(graphics, line, Typeface.SEMIBOLD, TITLE_SIZE, Ink.STRONG, MARGIN, y - 5);
    }
    for (var line : subtitleLines()) {
      y += LINE_HEIGHT;
      text(graphics, line, Typeface.REGULAR, TEXT_SIZE, Ink.MUTED, MARGIN, y);
    }
  }

  private void drawSource(Graphics2D graphics) {
    var line = Paragraph.cut(source, Typeface.REGULAR, SOURCE_SIZE, textWidth());
    text(graphics, line, Typeface.REGULAR, SOURCE_SIZE, Ink.MUTED, MARGIN, height() - 12);
  }

  private void drawRow(Graphics2D graphics, List<Panel> row, double top) {
    double width = (textWidth() - COLUMN_GAP * (row.size() - 1)) / row.size();
    for (int i = 0; i < row.size(); i++) {
      double left = MARGIN + i * (width + COLUMN_GAP);
      var area = new Rectangle2D.Double(left, top, width, rowHeight(row));
      drawPanel(graphics, row.get(i), area);
    }
  }

  private void drawPanel(Graphics2D graphics, Panel panel, Rectangle2D area) {
    double y = area.getY();
    if (!panel.heading().isEmpty()) {
      y += LINE_HEIGHT;
      var line = Paragraph.cut(panel.heading(), Typeface.SEMIBOLD, HEADING_SIZE, area.getWidth());
      text(graphics, line, Typeface.SEMIBOLD, HEADING_SIZE, Ink.STRONG, area.getX(), y - 4);
    }
    switch (panel) {
      case Panel.Chart(var _, String ordinate, XYPlot plot, double _) ->
          drawChart(graphics, ordinate, plot, area, y);
      case Panel.Notice(var _, String text) -> drawNotice(graphics, text, area, y);
    }
  }

  private static void drawChart(
      Graphics2D graphics, String ordinate, XYPlot plot, Rectangle2D area, double top) {
    double y = top;
    if (!ordinate.isEmpty()) {
      // Room below it, where a number may stand at the very top of the axis.
      y += LINE_HEIGHT + 3;
      text(graphics, ordinate, Typeface.REGULAR, Axes.TITLE_SIZE, Ink.MUTED, area.getX(), y - 9);
    }
    var rest = new Rectangle2D.Double(area.getX(), y, area.getWidth(), area.getMaxY() - y);
    plot.draw(graphics, rest, null, null, new PlotRenderingInfo(new ChartRenderingInfo(null)));
  }

  private static void drawNotice(Graphics2D graphics, String notice, Rectangle2D area, double top) {
    double y = top;
    for (var line : Paragraph.wrap(notice, Typeface.REGULAR, TEXT_SIZE, area.getWidth())) {
      y += LINE_HEIGHT;
      text(graphics, line, Typeface.REGULAR, TEXT_SIZE, Ink.MUTED, area.getX(), y);
    }
  }

  private static void text(
      Graphics2D graphics,
      String text,
      Typeface typeface,
      double size,
      Ink.Colour colour,
      double x,
      double y) {
    graphics.setFont(typeface.at(size));
    graphics.setPaint(colour.light());
    graphics.drawString(typeface.drawable(text), (float) x, (float) y);
  }
}
