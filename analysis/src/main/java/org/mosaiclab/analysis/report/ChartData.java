package org.mosaiclab.analysis.report;

import java.awt.Color;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.mosaiclab.analysis.figure.FigureFile;
import org.mosaiclab.analysis.figure.draw.Ink;
import org.mosaiclab.analysis.figure.draw.InteractiveChart;
import org.mosaiclab.analysis.figure.draw.InteractiveChart.Scale;
import org.mosaiclab.analysis.figure.draw.InteractiveChart.Series;
import org.mosaiclab.analysis.figure.draw.InteractiveChart.Upright;
import org.mosaiclab.analysis.figure.draw.Palette;
import org.mosaiclab.analysis.markup.Element;
import org.mosaiclab.analysis.markup.ScriptJson;

/// The curves of a figure as data in the page, rounded to what a screen can show.
final class ChartData {
  /// Steps over the width of a chart that can be told apart after zooming in a thousandfold.
  private static final double STEPS = 1e7;

  private static final int LABEL_CHARACTERS_MAX = 120;

  private ChartData() {}

  /// A data block for the page's script.
  ///
  /// @param figure with at least one chart
  static Element of(FigureFile figure) {
    var content = new LinkedHashMap<String, Object>();
    content.put("title", shortened(figure.title()));
    content.put("whole", figure.isWhollyInteractive());
    content.put("charts", figure.charts().stream().map(ChartData::chart).toList());
    return ScriptJson.element("charts", content);
  }

  private static Map<String, Object> chart(InteractiveChart chart) {
    var map = new LinkedHashMap<String, Object>();
    map.put("heading", shortened(chart.heading()));
    map.put("x", scale(chart.x()));
    map.put("y", scale(chart.y()));
    map.put("series", chart.series().stream().map(one -> series(one, chart.x())).toList());
    map.put("uprights", chart.uprights().stream().map(ChartData::upright).toList());
    return map;
  }

  private static Map<String, Object> upright(Upright line) {
    var map = new LinkedHashMap<String, Object>();
    map.put("x", line.x());
    map.put("color", css(line.color()));
    map.put("dark", css(dark(line.color())));
    return map;
  }

  private static Map<String, Object> scale(Scale scale) {
    var map = new LinkedHashMap<String, Object>();
    map.put("title", scale.title());
    map.put("low", scale.low());
    map.put("high", scale.high());
    map.put("log", scale.logarithmic());
    return map;
  }

  private static Map<String, Object> series(Series series, Scale x) {
    var map = new LinkedHashMap<String, Object>();
    map.put("label", shortened(series.label()));
    map.put("light", List.of(css(series.color()), css(series.fill())));
    map.put("dark", List.of(css(dark(series.color())), css(dark(series.fill()))));
    map.put("width", Math.rint(10 * series.widthPixels()) / 10);
    map.put("dash", series.dashPixels());
    map.put("points", series.points());
    map.put("stepped", series.stepped());
    map.put("xs", abscissae(series.xs(), x));
    map.put("ys", series.ys().stream().map(ChartData::rounded).toList());
    if (!series.lows().isEmpty()) {
      map.put("lows", series.lows().stream().map(ChartData::rounded).toList());
      map.put("highs", series.highs().stream().map(ChartData::rounded).toList());
    }
    return map;
  }

  private static String shortened(String text) {
    return text.codePointCount(0, text.length()) <= LABEL_CHARACTERS_MAX
        ? text
        : text.substring(0, text.offsetByCodePoints(0, LABEL_CHARACTERS_MAX)) + "\u2026";
  }

  // Charts want ascending abscissae: the second of two that coincide moves by one step.
  private static List<Object> abscissae(List<Double> xs, Scale scale) {
    double step = computeStep(scale.high() - scale.low());
    var rounded = new ArrayList<Object>();
    double last = Double.NEGATIVE_INFINITY;
    for (double x : xs) {
      double number = scale.logarithmic() ? x : Math.rint(x / step);
      number = !scale.logarithmic() && number <= last ? last + 1 : number;
      rounded.add(scale.logarithmic() ? number : decimal(number, step));
      last = number;
    }
    return rounded;
  }

  /// The power of ten next below the range over [#STEPS].
  private static double computeStep(double range) {
    return StrictMath.pow(10, StrictMath.floor(StrictMath.log10(range / STEPS)));
  }

  // Division by a power of ten gives the nearest double, and so few digits; a product would not.
  private static double decimal(double steps, double step) {
    return step < 1 ? steps / Math.rint(1 / step) : steps * step;
  }

  private static Object rounded(double y) {
    if (y == 0 || !Double.isFinite(y)) {
      return y;
    }
    double step = StrictMath.pow(10, StrictMath.floor(StrictMath.log10(Math.abs(y))) - 6);
    return decimal(Math.rint(y / step), step);
  }

  private static String css(Color color) {
    return Ink.hex(color)
        + (color.getAlpha() == 255 ? "" : HexFormat.of().toHexDigits((byte) color.getAlpha()));
  }

  private static Color dark(Color light) {
    for (var colour : Palette.drawn()) {
      if (Ink.hex(colour.light()).equals(Ink.hex(light))) {
        return Ink.faded(colour.dark(), light.getAlpha() / 255.0);
      }
    }
    return light;
  }
}
