package org.mosaiclab.bench.protocol;

import java.util.List;
import java.util.Optional;
import org.mosaiclab.bench.report.Growth;

/// Fits `figure = constant * size^exponent`.
final class PowerLaw {
  private PowerLaw() {}

  /// Least squares over the logarithms.
  ///
  /// @param points positive figures
  /// @return the exponent; empty where there are fewer than two sizes
  static Optional<Double> exponent(List<Growth.Point> points) {
    double meanX = points.stream().mapToDouble(PowerLaw::x).average().orElse(0);
    double meanY = points.stream().mapToDouble(PowerLaw::y).average().orElse(0);
    double products = 0;
    double squares = 0;
    for (var point : points) {
      products += (x(point) - meanX) * (y(point) - meanY);
      squares += (x(point) - meanX) * (x(point) - meanX);
    }
    return squares == 0 ? Optional.empty() : Optional.of(products / squares);
  }

  private static double x(Growth.Point point) {
    return Math.log((double) point.size());
  }

  private static double y(Growth.Point point) {
    return Math.log(point.value());
  }
}
