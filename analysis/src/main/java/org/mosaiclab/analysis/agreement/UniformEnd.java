package org.mosaiclab.analysis.agreement;

import java.util.Arrays;
import org.mosaiclab.analysis.estimate.Bounds;

/// The upper end of a uniform law whose lower end is known, from the largest of `n` independent
/// values: `(max - low) / (high - low)` is at most `u` with probability `u^n`, so the interval is
/// exact.
///
/// @param low end of the law
/// @param largest value, above `low`
/// @param samples `n`, at least 1
public record UniformEnd(double low, double largest, long samples) implements Evidence {
  /// @param values at least one
  public static UniformEnd of(double low, double[] values) {
    return new UniformEnd(low, Arrays.stream(values).max().orElseThrow(), values.length);
  }

  @Override
  public double measured() {
    return largest;
  }

  @Override
  public Bounds bounds(double errorRatio) {
    double span = largest - low;
    return new Bounds(
        low + span / StrictMath.pow(1 - errorRatio / 2, 1.0 / samples),
        low + span / StrictMath.pow(errorRatio / 2, 1.0 / samples));
  }
}
