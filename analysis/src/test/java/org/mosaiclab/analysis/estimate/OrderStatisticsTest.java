package org.mosaiclab.analysis.estimate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class OrderStatisticsTest {
  // Tables of nonparametric intervals (David and Nagaraja); levels are binomial sums.
  @ParameterizedTest
  @CsvSource({
    "6, 0.5, 1, 6, 0.968750",
    "10, 0.5, 2, 9, 0.978516",
    "100, 0.5, 40, 61, 0.964800",
    "368, 0.99, 360, 368, 0.962416"
  })
  void ranks_knownSizes_areTheTables(int n, double share, int low, int high, double level) {
    var ranks = OrderStatistics.ranks(n, share).orElseThrow();

    assertThat(ranks.low()).isEqualTo(low);
    assertThat(ranks.high()).isEqualTo(high);
    assertThat(ranks.coverageRatio()).isCloseTo(level, within(5e-7));
  }

  @Test
  void ranks_tooFew_areNone() {
    assertThat(OrderStatistics.ranks(5, 0.5)).isEmpty();
    assertThat(OrderStatistics.ranks(367, 0.99)).isEmpty();
    assertThat(OrderStatistics.ranks(367, 0.01)).isEmpty();
  }

  @Test
  void interval_tenValues_isBetweenTheSecondAndTheNinth() {
    double[] values = IntStream.of(5, 3, 10, 1, 8, 2, 9, 4, 7, 6).asDoubleStream().toArray();
    var found = OrderStatistics.of(values).interval(0.5).orElseThrow();

    assertThat(found.bounds()).isEqualTo(new Bounds(2, 9));
    assertThat(values[0]).as("not sorted in place").isEqualTo(5);
  }

  @Test
  void quantile_isTheSmallestThatTheShareDoesNotExceed() {
    var sample = OrderStatistics.of(new double[] {40, 10, 20, 30});

    assertThat(sample.quantile(0.25)).isEqualTo(10);
    assertThat(sample.quantile(0.26)).isEqualTo(20);
    assertThat(sample.quantile(0.5)).isEqualTo(20);
    assertThat(sample.quantile(1)).isEqualTo(40);
    assertThatThrownBy(() -> sample.quantile(0)).hasMessageContaining("0.0");
    assertThatThrownBy(() -> OrderStatistics.of(new double[0])).hasMessageContaining("empty");
  }

  @Test
  void interval_smallerError_isWider() {
    double[] values = IntStream.rangeClosed(1, 100).asDoubleStream().toArray();
    var sample = OrderStatistics.of(values);

    assertThat(sample.interval(0.5, 0.05).orElseThrow().bounds()).isEqualTo(new Bounds(40, 61));
    assertThat(sample.interval(0.5, 0.01).orElseThrow().bounds()).isEqualTo(new Bounds(37, 64));
  }
}
