package org.mosaiclab.analysis.figure.draw;

import java.awt.Color;
import java.util.List;
import org.jfree.chart.annotations.XYBoxAnnotation;
import org.jfree.chart.axis.AxisSpace;
import org.jfree.chart.axis.NumberAxis;
import org.jfree.chart.axis.SymbolAxis;
import org.jfree.chart.axis.TickUnits;
import org.jfree.chart.plot.XYPlot;
import org.jfree.chart.ui.Layer;
import org.jfree.chart.ui.RectangleInsets;

/// Named rows above each other over one horizontal axis: spans of time, or bars to compare.
///
/// Lanes count from 0 at the top.
public final class Lanes {
  /// Widest name, pixels; longer ones are cut.
  private static final double NAME_PIXELS_MAX = 190;

  private static final double LANE_PIXELS = 22;
  private static final double AXIS_PIXELS = 84;

  private static final Color ON_DARK = new Color(250, 250, 250);
  private static final Color ON_LIGHT = new Color(20, 20, 20);

  private Lanes() {}

  /// Height of a panel with so many lanes, heading and axis included.
  ///
  /// @param count lanes, at least 1
  public static double height(int count) {
    return AXIS_PIXELS + LANE_PIXELS * count;
  }

  /// An empty plot, its names at the left.
  ///
  /// @param x horizontal axis
  /// @param names of the lanes, from the top; at least one
  public static XYPlot plot(NumberAxis x, List<String> names) {
    var shown = names.stream().map(Lanes::shown).toArray(String[]::new);
    var axis = new SymbolAxis(null, shown);
    axis.setAutoRange(false);
    axis.setRange(-0.6, shown.length - 0.4);
    axis.setInverted(true);
    axis.setGridBandsVisible(false);
    axis.setAutoTickUnitSelection(false);
    axis.setStandardTickUnits(new TickUnits());
    Axes.style(axis);
    axis.setTickMarksVisible(false);
    axis.setTickLabelInsets(new RectangleInsets(0, 4, 0, 6));
    var plot = Plots.empty(x, axis);
    plot.setRangeGridlinesVisible(false);
    plot.setFixedRangeAxisSpace(space(List.of(shown)));
    // The first layer holds no points: its background is where bars go, below all symbols.
    Plots.addLine(plot, new Curve(new double[0], new double[0]), Ink.GRID.light(), Ink.solid(1));
    return plot;
  }

  private static String shown(String name) {
    var line = Typeface.REGULAR.drawable(name.isBlank() ? "(no name)" : name);
    return Paragraph.cut(line, Typeface.REGULAR, Axes.TICK_SIZE, NAME_PIXELS_MAX);
  }

  private static AxisSpace space(List<String> names) {
    double widest = 0;
    for (var name : names) {
      widest = Math.max(widest, Typeface.REGULAR.width(name, Axes.TICK_SIZE));
    }
    var space = new AxisSpace();
    space.setLeft(Math.max(66, widest + 14));
    space.setRight(12);
    return space;
  }

  /// Adds a bar along a lane.
  ///
  /// @param plot changed
  /// @param lane which
  /// @param from its start on the horizontal axis
  /// @param to its end
  /// @param thickness share of the lane that it fills, in `(0, 1]`
  /// @param color of the bar
  public static void addBar(
      XYPlot plot, int lane, double from, double to, double thickness, Color color) {
    if (to > from) {
      // The lower edge first: lanes count downwards, and JFreeChart draws no box of negative
      // height.
      double lower = lane + thickness / 2;
      var box = new XYBoxAnnotation(from, lower, to, lower - thickness, null, null, color);
      plot.getRenderer(0).addAnnotation(box, Layer.BACKGROUND);
    }
  }

  /// Adds a text right of a point of a lane.
  ///
  /// @param plot changed
  /// @param lane which
  /// @param x point on the horizontal axis
  /// @param text short
  public static void addText(XYPlot plot, int lane, double x, String text) {
    plot.addAnnotation(Label.rightOf(text, x, lane), false);
  }

  /// Adds a text in the middle of a cell, in a colour that no style sheet of a dark page changes.
  ///
  /// @param plot changed
  /// @param lane which
  /// @param x middle of the cell on the horizontal axis
  /// @param text short
  /// @param onDark whether the cell is dark
  public static void addCentredText(XYPlot plot, int lane, double x, String text, boolean onDark) {
    plot.addAnnotation(Label.within(text, x, lane, onDark ? ON_DARK : ON_LIGHT), false);
  }
}
