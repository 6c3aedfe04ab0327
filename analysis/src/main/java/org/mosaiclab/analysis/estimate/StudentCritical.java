package org.mosaiclab.analysis.estimate;

import java.math.BigDecimal;
import java.math.RoundingMode;
import org.apache.commons.statistics.distribution.TDistribution;

/// Critical values of Student's distribution.
public final class StudentCritical {
  /// Confidence level of every interval.
  public static final double LEVEL_RATIO = 0.95;

  private static final int DECIMALS = 6;

  private StudentCritical() {}

  /// Two-sided critical value at 95 %, rounded to six decimals: the library's last bits may depend
  /// on the processor, and the summary of a run must not.
  ///
  /// @param degreesOfFreedom at least 1
  /// @return above 1.95
  public static double value(int degreesOfFreedom) {
    return rounded(unrounded(degreesOfFreedom));
  }

  /// One-sided critical value of the same level for several intervals together, each with its share
  /// of the 5 % (Bonferroni); rounded likewise.
  ///
  /// @param degreesOfFreedom at least 1
  /// @param intervals how many, at least 1
  /// @return above 1.64
  public static double oneSided(int degreesOfFreedom, int intervals) {
    return rounded(
        TDistribution.of(degreesOfFreedom)
            .inverseSurvivalProbability((1 - LEVEL_RATIO) / intervals));
  }

  static double unrounded(int degreesOfFreedom) {
    return TDistribution.of(degreesOfFreedom)
        .inverseCumulativeProbability(1 - (1 - LEVEL_RATIO) / 2);
  }

  private static double rounded(double value) {
    return BigDecimal.valueOf(value).setScale(DECIMALS, RoundingMode.HALF_EVEN).doubleValue();
  }
}
