package org.mosaiclab.bench.jmh;

import java.util.List;
import java.util.concurrent.TimeUnit;
import org.mosaiclab.engine.event.BucketQueue;
import org.mosaiclab.engine.event.FutureEventList;
import org.mosaiclab.engine.event.QuaternaryHeap;
import org.mosaiclab.engine.run.RunLimits;
import org.mosaiclab.scenario.catalogue.Catalogue;
import org.mosaiclab.scenario.file.ReadResult;
import org.mosaiclab.scenario.file.Setting;
import org.mosaiclab.scenario.run.RunOptions;
import org.mosaiclab.scenario.spec.ScenarioSpec;
import org.mosaiclab.scenario.wiring.SimulationBuilder;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/// The main job: a quarter of a simulated hour of `paper-baseline`, wiring included.
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Fork(
    value = 1,
    jvmArgsAppend = {"-XX:+UseSerialGC", "-Xmx4g"})
@Warmup(iterations = 3, time = 5)
@Measurement(iterations = 5, time = 5)
public class MainBenchmark {
  private static final int CAPACITY = 1_024;

  /// Which event list.
  public enum Lists {
    /// The engine's own.
    BUCKETS,
    /// The reference.
    HEAP;

    FutureEventList create() {
      return switch (this) {
        case BUCKETS -> new BucketQueue(CAPACITY);
        case HEAP -> new QuaternaryHeap(CAPACITY);
      };
    }
  }

  /// What keeps the events.
  @Param public Lists list = Lists.BUCKETS;

  private final ScenarioSpec spec = spec();

  private static ScenarioSpec spec() {
    var settings = List.of(Setting.ofOption("--duration", "duration", "15m"));
    return switch (Catalogue.bundled().read("paper-baseline", settings).orElseThrow()) {
      case ReadResult.Ok ok -> ok.spec();
      case ReadResult.Rejected rejected ->
          throw new IllegalStateException("paper-baseline is broken: " + rejected.problems());
    };
  }

  /// One run.
  @Benchmark
  public long run() {
    var simulation =
        SimulationBuilder.build(
            spec,
            0,
            engine -> engine.eventList(list::create).checkEvery(RunOptions.CHECK_EVERY_EVENTS));
    return simulation.engine().run(RunLimits.until(spec.durationNanos())).eventCount();
  }
}
