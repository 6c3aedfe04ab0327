package org.mosaiclab.analysis.agreement;

import java.util.Arrays;
import java.util.Comparator;
import org.mosaiclab.analysis.estimate.Bounds;

/// A number that chance has no part in: it is what it is.
///
/// @param measured the number
/// @param samples how many times it was looked at
public record Observed(double measured, long samples) implements Evidence {
  /// Of values that should all be the same, the one that is furthest from it.
  ///
  /// @param values at least one
  /// @param expected what each should be
  public static Observed furthest(double[] values, double expected) {
    double furthest =
        Arrays.stream(values)
            .boxed()
            .max(Comparator.comparingDouble(value -> Math.abs(value - expected)))
            .orElseThrow();
    return new Observed(furthest, values.length);
  }

  @Override
  public Bounds bounds(double errorRatio) {
    return new Bounds(measured, measured);
  }
}
