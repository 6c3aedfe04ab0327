package org.mosaiclab.engine.run;

import java.util.List;
import java.util.Optional;
import org.mosaiclab.engine.actor.Actor;
import org.mosaiclab.engine.actor.Message;
import org.mosaiclab.engine.event.EventCursor;
import org.mosaiclab.engine.event.EventName;
import org.mosaiclab.engine.event.EventNames;
import org.mosaiclab.engine.event.FutureEventList;
import org.mosaiclab.engine.fault.Environment;
import org.mosaiclab.engine.fault.FaultNames;
import org.mosaiclab.engine.observe.ProgressObserver;
import org.mosaiclab.engine.observe.TraceObserver;

/// The loop of one run: takes the least event, shows it, hands it to its target.
final class Kernel {
  private static final long NO_PAYLOAD = 0;

  private final EventNames names;
  private final List<String> actorNames;
  private final Actor[] actors;
  private final FutureEventList events;
  private final EventCursor event = new EventCursor();
  private final MessageBodies bodies = new MessageBodies();
  private final Scheduler scheduler;
  private final Environment environment;
  private final TraceObserver trace;
  private final Checks checks;
  private final long checkEvery;
  private final ProgressObserver progress;
  private final long progressEvery;
  private long eventCount;
  private long nextCheck;
  private long nextProgress;

  Kernel(Settings settings, List<String> actorNames, List<Actor> actors) {
    this.names = settings.names();
    this.actorNames = actorNames;
    this.actors = actors.toArray(Actor[]::new);
    this.events = settings.eventList().get();
    this.scheduler = Scheduler.of(settings, actorNames, events, bodies);
    this.environment =
        Environment.open(
            settings.faults(),
            settings.network().impairments(),
            this.actors,
            scheduler,
            settings.incidents());
    this.trace = settings.trace();
    this.checks = new Checks(settings.checkers());
    this.checkEvery = settings.checkers().isEmpty() ? Long.MAX_VALUE : settings.checkEvery();
    this.progress = settings.progress();
    this.progressEvery = settings.progressEvery();
    this.nextCheck = checkEvery;
    this.nextProgress = progressEvery;
  }

  RunOutcome run(RunLimits limits) {
    try {
      startActors();
      RunOutcome outcome = handleEvents(limits);
      return checks.violation(outcome.atNanos(), eventCount).orElse(outcome);
    } finally {
      scheduler.flushTraffic();
      trace.onRunEnd();
    }
  }

  private void startActors() {
    while (environment.nextAtNanos() == 0) {
      handleFault();
    }
    for (int actor = 0; actor < actors.length && scheduler.stopReason().isEmpty(); actor++) {
      scheduler.enter(actor, 0);
      try {
        actors[actor].onStart(scheduler);
      } catch (RuntimeException | AssertionError failure) {
        throw new ActorFailure(actorNames.get(actor), 0, 0, failure);
      }
    }
  }

  private RunOutcome handleEvents(RunLimits limits) {
    long horizonNanos = horizonNanos(limits);
    while (scheduler.stopReason().isEmpty()) {
      if (!events.pop(horizonNanos, event)) {
        if (environment.nextAtNanos() > limits.untilNanos() || environment.isDone()) {
          return completed(limits);
        }
        handleFault();
        horizonNanos = horizonNanos(limits);
        continue;
      }
      if (eventCount == limits.eventCountMax()) {
        return new RunOutcome.LimitReached(scheduler.nowNanos(), eventCount);
      }
      handleEvent();
      Optional<RunOutcome> violation = onEventHandled();
      if (violation.isPresent()) {
        return violation.get();
      }
    }
    return new RunOutcome.Stopped(scheduler.stopReason().get(), scheduler.nowNanos(), eventCount);
  }

  private RunOutcome completed(RunLimits limits) {
    boolean isDrained = events.size() == 0 && environment.isDone();
    long atNanos = isDrained ? scheduler.nowNanos() : limits.untilNanos();
    return new RunOutcome.Completed(atNanos, eventCount, isDrained);
  }

  // A fault comes before the actors' events of its instant. Without faults this is the limit, and
  // they cost nothing per event.
  private long horizonNanos(RunLimits limits) {
    return environment.isDone()
        ? limits.untilNanos()
        : Math.min(limits.untilNanos(), environment.nextAtNanos() - 1);
  }

  // Faults are traced but not counted: events are what actors handle.
  private void handleFault() {
    int target = environment.nextTarget();
    long atNanos = environment.nextAtNanos();
    scheduler.enter(target, atNanos);
    try {
      environment.strike(trace, scheduler);
    } catch (RuntimeException | AssertionError failure) {
      String name = target == FaultNames.ENVIRONMENT ? "environment" : actorNames.get(target);
      throw new ActorFailure(name, atNanos, eventCount, failure);
    }
  }

  private void handleEvent() {
    eventCount++;
    scheduler.enter(event.target(), event.atNanos());
    EventName name = names.name(EventKind.nameId(event.kind()));
    try {
      if (EventKind.isMessage(event.kind())) {
        onMessage(name, bodies.takeCopy((int) event.argument()));
      } else {
        onTimer(name);
      }
    } catch (RuntimeException | AssertionError failure) {
      String actorName = actorNames.get(event.target());
      throw new ActorFailure(actorName, event.atNanos(), eventCount, failure);
    }
  }

  private void onMessage(EventName name, Message message) {
    show(name, message.payloadHash());
    actors[event.target()].onMessage(event.source(), message, scheduler);
  }

  private void onTimer(EventName name) {
    show(name, NO_PAYLOAD);
    actors[event.target()].onTimer(name, event.argument(), scheduler);
  }

  private void show(EventName name, long payloadHash) {
    trace.onEvent(
        event.atNanos(), event.source(), event.sourceSequence(), event.target(), name, payloadHash);
  }

  private Optional<RunOutcome> onEventHandled() {
    if (eventCount == nextProgress) {
      nextProgress = Math.addExact(nextProgress, progressEvery);
      progress.onProgress(scheduler.nowNanos(), eventCount);
    }
    if (eventCount == nextCheck) {
      nextCheck = Math.addExact(nextCheck, checkEvery);
      return checks.violation(scheduler.nowNanos(), eventCount);
    }
    return Optional.empty();
  }
}
