package org.mosaiclab.bench.protocol;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.mosaiclab.bench.measure.Heap;
import org.mosaiclab.bench.report.Growth;

/// Blocks of 200 operations on top of each other, all states kept, and a fork from the same first
/// state: what they cost, allocate and keep alive.
///
/// @param committee the largest one
/// @param validators sizes, at most that large
/// @param depth blocks of each branch
/// @param terms of the contest
record BlockPart(Committee committee, List<Integer> validators, int depth, Terms terms) {
  private static final long FORK_SEED_OFFSET = 1_000_003;

  Findings run() {
    List<Findings> sizes = new ArrayList<>();
    List<Growth.Point> allocated = new ArrayList<>();
    List<Growth.Point> trunkBytes = new ArrayList<>();
    List<Growth.Point> forkBytes = new ArrayList<>();
    List<Growth.Point> copiedBytes = new ArrayList<>();
    for (int size : validators) {
      terms.steps().onStep("signing blocks of %d validators".formatted(size));
      var part = committee.first(size);
      var trunk = Blocks.of(part, depth, terms.seed());
      var fork = Blocks.of(part, depth, terms.seed() + FORK_SEED_OFFSET);
      var plain = PlainPolling.of(part, trunk.script());
      var found = measure(size, trunk, plain);
      sizes.add(found);
      double perOperation = found.speeds().getFirst().bytesPerEvent();
      allocated.add(new Growth.Point(size, perOperation * Blocks.OPERATIONS));
      terms.steps().onStep("weighing states of %d validators".formatted(size));
      trunkBytes.add(retained(size, trunk::states));
      forkBytes.add(retained(size, fork::states));
      if (terms.hasBaseline()) {
        copiedBytes.add(retained(size, () -> trunk.copies(plain)));
      }
    }
    var growths =
        bytes("block of 200, allocated", allocated)
            .and(bytes("block of 200, retained", trunkBytes))
            .and(bytes("fork level, retained", forkBytes));
    return Terms.joined(
        sizes,
        terms.hasBaseline()
            ? growths.and(bytes("block, retained, arrays copied", copiedBytes))
            : growths);
  }

  private static Findings bytes(String figure, List<Growth.Point> points) {
    return Findings.ofGrowth(figure, "bytes", "validators", points);
  }

  private Growth.Point retained(int size, Supplier<?> states) {
    // Never less than one byte, so that a logarithm exists.
    return new Growth.Point(size, Math.max(1, Heap.retainedBytes(states)) / (double) depth);
  }

  private Findings measure(int size, Blocks blocks, PlainPolling plain) {
    long operations = (long) depth * Blocks.OPERATIONS;
    return Findings.ofContest(
        terms.contest(
            "operation in blocks, %,d validators".formatted(size),
            List.of(
                Terms.contender(
                    "persistent",
                    terms.events(),
                    () -> {
                      var _ = blocks.states();
                      return operations;
                    })),
            List.of(
                Terms.contender(
                    "arrays copied per block",
                    terms.events(),
                    () -> {
                      var _ = blocks.copies(plain);
                      return operations;
                    }))));
  }
}
