package org.mosaiclab.engine.time;

import java.util.Locale;

/// Arithmetic on simulated time: `long` nanoseconds since the start of the run.
///
/// The range is 292 years; a sum that leaves it is an error, never a wrap-around.
public final class Nanos {
  /// Nanoseconds in a second.
  public static final long PER_SECOND = 1_000_000_000L;

  /// Nanoseconds in a millisecond.
  public static final long PER_MILLISECOND = 1_000_000L;

  private Nanos() {}

  /// Instant `delayNanos` after `nowNanos`.
  ///
  /// @throws IllegalArgumentException if `delayNanos` is negative
  /// @throws ArithmeticException if the sum exceeds the range of simulated time
  public static long after(long nowNanos, long delayNanos) {
    if (delayNanos < 0) {
      throw new IllegalArgumentException("delayNanos must be >= 0, was " + delayNanos);
    }
    return Math.addExact(nowNanos, delayNanos);
  }

  /// Whole seconds elapsed at an instant, rounded down.
  public static long wholeSecond(long atNanos) {
    return Math.floorDiv(atNanos, PER_SECOND);
  }

  /// Seconds with all nine decimals, for messages: `12.000000345 s`.
  public static String text(long atNanos) {
    return String.format(
        Locale.ROOT,
        "%d.%09d s",
        Math.floorDiv(atNanos, PER_SECOND),
        Math.floorMod(atNanos, PER_SECOND));
  }
}
