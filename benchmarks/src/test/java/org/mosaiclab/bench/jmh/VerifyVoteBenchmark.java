package org.mosaiclab.bench.jmh;

import java.util.concurrent.TimeUnit;
import org.mosaiclab.bench.protocol.Committee;
import org.mosaiclab.bench.protocol.OriginScript;
import org.mosaiclab.protocol.v0.OriginState;
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

/// Votes on origin with modelled signatures: one operation is one vote, or one of the few
/// proposals.
@State(Scope.Thread)
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
@Fork(
    value = 1,
    jvmArgsAppend = {"-XX:+UseSerialGC", "-Xmx4g"})
@Warmup(iterations = 3, time = 2)
@Measurement(iterations = 5, time = 2)
public class VerifyVoteBenchmark {
  private static final int VOTES = 200_000;
  private static final int METABLOCKS_MIN = 2;
  private static final int METABLOCKS_MAX = 200;

  /// Validators that vote until a meta-block is committed.
  @Param({"100", "1000", "10000", "100000"})
  public int validators;

  private OriginScript script = OriginScript.of(Committee.of(1), 1, 1);
  private OriginState state = script.start();
  private int next;

  /// Signs the votes.
  @Setup
  public void setUp() {
    int metablocks = Math.clamp(VOTES / validators, METABLOCKS_MIN, METABLOCKS_MAX);
    script = OriginScript.of(Committee.of(validators), metablocks, 1);
    next = script.operations().size();
  }

  /// The next operation; after the last one the first.
  @Benchmark
  public OriginState verify() {
    if (next == script.operations().size()) {
      next = 0;
      state = script.start();
    }
    state = OriginScript.apply(state, script.operations().get(next++));
    return state;
  }
}
