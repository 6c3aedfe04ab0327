package org.mosaiclab.engine.actor;

import org.mosaiclab.engine.event.EventName;

/// What an actor may do while it handles an event.
public interface Context {
  /// Id of the actor that is being called.
  int self();

  /// Simulated time since the start of the run.
  long nowNanos();

  /// Starts a timer of this actor.
  ///
  /// @param delayNanos from now, at least zero; zero fires after the current event
  /// @param name passed back to [Actor#onTimer]
  /// @param argument passed back to [Actor#onTimer]
  /// @return handle for [#cancelTimer]
  long startTimer(long delayNanos, EventName name, long argument);

  /// Starts a timer of this actor at an instant, now or later; otherwise as [#startTimer].
  long startTimerAt(long atNanos, EventName name, long argument);

  /// What the actor's own clock shows: true time unless the run's faults set it wrong. May be
  /// negative, and never runs backwards.
  default long localNanos() {
    return nowNanos();
  }

  /// Starts a timer that fires as soon as the actor's own clock has advanced by a delay; otherwise
  /// as [#startTimer], whose delays are true time.
  ///
  /// @param localDelayNanos on the actor's clock, at least zero
  default long startLocalTimer(long localDelayNanos, EventName name, long argument) {
    return startTimer(localDelayNanos, name, argument);
  }

  /// Starts a timer that fires as soon as the actor's own clock shows `localNanos`, which it must
  /// not have passed; otherwise as [#startTimer].
  default long startLocalTimerAt(long localNanos, EventName name, long argument) {
    return startTimerAt(localNanos, name, argument);
  }

  /// Cancels a timer: it will not fire.
  ///
  /// @return false if it has fired or was cancelled
  boolean cancelTimer(long handle);

  /// Sends a message over the direct link to an actor.
  void send(int toActor, Message message);

  /// Sends a message to every neighbour in an overlay but one, in neighbour order: each copy waits
  /// for the uplink behind the one before.
  ///
  /// @param exceptActor neighbour to leave out, -1 for none
  void gossip(int overlay, int exceptActor, Message message);

  /// Ends the run after the current event; the first reason given is kept.
  void stop(String reason);
}
