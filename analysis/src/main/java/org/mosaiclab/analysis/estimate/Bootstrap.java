package org.mosaiclab.analysis.estimate;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Arrays;
import java.util.Optional;
import java.util.function.LongUnaryOperator;
import java.util.function.ToDoubleFunction;
import org.apache.commons.statistics.distribution.NormalDistribution;

/// Interval for a statistic of independent observations by resampling, bias corrected and
/// accelerated (BCa: Efron, JASA 82, 1987).
///
/// It assumes no law, and follows skewness where Student's interval is symmetric. Of few
/// observations it is too narrow: they show too little of the tails.
public final class Bootstrap {
  private static final int RESAMPLES = 1_000;
  private static final int N_MIN = 5;
  private static final int DECIMALS = 9;
  private static final NormalDistribution NORMAL = NormalDistribution.of(0, 1);

  private final double[] values;
  private final ToDoubleFunction<double[]> statistic;

  private Bootstrap(double[] values, ToDoubleFunction<double[]> statistic) {
    this.values = values;
    this.statistic = statistic;
  }

  /// Interval for the mean of the law.
  ///
  /// @param values observations; not changed
  /// @param nextBelow draws a uniform whole number in `[0, argument)`, from a stream of its own
  /// @return empty for fewer than five observations, or if they are all the same
  public static Optional<Bounds> ofMean(double[] values, LongUnaryOperator nextBelow) {
    return interval(values, sample -> Arrays.stream(sample).sum() / sample.length, nextBelow);
  }

  /// Interval for any statistic that does not depend on the order of the observations.
  ///
  /// @param values observations; not changed
  /// @param statistic of a sample
  /// @param nextBelow draws a uniform whole number in `[0, argument)`, from a stream of its own
  /// @return empty for fewer than five observations, or if the statistic does not vary
  public static Optional<Bounds> interval(
      double[] values, ToDoubleFunction<double[]> statistic, LongUnaryOperator nextBelow) {
    return values.length < N_MIN
        ? Optional.empty()
        : new Bootstrap(values, statistic).interval(nextBelow);
  }

  private Optional<Bounds> interval(LongUnaryOperator nextBelow) {
    double[] found = resampled(nextBelow);
    if (found[0] == found[RESAMPLES - 1]) {
      return Optional.empty();
    }
    double bias = bias(found);
    double acceleration = acceleration();
    double tail = (1 - StudentCritical.LEVEL_RATIO) / 2;
    return Optional.of(
        new Bounds(
            at(found, shifted(tail, bias, acceleration)),
            at(found, shifted(1 - tail, bias, acceleration))));
  }

  private double[] resampled(LongUnaryOperator nextBelow) {
    double[] found = new double[RESAMPLES];
    double[] sample = new double[values.length];
    for (int resample = 0; resample < RESAMPLES; resample++) {
      Arrays.setAll(sample, _ -> values[(int) nextBelow.applyAsLong(values.length)]);
      found[resample] = statistic.applyAsDouble(sample);
    }
    Arrays.sort(found);
    return found;
  }

  // How far the median of the resamples lies from the estimate, in standard deviations.
  private double bias(double[] found) {
    double estimate = statistic.applyAsDouble(values);
    double below = 0;
    for (double value : found) {
      below += value < estimate ? 1 : value == estimate ? 0.5 : 0;
    }
    // At neither end: the inverse is infinite there.
    double share = Math.clamp(below, 0.5, RESAMPLES - 0.5) / RESAMPLES;
    return NORMAL.inverseCumulativeProbability(share);
  }

  // A sixth of the skewness of the statistic, by leaving out one observation at a time.
  private double acceleration() {
    double[] left = new double[values.length];
    Arrays.setAll(left, i -> statistic.applyAsDouble(without(i)));
    double mean = Arrays.stream(left).sum() / left.length;
    double squares = 0;
    double cubes = 0;
    for (double value : left) {
      double deviation = mean - value;
      squares += deviation * deviation;
      cubes += deviation * deviation * deviation;
    }
    return squares == 0 ? 0 : cubes / (6 * squares * Math.sqrt(squares));
  }

  private double[] without(int index) {
    double[] rest = new double[values.length - 1];
    System.arraycopy(values, 0, rest, 0, index);
    System.arraycopy(values, index + 1, rest, index, rest.length - index);
    return rest;
  }

  private static double shifted(double share, double bias, double acceleration) {
    double z = bias + NORMAL.inverseCumulativeProbability(share);
    return NORMAL.cumulativeProbability(bias + z / (1 - acceleration * z));
  }

  // Rounded first: the library's last bits may depend on the processor, and the rank must not.
  private static double at(double[] found, double share) {
    double rank =
        BigDecimal.valueOf(share * (RESAMPLES + 1))
            .setScale(DECIMALS, RoundingMode.HALF_EVEN)
            .doubleValue();
    return found[Math.clamp(Math.round(rank), 1, RESAMPLES) - 1];
  }
}
