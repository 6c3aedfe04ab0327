package org.mosaiclab.bench.report;

import java.util.List;
import java.util.Optional;

/// How a figure grows with a size.
///
/// @param figure what is measured
/// @param unit of its values
/// @param by what grows
/// @param points in order of size
/// @param exponent of the power law that fits best; empty where there are fewer than two sizes
public record Growth(
    String figure, String unit, String by, List<Point> points, Optional<Double> exponent) {
  /// @param size of the workload
  /// @param value of the figure
  public record Point(long size, double value) {}

  public Growth {
    points = List.copyOf(points);
  }
}
