package org.mosaiclab.cli.progress;

import java.time.Duration;
import java.util.Locale;

/// How fast a run goes and how long it will still take, from the host's clock.
///
/// @param durationNanos simulated time of the whole run
/// @param startedNanos [System#nanoTime] at the start
public record Pace(long durationNanos, long startedNanos) {
  private static final double NANOS_PER_SECOND = 1e9;
  private static final double MILLION = 1e6;

  /// Wall time since the start.
  Duration elapsed() {
    return Duration.ofNanos(System.nanoTime() - startedNanos);
  }

  /// Share of the simulated time that is done, in [0, 1].
  double doneRatio(long nowNanos) {
    return Math.min(1, nowNanos / (double) durationNanos);
  }

  /// Events per second of wall time, as text.
  String rate(long eventCount) {
    double perSecond = eventCount / Math.max(1e-9, elapsed().toNanos() / NANOS_PER_SECOND);
    return perSecond >= MILLION
        ? String.format(Locale.ROOT, "%.2f M events/s", perSecond / MILLION)
        : String.format(Locale.ROOT, "%,.0f events/s", perSecond);
  }

  /// Wall time that is left if the run goes on as it did.
  Duration left(long nowNanos) {
    double done = Math.max(1e-9, doneRatio(nowNanos));
    return Duration.ofNanos(Math.round(elapsed().toNanos() * (1 - done) / done));
  }

  /// Simulated or wall time in hours, minutes and seconds, as `2 h 05 min` or `12 s`.
  public static String text(Duration time) {
    long seconds = time.toSeconds();
    if (seconds >= 3_600) {
      return "%d h %02d min".formatted(seconds / 3_600, seconds / 60 % 60);
    }
    return seconds >= 60 ? "%d min %02d s".formatted(seconds / 60, seconds % 60) : seconds + " s";
  }
}
