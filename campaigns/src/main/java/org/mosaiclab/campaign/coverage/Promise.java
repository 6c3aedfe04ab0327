package org.mosaiclab.campaign.coverage;

import java.util.Locale;
import org.apache.commons.math3.distribution.BinomialDistribution;

/// What an estimator promises, and how far a finding may lie from it.
///
/// @param text the promise in words
/// @param low least value that keeps it
/// @param high largest value that keeps it
/// @param falseAlarmRatio probability that an estimator that keeps its promise is told off, over
///   the choice of the seed; 0 where nothing is random
public record Promise(String text, double low, double high, double falseAlarmRatio) {
  private static final double STANDARD_ERRORS = 3;
  // Both tails of the normal law beyond three standard errors, and one of them.
  private static final double TWO_TAILS = 0.0027;
  private static final double ONE_TAIL = 0.00135;

  /// A coverage that is known exactly: within three standard errors.
  static Promise exactly(double coverage, int n) {
    double reach = STANDARD_ERRORS * Math.sqrt(coverage * (1 - coverage) / n);
    return new Promise(
        "exactly " + percent(coverage), coverage - reach, coverage + reach, TWO_TAILS);
  }

  /// A coverage of 95 %, found within `[0.94, 0.96]`.
  static Promise ofLevel(int n) {
    var law = new BinomialDistribution(null, n, 0.95);
    int low = (int) Math.ceil(0.94 * n);
    int high = (int) Math.floor(0.96 * n);
    double inside = law.cumulativeProbability(high) - law.cumulativeProbability(low - 1);
    return new Promise("94 to 96 %", 0.94, 0.96, Math.max(0, 1 - inside));
  }

  /// A share that is at least so large: at most three standard errors below.
  static Promise atLeast(double share, int n) {
    double reach = STANDARD_ERRORS * Math.sqrt(share * (1 - share) / n);
    return new Promise("at least " + percent(share), share - reach, 1, ONE_TAIL);
  }

  /// A mean without bias beyond a stated share: three standard errors more at most.
  ///
  /// @param ratio stated bias
  /// @param standardError of the bias that was found
  static Promise biasWithin(double ratio, double standardError) {
    double reach = ratio + STANDARD_ERRORS * standardError;
    return new Promise("bias within " + percent(ratio), -reach, reach, TWO_TAILS);
  }

  /// Something that is computed, not sampled.
  public static Promise computed(String text, double low, double high) {
    return new Promise(text, low, high, 0);
  }

  /// Whether a finding keeps the promise.
  boolean isKeptBy(double found) {
    return low <= found && found <= high;
  }

  /// A ratio as text: `95.2 %`.
  static String percent(double ratio) {
    var text = String.format(Locale.ROOT, "%.2f", ratio * 100);
    return text.replaceAll("\\.?0+$", "") + " %";
  }
}
