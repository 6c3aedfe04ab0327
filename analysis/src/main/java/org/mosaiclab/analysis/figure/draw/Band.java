package org.mosaiclab.analysis.figure.draw;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/// The strip in which a curve lies, point by point.
final class Band {
  private final double[] lows;
  private final double[] highs;

  /// @param lows lower end at each point; NaN where there is none
  /// @param highs upper end at each point; NaN where there is none
  Band(double[] lows, double[] highs) {
    this.lows = lows.clone();
    this.highs = highs.clone();
  }

  /// Lower end at each point; NaN where there is none.
  List<Double> lows() {
    return Arrays.stream(lows).boxed().toList();
  }

  /// Upper end at each point; NaN where there is none.
  List<Double> highs() {
    return Arrays.stream(highs).boxed().toList();
  }

  boolean has(int index) {
    return Double.isFinite(lows[index]) && Double.isFinite(highs[index]);
  }

  /// Outlines of its stretches without a gap, of at least two points each.
  ///
  /// @param curve for the abscissae
  /// @return coordinates, x and y in turn
  List<double[]> polygons(Curve curve) {
    var polygons = new ArrayList<double[]>();
    int from = 0;
    for (int i = 0; i <= curve.size(); i++) {
      if (i == curve.size() || !has(i)) {
        if (i - from >= 2) {
          polygons.add(polygon(curve, from, i));
        }
        from = i + 1;
      }
    }
    return polygons;
  }

  private double[] polygon(Curve curve, int from, int to) {
    int count = to - from;
    var corners = new double[4 * count];
    for (int i = 0; i < count; i++) {
      corners[2 * i] = curve.x(from + i);
      corners[2 * i + 1] = lows[from + i];
      int back = 4 * count - 2 - 2 * i;
      corners[back] = curve.x(from + i);
      corners[back + 1] = highs[from + i];
    }
    return corners;
  }
}
