package org.mosaiclab.analysis.agreement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.Random;
import java.util.function.Function;
import org.junit.jupiter.api.Test;

/// Every interval covers the truth as often as it promises: 4,000 times at 95 %, which is 95 % give
/// or take three standard errors of 0.34 %.
class EvidenceTest {
  private static final int TIMES = 4_000;
  private static final double ERROR = 0.05;
  private static final double THREE_ERRORS = 0.0104;

  private static double coverage(double truth, int seed, Function<Random, Evidence> sample) {
    var random = new Random(seed);
    int covered = 0;
    for (int i = 0; i < TIMES; i++) {
      covered += sample.apply(random).bounds(ERROR).contains(truth) ? 1 : 0;
    }
    return (double) covered / TIMES;
  }

  private static double[] uniforms(Random random, int count) {
    return random.doubles(count).toArray();
  }

  @Test
  void sampleMean_ofNormals_covers95Percent() {
    assertThat(
            coverage(
                3,
                1,
                random -> {
                  var mean = new SampleMean();
                  for (int i = 0; i < 8; i++) {
                    mean.add(3 + random.nextGaussian());
                  }
                  return mean;
                }))
        .isCloseTo(0.95, within(THREE_ERRORS));
  }

  @Test
  void exponentialMean_covers95Percent() {
    assertThat(
            coverage(
                2,
                2,
                random -> {
                  double sum =
                      Arrays.stream(uniforms(random, 5)).map(u -> -2 * Math.log(1 - u)).sum();
                  return new ExponentialMean(sum, 5);
                }))
        .isCloseTo(0.95, within(THREE_ERRORS));
  }

  @Test
  void proportion_neverCoversLess() {
    for (double p : new double[] {0.02, 0.3, 0.97}) {
      double covered =
          coverage(
              p,
              3,
              random ->
                  Share.of(Arrays.stream(uniforms(random, 40)).filter(u -> u < p).count(), 40));
      assertThat(covered).as("p = %s", p).isGreaterThan(0.95 - THREE_ERRORS);
    }
    assertThat(Share.of(0, 10).bounds(ERROR).low()).isZero();
    assertThat(Share.of(10, 10).bounds(ERROR).high()).isOne();
    // Nothing in n trials: the upper end is 1 - (error / 2)^(1 / n).
    assertThat(Share.of(0, 10).bounds(ERROR).high())
        .isCloseTo(1 - Math.pow(0.025, 0.1), within(1e-12));
  }

  @Test
  void sampleQuantile_neverCoversLess() {
    assertThat(coverage(0.9, 4, random -> new SampleQuantile(uniforms(random, 200), 0.9)))
        .isBetween(0.95 - THREE_ERRORS, 0.98);
    // Too few values for an upper end.
    assertThat(new SampleQuantile(new double[] {1, 2}, 0.9).bounds(ERROR).high()).isInfinite();
  }

  @Test
  void uniformEnd_covers95Percent() {
    assertThat(coverage(1, 5, random -> UniformEnd.of(0, uniforms(random, 30))))
        .isCloseTo(0.95, within(THREE_ERRORS));
  }

  @Test
  void lawDistance_coversAtLeast95Percent() {
    assertThat(coverage(0, 6, random -> LawDistance.of(uniforms(random, 100), u -> u)))
        .isBetween(0.95 - THREE_ERRORS, 0.975);
  }

  /// By hand: of 0.1, 0.6 against the uniform law the empirical one is 0.4 above, just before 0.6.
  @Test
  void lawDistance_isTheLargestGap() {
    assertThat(LawDistance.of(new double[] {0.6, 0.1}, u -> u).measured())
        .isCloseTo(0.4, within(1e-12));
  }

  @Test
  void lawDistance_otherLaw_isSeen() {
    double[] squares = Arrays.stream(uniforms(new Random(1), 500)).map(u -> u * u).toArray();
    assertThat(LawDistance.of(squares, u -> u).bounds(ERROR).low()).isPositive();
  }

  @Test
  void furthest_isTheWorstValue() {
    assertThat(Observed.furthest(new double[] {5, 5, 3, 6}, 5).measured()).isEqualTo(3);
  }

  @Test
  void sampleMean_oneValue_hasNoInterval() {
    var mean = new SampleMean();
    mean.add(1);
    assertThatThrownBy(() -> mean.bounds(ERROR)).hasMessageContaining("two values");
  }
}
