package org.mosaiclab.engine.fault;

/// A clock that is wrong by an offset and runs at a wrong rate: `local(t) = t + offset + floor(t *
/// drift / 10^9)`, in exact integer arithmetic over the whole range of simulated time.
///
/// @param offsetNanos what it shows at time 0, in `[-2^62, 2^62]`
/// @param driftPpb by how many nanoseconds it gains in a second of true time, in `[-500_000_000,
///   1_000_000_000]` (half to double speed)
public record LocalClock(long offsetNanos, long driftPpb) {
  private static final long BILLION = 1_000_000_000L;
  private static final long OFFSET_NANOS_MAX = 1L << 62;
  private static final long DRIFT_PPB_MIN = -500_000_000L;

  /// A clock that shows true time.
  public static final LocalClock TRUE = new LocalClock(0, 0);

  /// Refuses parameters out of range.
  public LocalClock {
    if (offsetNanos < -OFFSET_NANOS_MAX || offsetNanos > OFFSET_NANOS_MAX) {
      throw new IllegalArgumentException(
          "offsetNanos must be in [-2^62, 2^62], was " + offsetNanos);
    }
    if (driftPpb < DRIFT_PPB_MIN || driftPpb > BILLION) {
      throw new IllegalArgumentException(
          "driftPpb must be in [%d, %d], was %d".formatted(DRIFT_PPB_MIN, BILLION, driftPpb));
    }
  }

  /// What the clock shows at an instant of true time, at least zero.
  ///
  /// @throws ArithmeticException if that is beyond the range of simulated time
  public long localNanos(long trueNanos) {
    // t = q * 10^9 + r, so t * drift / 10^9 = q * drift + r * drift / 10^9: no product overflows.
    long seconds = trueNanos / BILLION;
    long rest = trueNanos % BILLION;
    long gainedNanos =
        Math.addExact(
            Math.multiplyExact(seconds, driftPpb), Math.floorDiv(rest * driftPpb, BILLION));
    return Math.addExact(Math.addExact(trueNanos, offsetNanos), gainedNanos);
  }

  /// First instant of true time, at least zero, at which the clock shows `localNanos` or more.
  ///
  /// @throws ArithmeticException if that is beyond the range of simulated time
  public long trueNanosAt(long localNanos) {
    long elapsedNanos = Math.subtractExact(localNanos, offsetNanos);
    if (elapsedNanos <= 0) {
      return 0;
    }
    // local(t) >= l exactly where t * (10^9 + drift) >= (l - offset) * 10^9.
    long rate = BILLION + driftPpb;
    long wholeNanos = Math.multiplyExact(elapsedNanos / rate, BILLION);
    return Math.addExact(wholeNanos, Math.ceilDiv(elapsedNanos % rate * BILLION, rate));
  }
}
