package org.mosaiclab.analysis.estimate;

import java.math.BigInteger;
import java.util.List;
import java.util.Optional;

/// Interval for a long-run mean from the totals of batches.
///
/// The batches hold different numbers of samples (arrivals are random), so the mean is the ratio of
/// the totals and its variance that of a ratio: `b / (b - 1) * sum((S_i - r n_i)^2) / (sum n_i)^2`.
/// With equal numbers this is the method of batch means (Schmeiser, Operations Research 30, 1982:
/// ten to thirty batches).
public final class BatchMeans {
  private BatchMeans() {}

  /// What one batch adds up to.
  ///
  /// @param sum of its samples
  /// @param count of its samples
  public record Batch(BigInteger sum, long count) {
    /// A batch whose sum fits.
    public static Batch of(long sum, long count) {
      return new Batch(BigInteger.valueOf(sum), count);
    }
  }

  /// Ratio of the totals.
  ///
  /// @return empty if the batches hold no sample
  static Optional<Double> mean(List<Batch> batches) {
    BigInteger sum = batches.stream().map(Batch::sum).reduce(BigInteger.ZERO, BigInteger::add);
    long count = batches.stream().mapToLong(Batch::count).sum();
    return count == 0 ? Optional.empty() : Optional.of(sum.doubleValue() / count);
  }

  /// Student interval at 95 %.
  ///
  /// @param batches in order
  /// @param batch what one batch is, in words
  /// @return empty if there are fewer than two batches, or no samples
  public static Optional<Interval> interval(List<Batch> batches, String batch) {
    int size = batches.size();
    Optional<Double> mean = mean(batches);
    if (size < 2 || mean.isEmpty()) {
      return Optional.empty();
    }
    double ratio = mean.get();
    double squares = 0;
    double count = 0;
    for (Batch b : batches) {
      double residual = residual(b, ratio);
      squares += residual * residual;
      count += b.count();
    }
    double standardError = Math.sqrt(squares * size / (size - 1.0)) / count;
    double halfWidth = StudentCritical.value(size - 1) * standardError;
    return Optional.of(new Interval(ratio, halfWidth, StudentCritical.LEVEL_RATIO, size, batch));
  }

  private static double residual(Batch batch, double ratio) {
    return batch.sum().doubleValue() - ratio * batch.count();
  }

  /// Correlation of neighbouring batches: where it is large the interval is too narrow.
  ///
  /// @param batches in order
  /// @return in about `[-1, 1]`; 0 if the batches do not vary
  static double neighbourCorrelation(List<Batch> batches) {
    double ratio = mean(batches).orElse(0.0);
    double squares = 0;
    double products = 0;
    double previous = 0;
    for (Batch batch : batches) {
      double residual = residual(batch, ratio);
      squares += residual * residual;
      products += residual * previous;
      previous = residual;
    }
    return squares == 0 ? 0 : products / squares;
  }

  /// Whether neighbouring batches are correlated more than chance allows, at about two standard
  /// errors; never for fewer than ten batches, where nothing can be said.
  static boolean isCorrelated(List<Batch> batches) {
    return batches.size() >= 10 && neighbourCorrelation(batches) > 2 / Math.sqrt(batches.size());
  }
}
