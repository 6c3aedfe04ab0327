package org.mosaiclab.analysis.estimate;

import java.math.BigDecimal;
import java.math.RoundingMode;
import org.apache.commons.statistics.interval.BinomialConfidenceInterval;
import org.apache.commons.statistics.interval.Interval;

/// Share of independent trials with a certain outcome, as violations among runs.
///
/// [#clopperPearson()] keeps its level for every true share and is therefore wide; [#wilson()]
/// keeps it on average (Brown, Cai and DasGupta, Statistical Science 16, 2001). For what never
/// happened [#upperBound()] is the answer.
///
/// @param hits trials with the outcome, in `[0, trials]`
/// @param trials at least 1
public record Proportion(int hits, int trials) {
  private static final double ERROR_RATIO = 1 - StudentCritical.LEVEL_RATIO;
  // Twelve decimals, away from the middle: the library's last bits may depend on the processor, and
  // an exact interval must not lose its level by rounding.
  private static final int DECIMALS = 12;

  /// @throws IllegalArgumentException if there is no trial, or more hits than trials
  public Proportion {
    if (trials < 1 || hits < 0 || hits > trials) {
      throw new IllegalArgumentException(
          "hits must be in [0, trials] and trials >= 1, were " + hits + ", " + trials);
    }
  }

  /// The share found.
  public double ratio() {
    return (double) hits / trials;
  }

  /// Wilson's score interval at 95 % (Wilson, JASA 22, 1927).
  public Bounds wilson() {
    return bounds(BinomialConfidenceInterval.WILSON_SCORE.fromErrorRate(trials, hits, ERROR_RATIO));
  }

  /// Exact interval at 95 %: at most 2.5 % on either side (Clopper and Pearson, Biometrika 26,
  /// 1934).
  public Bounds clopperPearson() {
    return clopperPearson(ERROR_RATIO);
  }

  /// Exact interval at another level.
  ///
  /// @param errorRatio share of experiments whose interval may miss the truth, in (0, 1)
  public Bounds clopperPearson(double errorRatio) {
    return bounds(exact(errorRatio));
  }

  /// Exact one-sided bound at 95 %: a larger share would give so few hits in at most 5 % of such
  /// experiments. Without hits it is `1 - 0.05^(1/trials)`, nearly 3 by the number of trials.
  public double upperBound() {
    return clopperPearson(2 * ERROR_RATIO).high();
  }

  private Interval exact(double errorRatio) {
    return BinomialConfidenceInterval.CLOPPER_PEARSON.fromErrorRate(trials, hits, errorRatio);
  }

  private static Bounds bounds(Interval found) {
    return new Bounds(
        rounded(found.getLowerBound(), RoundingMode.FLOOR),
        rounded(found.getUpperBound(), RoundingMode.CEILING));
  }

  private static double rounded(double value, RoundingMode away) {
    return BigDecimal.valueOf(value).setScale(DECIMALS, away).doubleValue();
  }
}
