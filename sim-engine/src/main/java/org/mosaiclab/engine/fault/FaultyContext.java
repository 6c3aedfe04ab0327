package org.mosaiclab.engine.fault;

import org.mosaiclab.engine.actor.Context;
import org.mosaiclab.engine.actor.Message;
import org.mosaiclab.engine.event.EventName;

/// What an actor with faults sees of the engine: its own clock, and timers that a crash can void.
///
/// A timer's number travels as its argument through the engine, which neither reads nor traces it.
final class FaultyContext implements Context {
  private final Context engine;
  private final LocalClock clock;
  private final TimerTable timers;
  private boolean isStopped;

  FaultyContext(Context engine, LocalClock clock, TimerTable timers) {
    this.engine = engine;
    this.clock = clock;
    this.timers = timers;
  }

  @Override
  public int self() {
    return engine.self();
  }

  @Override
  public long nowNanos() {
    return engine.nowNanos();
  }

  @Override
  public long localNanos() {
    return clock.localNanos(engine.nowNanos());
  }

  @Override
  public long startTimer(long delayNanos, EventName name, long argument) {
    long number = timers.open(argument);
    timers.keep(number, engine.startTimer(delayNanos, name, number));
    return number;
  }

  @Override
  public long startTimerAt(long atNanos, EventName name, long argument) {
    long number = timers.open(argument);
    timers.keep(number, engine.startTimerAt(atNanos, name, number));
    return number;
  }

  @Override
  public long startLocalTimer(long localDelayNanos, EventName name, long argument) {
    if (localDelayNanos < 0) {
      throw new IllegalArgumentException("localDelayNanos must be >= 0, was " + localDelayNanos);
    }
    return startLocalTimerAt(Math.addExact(localNanos(), localDelayNanos), name, argument);
  }

  @Override
  public long startLocalTimerAt(long localNanos, EventName name, long argument) {
    if (localNanos < localNanos()) {
      throw new IllegalArgumentException(
          "localNanos must not lie before the local clock (%d ns), was %d ns"
              .formatted(localNanos(), localNanos));
    }
    // A slow clock may have shown this already at an earlier instant.
    return startTimerAt(Math.max(engine.nowNanos(), clock.trueNanosAt(localNanos)), name, argument);
  }

  @Override
  public boolean cancelTimer(long handle) {
    if (!timers.isOpen(handle)) {
      return false;
    }
    // False where the timer has fired into a pause: it has not reached the actor yet.
    engine.cancelTimer(timers.handle(handle));
    timers.close(handle);
    return true;
  }

  @Override
  public void send(int toActor, Message message) {
    engine.send(toActor, message);
  }

  @Override
  public void gossip(int overlay, int exceptActor, Message message) {
    engine.gossip(overlay, exceptActor, message);
  }

  @Override
  public void stop(String reason) {
    isStopped = true;
    engine.stop(reason);
  }

  /// Whether the actor has asked for the end of the run.
  boolean isStopped() {
    return isStopped;
  }
}
