package org.mosaiclab.bench.jmh;

import java.util.concurrent.TimeUnit;
import org.mosaiclab.bench.protocol.AuxiliaryScript;
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

/// Votes at the polling place with modelled signatures: one operation is one vote, with tally and
/// justification.
@State(Scope.Thread)
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
@Fork(
    value = 1,
    jvmArgsAppend = {"-XX:+UseSerialGC", "-Xmx4g"})
@Warmup(iterations = 3, time = 2)
@Measurement(iterations = 5, time = 2)
public class PollingPlaceBenchmark {
  private static final int VOTES = 200_000;
  private static final int EPOCHS_MIN = 2;
  private static final int EPOCHS_MAX = 50;

  /// Validators that all vote.
  @Param({"100", "1000", "10000", "100000"})
  public int validators;

  private AuxiliaryScript script = AuxiliaryScript.ofVotes(Committee.of(1), 1, 1);
  private AuxiliaryState state = script.start();
  private int next;

  /// Signs the votes.
  @Setup
  public void setUp() {
    int epochs = Math.clamp(VOTES / (2L * validators), EPOCHS_MIN, EPOCHS_MAX);
    script = AuxiliaryScript.ofVotes(Committee.of(validators), epochs, 1);
    next = script.operations().size();
  }

  /// The next vote; after the last one the first.
  @Benchmark
  public AuxiliaryState vote() {
    if (next == script.operations().size()) {
      next = 0;
      state = script.start();
    }
    state = AuxiliaryScript.apply(state, script.operations().get(next++));
    return state;
  }
}
