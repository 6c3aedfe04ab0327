package org.mosaiclab.engine.random;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class NormalQuantileTest {
  /// Values of the paper's check, AS 241 section "Test data".
  @ParameterizedTest
  @CsvSource({
    "0.25, -0.6744897501960817",
    "0.001, -3.090232306167814",
    "1e-20, -9.262340089798408",
    "0.5, 0",
    "0.975, 1.959963984540054"
  })
  void compute_publishedProbabilities_publishedQuantiles(double probability, double quantile) {
    assertThat(NormalQuantile.compute(probability)).isCloseTo(quantile, within(1e-14));
  }

  @Test
  void compute_acrossTheRange_invertsTheDistributionFunction() {
    for (int i = 1; i < 2_000; i++) {
      double probability = i / 2_000.0;
      assertThat(GoodnessOfFit.normalCdf(NormalQuantile.compute(probability)))
          .isCloseTo(probability, within(2e-15));
    }
  }

  @Test
  void compute_mirroredProbability_isMirrored() {
    for (int exponent = 2; exponent < 50; exponent++) {
      double tail = StrictMath.scalb(1.0, -exponent);
      assertThat(NormalQuantile.compute(1 - tail)).isEqualTo(-NormalQuantile.compute(tail));
    }
  }

  @ParameterizedTest
  @ValueSource(doubles = {0, 1, -0.5, 1.5, Double.NaN})
  void compute_outsideOpenInterval_isRefused(double probability) {
    assertThatThrownBy(() -> NormalQuantile.compute(probability))
        .hasMessage("probability must be in (0, 1), was " + probability);
  }
}
