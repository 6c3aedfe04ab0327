package org.mosaiclab.analysis.estimate;

import java.util.Optional;

/// Where the warm-up of a series ends: the marginal standard error rule on means of five (MSER-5).
///
/// It cuts where the standard error of the mean of what is left is least, over the cuts in the
/// first half (White, Simulation 69, 1997; White, Cobb and Spratt, WSC 2000). A cut at the end of
/// that half says that the series is too short to tell. It finds transients; of a series without
/// one it cuts a little too, so the mean of the rest counts, not the cut itself.
///
/// @param cut observations to leave out at the start
/// @param n observations of the series
/// @param mean of the rest that are in a whole batch
public record Mser(int cut, int n, double mean) {
  private static final int BATCH = 5;
  private static final int BATCHES_MIN = 4;

  /// Applies the rule.
  ///
  /// @param series in time order
  /// @return empty for fewer than 20 observations
  public static Optional<Mser> of(double[] series) {
    double[] means = batchMeans(series);
    if (means.length < BATCHES_MIN) {
      return Optional.empty();
    }
    int half = means.length / 2;
    int best = half;
    double least = Double.POSITIVE_INFINITY;
    double bestMean = 0;
    double mean = 0;
    double squares = 0;
    // From the end, so that every step adds one batch to the rest.
    for (int cut = means.length - 1; cut >= 0; cut--) {
      int rest = means.length - cut;
      double deviation = means[cut] - mean;
      mean += deviation / rest;
      squares += deviation * (means[cut] - mean);
      double error = squares / rest / rest;
      if (cut <= half && error <= least) {
        least = error;
        best = cut;
        bestMean = mean;
      }
    }
    return Optional.of(new Mser(best * BATCH, series.length, bestMean));
  }

  private static double[] batchMeans(double[] series) {
    double[] means = new double[series.length / BATCH];
    for (int i = 0; i < means.length * BATCH; i++) {
      means[i / BATCH] += series[i] / BATCH;
    }
    return means;
  }

  /// Whether the cut lies at the end of the half in which it is looked for: then the transient may
  /// be longer than the series tells.
  public boolean isTooShort() {
    return cut / BATCH == n / BATCH / 2;
  }
}
