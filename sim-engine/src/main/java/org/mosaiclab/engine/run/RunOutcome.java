package org.mosaiclab.engine.run;

/// How a run ended.
public sealed interface RunOutcome {
  /// Simulated time at the end.
  long atNanos();

  /// Number of events handled.
  long eventCount();

  /// The run reached its last instant or had nothing left to do.
  ///
  /// @param atNanos the limit, or the time of the last event where no event was left
  /// @param drained whether no event and no fault was left
  record Completed(long atNanos, long eventCount, boolean drained) implements RunOutcome {}

  /// The run used up its number of events before its last instant.
  record LimitReached(long atNanos, long eventCount) implements RunOutcome {}

  /// A checker found its property broken.
  ///
  /// @param invariant name of the property
  /// @param message what the checker found
  /// @param eventIndex events handled when it was found; the culprit is that event or, where checks
  ///   are further apart, one since the check before
  record InvariantViolated(String invariant, String message, long atNanos, long eventIndex)
      implements RunOutcome {
    @Override
    public long eventCount() {
      return eventIndex;
    }
  }

  /// An actor asked for the end.
  ///
  /// @param reason as the actor gave it
  record Stopped(String reason, long atNanos, long eventCount) implements RunOutcome {}
}
