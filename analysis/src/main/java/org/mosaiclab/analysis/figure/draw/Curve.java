package org.mosaiclab.analysis.figure.draw;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/// Points to be joined by straight lines, in drawing order, abscissae ascending.
public final class Curve {
  /// Most points that a series is drawn with, before steps double them.
  public static final int POINTS_MAX = 2_000;

  private final double[] xs;
  private final double[] ys;
  private final boolean stepped;

  /// A curve.
  ///
  /// @param xs abscissae, ascending; not copied, not to be changed afterwards
  /// @param ys ordinates, same length; not copied
  /// @throws IllegalArgumentException if the lengths differ or the abscissae descend
  public Curve(double[] xs, double[] ys) {
    this(xs, ys, false);
  }

  private Curve(double[] xs, double[] ys, boolean stepped) {
    if (xs.length != ys.length) {
      throw new IllegalArgumentException(
          "xs and ys must have one length, had " + xs.length + " and " + ys.length);
    }
    for (int i = 1; i < xs.length; i++) {
      if (!(xs[i - 1] <= xs[i])) {
        throw new IllegalArgumentException(
            "xs must ascend, had " + xs[i - 1] + " before " + xs[i] + " at " + i);
      }
    }
    this.xs = xs;
    this.ys = ys;
    this.stepped = stepped;
  }

  /// A curve through boxed points.
  ///
  /// @param xs abscissae, ascending
  /// @param ys ordinates, same length
  /// @throws IllegalArgumentException if the lengths differ or the abscissae descend
  public static Curve of(List<Double> xs, List<Double> ys) {
    return new Curve(
        xs.stream().mapToDouble(Double::doubleValue).toArray(),
        ys.stream().mapToDouble(Double::doubleValue).toArray());
  }

  /// Abscissa of a point.
  public double x(int index) {
    return xs[index];
  }

  /// Ordinate of a point.
  public double y(int index) {
    return ys[index];
  }

  /// The points as JFreeChart takes them.
  ///
  /// @return shape [2][size]: abscissae, ordinates
  double[][] columns() {
    return new double[][] {xs, ys};
  }

  /// Number of points.
  public int size() {
    return xs.length;
  }

  /// The same curve with at most `pointsMax` points.
  ///
  /// The range of x is cut into equal slots; of each slot the last point stays, and the very first
  /// point. A step function so thinned is never displaced by more than one slot: at 2,000 slots,
  /// less than half a pixel of a page's width.
  ///
  /// @param pointsMax at least 3
  public Curve thinned(int pointsMax) {
    if (pointsMax < 3) {
      throw new IllegalArgumentException("pointsMax must be >= 3, was " + pointsMax);
    }
    if (size() <= pointsMax) {
      return this;
    }
    int slots = pointsMax - 1;
    double start = xs[0];
    double width = (xs[size() - 1] - start) / slots;
    if (width <= 0) {
      return keep(new int[] {0, size() - 1}, 2);
    }
    var kept = new int[pointsMax];
    int count = 0;
    kept[count++] = 0;
    for (int i = 1; i < size(); i++) {
      boolean last = i == size() - 1;
      if (last || slot(i, start, width, slots) != slot(i + 1, start, width, slots)) {
        kept[count++] = i;
      }
    }
    return keep(kept, count);
  }

  /// The same curve with at most `pointsMax` points, its peaks kept.
  ///
  /// The range of x is cut into equal slots; of each slot the lowest and the highest point stay, in
  /// their order. For curves that go up and down many times.
  ///
  /// @param pointsMax at least 2
  public Curve thinnedKeepingPeaks(int pointsMax) {
    if (pointsMax < 2) {
      throw new IllegalArgumentException("pointsMax must be >= 2, was " + pointsMax);
    }
    if (size() <= pointsMax) {
      return this;
    }
    int slots = pointsMax / 2;
    double start = xs[0];
    double width = Math.max((xs[size() - 1] - start) / slots, Double.MIN_NORMAL);
    var kept = new int[2 * slots];
    int count = 0;
    int from = 0;
    for (int i = 1; i <= size(); i++) {
      if (i == size() || slot(i, start, width, slots) != slot(from, start, width, slots)) {
        count = keepPeaks(from, i, kept, count);
        from = i;
      }
    }
    return keep(kept, count);
  }

