package org.mosaiclab.analysis.estimate;

import java.math.BigDecimal;
import java.math.RoundingMode;
import org.apache.commons.statistics.distribution.TDistribution;

/// Critical values of Student's distribution.
final class StudentCritical {
  /// Confidence level of every interval.
  static final double LEVEL_RATIO = 0.95;

  private static final int DECIMALS = 6;

  private StudentCritical() {}

  /// Two-sided critical value at 95 %, rounded to six decimals: the library's last bits may depend
  /// on the processor, and the summary of a run must not.
  ///
  /// @param degreesOfFreedom at least 1
  /// @return above 1.95
  static double value(int degreesOfFreedom) {
    return BigDecimal.valueOf(unrounded(degreesOfFreedom))
        .setScale(DECIMALS, RoundingMode.HALF_EVEN)
        .doubleValue();
  }

  static double unrounded(int degreesOfFreedom) {
    return TDistribution.of(degreesOfFreedom)
        .inverseCumulativeProbability(1 - (1 - LEVEL_RATIO) / 2);
  }
}
