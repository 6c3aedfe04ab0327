package org.mosaiclab.analysis.figure.draw;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.geom.Path2D;
import java.awt.geom.Point2D;
import java.awt.geom.QuadCurve2D;
import java.awt.geom.Rectangle2D;
import org.jfree.chart.annotations.AbstractXYAnnotation;
import org.jfree.chart.axis.ValueAxis;
import org.jfree.chart.plot.PlotRenderingInfo;
import org.jfree.chart.plot.XYPlot;

/// An arrow between two points of a plot that stops short of the symbols at both ends.
final class Arrow extends AbstractXYAnnotation {
  private static final double HEAD = 7;

  private final double fromX;
  private final double fromY;
  private final double toX;
  private final double toY;
  private final double bulgePixels;
  private final double clearancePixels;
  private final Color color;

  /// An arrow.
  ///
  /// @param bulgePixels how far its middle bends upwards; 0 for a straight arrow
  /// @param clearancePixels distance kept from both points
  Arrow(
      double fromX,
      double fromY,
      double toX,
      double toY,
      double bulgePixels,
      double clearancePixels,
      Color color) {
    this.fromX = fromX;
    this.fromY = fromY;
    this.toX = toX;
    this.toY = toY;
    this.bulgePixels = bulgePixels;
    this.clearancePixels = clearancePixels;
    this.color = color;
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
    var from = point(fromX, fromY, plot, area, xAxis, yAxis);
    var to = point(toX, toY, plot, area, xAxis, yAxis);
    var bend =
        new Point2D.Double(
            (from.getX() + to.getX()) / 2, (from.getY() + to.getY()) / 2 - 2 * bulgePixels);
    var start = towards(from, bend, clearancePixels);
    var tip = towards(to, bend, clearancePixels);
    var neck = towards(tip, bend, HEAD);
    graphics.setPaint(color);
    graphics.setStroke(Ink.solid(1.5));
    graphics.draw(
        new QuadCurve2D.Double(
            start.getX(), start.getY(), bend.getX(), bend.getY(), neck.getX(), neck.getY()));
    graphics.fill(head(tip, neck));
  }

  private static Point2D point(
      double x, double y, XYPlot plot, Rectangle2D area, ValueAxis xAxis, ValueAxis yAxis) {
    return new Point2D.Double(
        xAxis.valueToJava2D(x, area, plot.getDomainAxisEdge()),
        yAxis.valueToJava2D(y, area, plot.getRangeAxisEdge()));
  }

  private static Point2D towards(Point2D start, Point2D goal, double distance) {
    double length = Math.max(1e-9, start.distance(goal));
    return new Point2D.Double(
        start.getX() + (goal.getX() - start.getX()) * distance / length,
        start.getY() + (goal.getY() - start.getY()) * distance / length);
  }

  private static Path2D head(Point2D tip, Point2D neck) {
    double dx = (tip.getX() - neck.getX()) / 2;
    double dy = (tip.getY() - neck.getY()) / 2;
    var path = new Path2D.Double();
    path.moveTo(tip.getX(), tip.getY());
    path.lineTo(neck.getX() - dy, neck.getY() + dx);
    path.lineTo(neck.getX() + dy, neck.getY() - dx);
    path.closePath();
    return path;
  }
}
