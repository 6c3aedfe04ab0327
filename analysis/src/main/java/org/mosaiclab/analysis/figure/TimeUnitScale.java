package org.mosaiclab.analysis.figure;

/// The unit in which a figure writes simulated time.
///
/// @param symbol as on axes
/// @param nanos length of the unit
record TimeUnitScale(String symbol, long nanos) {
  private static final long SECOND = 1_000_000_000L;
  private static final TimeUnitScale MILLISECONDS = new TimeUnitScale("ms", SECOND / 1000);
  private static final TimeUnitScale SECONDS = new TimeUnitScale("s", SECOND);
  private static final TimeUnitScale MINUTES = new TimeUnitScale("min", 60 * SECOND);
  private static final TimeUnitScale HOURS = new TimeUnitScale("h", 3600 * SECOND);
  private static final TimeUnitScale DAYS = new TimeUnitScale("d", 86_400 * SECOND);

  /// The unit that suits an axis of this length.
  static TimeUnitScale forAxis(long rangeNanos) {
    if (rangeNanos >= 4 * DAYS.nanos) {
      return DAYS;
    }
    if (rangeNanos >= 2 * HOURS.nanos) {
      return HOURS;
    }
    return rangeNanos >= 5 * MINUTES.nanos ? MINUTES : SECONDS;
  }

  /// The unit in which latencies are compared: seconds, or milliseconds where all are short.
  static TimeUnitScale forLatency(double maxNanos) {
    return maxNanos >= SECONDS.nanos ? SECONDS : MILLISECONDS;
  }

  double of(long timeNanos) {
    return (double) timeNanos / nanos;
  }

  double of(double timeNanos) {
    return timeNanos / nanos;
  }
}
