package org.mosaiclab.conformance;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import tools.jackson.databind.JsonNode;

/// The recorded sequences of operations of the core contracts, replayed as built.
public final class TraceConformance {
  private static final Map<String, Function<JsonNode, TraceMachine>> MACHINES = machines();

  private TraceConformance() {}

  /// @return names of the files that can be replayed, in a fixed order
  public static List<String> files() {
    return List.copyOf(MACHINES.keySet());
  }

  /// @param file one of [#files]
  /// @param recording content of the file
  /// @return every step counted once, as passed or as a mismatch
  public static ConformanceResult check(String file, JsonNode recording) {
    var reasons = new ReasonMap();
    var mismatches = new ArrayList<String>();
    int stepCount = 0;
    for (var sequence : recording.path("sequences")) {
      stepCount += sequence.path("steps").size();
      var name = "seed " + sequence.path("seed").asString() + " ";
      new TraceReplay(machine(file, sequence), reasons)
          .run(sequence)
          .forEach(text -> mismatches.add(name + text));
    }
    return new ConformanceResult(file, stepCount - mismatches.size(), 0, mismatches);
  }

  /// @return our side of one sequence of that file, as its setup says
  static TraceMachine machine(String file, JsonNode sequence) {
    var machine = MACHINES.get(file);
    if (machine == null) {
      throw new IllegalArgumentException("file must be one of " + files() + ", was " + file);
    }
    return machine.apply(sequence);
  }

  private static Map<String, Function<JsonNode, TraceMachine>> machines() {
    var machines = new LinkedHashMap<String, Function<JsonNode, TraceMachine>>();
    machines.put("trace_mc_stake", OriginTrace::ofStake);
    machines.put("trace_mc_mosaic_core", OriginTrace::ofMosaicCore);
    machines.put("trace_mc_polling_place", PollingPlaceTrace::of);
    machines.put("trace_mc_message_bus", MessageBusTrace::of);
    machines.put("trace_mc_gateway", GatewayTrace::of);
    return machines;
  }
}
