package org.mosaiclab.engine.random;

import java.util.Arrays;
import java.util.function.DoubleUnaryOperator;

/// Kolmogorov-Smirnov distance of a sample, and the normal distribution computed another way than
/// in the engine.
public final class GoodnessOfFit {
  private GoodnessOfFit() {}

  /// Critical value of `sqrt(n) D` at level 0.001 (asymptotic; the exact one is a little smaller).
  public static final double CRITICAL_AT_0_001 = 1.949;

  /// `sqrt(n)` times the largest distance between the empirical distribution and `cdf`.
  public static double kolmogorovSmirnov(double[] sample, DoubleUnaryOperator cdf) {
    double[] sorted = sample.clone();
    Arrays.sort(sorted);
    double distance = 0;
    for (int i = 0; i < sorted.length; i++) {
      double p = cdf.applyAsDouble(sorted[i]);
      distance = Math.max(distance, (i + 1.0) / sorted.length - p);
      distance = Math.max(distance, p - (double) i / sorted.length);
    }
    return distance * Math.sqrt(sorted.length);
  }

  /// Normal distribution function by its Taylor series `1/2 + phi(x) (x + x^3/3 + x^5/15 + ...)`.
  public static double normalCdf(double x) {
    double term = x;
    double sum = x;
    for (int k = 1; Math.abs(term) > 1e-18 * Math.abs(sum); k++) {
      term *= x * x / (2 * k + 1);
      sum += term;
    }
    return 0.5 + sum * StrictMath.exp(-x * x / 2) / Math.sqrt(2 * Math.PI);
  }
}
