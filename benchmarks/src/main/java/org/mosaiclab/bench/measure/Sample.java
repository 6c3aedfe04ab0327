package org.mosaiclab.bench.measure;

import java.util.Arrays;
import java.util.stream.DoubleStream;
import org.apache.commons.statistics.distribution.TDistribution;

/// Numbers of repeated runs.
public final class Sample {
  private final double[] sorted;

  private Sample(double[] sorted) {
    this.sorted = sorted;
  }

  /// @param values at least one
  public static Sample of(DoubleStream values) {
    double[] sorted = values.sorted().toArray();
    if (sorted.length == 0) {
      throw new IllegalArgumentException("values must not be empty");
    }
    return new Sample(sorted);
  }

  /// How many.
  public int size() {
    return sorted.length;
  }

  /// The middle one, or the mean of the two in the middle.
  public double median() {
    int middle = sorted.length / 2;
    return sorted.length % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
  }

  /// The least.
  public double least() {
    return sorted[0];
  }

  /// The greatest.
  public double greatest() {
    return sorted[sorted.length - 1];
  }

  /// Arithmetic mean.
  public double mean() {
    return Arrays.stream(sorted).sum() / sorted.length;
  }

  /// Standard deviation of the population, from the sample; 0 for a single value.
  public double standardDeviation() {
    if (sorted.length == 1) {
      return 0;
    }
    double mean = mean();
    double squares = Arrays.stream(sorted).map(value -> (value - mean) * (value - mean)).sum();
    return Math.sqrt(squares / (sorted.length - 1));
  }

  /// Smallest value that at least this share of the numbers does not exceed.
  ///
  /// @param ratio in `(0, 1]`
  public double quantile(double ratio) {
    if (!(ratio > 0 && ratio <= 1)) {
      throw new IllegalArgumentException("ratio must be in (0, 1], was " + ratio);
    }
    return sorted[(int) Math.ceil(ratio * sorted.length) - 1];
  }

  /// Half width of the interval around the mean that one further number falls into with this
  /// probability, if the numbers are normal: `t s sqrt(1 + 1/n)`.
  ///
  /// @param ratio probability, in (0, 1)
  /// @throws IllegalStateException for a single number
  public double predictionHalfWidth(double ratio) {
    if (sorted.length < 2) {
      throw new IllegalStateException("one number predicts nothing");
    }
    double critical =
        TDistribution.of(sorted.length - 1).inverseCumulativeProbability(1 - (1 - ratio) / 2);
    return critical * standardDeviation() * Math.sqrt(1 + 1.0 / sorted.length);
  }
}
