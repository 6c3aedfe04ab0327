package org.mosaiclab.engine.network;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.mosaiclab.engine.random.GoodnessOfFit;
import org.mosaiclab.engine.random.NormalQuantile;
import org.mosaiclab.engine.random.RandomStream;
import org.mosaiclab.engine.random.RandomStreams;

class LogNormalTableTest {
  private static final double ONE = 0x1.0p32;

  private static double exactFactor(long bits, double sigma) {
    double probability = Math.max(bits & Long.MAX_VALUE, 1L << 31) * 0x1.0p-64;
    double quantile = NormalQuantile.compute(probability);
    return StrictMath.exp(bits < 0 ? -sigma * quantile : sigma * quantile);
  }

  /// Half of the draws are shifted right by up to 31 places, so that the tails are visited too.
  @ParameterizedTest
  @ValueSource(doubles = {0.01, 0.1, 0.5, 1})
  void factorOf_anyBits_isTheQuantileWithinTenMillionths(double sigma) {
    var table = new LogNormalTable(sigma);
    RandomStream stream = RandomStreams.of(5, 0).stream("bits");
    for (int draw = 0; draw < 100_000; draw++) {
      long bits = stream.nextLong();
      bits = (bits & Long.MIN_VALUE) | ((bits & Long.MAX_VALUE) >>> (draw % 32));
      double exact = exactFactor(bits, sigma);
      assertThat(table.factorOf(bits) / ONE / exact).as("bits %x", bits).isCloseTo(1, within(1e-5));
    }
  }

  @Test
  void factorOf_outermostBits_isCutOffAtSixPointThreeSigma() {
    var table = new LogNormalTable(0.1);
    double least = StrictMath.exp(0.1 * NormalQuantile.compute(0x1.0p-33));

    assertThat(table.factorOf(0) / ONE).isCloseTo(least, within(1e-6));
    assertThat(table.factorOf(Long.MIN_VALUE) / ONE).isCloseTo(1 / least, within(1e-6));
    assertThat(table.factorOf(Long.MAX_VALUE) / ONE).isCloseTo(1, within(1e-6));
    assertThat(table.factorOf(-1) / ONE).isCloseTo(1, within(1e-6));
  }

  @Test
  void factorOf_manyDraws_fitTheLogNormalLaw() {
    double sigma = 0.4;
    var table = new LogNormalTable(sigma);
    RandomStream stream = RandomStreams.of(6, 0).stream("fit");
    double[] sample = new double[40_000];
    Arrays.setAll(sample, _ -> table.factorOf(stream.nextLong()) / ONE);

    double distance =
        GoodnessOfFit.kolmogorovSmirnov(
            sample, x -> GoodnessOfFit.normalCdf(StrictMath.log(x) / sigma));
    assertThat(distance).isLessThan(GoodnessOfFit.CRITICAL_AT_0_001);
    double mean = Arrays.stream(sample).average().orElseThrow();
    double variance = StrictMath.exp(sigma * sigma) * StrictMath.expm1(sigma * sigma);
    assertThat(mean)
        .as("four standard errors")
        .isCloseTo(StrictMath.exp(sigma * sigma / 2), within(4 * Math.sqrt(variance / 40_000)));
  }
}
