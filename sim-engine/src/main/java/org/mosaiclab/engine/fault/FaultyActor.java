package org.mosaiclab.engine.fault;

import java.util.ArrayDeque;
import org.mosaiclab.engine.actor.Actor;
import org.mosaiclab.engine.actor.Context;
import org.mosaiclab.engine.actor.Message;
import org.mosaiclab.engine.event.EventName;
import org.mosaiclab.engine.observe.Incident;
import org.mosaiclab.engine.observe.IncidentObserver;

/// Stands between the engine and an actor that has faults: passes on, drops or keeps what comes.
final class FaultyActor implements Actor {
  private enum State {
    UP,
    DOWN,
    PAUSED
  }

  /// What came during a pause.
  private sealed interface Deferred {
    record Delivery(int fromActor, Message message) implements Deferred {}

    record Expiry(EventName name, long timerNumber) implements Deferred {}
  }

  private final Actor actor;
  private final TimerTable timers = new TimerTable();
  private final FaultyContext context;
  private final IncidentObserver incidents;
  private final ArrayDeque<Deferred> deferred = new ArrayDeque<>();
  private State state = State.UP;
  private boolean isStarted;

  FaultyActor(Actor actor, Context engine, LocalClock clock, IncidentObserver incidents) {
    this.actor = actor;
    this.context = new FaultyContext(engine, clock, timers);
    this.incidents = incidents;
  }

  @Override
  public void onStart(Context engine) {
    if (state == State.UP) {
      isStarted = true;
      actor.onStart(context);
    }
  }

  @Override
  public void onRecover(Context engine) {
    throw new IllegalStateException("an actor recovers by the time line of faults only");
  }

  @Override
  public void onMessage(int fromActor, Message message, Context engine) {
    switch (state) {
      case UP -> actor.onMessage(fromActor, message, context);
      case DOWN -> incidents.onIncident(Incident.MISSED, now(), fromActor, context.self());
      case PAUSED -> defer(fromActor, new Deferred.Delivery(fromActor, message));
    }
  }

  @Override
  public void onTimer(EventName name, long timerNumber, Context engine) {
    switch (state) {
      case UP -> actor.onTimer(name, timers.close(timerNumber), context);
      case DOWN -> throw new IllegalStateException("a crash voids all timers");
      case PAUSED -> defer(context.self(), new Deferred.Expiry(name, timerNumber));
    }
  }

  private void defer(int fromActor, Deferred event) {
    incidents.onIncident(Incident.DEFERRED, now(), fromActor, context.self());
    deferred.add(event);
  }

  void crash(Context engine) {
    state = State.DOWN;
    timers.closeAll(
        handle -> {
          engine.cancelTimer(handle);
          incidents.onIncident(Incident.TIMER_LOST, now(), context.self(), context.self());
        });
  }

  void recover() {
    state = State.UP;
    if (isStarted) {
      actor.onRecover(context);
    } else {
      onStart(context);
    }
  }

  void pause() {
    state = State.PAUSED;
  }

  void resume() {
    state = State.UP;
    if (!isStarted) {
      onStart(context);
    }
    while (!deferred.isEmpty() && !context.isStopped()) {
      switch (deferred.remove()) {
        case Deferred.Delivery(int fromActor, Message message) ->
            actor.onMessage(fromActor, message, context);
        case Deferred.Expiry(EventName name, long number) -> expire(name, number);
      }
    }
  }

  // One that came before it may have cancelled it.
  private void expire(EventName name, long timerNumber) {
    if (timers.isOpen(timerNumber)) {
      actor.onTimer(name, timers.close(timerNumber), context);
    }
  }

  private long now() {
    return context.nowNanos();
  }
}
