package org.mosaiclab.analysis.figure;

import java.awt.Color;
import java.util.List;
import org.mosaiclab.analysis.figure.draw.Axes;
import org.mosaiclab.analysis.figure.draw.Lanes;
import org.mosaiclab.analysis.figure.draw.Panel;
import org.mosaiclab.analysis.text.UnitText;

/// Amounts to compare, each a bar with its value behind it.
///
/// @param quantity what is compared, without its unit
/// @param unit of all values, as on axes
/// @param bars from the top, at least one
record BarPanel(String quantity, String unit, List<Bar> bars) {
  /// Room behind the longest bar for its value.
  private static final double HEADROOM = 1.2;

  private static final double THICKNESS = 0.66;

  BarPanel {
    bars = List.copyOf(bars);
  }

  /// One amount.
  ///
  /// @param value at least zero
  record Bar(String name, double value, Color color) {}

  Panel.Chart panel(String heading) {
    double highest = bars.stream().mapToDouble(Bar::value).max().orElse(0);
    var scale = AmountScale.of(highest);
    double end = highest > 0 ? HEADROOM * highest / scale.divisor() : 1;
    var title = quantity + " (" + scale.word() + unit + ")";
    var plot = Lanes.plot(Axes.fixed(title, 0, end, 8), bars.stream().map(Bar::name).toList());
    for (int lane = 0; lane < bars.size(); lane++) {
      double value = bars.get(lane).value() / scale.divisor();
      Lanes.addBar(plot, lane, 0, value, THICKNESS, bars.get(lane).color());
      Lanes.addText(plot, lane, value, UnitText.number(value) + " " + scale.word().strip());
    }
    return new Panel.Chart(heading, "", plot, Lanes.height(bars.size()));
  }
}
