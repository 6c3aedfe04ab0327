package org.mosaiclab.bench.mainjob;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Supplier;
import org.mosaiclab.bench.measure.Contender;
import org.mosaiclab.bench.measure.Contest;
import org.mosaiclab.bench.measure.Machine;
import org.mosaiclab.bench.measure.Steps;
import org.mosaiclab.bench.measure.Trial;
import org.mosaiclab.bench.report.BenchReport;
import org.mosaiclab.bench.report.Ratio;
import org.mosaiclab.bench.report.Speed;
import org.mosaiclab.engine.event.BucketQueue;
import org.mosaiclab.engine.event.FutureEventList;
import org.mosaiclab.engine.event.QuaternaryHeap;
import org.mosaiclab.engine.observe.TraceDigest;
import org.mosaiclab.engine.run.RunLimits;
import org.mosaiclab.scenario.run.RunOptions;
import org.mosaiclab.scenario.run.ScenarioRun;
import org.mosaiclab.scenario.spec.ScenarioSpec;
import org.mosaiclab.scenario.wiring.SimulationBuilder;

/// Runs a scenario on both event lists, compares their digests, and samples where the time goes.
///
/// @param spec of the scenario, with its own seed and duration
/// @param durationText of it, as options write it
/// @param rounds that count, at least 1
/// @param hasBaseline whether the 4-ary heap runs
public record MainBench(ScenarioSpec spec, String durationText, int rounds, boolean hasBaseline) {
  private static final String BUCKETS = "bucket queue";
  private static final String HEAP = "4-ary heap";
  private static final int INITIAL_CAPACITY = 1_024;

  /// Runs all of it.
  public BenchReport run(Steps steps) {
    var machine = Machine.now();
    var profile = profile(steps);
    Map<String, String> digests = new TreeMap<>();
    var speeds =
        new Contest(contenders(digests), rounds, spec.seed())
            .run(steps).stream().map(standing -> Speed.of(spec.name(), standing)).toList();
    return new BenchReport(
        BenchReport.SCHEMA,
        "main",
        "main job: " + spec.name(),
        parameters(),
        spec.seed(),
        machine.atEnd(),
        speeds,
        speeds.stream().skip(1).map(other -> Ratio.of(speeds.getFirst(), other)).toList(),
        List.of(),
        digests,
        profile.shares(),
        notes(profile, digests));
  }

  // First, before another event list is known to the compiler: the frames of two lists that are
  // inlined at one place cannot be told apart well.
  private Profile profile(Steps steps) {
    steps.onStep("whole run, warm-up");
    runWhole();
    steps.onStep("whole run, profile");
    return Profile.of(this::runWhole);
  }

  private List<Contender> contenders(Map<String, String> digests) {
    List<Contender> contenders = new ArrayList<>();
    contenders.add(contender(BUCKETS, () -> new BucketQueue(INITIAL_CAPACITY), digests));
    if (hasBaseline) {
      contenders.add(contender(HEAP, () -> new QuaternaryHeap(INITIAL_CAPACITY), digests));
    }
    return contenders;
  }

  // Every round has the scenario's own seed: what is asked is how fast this very run is.
  private Contender contender(
      String name, Supplier<FutureEventList> eventList, Map<String, String> digests) {
    return new Contender(name, _ -> prepare(name, eventList, digests));
  }

  private Trial prepare(
      String name, Supplier<FutureEventList> eventList, Map<String, String> digests) {
    var trace = new TraceDigest();
    var simulation =
        SimulationBuilder.build(
            spec,
            0,
            engine ->
                engine.eventList(eventList).trace(trace).checkEvery(RunOptions.CHECK_EVERY_EVENTS));
    return () -> {
      long events = simulation.engine().run(RunLimits.until(spec.durationNanos())).eventCount();
      digests.put(name, trace.toHex());
      return events;
    };
  }

  private void runWhole() {
    var _ = ScenarioRun.run(spec, RunOptions.plain("benchmark", "./mosaic bench main"));
  }

  private Map<String, String> parameters() {
    return Map.of(
        "scenario", spec.name(), "duration", durationText, "rounds", Integer.toString(rounds));
  }

  private List<String> notes(Profile profile, Map<String, String> digests) {
    List<String> notes = new ArrayList<>();
    if (hasBaseline) {
      notes.add(
          new TreeSet<>(digests.values()).size() == 1
              ? "Both event lists give the same trace digest."
              : "THE EVENT LISTS GIVE DIFFERENT TRACE DIGESTS: a defect.");
    }
    notes.add("Speeds are of the event loop alone; wiring and tables are not timed.");
    notes.add(
        "Shares are of a whole run with wiring and tables, by %d samples at 2 ms; garbage collection is not in them."
            .formatted(profile.sampleCount()));
    return notes;
  }
}
