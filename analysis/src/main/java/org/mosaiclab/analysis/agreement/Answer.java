package org.mosaiclab.analysis.agreement;

/// What a law says, and what runs say.
///
/// @param question what was asked
/// @param theory the law's value
/// @param evidence of the runs
public record Answer(Question question, double theory, Evidence evidence) {
  // Exact numbers are sums and quotients of integers; they may differ by rounding.
  private static final double ROUNDING_RATIO = 1e-12;

  /// Whether the runs speak against the law.
  ///
  /// @param errorRatio probability with which a correct simulator may be refused
  public boolean isAgreement(double errorRatio) {
    double ratio = question.isStatistical() ? question.marginRatio() : ROUNDING_RATIO;
    double margin = ratio * Math.abs(theory);
    var bounds = evidence.bounds(errorRatio);
    return theory >= bounds.low() - margin && theory <= bounds.high() + margin;
  }
}
