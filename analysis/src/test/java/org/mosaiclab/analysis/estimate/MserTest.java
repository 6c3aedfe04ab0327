package org.mosaiclab.analysis.estimate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

final class MserTest {
  private static double[] series(int n, int transient_) {
    return IntStream.range(0, n).mapToDouble(i -> i < transient_ ? 100 : i % 7).toArray();
  }

  @Test
  void of_stepInTheSeries_cutsThere() {
    double[] series = series(400, 60);
    var found = Mser.of(series).orElseThrow();

    assertThat(found.cut()).isEqualTo(60);
    assertThat(found.mean())
        .isCloseTo(Arrays.stream(series, 60, 400).average().orElseThrow(), within(1e-12));
    assertThat(found.isTooShort()).isFalse();
  }

  @Test
  void of_stepWithinABatch_cutsBehindIt() {
    assertThat(Mser.of(series(400, 58)).orElseThrow().cut()).isEqualTo(60);
  }

  @Test
  void of_constant_cutsNothing() {
    assertThat(Mser.of(new double[100]).orElseThrow().cut()).isZero();
  }

  // By hand for the means 8, 0, 2, 0: cutting none, one or two leaves 43/16, 8/27, 1/2 as squared
  // errors.
  @Test
  void of_fourBatches_takesTheLeastError() {
    double[] series = new double[20];
    Arrays.fill(series, 0, 5, 8);
    Arrays.fill(series, 10, 15, 2);
    var found = Mser.of(series).orElseThrow();

    assertThat(found.cut()).isEqualTo(5);
    assertThat(found.mean()).isCloseTo(2.0 / 3, within(1e-12));
  }

  @Test
  void of_driftToTheEnd_saysThatTheSeriesIsTooShort() {
    double[] drift = IntStream.range(0, 200).asDoubleStream().toArray();
    assertThat(Mser.of(drift).orElseThrow().isTooShort()).isTrue();
  }

  @Test
  void of_fewerThanTwenty_isNone() {
    assertThat(Mser.of(new double[19])).isEmpty();
    assertThat(Mser.of(new double[20])).isPresent();
  }
}
