package org.mosaiclab.analysis.figure.draw;

import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;
import org.jfree.chart.axis.LogarithmicAxis;
import org.jfree.chart.axis.NumberTick;
import org.jfree.chart.ui.RectangleEdge;
import org.jfree.chart.ui.TextAnchor;
import org.jspecify.annotations.Nullable;
import org.mosaiclab.analysis.text.UnitText;

/// A logarithmic axis with ticks at 1, 2 and 5 times the powers of ten; at every whole multiple
/// where these are few, at round distances within a decade.
final class DecadeAxis extends LogarithmicAxis {
  private static final double[] FEW = {1, 2, 5};
  private static final double[] ALL = {1, 2, 3, 4, 5, 6, 7, 8, 9};
  private static final int TICKS_MIN = 4;
  private static final double MILLION = 1e6;

  DecadeAxis(@Nullable String title) {
    super(title);
  }

  @Override
  protected List<NumberTick> refreshTicksHorizontal(
      Graphics2D graphics, Rectangle2D area, RectangleEdge edge) {
    return ticks(TextAnchor.TOP_CENTER);
  }

  @Override
  protected List<NumberTick> refreshTicksVertical(
      Graphics2D graphics, Rectangle2D area, RectangleEdge edge) {
    return ticks(TextAnchor.CENTER_RIGHT);
  }

  private List<NumberTick> ticks(TextAnchor anchor) {
    var values = multiples(FEW);
    values = values.size() < TICKS_MIN ? multiples(ALL) : values;
    values = values.size() < TICKS_MIN ? roundDistances() : values;
    return values.stream()
        .map(value -> new NumberTick(value, label(value), anchor, TextAnchor.CENTER, 0))
        .toList();
  }

  private List<Double> multiples(double[] steps) {
    var values = new ArrayList<Double>();
    var range = getRange();
    double decade = StrictMath.pow(10, StrictMath.floor(StrictMath.log10(range.getLowerBound())));
    for (; decade <= range.getUpperBound(); decade *= 10) {
      for (double step : steps) {
        if (range.contains(step * decade)) {
          values.add(step * decade);
        }
      }
    }
    return values;
  }

  private List<Double> roundDistances() {
    var values = new ArrayList<Double>();
    double step = Axes.computeStep(getRange().getLength(), TICKS_MIN + 1);
    double first = StrictMath.ceil(getRange().getLowerBound() / step);
    for (double i = first; i * step <= getRange().getUpperBound(); i++) {
      values.add(i * step);
    }
    return values;
  }

  private static String label(double value) {
    return value < MILLION ? UnitText.number(value) : UnitText.number(value / MILLION) + " M";
  }
}
