package org.mosaiclab.engine.random;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.stream.DoubleStream;
import org.junit.jupiter.api.Test;

class WeightedChoiceTest {

  /// Over a grid of all uniform values each index has its share, up to one grid point per column.
  @Test
  void at_gridOfUniformBits_hasTheSharesExactly() {
    RandomStream stream = RandomStreams.of(9, 0).stream("weights");
    for (int size : new int[] {1, 2, 3, 7, 100}) {
      List<Double> weights =
          DoubleStream.generate(() -> stream.nextBernoulli(0.2) ? 0 : stream.nextUnit() + 1e-3)
              .limit(size)
              .map(weight -> size == 1 ? 1 : weight)
              .boxed()
              .toList();
      WeightedChoice choice = WeightedChoice.of(weights);
      double total = weights.stream().mapToDouble(Double::doubleValue).sum();
      long[] count = new long[size];
      for (long point = 0; point < 1 << 20; point++) {
        count[choice.at(point << 44)]++;
      }

      assertThat(choice.size()).isEqualTo(size);
      for (int index = 0; index < size; index++) {
        assertThat(count[index] * 0x1p-20)
            .isCloseTo(weights.get(index) / total, within((size + 1) * 0x1p-20));
        assertThat(weights.get(index) > 0 || count[index] == 0).isTrue();
      }
    }
  }

  @Test
  void next_fourWeights_chiSquaredAtLevel0_0001() {
    WeightedChoice choice = WeightedChoice.of(List.of(1.0, 2.0, 0.0, 3.0, 4.0));
    RandomStream stream = RandomStreams.of(9, 0).stream("choice");
    long[] count = new long[5];
    for (int draw = 0; draw < 100_000; draw++) {
      count[choice.next(stream)]++;
    }

    assertThat(count[2]).isZero();
    assertThat(
            GoodnessOfFit.chiSquare(
                new long[] {count[0], count[1], count[3], count[4]},
                new double[] {10_000, 20_000, 30_000, 40_000}))
        .isLessThan(GoodnessOfFit.chiSquareCriticalAt0_0001(3));
  }

  @Test
  void of_impossibleWeights_areRefused() {
    assertThatThrownBy(() -> WeightedChoice.of(List.of()))
        .hasMessage("sum of weights must be finite and > 0, was 0.0");
    assertThatThrownBy(() -> WeightedChoice.of(List.of(1.0, -0.5)))
        .hasMessage("weight must be finite and >= 0, was -0.5");
  }
}
