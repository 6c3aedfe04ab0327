package org.mosaiclab.engine.run;

import org.mosaiclab.engine.time.Nanos;

/// An actor threw an exception: a fault of the model, with where in the run it happened.
public final class ActorFailure extends RuntimeException {
  private final String actorName;
  private final long atNanos;
  private final long eventIndex;

  ActorFailure(String actorName, long atNanos, long eventIndex, Throwable cause) {
    super(
        "actor '%s' failed at %s, event %d: %s"
            .formatted(actorName, Nanos.text(atNanos), eventIndex, cause),
        cause);
    this.actorName = actorName;
    this.atNanos = atNanos;
    this.eventIndex = eventIndex;
  }

  /// Name of the actor that threw.
  public String actorName() {
    return actorName;
  }

  /// Simulated time.
  public long atNanos() {
    return atNanos;
  }

  /// Index of the event from 1; 0 in [org.mosaiclab.engine.actor.Actor#onStart].
  public long eventIndex() {
    return eventIndex;
  }
}
