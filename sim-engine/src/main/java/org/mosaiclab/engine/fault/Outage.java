package org.mosaiclab.engine.fault;

/// A time in which an actor does not work: from `fromNanos` on and until just before `untilNanos`.
///
/// @param actor id of the actor, at least zero
/// @param kind what becomes of messages and timers
/// @param fromNanos first instant, at least zero
/// @param untilNanos instant at which it works again; `Long.MAX_VALUE`: never
public record Outage(int actor, Kind kind, long fromNanos, long untilNanos) {
  /// What becomes of messages and timers.
  public enum Kind {
    /// They are lost, also timers that would fire after recovery.
    CRASH,
    /// They wait, in order, until the actor works again.
    PAUSE
  }

  /// Refuses an empty time.
  public Outage {
    if (actor < 0) {
      throw new IllegalArgumentException("actor must be >= 0, was " + actor);
    }
    if (fromNanos < 0 || fromNanos >= untilNanos) {
      throw new IllegalArgumentException(
          "outage must begin at 0 or later and end after it began, was from %d ns until %d ns"
              .formatted(fromNanos, untilNanos));
    }
  }
}
