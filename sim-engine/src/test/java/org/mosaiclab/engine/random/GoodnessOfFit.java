package org.mosaiclab.engine.random;

import java.util.Arrays;
import java.util.function.DoubleUnaryOperator;

/// Kolmogorov-Smirnov distance of a sample, and the normal distribution computed another way than
/// in the engine.
public final class GoodnessOfFit {
  private GoodnessOfFit() {}

  /// Critical value of `sqrt(n) D` at level 0.001 (asymptotic; the exact one is a little smaller).
  public static final double CRITICAL_AT_0_001 = 1.949;

  /// Critical value of `sqrt(n) D` at level 0.0001: `sqrt(ln(2 / level) / 2)`.
  public static final double CRITICAL_AT_0_0001 = 2.2253;

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

  /// Gamma distribution function of scale 1 by its power series; for `x` up to some 50.
  ///
  /// @param gammaOfShapePlusOne value of the gamma function at `shape + 1`
  public static double gammaCdf(double shape, double gammaOfShapePlusOne, double x) {
    double term = StrictMath.pow(x, shape) * StrictMath.exp(-x) / gammaOfShapePlusOne;
    double sum = term;
    for (int k = 1; term > 1e-18 * sum; k++) {
      term *= x / (shape + k);
      sum += term;
    }
    return Math.min(1, sum);
  }

  /// Pearson's statistic of counts against equally many expected counts.
  public static double chiSquare(long[] count, double[] expected) {
    double sum = 0;
    for (int cell = 0; cell < count.length; cell++) {
      double excess = count[cell] - expected[cell];
      sum += excess * excess / expected[cell];
    }
    return sum;
  }

  /// Critical value of chi-squared at level 0.0001 (Wilson and Hilferty).
  public static double chiSquareCriticalAt0_0001(int degreesOfFreedom) {
    double unit = 2.0 / (9.0 * degreesOfFreedom);
    double root = 1 - unit + 3.719 * Math.sqrt(unit);
    return degreesOfFreedom * root * root * root;
  }
}
