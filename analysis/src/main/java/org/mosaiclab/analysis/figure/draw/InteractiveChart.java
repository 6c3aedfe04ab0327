package org.mosaiclab.analysis.figure.draw;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Paint;
import java.awt.Stroke;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jfree.chart.axis.LogarithmicAxis;
import org.jfree.chart.axis.SymbolAxis;
import org.jfree.chart.axis.ValueAxis;
import org.jfree.chart.plot.ValueMarker;
import org.jfree.chart.plot.XYPlot;
import org.jfree.chart.renderer.xy.XYLineAndShapeRenderer;
import org.jfree.chart.ui.Layer;

/// What a panel of a drawing shows, for a page that can zoom and tell values: the same curves, with
/// the same points and colours.
///
/// @param heading what it shows
/// @param x horizontal axis
/// @param y vertical axis
/// @param series its curves, at least one
/// @param uprights abscissae of upright lines
public record InteractiveChart(
    String heading, Scale x, Scale y, List<Series> series, List<Upright> uprights) {
  /// A chart.
  public InteractiveChart {
    series = List.copyOf(series);
    uprights = List.copyOf(uprights);
  }

  /// An axis.
  ///
  /// @param title quantity with its unit
  /// @param low lower end as drawn
  /// @param high upper end as drawn
  /// @param logarithmic whether equal distances are equal ratios
  public record Scale(String title, double low, double high, boolean logarithmic) {}

  /// An upright line.
  ///
  /// @param x where
  /// @param color of the line
  public record Upright(double x, Color color) {}

  /// A curve or a row of symbols.
  ///
  /// @param label what it means, as in the key
  /// @param color of the line, or of the outline of symbols
  /// @param fill of symbols; of a line its colour
  /// @param widthPixels of the line; 0: symbols alone
  /// @param dashPixels lengths of dashes and gaps, in turn; empty: continuous
  /// @param points whether every point of a line has a symbol
  /// @param stepped whether each value holds until the next abscissa
  /// @param xs abscissae, ascending
  /// @param ys ordinates, same number
  /// @param lows lower ends of its band, same number, NaN where there is none; empty: no band
  /// @param highs upper ends of its band, likewise
  public record Series(
      String label,
      Color color,
      Color fill,
      double widthPixels,
      List<Double> dashPixels,
      boolean points,
      boolean stepped,
      List<Double> xs,
      List<Double> ys,
      List<Double> lows,
      List<Double> highs) {
    /// A series.
    public Series {
      dashPixels = List.copyOf(dashPixels);
      xs = List.copyOf(xs);
      ys = List.copyOf(ys);
      lows = List.copyOf(lows);
      highs = List.copyOf(highs);
    }

    private Series withPoints() {
      return new Series(
          label, color, fill, widthPixels, dashPixels, true, stepped, xs, ys, lows, highs);
    }
  }

  /// The charts of a page, in reading order; panels without curves have none.
  public static List<InteractiveChart> of(Page page) {
    var charts = new ArrayList<InteractiveChart>();
    for (var row : page.rows()) {
      for (var panel : row) {
        if (panel instanceof Panel.Chart chart && isCurves(chart.plot())) {
          of(chart, page.legend()).ifPresent(charts::add);
        }
      }
    }
    return List.copyOf(charts);
  }

  /// Whether every panel with a plot has its chart.
  public static boolean covers(Page page) {
    long plots =
        page.rows().stream().flatMap(List::stream).filter(Panel.Chart.class::isInstance).count();
    return plots > 0 && plots == of(page).size();
  }

  private static boolean isCurves(XYPlot plot) {
    return plot.getDomainAxis().isVisible()
        && !(plot.getDomainAxis() instanceof SymbolAxis)
        && !(plot.getRangeAxis() instanceof SymbolAxis);
  }

  private static Optional<InteractiveChart> of(Panel.Chart chart, Legend legend) {
    var plot = chart.plot();
    var series = new ArrayList<Series>();
    for (int i = 0; i < plot.getDatasetCount(); i++) {
      if (plot.getDataset(i) instanceof Plots.CurveData data
          && data.curve().size() > 0
          && plot.getRenderer(i) instanceof XYLineAndShapeRenderer renderer) {
        add(series, series(data, renderer, legend));
      }
    }
    var uprights = new ArrayList<Upright>();
    Collection<?> markers = plot.getDomainMarkers(Layer.FOREGROUND);
    for (var marker : markers == null ? List.of() : markers) {
      if (marker instanceof ValueMarker at && at.getPaint() instanceof Color color) {
        uprights.add(new Upright(at.getValue(), color));
      }
    }
    return series.isEmpty()
        ? Optional.empty()
        : Optional.of(
            new InteractiveChart(
                chart.heading(),
                scale(plot.getDomainAxis(), ""),
                scale(plot.getRangeAxis(), chart.ordinate()),
                series,
                uprights));
  }

  // Symbols on the points of the line before them, without a word of their own, belong to it.
  private static void add(List<Series> all, Series next) {
    if (!all.isEmpty() && next.label().isEmpty() && next.xs().equals(all.getLast().xs())) {
      all.set(all.size() - 1, all.getLast().withPoints());
    } else {
      all.add(next);
    }
  }

  private static Scale scale(ValueAxis axis, String titleAbove) {
    var title = axis.getLabel() == null ? titleAbove : axis.getLabel();
    boolean logarithmic = axis instanceof LogarithmicAxis;
    return new Scale(title, axis.getLowerBound(), axis.getUpperBound(), logarithmic);
  }

  private static Series series(
      Plots.CurveData data, XYLineAndShapeRenderer renderer, Legend legend) {
    var curve = data.curve();
    boolean line = renderer.getDefaultLinesVisible();
    var color = color(line ? renderer.getSeriesPaint(0) : renderer.getSeriesOutlinePaint(0));
    var fill = line ? color : color(renderer.getSeriesFillPaint(0));
    var stroke = renderer.getSeriesStroke(0);
    var label = line ? lineLabel(legend, color, stroke) : symbolLabel(legend, renderer);
    var shown = curve.corners();
    var xs = new ArrayList<Double>();
    var ys = new ArrayList<Double>();
    for (int i = 0; i < shown.size(); i++) {
      xs.add(shown.x(i));
      ys.add(shown.y(i));
    }
    double width = line && stroke instanceof BasicStroke basic ? basic.getLineWidth() : 0;
    return new Series(
        label,
        color,
        fill,
        width,
        line ? dashes(stroke) : List.of(),
        !line,
        curve.isStepped(),
        xs,
        ys,
        data.band().map(Band::lows).orElse(List.of()),
        data.band().map(Band::highs).orElse(List.of()));
  }

  private static Color color(Paint paint) {
    return paint instanceof Color plain ? plain : Ink.STRONG.light();
  }

  private static List<Double> dashes(Stroke stroke) {
    var dashes = new ArrayList<Double>();
    if (stroke instanceof BasicStroke basic && basic.getDashArray() != null) {
      for (float dash : basic.getDashArray()) {
        dashes.add((double) dash);
      }
    }
    return dashes;
  }

  // A line is known by its colour and stroke; one that differs in width alone by its colour.
  private static String lineLabel(Legend legend, Color color, Stroke stroke) {
    var byColor = "";
    for (var entry : legend.entries()) {
      if (entry.mark() instanceof Legend.Mark.Line(Color own, Stroke pen) && own.equals(color)) {
        if (pen.equals(stroke)) {
          return entry.label();
        }
        byColor = byColor.isEmpty() ? entry.label() : byColor;
      }
      if (entry.mark() instanceof Legend.Mark.Area(Color _, Color edge) && edge.equals(color)) {
        byColor = byColor.isEmpty() ? entry.label() : byColor;
      }
    }
    return byColor;
  }

  private static String symbolLabel(Legend legend, XYLineAndShapeRenderer renderer) {
    for (var entry : legend.entries()) {
      if (entry.mark() instanceof Legend.Mark.Symbol symbol
          && symbol.fill().equals(renderer.getSeriesFillPaint(0))
          && symbol.outline().equals(renderer.getSeriesOutlinePaint(0))) {
        return entry.label();
      }
    }
    return "";
  }
}