  private int keepPeaks(int from, int to, int[] kept, int count) {
    int lowest = from;
    int highest = from;
    for (int i = from; i < to; i++) {
      lowest = ys[i] < ys[lowest] ? i : lowest;
      highest = ys[i] > ys[highest] ? i : highest;
    }
    kept[count] = Math.min(lowest, highest);
    if (lowest == highest) {
      return count + 1;
    }
    kept[count + 1] = Math.max(lowest, highest);
    return count + 2;
  }

  private int slot(int index, double start, double width, int slots) {
    return Math.min(slots - 1, (int) ((xs[index] - start) / width));
  }

  private Curve keep(int[] indices, int count) {
    var keptXs = new double[count];
    var keptYs = new double[count];
    for (int i = 0; i < count; i++) {
      keptXs[i] = xs[indices[i]];
      keptYs[i] = ys[indices[i]];
    }
    return new Curve(keptXs, keptYs);
  }

  /// The staircase through these points: each value holds until the next abscissa.
  ///
  /// @param endX where the last value stops holding, at least the last abscissa
  public Curve steps(double endX) {
    if (size() == 0) {
      return this;
    }
    var stepXs = new double[2 * size()];
    var stepYs = new double[2 * size()];
    for (int i = 0; i < size(); i++) {
      stepXs[2 * i] = xs[i];
      stepXs[2 * i + 1] = i + 1 < size() ? xs[i + 1] : Math.max(endX, xs[i]);
      stepYs[2 * i] = ys[i];
      stepYs[2 * i + 1] = ys[i];
    }
    return new Curve(stepXs, stepYs, true);
  }

  /// Whether it is a staircase made by [#steps].
  boolean isStepped() {
    return stepped;
  }

  /// The points that a staircase was made of, and where its last value stops holding.
  ///
  /// @return this curve if it is no staircase
  Curve corners() {
    if (!stepped) {
      return this;
    }
    int count = size() / 2;
    var cornerXs = new double[count + 1];
    var cornerYs = new double[count + 1];
    for (int i = 0; i < count; i++) {
      cornerXs[i] = xs[2 * i];
      cornerYs[i] = ys[2 * i];
    }
    cornerXs[count] = xs[size() - 1];
    cornerYs[count] = ys[size() - 1];
    return new Curve(cornerXs, cornerYs);
  }

  /// The part of a staircase's points that decides its course in a window: those inside, and the
  /// last one before.
  ///
  /// @param lowX start of the window; the point before it is moved there
  /// @param highX end of the window
  public Curve window(double lowX, double highX) {
    int from = 0;
    while (from + 1 < size() && xs[from + 1] <= lowX) {
      from++;
    }
    int to = from;
    while (to < size() && xs[to] <= highX) {
      to++;
    }
    var windowXs = Arrays.copyOfRange(xs, from, to);
    for (int i = 0; i < windowXs.length; i++) {
      windowXs[i] = Math.max(windowXs[i], lowX);
    }
    return new Curve(windowXs, Arrays.copyOfRange(ys, from, to));
  }

  /// The points whose abscissa lies in a window.
  ///
  /// @param lowX start of the window, inclusive
  /// @param highX end of the window, inclusive
  public Curve within(double lowX, double highX) {
    int[] inside =
        IntStream.range(0, size()).filter(i -> lowX <= xs[i] && xs[i] <= highX).toArray();
    return keep(inside, inside.length);
  }

  /// Greatest ordinate; 0 for no points.
  public double highest() {
    return Arrays.stream(ys).max().orElse(0);
  }

  @Override
  public String toString() {
    return "Curve of " + size() + " points";
  }
}
