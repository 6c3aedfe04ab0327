package org.mosaiclab.analysis.agreement;

import java.util.Arrays;
import java.util.function.DoubleUnaryOperator;
import org.mosaiclab.analysis.estimate.Bounds;

/// Largest distance between the distribution of independent values and a law (Kolmogorov), whose
/// true value is zero if they follow the law.
///
/// The empirical distribution is further than `d` from the true one with probability at most `2
/// exp(-2 n d^2)` for every `n` (Dvoretzky, Kiefer and Wolfowitz, with the constant of P. Massart,
/// Annals of Probability 18, 1990).
///
/// @param measured the distance of the empirical distribution
/// @param samples `n`
public record LawDistance(double measured, long samples) implements Evidence {
  /// @param values at least one
  /// @param law distribution function, continuous
  public static LawDistance of(double[] values, DoubleUnaryOperator law) {
    double[] sorted = values.clone();
    Arrays.sort(sorted);
    double n = sorted.length;
    double largest = 0;
    for (int i = 0; i < sorted.length; i++) {
      double expected = law.applyAsDouble(sorted[i]);
      largest = Math.max(largest, Math.max((i + 1) / n - expected, expected - i / n));
    }
    return new LawDistance(largest, sorted.length);
  }

  @Override
  public Bounds bounds(double errorRatio) {
    double band = Math.sqrt(StrictMath.log(2 / errorRatio) / (2.0 * samples));
    return new Bounds(Math.max(0, measured - band), Math.min(1, measured + band));
  }
}
