package org.mosaiclab.engine.fault;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.mosaiclab.engine.actor.Actor;
import org.mosaiclab.engine.actor.Context;
import org.mosaiclab.engine.event.EventName;
import org.mosaiclab.engine.network.Impairments;
import org.mosaiclab.engine.observe.IncidentObserver;
import org.mosaiclab.engine.observe.TraceObserver;

/// What the environment does to one run: its time line of faults, merged by the kernel with the
/// actors' events. At an instant it comes first: its source is [FaultNames#ENVIRONMENT].
///
/// Actors without faults are untouched; without any fault the time line is empty.
public final class Environment {
  private final List<TimelineEntry> timeline;
  private final Map<Integer, FaultyActor> faulty = new LinkedHashMap<>();
  private int next;

  private Environment(List<TimelineEntry> timeline) {
    this.timeline = timeline;
  }

  /// Opens the faults of one run.
  ///
  /// @param actors those with faults are replaced in this array
  /// @param engine context that all actors of the run are called with
  /// @throws IllegalArgumentException if the plan names an actor that does not exist
  public static Environment open(
      FaultPlan plan,
      Impairments impairments,
      Actor[] actors,
      Context engine,
      IncidentObserver incidents) {
    var environment = new Environment(Timeline.of(plan, impairments));
    for (TimelineEntry entry : environment.timeline) {
      int actor = entry.target();
      if (actor != FaultNames.ENVIRONMENT && !environment.faulty.containsKey(actor)) {
        requireActor(actor, actors.length);
        LocalClock clock = plan.clocks().getOrDefault(actor, LocalClock.TRUE);
        var wrapped = new FaultyActor(actors[actor], engine, clock, incidents);
        environment.faulty.put(actor, wrapped);
        actors[actor] = wrapped;
      }
    }
    return environment;
  }

  private static void requireActor(int actor, int actorCount) {
    if (actor >= actorCount) {
      throw new IllegalArgumentException(
          "actor of a fault must be in [0, %d), was %d".formatted(actorCount, actor));
    }
  }

  /// Whether no fault is left.
  public boolean isDone() {
    return next == timeline.size();
  }

  /// Time of the next fault; `Long.MAX_VALUE` where none is left.
  public long nextAtNanos() {
    return next < timeline.size() ? timeline.get(next).atNanos() : Long.MAX_VALUE;
  }

  /// Actor that the next fault strikes, or [FaultNames#ENVIRONMENT]. There must be a next fault.
  public int nextTarget() {
    return timeline.get(next).target();
  }

  /// Shows the next fault to the trace and lets it happen. There must be a next fault, and the
  /// context must stand at its target and time.
  public void strike(TraceObserver trace, Context engine) {
    TimelineEntry fault = timeline.get(next);
    trace.onEvent(
        fault.atNanos(),
        FaultNames.ENVIRONMENT,
        next,
        fault.target(),
        fault.name(),
        fault.payloadHash());
    next++;
    if (fault.target() != FaultNames.ENVIRONMENT) {
      strike(Objects.requireNonNull(faulty.get(fault.target())), fault.name(), engine);
    }
  }

  private static void strike(FaultyActor actor, EventName name, Context engine) {
    if (name == FaultNames.CRASH) {
      actor.crash(engine);
    } else if (name == FaultNames.RECOVER) {
      actor.recover();
    } else if (name == FaultNames.PAUSE) {
      actor.pause();
    } else if (name == FaultNames.RESUME) {
      actor.resume();
    }
  }
}
