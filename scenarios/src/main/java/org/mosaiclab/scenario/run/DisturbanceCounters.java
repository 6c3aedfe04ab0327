package org.mosaiclab.scenario.run;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.mosaiclab.dataset.row.CounterRow;
import org.mosaiclab.dataset.row.Counters;
import org.mosaiclab.engine.observe.Incident;
import org.mosaiclab.engine.observe.IncidentTotals;
import org.mosaiclab.scenario.spec.FaultSpec;
import org.mosaiclab.scenario.spec.ImpairmentSpec;
import org.mosaiclab.scenario.spec.ScenarioSpec;

/// Counters of what faults and impairments did, and when they ended. A run without any has none.
final class DisturbanceCounters {
  private DisturbanceCounters() {}

  static List<CounterRow> of(ScenarioSpec spec, IncidentTotals incidents) {
    var rows = new ArrayList<CounterRow>();
    for (var incident : Incident.values()) {
      if (incidents.count(incident) > 0) {
        var name = incident.name().toLowerCase(Locale.ROOT).replace('_', '-');
        rows.add(new CounterRow(Counters.incidents(name), incidents.count(incident), ""));
      }
    }
    var ends = ends(spec);
    for (int i = 0; i < ends.length; i++) {
      rows.add(new CounterRow(Counters.DISTURBANCE_END + i, ends[i], "ns"));
    }
    return rows;
  }

  private static long[] ends(ScenarioSpec spec) {
    var impairments = spec.network().impairments();
    var partitions =
        impairments.partitions().stream().mapToLong(ImpairmentSpec.Partition::untilNanos);
    var faults = spec.faults().stream().flatMap(DisturbanceCounters::end).mapToLong(end -> end);
    var stabilises =
        impairments.synchrony().stream().mapToLong(ImpairmentSpec.Synchrony::stabilisesAtNanos);
    return LongStream.concat(LongStream.concat(partitions, faults), stabilises)
        .filter(end -> end < spec.durationNanos())
        .sorted()
        .distinct()
        .toArray();
  }

  private static Stream<Long> end(FaultSpec fault) {
    return switch (fault) {
      case FaultSpec.Crash(var _, var _, long recoverNanos) -> Stream.of(recoverNanos);
      case FaultSpec.Pause(var _, var _, long untilNanos) -> Stream.of(untilNanos);
      case FaultSpec.Clock _ -> Stream.of();
    };
  }
}
