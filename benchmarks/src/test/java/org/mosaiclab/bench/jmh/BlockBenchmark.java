package org.mosaiclab.bench.jmh;

import java.util.concurrent.TimeUnit;
import org.mosaiclab.bench.protocol.Blocks;
import org.mosaiclab.bench.protocol.Committee;
import org.mosaiclab.protocol.v0.AuxiliaryState;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/// Blocks of 200 reports and votes: one operation is one block. With `-prof gc` what a block
/// allocates.
@State(Scope.Thread)
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
@Fork(
    value = 1,
    jvmArgsAppend = {"-XX:+UseSerialGC", "-Xmx4g"})
@Warmup(iterations = 3, time = 2)
@Measurement(iterations = 5, time = 2)
public class BlockBenchmark {
  private static final int DEPTH = 100;

  /// Validators of the meta-chain.
  @Param({"100", "1000", "10000", "100000"})
  public int validators;

  private Blocks blocks = Blocks.of(Committee.of(1), 1, 1);
  private AuxiliaryState state = blocks.script().start();
  private int next;

  /// Signs the votes.
  @Setup
  public void setUp() {
    blocks = Blocks.of(Committee.of(validators), DEPTH, 1);
    next = DEPTH;
  }

  /// The next block; after the last one the first.
  @Benchmark
  public AuxiliaryState block() {
    if (next == DEPTH) {
      next = 0;
      state = blocks.script().start();
    }
    state = blocks.play(state, next++);
    return state;
  }
}
