package org.mosaiclab.bench.report;

import java.util.stream.IntStream;
import org.mosaiclab.bench.measure.Sample;

/// Ours over a baseline: events per second of wall time, round by round.
///
/// @param workload what was run
/// @param ours who is divided
/// @param baseline by whom
/// @param median over the rounds
/// @param least over the rounds
/// @param greatest over the rounds
public record Ratio(
    String workload, String ours, String baseline, double median, double least, double greatest) {
  /// Compares two contenders of one contest.
  public static Ratio of(Speed ours, Speed baseline) {
    int rounds = Math.min(ours.rounds().size(), baseline.rounds().size());
    var ratios =
        Sample.of(
            IntStream.range(0, rounds)
                .mapToDouble(
                    round ->
                        ours.rounds().get(round).eventsPerSecond()
                            / baseline.rounds().get(round).eventsPerSecond()));
    return new Ratio(
        ours.workload(),
        ours.contender(),
        baseline.contender(),
        ratios.median(),
        ratios.least(),
        ratios.greatest());
  }
}
