package org.mosaiclab.analysis.estimate;

/// A Student confidence interval, of a long-run mean if nothing else is said.
///
/// @param mean its centre
/// @param halfWidth at least zero, same unit
/// @param levelRatio confidence level, as 0.95
/// @param batches number of batches, at least 2
/// @param batch what one batch is, in words, as `3 epochs`
public record Interval(
    double mean, double halfWidth, double levelRatio, int batches, String batch) {
  /// Lower end.
  public double low() {
    return mean - halfWidth;
  }

  /// Upper end.
  public double high() {
    return mean + halfWidth;
  }
}
