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

/// A logarithmic axis with ticks at 1, 2 and 5 times the powers of ten.
final class DecadeAxis extends LogarithmicAxis {
  private static final double[] STEPS = {1, 2, 5};
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
    var ticks = new ArrayList<NumberTick>();
    var range = getRange();
    double decade = StrictMath.pow(10, StrictMath.floor(StrictMath.log10(range.getLowerBound())));
    for (; decade <= range.getUpperBound(); decade *= 10) {
      for (double step : STEPS) {
        double value = step * decade;
        if (range.contains(value)) {
          ticks.add(new NumberTick(value, label(value), anchor, TextAnchor.CENTER, 0));
        }
      }
    }
    return ticks;
  }

  private static String label(double value) {
    return value < MILLION ? UnitText.number(value) : UnitText.number(value / MILLION) + " M";
  }
}
