package org.mosaiclab.analysis.figure.draw;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;
import org.jfree.chart.annotations.AbstractXYAnnotation;
import org.jfree.chart.axis.ValueAxis;
import org.jfree.chart.plot.PlotRenderingInfo;
import org.jfree.chart.plot.XYPlot;

/// A short text beside a point of a plot: centred above or below it, or right of it.
final class Label extends AbstractXYAnnotation {
  private static final double SIZE = 12;

  private final String text;
  private final double x;
  private final double y;
  private final double rightShare;
  private final double rightPixels;
  private final double downPixels;
  private final Color color;

  private Label(
      String text,
      double x,
      double y,
      double rightShare,
      double rightPixels,
      double downPixels,
      Color color) {
    this.text = Typeface.REGULAR.drawable(text);
    this.x = x;
    this.y = y;
    this.rightShare = rightShare;
    this.rightPixels = rightPixels;
    this.downPixels = downPixels;
    this.color = color;
  }

  /// A centred label.
  ///
  /// @param downPixels from the point down to the baseline; negative for above
  static Label centred(String text, double x, double y, double downPixels) {
    return new Label(text, x, y, -0.5, 0, downPixels, Ink.MUTED.light());
  }

  /// A label that begins right of the point, at its height.
  static Label rightOf(String text, double x, double y) {
    return new Label(text, x, y, 0, 8, SIZE / 3, Ink.MUTED.light());
  }

  /// A label in the middle of a coloured cell.
  static Label within(String text, double x, double y, Color color) {
    return new Label(text, x, y, -0.5, 0, SIZE / 3, color);
  }

  @Override
  public void draw(
      Graphics2D graphics,
      XYPlot plot,
      Rectangle2D area,
      ValueAxis xAxis,
      ValueAxis yAxis,
      int rendererIndex,
      PlotRenderingInfo info) {
    double left =
        xAxis.valueToJava2D(x, area, plot.getDomainAxisEdge())
            + rightPixels
            + rightShare * Typeface.REGULAR.width(text, SIZE);
    double baseline = yAxis.valueToJava2D(y, area, plot.getRangeAxisEdge()) + downPixels;
    graphics.setFont(Typeface.REGULAR.at(SIZE));
    graphics.setPaint(color);
    graphics.drawString(text, (float) left, (float) baseline);
  }
}
