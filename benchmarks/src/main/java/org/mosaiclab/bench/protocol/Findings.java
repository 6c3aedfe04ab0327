package org.mosaiclab.bench.protocol;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.mosaiclab.analysis.estimate.PowerLaw;
import org.mosaiclab.bench.report.Growth;
import org.mosaiclab.bench.report.Ratio;
import org.mosaiclab.bench.report.Speed;

/// What a part of the benchmark found.
///
/// @param speeds of all contenders
/// @param ratios of ours to the baselines
/// @param growths of what grows
record Findings(List<Speed> speeds, List<Ratio> ratios, List<Growth> growths) {
  Findings {
    speeds = List.copyOf(speeds);
    ratios = List.copyOf(ratios);
    growths = List.copyOf(growths);
  }

  /// Speeds of one contest, with the ratio of the first contender to each other.
  static Findings ofContest(List<Speed> speeds) {
    return new Findings(
        speeds,
        speeds.stream().skip(1).map(other -> Ratio.of(speeds.getFirst(), other)).toList(),
        List.of());
  }

  static Findings ofGrowth(String figure, String unit, String by, List<Growth.Point> points) {
    return new Findings(
        List.of(), List.of(), List.of(new Growth(figure, unit, by, points, exponent(points))));
  }

  private static Optional<Double> exponent(List<Growth.Point> points) {
    var sizes =
        points.stream()
            .map(point -> new PowerLaw.Point((double) point.size(), point.value()))
            .toList();
    return PowerLaw.through(sizes).map(PowerLaw::exponent);
  }

  static Findings all(List<Findings> parts) {
    return new Findings(
        parts.stream().flatMap(part -> part.speeds.stream()).toList(),
        parts.stream().flatMap(part -> part.ratios.stream()).toList(),
        parts.stream().flatMap(part -> part.growths.stream()).toList());
  }

  Findings and(Findings other) {
    return all(Stream.of(this, other).toList());
  }
}
