package org.mosaiclab.engine.fault;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigInteger;
import org.junit.jupiter.api.Test;
import org.mosaiclab.engine.random.RandomStream;
import org.mosaiclab.engine.random.RandomStreams;

class LocalClockTest {
  private static final long TEN_YEARS_NANOS = 3_652L * 86_400 * 1_000_000_000;
  private static final BigInteger BILLION = BigInteger.valueOf(1_000_000_000);

  /// `t + offset + floor(t * drift / 10^9)` without any bound on the numbers.
  private static BigInteger exact(LocalClock clock, long trueNanos) {
    BigInteger product =
        BigInteger.valueOf(trueNanos).multiply(BigInteger.valueOf(clock.driftPpb()));
    BigInteger[] parts = product.divideAndRemainder(BILLION);
    BigInteger floor = parts[1].signum() < 0 ? parts[0].subtract(BigInteger.ONE) : parts[0];
    return floor.add(BigInteger.valueOf(trueNanos)).add(BigInteger.valueOf(clock.offsetNanos()));
  }

  private static LocalClock random(RandomStream chance) {
    long drift =
        switch ((int) chance.nextBelow(4)) {
          case 0 -> -500_000_000L;
          case 1 -> 1_000_000_000L;
          case 2 -> chance.nextBelow(200_001) - 100_000;
          default -> chance.nextBelow(1_500_000_001L) - 500_000_000L;
        };
    return new LocalClock(chance.nextBelow(2_000_000_001L) - 1_000_000_000L, drift);
  }

  @Test
  void localNanos_tenYearsOfRandomClocks_isExact() {
    RandomStream chance = RandomStreams.of(21, 0).stream("clock");
    for (int round = 0; round < 100_000; round++) {
      LocalClock clock = random(chance);
      long trueNanos = chance.nextBelow(TEN_YEARS_NANOS + 1);
      assertThat(BigInteger.valueOf(clock.localNanos(trueNanos)))
          .isEqualTo(exact(clock, trueNanos));
    }
    assertThat(new LocalClock(0, 1).localNanos(TEN_YEARS_NANOS))
        .as("one part per billion gains 315 ms in ten years")
        .isEqualTo(TEN_YEARS_NANOS + 315_532_800);
    assertThat(new LocalClock(0, -1).localNanos(1)).as("rounded down").isEqualTo(0);
  }

  /// The instant found is the first that shows the time asked for.
  @Test
  void trueNanosAt_tenYearsOfRandomClocks_isTheFirstInstant() {
    RandomStream chance = RandomStreams.of(22, 0).stream("clock");
    for (int round = 0; round < 100_000; round++) {
      LocalClock clock = random(chance);
      long asked = clock.localNanos(chance.nextBelow(TEN_YEARS_NANOS + 1)) - chance.nextBelow(5);
      long trueNanos = clock.trueNanosAt(asked);
      assertThat(clock.localNanos(trueNanos)).isGreaterThanOrEqualTo(asked);
      if (trueNanos > 0) {
        assertThat(clock.localNanos(trueNanos - 1)).isLessThan(asked);
      }
    }
  }

  @Test
  void trueClock_anyTime_isTrue() {
    for (long nanos : new long[] {0, 1, 999_999_999, TEN_YEARS_NANOS, Long.MAX_VALUE}) {
      assertThat(LocalClock.TRUE.localNanos(nanos)).isEqualTo(nanos);
      assertThat(LocalClock.TRUE.trueNanosAt(nanos)).isEqualTo(nanos);
    }
    assertThat(LocalClock.TRUE.trueNanosAt(-5)).isZero();
  }

  @Test
  void clock_outOfRange_isAnErrorNotAWrap() {
    assertThatThrownBy(() -> new LocalClock(Long.MIN_VALUE, 0))
        .hasMessage("offsetNanos must be in [-2^62, 2^62], was -9223372036854775808");
    assertThatThrownBy(() -> new LocalClock(0, -500_000_001))
        .hasMessage("driftPpb must be in [-500000000, 1000000000], was -500000001");
    assertThatThrownBy(() -> new LocalClock(0, 1_000_000_000).localNanos(Long.MAX_VALUE))
        .isInstanceOf(ArithmeticException.class);
    assertThatThrownBy(() -> new LocalClock(0, -500_000_000).trueNanosAt(Long.MAX_VALUE))
        .isInstanceOf(ArithmeticException.class);
  }
}
