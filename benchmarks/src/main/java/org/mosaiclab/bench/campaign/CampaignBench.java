package org.mosaiclab.bench.campaign;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.ToDoubleBiFunction;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import org.mosaiclab.bench.measure.Contender;
import org.mosaiclab.bench.measure.Contest;
import org.mosaiclab.bench.measure.Machine;
import org.mosaiclab.bench.measure.Round;
import org.mosaiclab.bench.measure.Sample;
import org.mosaiclab.bench.measure.Steps;
import org.mosaiclab.bench.report.BenchReport;
import org.mosaiclab.bench.report.Ratio;
import org.mosaiclab.bench.report.Speed;
import org.mosaiclab.bench.report.Statistic;

/// What a campaign costs beside its simulations, what a second thread brings, and a table of many
/// rows within a small heap.
///
/// @param settings size
/// @param seed of the first run
/// @param rounds that count, at least 1
/// @param hasBaseline whether the runs are measured without a campaign too
public record CampaignBench(CampaignSettings settings, long seed, int rounds, boolean hasBaseline) {
  private static final double NANOS_PER_SECOND = 1e9;
  private static final double NANOS_PER_MILLI = 1e6;
  private static final double MEBIBYTE = 1 << 20;

  /// Runs all of it.
  public BenchReport run(Steps steps) {
    var machine = Machine.now();
    var folder = temporaryFolder();
    var trials = new CampaignTrials(settings, folder.resolve("campaign"));
    try {
      var speeds =
          new Contest(contenders(trials), rounds, seed)
              .run(steps).stream().map(standing -> Speed.of("runs", standing)).toList();
      var statistics = new ArrayList<>(threads(speeds.get(0), speeds.get(1)));
      if (hasBaseline) {
        statistics.addAll(overhead(speeds.get(0), speeds.get(2), speeds.get(3)));
      }
      Map<String, String> digests = new TreeMap<>();
      if (settings.rows() > 0) {
        steps.onStep("writing and summarising %,d rows".formatted(settings.rows()));
        var volume = new VolumePart(settings, folder.resolve("volume")).run();
        statistics.addAll(statistics(volume));
        digests.put("the summary of the rows", volume.summaryDigest());
      }
      return report(machine, speeds, statistics, digests);
    } finally {
      new CampaignTrials(settings, folder).empty();
    }
  }

  private List<Contender> contenders(CampaignTrials trials) {
    var contenders = new ArrayList<>(trials.campaigns());
    if (hasBaseline) {
      contenders.addAll(trials.baselines());
    }
    return contenders;
  }

  private static Path temporaryFolder() {
    try {
      return Files.createTempDirectory("mosaic-bench-");
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
  }

  private BenchReport report(
      Machine machine,
      List<Speed> speeds,
      List<Statistic> statistics,
      Map<String, String> digests) {
    return new BenchReport(
        BenchReport.SCHEMA,
        "campaign",
        "%,d short runs".formatted(settings.runs()),
        parameters(),
        seed,
        machine.atEnd(),
        speeds,
        List.of(Ratio.of(speeds.get(1), speeds.get(0))),
        statistics,
        digests,
        List.of(),
        notes());
  }

  private Map<String, String> parameters() {
    return new TreeMap<>(
        Map.of(
            "runs", Integer.toString(settings.runs()),
            "points", Integer.toString(settings.points()),
            "duration", settings.duration(),
            "threads", Integer.toString(settings.threads()),
            "rows", Long.toString(settings.rows()),
            "heap", Integer.toString(settings.heapMebibytes()),
            "rounds", Integer.toString(rounds)));
  }

  private List<Statistic> threads(Speed single, Speed parallel) {
    return List.of(
        statistic("speed-up by threads", "ratio", single, parallel, (a, b) -> wall(a) / wall(b)),
        statistic("cores used, 1 thread", "%", single, single, (a, _) -> cores(a, 1)),
        statistic(
            "cores used, %d threads".formatted(settings.threads()),
            "% of each",
            parallel,
            parallel,
            (a, _) -> cores(a, settings.threads())));
  }

  private static double cores(Round round, int threads) {
    return 100.0 * round.cpuNanos() / (wall(round) * threads);
  }

  private List<Statistic> overhead(Speed campaign, Speed alone, Speed estimated) {
    return List.of(
        statistic("simulation of a run", "ms", alone, alone, (a, _) -> perRun(wall(a))),
        statistic("reading and estimating it", "ms", alone, estimated, this::difference),
        statistic("keeping it: plan, part, tables", "ms", estimated, campaign, this::difference),
        statistic("overhead of a run, both", "ms", alone, campaign, this::difference));
  }

  private double difference(Round less, Round more) {
    return perRun(wall(more) - wall(less));
  }

  private static double wall(Round round) {
    return round.wallNanos();
  }

  private double perRun(double nanos) {
    return nanos / NANOS_PER_MILLI / settings.runs();
  }

  private static Statistic statistic(
      String name,
      String unit,
      Speed first,
      Speed second,
      ToDoubleBiFunction<Round, Round> figure) {
    int rounds = Math.min(first.rounds().size(), second.rounds().size());
    var values =
        Sample.of(
            IntStream.range(0, rounds)
                .mapToDouble(
                    round ->
                        figure.applyAsDouble(
                            first.rounds().get(round), second.rounds().get(round))));
    return Statistic.of(name, unit, values, Optional.empty());
  }

  private static List<Statistic> statistics(VolumeResult volume) {
    return List.of(
        one("rows written", "rows", (double) volume.rows()),
        one("writing them", "s", volume.writeNanos() / NANOS_PER_SECOND),
        one("summarising them", "s", volume.summaryNanos() / NANOS_PER_SECOND),
        one("their file", "MiB", volume.bytes() / MEBIBYTE),
        one("heap at its fullest", "MiB", volume.heapBytesPeak() / MEBIBYTE),
        one("heap allowed", "MiB", volume.heapBytesMax() / MEBIBYTE));
  }

  private static Statistic one(String name, String unit, double value) {
    return Statistic.of(name, unit, Sample.of(DoubleStream.of(value)), Optional.empty());
  }

  private static List<String> notes() {
    return List.of(
        "An event is a run here; every round has its own seed. Processor time is that of the whole",
        "process: compiler and collector included.");
  }
}
