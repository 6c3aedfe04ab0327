package org.mosaiclab.protocol.fuzz;

import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;
import java.util.List;
import java.util.SplittableRandom;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.mosaiclab.protocol.codec.Mutations;
import org.mosaiclab.protocol.value.Bytes;

/// Runs one decoder or verifier over many damaged inputs: each gets a result, in bounded time and
/// memory, and never an exception. Every input has a seed of its own, so a failure is replayed by
/// itself.
///
/// @param <I> what is decoded
/// @param <D> what the decoder gives
public final class Fuzz<I, D> {
  /// Far above what an input of some kilobytes costs on a busy machine, far below a hang.
  private static final long NANOS_MAX = 100_000_000;

  /// An input of some kilobytes must not make anything large.
  private static final long ALLOCATED_BYTES_MAX = 1 << 20;

  private static final int REPEATS = 5;
  private static final ThreadMXBean MEMORY = (ThreadMXBean) ManagementFactory.getThreadMXBean();

  private final String subject;
  private final Function<Long, I> draw;
  private final Function<I, D> decode;
  private final BiFunction<I, D, String> judge;
  private final FuzzTotals totals;

  private Fuzz(
      String subject,
      Function<Long, I> draw,
      Function<I, D> decode,
      BiFunction<I, D, String> judge) {
    this.subject = subject;
    this.draw = draw;
    this.decode = decode;
    this.judge = judge;
    this.totals = new FuzzTotals(subject);
  }

  /// Decodes and judges [Effort#inputs()] inputs.
  ///
  /// @param subject name of the decoder, in reports
  /// @param corpus valid inputs
  /// @param draw makes one input from them
  /// @param decode what is on trial; its time and memory are measured
  /// @param judge gives the verdict: [FuzzTotals#ACCEPTED] or the kind of the refusal; throws an
  ///   [AssertionError] where the decoder is wrong
  public static <I, D> FuzzTotals run(
      String subject,
      List<Bytes> corpus,
      Function<Mutations, I> draw,
      Function<I, D> decode,
      BiFunction<I, D, String> judge) {
    return run(subject, Effort.inputs(), corpus, draw, decode, judge);
  }

  /// Decodes and judges `inputs` inputs.
  public static <I, D> FuzzTotals run(
      String subject,
      int inputs,
      List<Bytes> corpus,
      Function<Mutations, I> draw,
      Function<I, D> decode,
      BiFunction<I, D, String> judge) {
    var fuzz =
        new Fuzz<I, D>(subject, seed -> draw.apply(new Mutations(seed, corpus)), decode, judge);
    Effort.only().ifPresentOrElse(fuzz::tryOne, () -> fuzz.tryAll(inputs));
    return fuzz.totals;
  }

  private void tryAll(int inputs) {
    var seeds = new SplittableRandom(Effort.seed() ^ subject.hashCode());
    for (int i = 0; i < inputs; i++) {
      tryOne(seeds.nextLong());
    }
    totals.measureSlowestAgain(this::bestNanosOf);
    Effort.report("fuzz " + totals);
    if (totals.slowestNanos() > NANOS_MAX) {
      throw new AssertionError(totals.slowestNanos() + " ns: " + replay(totals.slowestSeed()));
    }
  }

  private void tryOne(long seed) {
    try {
      var input = draw.apply(seed);
      long allocatedBefore = MEMORY.getCurrentThreadAllocatedBytes();
      long startNanos = System.nanoTime();
      var decoded = decode.apply(input);
      long nanos = System.nanoTime() - startNanos;
      long allocated = MEMORY.getCurrentThreadAllocatedBytes() - allocatedBefore;
      totals.add(judge.apply(input, decoded), seed, nanos);
      if (allocated > totals.allocatedMax()) {
        requireBounded(totals.addAllocated(allocatedBy(input), seed));
      }
    } catch (Exception | AssertionError | StackOverflowError failure) {
      throw new AssertionError(replay(seed), failure);
    }
  }

  private static void requireBounded(long allocatedBytes) {
    if (allocatedBytes > ALLOCATED_BYTES_MAX) {
      throw new AssertionError(allocatedBytes + " bytes allocated");
    }
  }

  // Measured a second time: at first classes may have been loaded.
  private long allocatedBy(I input) {
    long before = MEMORY.getCurrentThreadAllocatedBytes();
    var _ = decode.apply(input);
    return MEMORY.getCurrentThreadAllocatedBytes() - before;
  }

  // A pause of the machine makes any input slow once, but not five times.
  private long bestNanosOf(long seed) {
    var input = draw.apply(seed);
    long best = Long.MAX_VALUE;
    for (int i = 0; i < REPEATS; i++) {
      long startNanos = System.nanoTime();
      var _ = decode.apply(input);
      best = Math.min(best, System.nanoTime() - startNanos);
    }
    return best;
  }

  private String replay(long seed) {
    return subject + ", replay by " + Effort.replayCommand(seed);
  }
}
