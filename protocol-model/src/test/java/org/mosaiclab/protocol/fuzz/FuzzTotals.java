package org.mosaiclab.protocol.fuzz;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.LongUnaryOperator;
import java.util.stream.Collectors;

/// What became of the inputs of one decoder.
public final class FuzzTotals {
  /// The verdict on an input that is what it should be.
  public static final String ACCEPTED = "accepted";

  private static final int CANDIDATES = 16;

  private record Timed(long seed, long nanos) {}

  private final String subject;
  private final TreeMap<String, Long> counts = new TreeMap<>();
  private final List<Timed> slowest = new ArrayList<>();
  private long inputs;
  private long allocatedMax;
  private long allocatedMaxSeed;

  FuzzTotals(String subject) {
    this.subject = subject;
  }

  void add(String verdict, long seed, long nanos) {
    inputs++;
    counts.merge(verdict, 1L, Long::sum);
    if (slowest.size() < CANDIDATES || nanos > slowest.getLast().nanos) {
      keep(new Timed(seed, nanos));
    }
  }

  /// @return `bytes`
  long addAllocated(long bytes, long seed) {
    if (bytes > allocatedMax) {
      allocatedMax = bytes;
      allocatedMaxSeed = seed;
    }
    return bytes;
  }

  long allocatedMax() {
    return allocatedMax;
  }

  private void keep(Timed timed) {
    slowest.add(timed);
    slowest.sort(Comparator.comparingLong(Timed::nanos).reversed());
    if (slowest.size() > CANDIDATES) {
      slowest.removeLast();
    }
  }

  /// Replaces the time of each of the slowest inputs by what `nanosOf` its seed measures.
  void measureSlowestAgain(LongUnaryOperator nanosOf) {
    slowest.replaceAll(timed -> new Timed(timed.seed, nanosOf.applyAsLong(timed.seed)));
    slowest.sort(Comparator.comparingLong(Timed::nanos).reversed());
  }

  long slowestNanos() {
    return slowest.getFirst().nanos;
  }

  long slowestSeed() {
    return slowest.getFirst().seed;
  }

  /// Fails where a verdict came too seldom for the checks behind it to have had work. A replay of
  /// one input is not asked.
  ///
  /// @param verdict [#ACCEPTED] or the kind of a refusal
  /// @param share of all inputs, in `[0, 1]`
  public FuzzTotals requireShare(String verdict, double share) {
    if (Effort.only().isEmpty() && counts.getOrDefault(verdict, 0L) < share * inputs) {
      throw new AssertionError("fewer than %s of '%s': %s".formatted(share, verdict, this));
    }
    return this;
  }

  @Override
  public String toString() {
    return String.format(
        Locale.ROOT,
        "%s: %,d inputs of seed %d: %s; slowest %,.1f us (input %d), most allocated %,d bytes"
            + " (input %d)",
        subject,
        inputs,
        Effort.seed(),
        counts.entrySet().stream().map(FuzzTotals::show).collect(Collectors.joining(", ")),
        slowestNanos() / 1e3,
        slowestSeed(),
        allocatedMax,
        allocatedMaxSeed);
  }

  private static String show(Map.Entry<String, Long> count) {
    return String.format(Locale.ROOT, "%s %,d", count.getKey(), count.getValue());
  }
}
