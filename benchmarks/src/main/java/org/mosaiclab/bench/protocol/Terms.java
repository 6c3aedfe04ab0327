package org.mosaiclab.bench.protocol;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.mosaiclab.bench.measure.Contender;
import org.mosaiclab.bench.measure.Contest;
import org.mosaiclab.bench.measure.Steps;
import org.mosaiclab.bench.measure.Trial;
import org.mosaiclab.bench.report.Growth;
import org.mosaiclab.bench.report.Speed;

/// How every part is measured.
///
/// @param seed of the scripts
/// @param rounds that count, at least 1
/// @param events least number of votes or operations of a round
/// @param hasBaseline whether baselines run
/// @param steps hears what is going on
record Terms(long seed, int rounds, int events, boolean hasBaseline, Steps steps) {
  private static final double NANOS_PER_SECOND = 1e9;

  /// Every round runs one and the same work, as often as it takes: what is asked is how fast this
  /// very work is, and the clock of the processor ticks every ten milliseconds.
  ///
  /// @param eventsMin least number of events in a round
  static Contender contender(String name, long eventsMin, Trial work) {
    return new Contender(name, _ -> () -> repeat(work, eventsMin));
  }

  private static long repeat(Trial work, long eventsMin) {
    long events = 0;
    while (events < eventsMin) {
      events += work.run();
    }
    return events;
  }

  /// @param baselines that run where baselines are wanted
  List<Speed> contest(String workload, List<Contender> ours, List<Contender> baselines) {
    List<Contender> all = new ArrayList<>(ours);
    if (hasBaseline) {
      all.addAll(baselines);
    }
    return new Contest(all, rounds, seed)
        .run(step -> steps.onStep(workload + ", " + step)).stream()
            .map(standing -> Speed.of(workload, standing))
            .toList();
  }

  /// What one event costs.
  static Growth.Point cpuNanos(long size, Speed speed) {
    return new Growth.Point(size, NANOS_PER_SECOND / speed.eventsPerCpuSecond());
  }

  /// Findings of one size after the other, with what grew between them.
  static Findings joined(List<Findings> sizes, Findings growths) {
    return Findings.all(Stream.concat(sizes.stream(), Stream.of(growths)).toList());
  }
}
