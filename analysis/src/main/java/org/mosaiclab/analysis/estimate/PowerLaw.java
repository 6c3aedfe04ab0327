package org.mosaiclab.analysis.estimate;

import java.util.List;
import java.util.Optional;
import org.apache.commons.math3.stat.regression.SimpleRegression;

/// `value = factor * size^exponent`, by least squares over the logarithms.
///
/// Of exact values the interval says how far the points are from any power law, not how uncertain
/// they are: a polynomial is one only where its highest power rules. What it tends to shows in
/// [#lastExponent()].
///
/// @param exponent of the best law
/// @param halfWidth of its 95 % Student interval; empty for fewer than three sizes
/// @param factor value of the law at size 1
/// @param lastExponent of the law through the two largest sizes alone
public record PowerLaw(
    double exponent, Optional<Double> halfWidth, double factor, double lastExponent) {
  /// One measured value.
  ///
  /// @param size above zero
  /// @param value above zero
  public record Point(double size, double value) {
    /// @throws IllegalArgumentException if one of them has no logarithm
    public Point {
      if (!(size > 0 && value > 0)) {
        throw new IllegalArgumentException(
            "size and value must be > 0, were " + size + ", " + value);
      }
    }
  }

  /// @param points by ascending size, each size once
  /// @return empty for fewer than two sizes
  public static Optional<PowerLaw> through(List<Point> points) {
    if (points.size() < 2) {
      return Optional.empty();
    }
    var line = regression(points);
    var last = regression(points.subList(points.size() - 2, points.size()));
    return Optional.of(
        new PowerLaw(
            line.getSlope(),
            points.size() < 3 ? Optional.empty() : Optional.of(halfWidth(line)),
            StrictMath.exp(line.getIntercept()),
            last.getSlope()));
  }

  /// @return value of the law
  public double at(double size) {
    return factor * StrictMath.pow(size, exponent);
  }

  private static SimpleRegression regression(List<Point> points) {
    var line = new SimpleRegression();
    points.forEach(point -> line.addData(StrictMath.log(point.size), StrictMath.log(point.value)));
    return line;
  }

  private static double halfWidth(SimpleRegression line) {
    return StudentCritical.value((int) line.getN() - 2) * line.getSlopeStdErr();
  }
}
