package org.mosaiclab.scenario.wiring;

import java.util.List;
import java.util.stream.IntStream;
import org.mosaiclab.engine.event.EventName;
import org.mosaiclab.engine.event.EventNames;
import org.mosaiclab.engine.fault.FaultNames;
import org.mosaiclab.engine.observe.TraceRecord;
import org.mosaiclab.scenario.spec.ScenarioSpec;

/// What the numbers in a trace of a scenario stand for.
///
/// @param actors names by actor
/// @param events vocabulary of the scenario
public record TraceNames(List<String> actors, EventNames events) {
  public TraceNames {
    actors = List.copyOf(actors);
  }

  /// @param spec a checked scenario
  public static TraceNames of(ScenarioSpec spec) {
    var cast = new Cast(spec);
    return new TraceNames(
        IntStream.range(0, cast.actorCount()).mapToObj(cast::name).toList(),
        SimulationBuilder.vocabulary(spec));
  }

  /// Name of an actor, or its number where the scenario has no such actor; `environment` for the
  /// source of faults.
  public String actor(int actor) {
    if (actor == FaultNames.ENVIRONMENT) {
      return "environment";
    }
    return actor >= 0 && actor < actors.size() ? actors.get(actor) : "actor " + actor;
  }

  /// Name of a record's event, or its hash where the scenario has no such event.
  public String event(TraceRecord trace) {
    return events
        .withHash(trace.nameHash())
        .or(() -> FaultNames.ALL.withHash(trace.nameHash()))
        .map(EventName::text)
        .orElse("event %016x".formatted(trace.nameHash()));
  }
}
