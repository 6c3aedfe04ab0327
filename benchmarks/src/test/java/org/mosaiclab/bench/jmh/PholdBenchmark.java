package org.mosaiclab.bench.jmh;

import java.util.concurrent.TimeUnit;
import org.mosaiclab.bench.model.EventRunner;
import org.mosaiclab.bench.phold.PholdModel;
import org.mosaiclab.bench.phold.PholdSettings;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/// PHOLD: one operation is one event.
@State(Scope.Thread)
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
@Fork(
    value = 1,
    jvmArgsAppend = {"-XX:+UseSerialGC", "-Xmx4g"})
@Warmup(iterations = 3, time = 2)
@Measurement(iterations = 5, time = 2)
public class PholdBenchmark {
  private static final int EVENTS = 1_000_000;

  /// What keeps the events.
  @Param public Runners runner = Runners.KERNEL;

  /// Number of targets.
  @Param({"1024", "65536", "1048576"})
  public int targets;

  /// Events that each starts with.
  @Param({"1", "16"})
  public int perTarget;

  private EventRunner running = new Nothing();

  /// Schedules the first events.
  @Setup
  public void setUp() {
    running = runner.create(new PholdModel(new PholdSettings(targets, perTarget), 1));
    running.start();
  }

  /// A million events.
  @Benchmark
  @OperationsPerInvocation(EVENTS)
  public long phold() {
    return running.run(EVENTS);
  }
}
