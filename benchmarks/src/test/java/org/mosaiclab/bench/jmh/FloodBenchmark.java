package org.mosaiclab.bench.jmh;

import java.util.concurrent.TimeUnit;
import org.mosaiclab.bench.flood.FloodModel;
import org.mosaiclab.bench.flood.FloodSettings.Preset;
import org.mosaiclab.bench.model.EventRunner;
import org.openjdk.jmh.annotations.AuxCounters;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/// W-FLOOD: one operation is one whole flood; the counter gives messages per second.
@State(Scope.Thread)
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
@Fork(
    value = 1,
    jvmArgsAppend = {"-XX:+UseSerialGC", "-Xmx4g"})
@Warmup(iterations = 3, time = 3)
@Measurement(iterations = 5, time = 3)
public class FloodBenchmark {
  /// Which parameters.
  @Param("W1")
  public Preset preset = Preset.W1;

  /// What keeps the events.
  @Param public Runners runner = Runners.KERNEL;

  private long seed;
  private EventRunner running = new Nothing();

  /// Counts events.
  @AuxCounters(AuxCounters.Type.OPERATIONS)
  @State(Scope.Thread)
  public static class Counter {
    /// Handled so far.
    public long events;
  }

  /// A fresh model, with the next seed.
  @Setup(Level.Invocation)
  public void setUp() {
    running = runner.create(new FloodModel(preset.settings(), ++seed));
  }

  /// One whole run.
  @Benchmark
  public long flood(Counter counter) {
    long events = running.runWhole();
    counter.events += events;
    return events;
  }
}
