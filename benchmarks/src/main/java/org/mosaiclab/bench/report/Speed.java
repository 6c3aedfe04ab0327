package org.mosaiclab.bench.report;

import java.util.List;
import java.util.function.ToDoubleFunction;
import org.mosaiclab.bench.measure.Contest.Standing;
import org.mosaiclab.bench.measure.Round;
import org.mosaiclab.bench.measure.Sample;

/// How fast one contender was.
///
/// @param workload what was run, where a benchmark has several
/// @param contender who
/// @param events of the round in the middle
/// @param eventsPerSecond median over the rounds, of wall time
/// @param eventsPerSecondLeast slowest round
/// @param eventsPerSecondGreatest fastest round
/// @param eventsPerCpuSecond median, of processor time
/// @param wallSeconds median
/// @param cpuSeconds median
/// @param bytesPerEvent median of the bytes allocated
/// @param rounds every round
public record Speed(
    String workload,
    String contender,
    long events,
    double eventsPerSecond,
    double eventsPerSecondLeast,
    double eventsPerSecondGreatest,
    double eventsPerCpuSecond,
    double wallSeconds,
    double cpuSeconds,
    double bytesPerEvent,
    List<Round> rounds) {
  private static final double NANOS_PER_SECOND = 1e9;

  public Speed {
    rounds = List.copyOf(rounds);
  }

  /// The figures of a contender.
  public static Speed of(String workload, Standing standing) {
    var rounds = standing.rounds();
    var rates = sample(rounds, Round::eventsPerSecond);
    return new Speed(
        workload,
        standing.name(),
        Math.round(sample(rounds, Round::events).median()),
        rates.median(),
        rates.least(),
        rates.greatest(),
        sample(rounds, Round::eventsPerCpuSecond).median(),
        sample(rounds, Round::wallNanos).median() / NANOS_PER_SECOND,
        sample(rounds, Round::cpuNanos).median() / NANOS_PER_SECOND,
        sample(rounds, Round::bytesPerEvent).median(),
        rounds);
  }

  private static Sample sample(List<Round> rounds, ToDoubleFunction<Round> figure) {
    return Sample.of(rounds.stream().mapToDouble(figure));
  }
}
