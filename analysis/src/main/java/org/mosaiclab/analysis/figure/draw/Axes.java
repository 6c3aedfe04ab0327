package org.mosaiclab.analysis.figure.draw;

import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.util.List;
import java.util.Locale;
import org.jfree.chart.axis.NumberAxis;
import org.jfree.chart.axis.NumberTickUnit;
import org.jfree.chart.axis.SymbolAxis;
import org.jfree.chart.axis.TickUnits;
import org.jfree.chart.ui.RectangleInsets;

/// Number axes with fixed ranges and round tick marks, written alike in every locale.
public final class Axes {
  /// Em size of the numbers along an axis, pixels.
  public static final double TICK_SIZE = 12;

  /// Em size of an axis title, pixels.
  public static final double TITLE_SIZE = 13;

  private static final double NAMES_PIXELS = 830;

  private Axes() {}

  /// An axis over exactly this range.
  ///
  /// @param title quantity with its unit; empty for an axis whose title stands elsewhere
  /// @param low lower end, finite
  /// @param high upper end, finite, above `low`
  /// @param tickCountTarget number of ticks to come near to, at least 1
  /// @throws IllegalArgumentException if the range is empty or not finite
  public static NumberAxis fixed(String title, double low, double high, int tickCountTarget) {
    if (!(Double.isFinite(low) && Double.isFinite(high) && low < high)) {
      throw new IllegalArgumentException(
          "axis range must be finite and not empty, was [" + low + ", " + high + "]");
    }
    var axis = new NumberAxis(title.isEmpty() ? null : title);
    axis.setAutoRange(false);
    axis.setRange(low, high);
    double step = computeStep(high - low, tickCountTarget);
    axis.setTickUnit(new NumberTickUnit(step, format(step)), false, true);
    style(axis);
    return axis;
  }

  /// An axis from zero to a little above the largest value.
  ///
  /// @param title quantity with its unit
  /// @param valueMax largest value drawn, at least zero
  /// @param tickCountTarget number of ticks to come near to
  public static NumberAxis fromZero(String title, double valueMax, int tickCountTarget) {
    return fixed(title, 0, valueMax > 0 ? valueMax * 1.06 : 1, tickCountTarget);
  }

  /// An axis of whole numbers: as [#fixed], but never with ticks between them.
  ///
  /// @param title quantity with its unit
  /// @param low lower end
  /// @param high upper end, above `low`
  /// @param tickCountTarget number of ticks to come near to
  public static NumberAxis whole(String title, double low, double high, int tickCountTarget) {
    var axis = fixed(title, low, high, tickCountTarget);
    double step = Math.max(1, axis.getTickUnit().getSize());
    axis.setTickUnit(new NumberTickUnit(step, format(step)), false, true);
    return axis;
  }

  /// A logarithmic axis with a tick at every power of ten.
  ///
  /// @param title quantity with its unit; empty for an axis whose title stands elsewhere
  /// @param low lower end, above zero
  /// @param high upper end, finite, above `low`
  /// @throws IllegalArgumentException if the range is empty, not finite or not positive
  public static NumberAxis logarithmic(String title, double low, double high) {
    if (!(low > 0 && Double.isFinite(high) && low < high)) {
      throw new IllegalArgumentException(
          "logarithmic axis range must be positive and not empty, was [" + low + ", " + high + "]");
    }
    var axis = new DecadeAxis(title.isEmpty() ? null : title);
    axis.setRange(low, high);
    style(axis);
    return axis;
  }

  /// A horizontal axis of names instead of numbers: the first at 0, the next at 1.
  ///
  /// @param title what they are
  /// @param names at least one; cut where they are too long for their share of the width
  public static NumberAxis names(String title, List<String> names) {
    double share = NAMES_PIXELS / names.size() - 8;
    var shown =
        names.stream()
            .map(Typeface.REGULAR::drawable)
            .map(name -> Paragraph.cut(name, Typeface.REGULAR, TICK_SIZE, share))
            .toArray(String[]::new);
    var axis = new SymbolAxis(title, shown);
    axis.setAutoRange(false);
    axis.setRange(-0.5, shown.length - 0.5);
    axis.setGridBandsVisible(false);
    axis.setAutoTickUnitSelection(false);
    axis.setStandardTickUnits(new TickUnits());
    style(axis);
    return axis;
  }

  /// The round number (1, 2, 2.5 or 5 times a power of ten) that divides a range into nearest to so
  /// many parts, in proportion.
  ///
  /// @param range above zero
  /// @param tickCountTarget at least 1
  /// @return step between ticks, above zero
  public static double computeStep(double range, int tickCountTarget) {
    double raw = range / tickCountTarget;
    double magnitude = StrictMath.pow(10, StrictMath.floor(StrictMath.log10(raw)));
    double best = magnitude;
    for (double factor : new double[] {2, 2.5, 5, 10}) {
      if (computeRatio(factor * magnitude, raw) < computeRatio(best, raw)) {
        best = factor * magnitude;
      }
    }
    return best;
  }

  private static double computeRatio(double a, double b) {
    return Math.max(a / b, b / a);
  }

  /// Format that shows a step's digits and no more, thousands separated by a comma.
  ///
  /// @param step distance between two numbers to tell apart, above zero
  public static DecimalFormat format(double step) {
    int decimals = 0;
    double scaled = step;
    while (decimals < 9 && Math.abs(scaled - Math.rint(scaled)) > 1e-6) {
      scaled *= 10;
      decimals++;
    }
    var format = new DecimalFormat("#,##0", DecimalFormatSymbols.getInstance(Locale.ROOT));
    format.setMinimumFractionDigits(decimals);
    format.setMaximumFractionDigits(decimals);
    return format;
  }

  /// The house's fonts, colours and strokes.
  static void style(NumberAxis axis) {
    axis.setLabelFont(Typeface.REGULAR.at(TITLE_SIZE));
    axis.setLabelPaint(Ink.MUTED.light());
    axis.setLabelInsets(new RectangleInsets(4, 0, 0, 0));
    axis.setTickLabelFont(Typeface.REGULAR.at(TICK_SIZE));
    axis.setTickLabelPaint(Ink.MUTED.light());
    axis.setTickLabelInsets(new RectangleInsets(3, 4, 3, 6));
    axis.setAxisLinePaint(Ink.AXIS.light());
    axis.setAxisLineStroke(Ink.solid(1));
    axis.setTickMarkPaint(Ink.AXIS.light());
    axis.setTickMarkStroke(Ink.solid(1));
  }
}
