package org.mosaiclab.analysis.figure.draw;

import java.awt.Color;
import java.awt.Stroke;
import java.util.Optional;
import org.jfree.chart.annotations.XYLineAnnotation;
import org.jfree.chart.annotations.XYPolygonAnnotation;
import org.jfree.chart.axis.AxisSpace;
import org.jfree.chart.axis.NumberAxis;
import org.jfree.chart.plot.DatasetRenderingOrder;
import org.jfree.chart.plot.ValueMarker;
import org.jfree.chart.plot.XYPlot;
import org.jfree.chart.renderer.xy.XYAreaRenderer;
import org.jfree.chart.renderer.xy.XYItemRenderer;
import org.jfree.chart.renderer.xy.XYLineAndShapeRenderer;
import org.jfree.chart.ui.Layer;
import org.jfree.chart.ui.RectangleInsets;
import org.jfree.data.xy.DefaultXYDataset;
import org.jfree.data.xy.XYDataset;

/// Plots in the house's style, layer by layer; later layers lie above earlier ones.
public final class Plots {
  private static final double LEFT_SPACE = 66;
  private static final double SYMBOL_CLEARANCE = 10;
  private static final double BAND_OPACITY = 0.22;
  private static final double WHISKER_PIXELS = 1.4;

  private Plots() {}

  /// An empty plot with light grid lines.
  ///
  /// @param x horizontal axis
  /// @param y vertical axis, without a title
  public static XYPlot empty(NumberAxis x, NumberAxis y) {
    var plot = new XYPlot(null, x, y, null);
    plot.setInsets(RectangleInsets.ZERO_INSETS);
    plot.setAxisOffset(RectangleInsets.ZERO_INSETS);
    plot.setOutlineVisible(false);
    plot.setBackgroundPaint(null);
    plot.setDomainGridlinePaint(Ink.GRID.light());
    plot.setDomainGridlineStroke(Ink.solid(1));
    plot.setRangeGridlinePaint(Ink.GRID.light());
    plot.setRangeGridlineStroke(Ink.solid(1));
    plot.setDatasetRenderingOrder(DatasetRenderingOrder.FORWARD);
    var space = new AxisSpace();
    space.setLeft(LEFT_SPACE);
    space.setRight(12);
    plot.setFixedRangeAxisSpace(space);
    return plot;
  }

  /// An empty plot without axes or grid, over the whole width.
  ///
  /// @param x horizontal axis, made invisible
  /// @param y vertical axis, made invisible
  public static XYPlot bare(NumberAxis x, NumberAxis y) {
    x.setVisible(false);
    y.setVisible(false);
    var plot = empty(x, y);
    plot.setDomainGridlinesVisible(false);
    plot.setRangeGridlinesVisible(false);
    plot.setFixedRangeAxisSpace(new AxisSpace());
    return plot;
  }

  /// Gives plots that stand above each other one left edge, the rightmost of theirs.
  ///
  /// @param plots changed
  public static void align(XYPlot... plots) {
    double left = 0;
    for (var plot : plots) {
      left = Math.max(left, plot.getFixedRangeAxisSpace().getLeft());
    }
    for (var plot : plots) {
      var space = new AxisSpace();
      space.setLeft(left);
      space.setRight(plot.getFixedRangeAxisSpace().getRight());
      plot.setFixedRangeAxisSpace(space);
    }
  }

  /// Adds a line.
  ///
  /// @param plot changed
  /// @param curve its points
  public static void addLine(XYPlot plot, Curve curve, Color color, Stroke stroke) {
    var renderer = new XYLineAndShapeRenderer(true, false);
    renderer.setDrawSeriesLineAsPath(true);
    renderer.setSeriesPaint(0, color);
    renderer.setSeriesStroke(0, stroke);
    add(plot, points(curve), renderer);
  }

  /// Adds a line and, behind everything, the band in which it lies.
  ///
  /// @param plot changed
  /// @param curve its points
  /// @param lows lower end of the band at each point; NaN where there is none
  /// @param highs upper end, likewise
  public static void addLineWithBand(
      XYPlot plot, Curve curve, double[] lows, double[] highs, Color color, Stroke stroke) {
    var band = new Band(lows, highs);
    addLine(plot, curve, color, stroke);
    int layer = plot.getDatasetCount() - 1;
    plot.setDataset(layer, new CurveData(curve, Optional.of(band)));
    var renderer = (XYLineAndShapeRenderer) plot.getRenderer(layer);
    for (var polygon : band.polygons(curve)) {
      renderer.addAnnotation(
          new XYPolygonAnnotation(polygon, null, null, Ink.faded(color, BAND_OPACITY)),
          Layer.BACKGROUND);
    }
  }

