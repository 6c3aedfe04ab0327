package org.mosaiclab.analysis.estimate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.mosaiclab.dataset.row.TransactionRow;

class LatencySampleTest {
  private static LatencyGroup group(long count, long low, long high, boolean isFinished) {
    return new LatencyGroup(0, count, low, high, BigInteger.valueOf(count * low), isFinished);
  }

  /// The evenly spread latencies of a group, one by one.
  private static List<Long> spread(LatencyGroup group) {
    List<Long> all = new ArrayList<>();
    for (long k = 0; k < group.count(); k++) {
      // Where the exact place is no whole nanosecond, the next one is the first at which it counts.
      all.add(
          group.count() == 1
              ? group.lowNanos()
              : group.lowNanos()
                  + Math.ceilDiv(k * (group.highNanos() - group.lowNanos()), group.count() - 1));
    }
    return all;
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
  void quantile_randomGroups_equalsTheExpandedSample(long seed) {
    var random = new SplittableRandom(seed);
    List<LatencyGroup> groups = new ArrayList<>();
    List<Long> expanded = new ArrayList<>();
    for (int i = 0; i < 1 + random.nextInt(60); i++) {
      long low = random.nextLong(2_000);
      long count = 1 + random.nextLong(9);
      long high = count == 1 ? low : low + random.nextLong(50);
      groups.add(group(count, low, high, true));
      expanded.addAll(spread(groups.getLast()));
    }
    long[] sorted = expanded.stream().mapToLong(Long::longValue).sorted().toArray();
    LatencySample sample = new LatencySample(groups);
    for (double share : new double[] {0.001, 0.25, 0.5, 0.9, 0.99, 1}) {
      int rank = (int) Math.ceil(Math.round(share * sorted.length * 1e6) / 1e6);
      assertThat(sample.quantileNanos(share)).as("%s", share).isEqualTo(sorted[rank - 1]);
    }
    assertThat(sample.minNanos()).isEqualTo(sorted[0]);
    assertThat(sample.maxNanos()).isEqualTo(sorted[sorted.length - 1]);
    for (long nanos : new long[] {-1, 0, 700, 1_500, 5_000}) {
      assertThat(sample.countAtMost(nanos))
          .isEqualTo(Arrays.stream(sorted).filter(x -> x <= nanos).count());
    }
  }

  @Test
  void quantile_ninetyPercentOfTen_isTheNinth() {
    LatencySample sample = new LatencySample(List.of(group(10, 10, 100, true)));
    assertThat(sample.quantileNanos(0.9)).isEqualTo(90);
    assertThat(sample.quantileNanos(0.91)).isEqualTo(100);
    assertThat(sample.quantileNanos(0.1)).isEqualTo(10);
  }

  @Test
  void quantile_badShareOrEmptySample_refused() {
    LatencySample empty = new LatencySample(List.of());
    LatencySample one = new LatencySample(List.of(group(1, 5, 5, true)));
    assertThatThrownBy(() -> empty.quantileNanos(0.5)).hasMessageContaining("empty");
    assertThatThrownBy(() -> one.quantileNanos(0)).hasMessageContaining("shareRatio");
    assertThatThrownBy(() -> one.quantileNanos(1.01)).hasMessageContaining("shareRatio");
    assertThat(empty.meanNanos()).isEmpty();
    assertThat(empty.unfinishedRatio()).isZero();
  }

  @Test
  void mean_groupedRow_isExactFromTheOffsets() {
    // Submitted at 7.1, 7.2 and 7.9 s, final at 10 s: 2.9 + 2.8 + 2.1 s.
    var row =
        new TransactionRow(
            "a",
            1,
            7,
            3,
            0,
            7_100_000_000L,
            7_900_000_000L,
            1_200_000_000L,
            0,
            10_000_000_000L,
            -1);
    LatencyGroup group = LatencyGroup.of(row, row.finalAtNanos(), 99_000_000_000L);
    assertThat(group.sumNanos()).isEqualTo(7_800_000_000L);
    assertThat(group.lowNanos()).isEqualTo(2_100_000_000L);
    assertThat(group.highNanos()).isEqualTo(2_900_000_000L);
    assertThat(new LatencySample(List.of(group)).meanNanos()).contains(2_600_000_000.0);
  }

  @Test
  void of_unfinishedRow_entersWithWhatHasPassed() {
    var row =
        new TransactionRow(
            "a", -1, 7, 1, 0, 7_100_000_000L, 7_100_000_000L, 100_000_000L, -1, -1, -1);
    LatencyGroup group = LatencyGroup.of(row, row.finalAtNanos(), 10_000_000_000L);
    assertThat(group.isFinished()).isFalse();
    assertThat(group.lowNanos()).isEqualTo(2_900_000_000L);
    LatencySample sample = new LatencySample(List.of(group, group(3, 1, 1, true)));
    assertThat(sample.unfinishedCount()).isEqualTo(1);
    assertThat(sample.unfinishedRatio()).isEqualTo(0.25);
  }

  @Test
  void mean_hugeSums_doNotOverflow() {
    BigInteger sum = BigInteger.valueOf(Long.MAX_VALUE);
    List<LatencyGroup> groups = new ArrayList<>();
    for (int i = 0; i < 4; i++) {
      groups.add(new LatencyGroup(0, 2, 1, 1, sum, true));
    }
    assertThat(new LatencySample(groups).meanNanos().orElseThrow())
        .isCloseTo(Long.MAX_VALUE / 2.0, within(1e4));
  }
}
