package org.mosaiclab.analysis.figure.draw;

import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;
import org.jfree.chart.annotations.AbstractXYAnnotation;
import org.jfree.chart.axis.ValueAxis;
import org.jfree.chart.plot.PlotRenderingInfo;
import org.jfree.chart.plot.XYPlot;

/// A short text centred above or below a point of a plot.
final class Label extends AbstractXYAnnotation {
  private static final double SIZE = 12;

  private final String text;
  private final double x;
  private final double y;
  private final double downPixels;

  /// A label.
  ///
  /// @param downPixels from the point down to the baseline; negative for above
  Label(String text, double x, double y, double downPixels) {
    this.text = Typeface.REGULAR.drawable(text);
    this.x = x;
    this.y = y;
    this.downPixels = downPixels;
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
            - Typeface.REGULAR.width(text, SIZE) / 2;
    double baseline = yAxis.valueToJava2D(y, area, plot.getRangeAxisEdge()) + downPixels;
    graphics.setFont(Typeface.REGULAR.at(SIZE));
    graphics.setPaint(Ink.MUTED.light());
    graphics.drawString(text, (float) left, (float) baseline);
  }
}