  /// Adds an upright line at each point from one end of its interval to the other, behind the layer
  /// that was added last.
  ///
  /// @param plot changed, with at least one layer
  /// @param curve the points
  /// @param lows lower end of the interval at each point; NaN where there is none
  /// @param highs upper end, likewise
  public static void addWhiskers(
      XYPlot plot, Curve curve, double[] lows, double[] highs, Color color) {
    var renderer = plot.getRenderer(plot.getDatasetCount() - 1);
    for (int i = 0; i < curve.size(); i++) {
      if (!Double.isNaN(lows[i])) {
        var pen = Ink.solid(WHISKER_PIXELS);
        renderer.addAnnotation(
            new XYLineAnnotation(curve.x(i), lows[i], curve.x(i), highs[i], pen, color),
            Layer.BACKGROUND);
      }
    }
  }

  /// Adds a symbol at each point.
  ///
  /// @param plot changed
  /// @param curve the points
  /// @param symbol how each is drawn
  public static void addSymbols(XYPlot plot, Curve curve, Legend.Mark.Symbol symbol) {
    var renderer = new XYLineAndShapeRenderer(false, true);
    renderer.setSeriesShape(0, symbol.shape());
    renderer.setUseFillPaint(true);
    renderer.setDrawOutlines(true);
    renderer.setUseOutlinePaint(true);
    renderer.setSeriesFillPaint(0, symbol.fill());
    renderer.setSeriesPaint(0, symbol.fill());
    renderer.setSeriesOutlinePaint(0, symbol.outline());
    renderer.setSeriesOutlineStroke(0, Ink.solid(1.4));
    add(plot, points(curve), renderer);
  }

  /// Adds bars that stand on zero.
  ///
  /// @param plot changed
  /// @param edges ascending edges of the bars, one more than heights
  /// @param heights their heights
  /// @param mark fill and edge
  public static void addBars(XYPlot plot, double[] edges, double[] heights, Legend.Mark.Area mark) {
    // One polygon: bars side by side would show hair lines between them.
    var renderer = new XYAreaRenderer(XYAreaRenderer.AREA);
    renderer.setSeriesPaint(0, mark.fill());
    add(plot, points(outline(edges, heights)), renderer);
    addLine(plot, outline(edges, heights), mark.edge(), Ink.solid(1.4));
  }

  /// Adds an arrow that keeps clear of the symbols at its ends.
  ///
  /// @param plot changed
  /// @param fromX abscissa of its start
  /// @param fromY ordinate of its start
  /// @param toX abscissa of its tip
  /// @param toY ordinate of its tip
  /// @param bulgePixels how far its middle bends upwards; 0 for a straight arrow
  /// @param color of line and head
  public static void addArrow(
      XYPlot plot,
      double fromX,
      double fromY,
      double toX,
      double toY,
      double bulgePixels,
      Color color) {
    plot.addAnnotation(
        new Arrow(fromX, fromY, toX, toY, bulgePixels, SYMBOL_CLEARANCE, color), false);
  }

  /// Adds a text centred above or below a point.
  ///
  /// @param plot changed
  /// @param text short
  /// @param x abscissa of the point
  /// @param y ordinate of the point
  /// @param downPixels from the point down to the baseline; negative for above
  public static void addLabel(XYPlot plot, String text, double x, double y, double downPixels) {
    plot.addAnnotation(Label.centred(text, x, y, downPixels), false);
  }

  /// Adds an upright line over the whole height, for an instant or a bound.
  ///
  /// @param plot changed
  /// @param x where
  public static void addUpright(XYPlot plot, double x, Color color, Stroke stroke) {
    plot.addDomainMarker(new ValueMarker(x, color, stroke), Layer.FOREGROUND);
  }

  private static Curve outline(double[] edges, double[] heights) {
    int bars = heights.length;
    var xs = new double[2 * bars + 2];
    var ys = new double[2 * bars + 2];
    for (int i = 0; i < bars; i++) {
      xs[2 * i] = edges[i];
      xs[2 * i + 1] = edges[i];
      ys[2 * i + 1] = heights[i];
      ys[2 * i + 2] = heights[i];
    }
    xs[2 * bars] = edges[bars];
    xs[2 * bars + 1] = edges[bars];
    return new Curve(xs, ys);
  }

  private static XYDataset points(Curve curve) {
    return new CurveData(curve, Optional.empty());
  }

  /// A curve as JFreeChart takes it, still to be asked for the curve.
  static final class CurveData extends DefaultXYDataset {
    private final transient Curve curve;
    private final transient Optional<Band> band;

    CurveData(Curve curve, Optional<Band> band) {
      this.curve = curve;
      this.band = band;
      addSeries(0, curve.columns());
    }

    Curve curve() {
      return curve;
    }

    Optional<Band> band() {
      return band;
    }
  }

  private static void add(XYPlot plot, XYDataset dataset, XYItemRenderer renderer) {
    int layer =
        plot.getDatasetCount() == 1 && plot.getDataset() == null ? 0 : plot.getDatasetCount();
    plot.setDataset(layer, dataset);
    plot.setRenderer(layer, renderer);
  }
}
