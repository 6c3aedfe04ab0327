package org.mosaiclab.engine.random;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.function.DoubleUnaryOperator;
import org.junit.jupiter.api.Test;

class ZigguratTest {
  private static final int DRAW_COUNT = 4_000_000;
  private static final double NORMAL_END = 3.654152885361009;
  private static final double NORMAL_TAIL = 2 * (1 - GoodnessOfFit.normalCdf(NORMAL_END));

  private static long[] state(String name) {
    long[] state = new long[6];
    RandomStreams.of(31, 0).fillState(name, state, 2);
    return state;
  }

  private static double[] exponentials() {
    long[] state = state("exponential");
    double[] sample = new double[DRAW_COUNT];
    Arrays.setAll(sample, _ -> Ziggurat.nextExponential(state, 2));
    return sample;
  }

  private static double[] normals() {
    long[] state = state("normal");
    double[] sample = new double[DRAW_COUNT];
    Arrays.setAll(sample, _ -> Ziggurat.nextNormal(state, 2));
    return sample;
  }

  /// Counts in cells of equal probability, so that a wrong layer shows wherever it is.
  private static double chiSquare(double[] sample, DoubleUnaryOperator cdf, int cells) {
    long[] count = new long[cells];
    for (double x : sample) {
      count[(int) Math.min(cells - 1, cdf.applyAsDouble(x) * cells)]++;
    }
    double[] expected = new double[cells];
    Arrays.fill(expected, (double) sample.length / cells);
    return GoodnessOfFit.chiSquare(count, expected);
  }

  private static double exponentialCdf(double x) {
    return -Math.expm1(-x);
  }

  @Test
  void nextExponential_fourMillionDraws_fillAThousandCellsEvenly() {
    assertThat(chiSquare(exponentials(), ZigguratTest::exponentialCdf, 1_000))
        .isLessThan(GoodnessOfFit.chiSquareCriticalAt0_0001(999));
  }

  @Test
  void nextNormal_fourMillionDraws_fillAThousandCellsEvenly() {
    assertThat(chiSquare(normals(), GoodnessOfFit::normalCdf, 1_000))
        .isLessThan(GoodnessOfFit.chiSquareCriticalAt0_0001(999));
  }

  /// Beyond the base layer (at 7.697) lie 1,816 of four million exponentials.
  @Test
  void nextExponential_beyondTheBaseLayer_isExponentialAgain() {
    double end = 7.697117470131050;
    double[] tail = Arrays.stream(exponentials()).filter(x -> x > end).map(x -> x - end).toArray();

    double expected = DRAW_COUNT * Math.exp(-end);
    assertThat((double) tail.length).isCloseTo(expected, within(4 * Math.sqrt(expected)));
    assertThat(GoodnessOfFit.kolmogorovSmirnov(tail, ZigguratTest::exponentialCdf))
        .isLessThan(GoodnessOfFit.CRITICAL_AT_0_0001);
  }

  /// Beyond the base layer (at 3.654) lie 1,032 of four million normals, of both signs.
  @Test
  void nextNormal_beyondTheBaseLayer_isAsFrequentAsItShouldBe() {
    double[] sample = normals();

    double expected = DRAW_COUNT * NORMAL_TAIL;
    double found = Arrays.stream(sample).filter(x -> Math.abs(x) > NORMAL_END).count();
    assertThat(found).isCloseTo(expected, within(4 * Math.sqrt(expected)));
    double negativeCount = Arrays.stream(sample).filter(x -> x < 0).count();
    assertThat(negativeCount).isCloseTo(DRAW_COUNT / 2.0, within(4 * Math.sqrt(DRAW_COUNT / 4.0)));
  }

  @Test
  void tailOfNormal_aMillionDraws_hasTheNormalTail() {
    long[] state = state("tail");
    double[] tail = new double[1_000_000];
    Arrays.setAll(tail, _ -> Ziggurat.tailOfNormal(state, 2));

    assertThat(
            GoodnessOfFit.kolmogorovSmirnov(
                tail, x -> 1 - 2 * (1 - GoodnessOfFit.normalCdf(x)) / NORMAL_TAIL))
        .isLessThan(GoodnessOfFit.CRITICAL_AT_0_0001);
  }

  @Test
  void nextExponentialNanos_anyMean_isTheScaledDrawRoundedDown() {
    long[] state = state("nanos");
    long[] same = state("nanos");
    for (int draw = 0; draw < 1_000; draw++) {
      assertThat(Ziggurat.nextExponentialNanos(1_000_000_000L, state, 2))
          .isEqualTo((long) (1e9 * Ziggurat.nextExponential(same, 2)));
    }
  }

  @Test
  void exponentialFunction_wholeRange_isAccurateTo1e15() {
    RandomStream stream = RandomStreams.of(1, 0).stream("exp");
    double worst = 0;
    for (int draw = 0; draw < 200_000; draw++) {
      double x = (stream.nextUnit() - 0.5) * 2 * (draw % 2 == 0 ? 699.9 : 2);
      double exact = StrictMath.exp(x);
      worst = Math.max(worst, Math.abs(ExponentialFunction.compute(x) / exact - 1));
    }
    assertThat(worst).isLessThan(1e-15);
    assertThat(ExponentialFunction.compute(0)).isEqualTo(1);
    assertThat(ExponentialFunction.compute(-800)).isEqualTo(0);
    assertThat(ExponentialFunction.compute(800)).isInfinite();
  }
}
