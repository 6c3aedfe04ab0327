package org.mosaiclab.analysis.figure.draw;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.Shape;
import java.awt.Stroke;
import java.awt.geom.AffineTransform;
import java.awt.geom.Line2D;
import java.awt.geom.Rectangle2D;
import java.util.List;

/// The key of a figure, in rows above the panels, where it covers nothing.
///
/// @param entries in reading order
public record Legend(List<Entry> entries) {
  private static final double SIZE = 13;
  private static final double ROW_HEIGHT = 22;
  private static final double MARK_WIDTH = 26;
  private static final double GAP = 22;

  /// A key; no entries, no rows.
  public Legend {
    entries = List.copyOf(entries);
  }

  /// One mark and what it means.
  ///
  /// @param mark as drawn in the panels
  /// @param label one line
  public record Entry(Mark mark, String label) {
    private double width() {
      return MARK_WIDTH + 8 + Typeface.REGULAR.width(label, SIZE);
    }
  }

  /// How something is drawn.
  public sealed interface Mark {
    /// A line.
    record Line(Color color, Stroke stroke) implements Mark {}

    /// A filled area with its upper edge.
    record Area(Color fill, Color edge) implements Mark {}

    /// A symbol, centred on the origin.
    record Symbol(Shape shape, Color fill, Color outline) implements Mark {}
  }

  double height(double width) {
    return entries.isEmpty() ? 0 : rows(width) * ROW_HEIGHT;
  }

  private int rows(double width) {
    int rows = 1;
    double x = 0;
    for (var entry : entries) {
      if (x > 0 && x + entry.width() > width) {
        rows++;
        x = 0;
      }
      x += entry.width() + GAP;
    }
    return rows;
  }

  void draw(Graphics2D graphics, double left, double top, double width) {
    double x = left;
    double y = top + ROW_HEIGHT / 2;
    for (var entry : entries) {
      if (x > left && x + entry.width() > left + width) {
        x = left;
        y += ROW_HEIGHT;
      }
      draw(graphics, entry.mark(), x, y);
      graphics.setFont(Typeface.REGULAR.at(SIZE));
      graphics.setPaint(Ink.STRONG.light());
      graphics.drawString(
          Typeface.REGULAR.drawable(entry.label()),
          (float) (x + MARK_WIDTH + 8),
          (float) (y + 4.5));
      x += entry.width() + GAP;
    }
  }

  private static void draw(Graphics2D graphics, Mark mark, double x, double y) {
    switch (mark) {
      case Mark.Line(Color color, Stroke stroke) -> {
        graphics.setPaint(color);
        graphics.setStroke(stroke);
        graphics.draw(new Line2D.Double(x, y, x + MARK_WIDTH, y));
      }
      case Mark.Area(Color fill, Color edge) -> {
        graphics.setPaint(fill);
        graphics.fill(new Rectangle2D.Double(x, y - 6, MARK_WIDTH, 12));
        graphics.setPaint(edge);
        graphics.setStroke(Ink.solid(1.4));
        graphics.draw(new Line2D.Double(x, y - 6, x + MARK_WIDTH, y - 6));
      }
      case Mark.Symbol(Shape shape, Color fill, Color outline) -> {
        var placed =
            AffineTransform.getTranslateInstance(x + MARK_WIDTH / 2, y)
                .createTransformedShape(shape);
        graphics.setPaint(fill);
        graphics.fill(placed);
        graphics.setPaint(outline);
        graphics.setStroke(Ink.solid(1.4));
        graphics.draw(placed);
      }
    }
  }
}
