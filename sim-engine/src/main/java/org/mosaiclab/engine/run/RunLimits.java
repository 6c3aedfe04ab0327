package org.mosaiclab.engine.run;

/// Where a run ends at the latest.
///
/// @param untilNanos last instant whose events are handled
/// @param eventCountMax largest number of events
public record RunLimits(long untilNanos, long eventCountMax) {
  /// Refuses negative limits.
  public RunLimits {
    if (untilNanos < 0) {
      throw new IllegalArgumentException("untilNanos must be >= 0, was " + untilNanos);
    }
    if (eventCountMax < 0) {
      throw new IllegalArgumentException("eventCountMax must be >= 0, was " + eventCountMax);
    }
  }

  /// Ends at an instant, after any number of events.
  public static RunLimits until(long untilNanos) {
    return new RunLimits(untilNanos, Long.MAX_VALUE);
  }

  /// These limits with a bound on events.
  public RunLimits withEventCountMax(long eventCountMax) {
    return new RunLimits(untilNanos, eventCountMax);
  }
}
