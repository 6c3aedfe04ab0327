package org.mosaiclab.analysis.estimate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.SplittableRandom;
import java.util.function.LongUnaryOperator;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import org.apache.commons.math3.distribution.NormalDistribution;
import org.junit.jupiter.api.Test;

final class BootstrapTest {
  private static LongUnaryOperator draws(long seed) {
    return new SplittableRandom(seed)::nextLong;
  }

  private static double[] symmetric() {
    return IntStream.rangeClosed(-30, 30).asDoubleStream().toArray();
  }

  private static double[] skewed() {
    return IntStream.range(0, 40).mapToDouble(i -> -StrictMath.log((i + 0.5) / 40)).toArray();
  }

  // Of a symmetric sample BCa, percentiles and the normal interval agree.
  @Test
  void ofMean_symmetric_isNearTheNormalInterval() {
    var found = Bootstrap.ofMean(symmetric(), draws(1)).orElseThrow();
    double error = StrictMath.sqrt(Arrays.stream(symmetric()).map(v -> v * v).sum() / 61 / 61);

    assertThat(found.low()).isCloseTo(-1.96 * error, within(0.15 * error));
    assertThat(found.high()).isCloseTo(1.96 * error, within(0.15 * error));
  }

  @Test
  void ofMean_skewed_reachesFartherOnTheLongSide() {
    double mean = Arrays.stream(skewed()).average().orElseThrow();
    var found = Bootstrap.ofMean(skewed(), draws(1)).orElseThrow();

    assertThat(found.high() - mean).isGreaterThan(1.2 * (mean - found.low()));
  }

  // Efron's formulas over the same resamples, with another library's normal distribution. The
  // acceleration of a mean has a closed form.
  @Test
  void ofMean_sixValues_isBiasCorrectedAndAccelerated() {
    double[] values = {1, 2, 4, 8, 16, 32};
    double mean = 10.5;
    var draws = draws(3);
    double[] found =
        IntStream.range(0, 1_000)
            .mapToDouble(
                _ ->
                    IntStream.range(0, 6).mapToDouble(_ -> values[(int) draws.applyAsLong(6)]).sum()
                        / 6)
            .sorted()
            .toArray();
    double below = Arrays.stream(found).filter(value -> value < mean).count();
    double equal = Arrays.stream(found).filter(value -> value == mean).count();
    double bias =
        new NormalDistribution().inverseCumulativeProbability((below + equal / 2) / 1_000);
    double squares = Arrays.stream(values).map(v -> (v - mean) * (v - mean)).sum();
    double cubes = Arrays.stream(values).map(v -> (v - mean) * (v - mean) * (v - mean)).sum();
    double acceleration = cubes / (6 * squares * StrictMath.sqrt(squares));
    double[] expected =
        DoubleStream.of(0.025, 0.975)
            .map(
                tail -> {
                  double z = bias + new NormalDistribution().inverseCumulativeProbability(tail);
                  double share =
                      new NormalDistribution()
                          .cumulativeProbability(bias + z / (1 - acceleration * z));
                  return found[(int) Math.round(share * 1_001) - 1];
                })
            .toArray();

    assertThat(bias).isGreaterThan(0.05);
    assertThat(Bootstrap.ofMean(values, draws(3))).contains(new Bounds(expected[0], expected[1]));
  }

  @Test
  void ofMean_sameDraws_sameBounds() {
    assertThat(Bootstrap.ofMean(skewed(), draws(7)))
        .isEqualTo(Bootstrap.ofMean(skewed(), draws(7)));
    assertThat(Bootstrap.ofMean(skewed(), draws(7)))
        .isNotEqualTo(Bootstrap.ofMean(skewed(), draws(8)));
  }

  @Test
  void interval_anyStatistic_followsIt() {
    var found =
        Bootstrap.interval(
                symmetric(), sample -> OrderStatistics.of(sample).quantile(0.5), draws(1))
            .orElseThrow();

    assertThat(found.contains(0)).isTrue();
    assertThat(found.high() - found.low()).isBetween(8.0, 30.0);
  }

  @Test
  void ofMean_fewOrEqual_isNone() {
    assertThat(Bootstrap.ofMean(new double[] {1, 2, 3, 4}, draws(1))).isEmpty();
    assertThat(Bootstrap.ofMean(new double[] {2, 2, 2, 2, 2, 2}, draws(1))).isEmpty();
  }
}
