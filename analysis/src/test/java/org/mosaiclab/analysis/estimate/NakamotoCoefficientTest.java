package org.mosaiclab.analysis.estimate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NakamotoCoefficientTest {
  private static List<Long> equal(int count) {
    return LongStream.generate(() -> 5).limit(count).boxed().collect(Collectors.toList());
  }

  @ParameterizedTest
  @CsvSource({"1, 1, 1", "2, 1, 2", "3, 2, 2", "4, 2, 3", "6, 3, 4", "7, 3, 5", "100, 34, 67"})
  void fewest_equalStakes_isTheSmallestMajority(int count, int third, int twoThirds) {
    assertThat(NakamotoCoefficient.aboveOneThird(equal(count))).isEqualTo(third);
    assertThat(NakamotoCoefficient.atLeastTwoThirds(equal(count))).isEqualTo(twoThirds);
  }

  @Test
  void fewest_oneGiant_isOne() {
    List<Long> stakes = List.of(1L, 1L, Long.MAX_VALUE);
    assertThat(NakamotoCoefficient.aboveOneThird(stakes)).isEqualTo(1);
    assertThat(NakamotoCoefficient.atLeastTwoThirds(stakes)).isEqualTo(1);
  }

  @Test
  void fewest_noStake_refused() {
    assertThatThrownBy(() -> NakamotoCoefficient.aboveOneThird(List.of(0L)))
        .hasMessageContaining("> 0");
  }

  @Test
  void fewest_randomStakes_sufficesAndOneFewerDoesNot() {
    var random = new SplittableRandom(5);
    for (int round = 0; round < 500; round++) {
      List<Long> stakes = new ArrayList<>();
      for (int i = 0; i < 1 + random.nextInt(12); i++) {
        stakes.add(1 + random.nextLong(100));
      }
      long total = stakes.stream().mapToLong(Long::longValue).sum();
      int third = NakamotoCoefficient.aboveOneThird(stakes);
      assertThat(3 * largest(stakes, third)).isGreaterThan(total);
      assertThat(3 * largest(stakes, third - 1)).isLessThanOrEqualTo(total);
      int two = NakamotoCoefficient.atLeastTwoThirds(stakes);
      assertThat(3 * largest(stakes, two)).isGreaterThanOrEqualTo(2 * total);
      assertThat(3 * largest(stakes, two - 1)).isLessThan(2 * total);
    }
  }

  private static long largest(List<Long> stakes, int count) {
    return stakes.stream()
        .sorted((a, b) -> Long.compare(b, a))
        .limit(count)
        .mapToLong(Long::longValue)
        .sum();
  }
}
