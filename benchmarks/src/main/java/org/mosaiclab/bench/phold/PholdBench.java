package org.mosaiclab.bench.phold;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.mosaiclab.bench.measure.Contender;
import org.mosaiclab.bench.measure.Contest;
import org.mosaiclab.bench.measure.Machine;
import org.mosaiclab.bench.measure.Steps;
import org.mosaiclab.bench.measure.Trial;
import org.mosaiclab.bench.model.EventModel;
import org.mosaiclab.bench.model.EventRunner;
import org.mosaiclab.bench.model.KernelRunner;
import org.mosaiclab.bench.model.LambdaRunner;
import org.mosaiclab.bench.report.BenchReport;
import org.mosaiclab.bench.report.Ratio;
import org.mosaiclab.bench.report.Speed;
import org.mosaiclab.engine.kernel.FlatDigest;
import org.mosaiclab.engine.observe.TraceDigest;
import org.mosaiclab.engine.observe.TraceObserver;

/// Runs PHOLD of several sizes on the kernel, through actors and on the baseline.
///
/// @param sizes one contest each, at least one
/// @param events of a round on the kernel, at least 1; slower contenders handle fewer
/// @param seed of the first round
/// @param rounds that count, at least 1
/// @param hasBaseline whether the baseline runs
/// @param hasActors whether the actor API runs
public record PholdBench(
    List<PholdSettings> sizes,
    long events,
    long seed,
    int rounds,
    boolean hasBaseline,
    boolean hasActors) {
  private static final long SLOW_EVENTS_MAX = 3_000_000;

  public PholdBench {
    sizes = List.copyOf(sizes);
  }

  /// Runs all of it.
  public BenchReport run(Steps steps) {
    var machine = Machine.now();
    List<Speed> speeds = new ArrayList<>();
    List<Ratio> ratios = new ArrayList<>();
    Map<String, String> digests = new TreeMap<>();
    for (var size : sizes) {
      var found = contest(size, step -> steps.onStep(size.text() + ", " + step));
      speeds.addAll(found);
      found.stream()
          .skip(1)
          .filter(speed -> speed.contender().equals(LambdaRunner.NAME))
          .forEach(speed -> ratios.add(Ratio.of(found.getFirst(), speed)));
      steps.onStep(size.text() + ", digest");
      digests.put(size.text(), digest(size));
    }
    return new BenchReport(
        BenchReport.SCHEMA,
        "phold",
        "PHOLD",
        parameters(),
        seed,
        machine.atEnd(),
        speeds,
        ratios,
        List.of(),
        digests,
        List.of(),
        notes());
  }

  private List<Speed> contest(PholdSettings size, Steps steps) {
    long slowEvents = Math.min(events, SLOW_EVENTS_MAX);
    List<Contender> contenders = new ArrayList<>();
    contenders.add(new Contender("kernel", each -> prepare(KernelRunner::of, size, each, events)));
    contenders.add(
        new Contender("kernel, digest", each -> prepare(this::digesting, size, each, slowEvents)));
    if (hasActors) {
      contenders.add(
          new Contender(
              "actors", each -> PholdActors.prepare(size, each, slowEvents, TraceObserver.none())));
      contenders.add(
          new Contender(
              "actors, digest",
              each -> PholdActors.prepare(size, each, slowEvents, new TraceDigest())));
    }
    if (hasBaseline) {
      contenders.add(
          new Contender(
              LambdaRunner.NAME, each -> prepare(LambdaRunner::new, size, each, slowEvents)));
    }
    return new Contest(contenders, rounds, seed)
        .run(steps).stream().map(standing -> Speed.of(size.text(), standing)).toList();
  }

  private EventRunner digesting(EventModel model) {
    return KernelRunner.tracing(model, new FlatDigest());
  }

  private static Trial prepare(
      EventRunner.Factory factory, PholdSettings size, long seed, long events) {
    var runner = factory.create(new PholdModel(size, seed));
    runner.start();
    return () -> runner.run(events);
  }

  private String digest(PholdSettings size) {
    var trace = new FlatDigest();
    var runner = KernelRunner.tracing(new PholdModel(size, seed), trace);
    runner.start();
    runner.run(Math.min(events, SLOW_EVENTS_MAX));
    return trace.takeHex().substring(0, 16);
  }

  private Map<String, String> parameters() {
    return Map.of(
        "sizes", sizes.stream().map(PholdSettings::text).collect(Collectors.joining(",")),
        "events", Long.toString(events),
        "rounds", Integer.toString(rounds));
  }

  private List<String> notes() {
    return List.of(
        "Lookahead 0.1 s, exponential mean 0.9 s, uniform remote target; set-up is not timed.",
        "Sizes are targets x events per target. Contenders but the kernel handle at most %,d events a round."
            .formatted(SLOW_EVENTS_MAX),
        "Actors hold a ball with a timer and throw it with a message: two events where the kernel has one.",
        "Digests are SHA-256 over the events of the first %,d."
            .formatted(Math.min(events, SLOW_EVENTS_MAX)));
  }
}
