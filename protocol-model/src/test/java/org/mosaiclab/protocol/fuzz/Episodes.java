package org.mosaiclab.protocol.fuzz;

import java.util.List;
import java.util.SplittableRandom;

/// Random operations in episodes: each starts fresh, from a seed of its own, so that what is stuck
/// for good ends with it and a failure is replayed by itself.
public final class Episodes {
  /// Plays one episode and checks what must hold after every operation.
  public interface Episode {
    void play(SplittableRandom random, OperationCounts counts);
  }

  private Episodes() {}

  /// Plays episodes until every machine has had its share of [Effort#operations()].
  ///
  /// @param subject name, in reports
  /// @param parts how many calls like this one share the operations
  /// @param machines names under which the episodes count, each of which they must use
  public static OperationCounts play(
      String subject, int parts, List<String> machines, Episode episode) {
    var counts = new OperationCounts();
    Effort.only()
        .ifPresentOrElse(
            seed -> playOne(subject, seed, episode, counts),
            () -> playAll(subject, Effort.operations() / parts, machines, episode, counts));
    return counts;
  }

  private static void playAll(
      String subject,
      int operations,
      List<String> machines,
      Episode episode,
      OperationCounts counts) {
    long startNanos = System.nanoTime();
    var seeds = new SplittableRandom(Effort.seed() ^ subject.hashCode());
    for (int i = 0; counts.fewest(machines) < operations; i++) {
      if (i == operations) {
        throw new AssertionError("hardly an operation for one of " + machines);
      }
      playOne(subject, seeds.nextLong(), episode, counts);
    }
    counts.report(subject, (System.nanoTime() - startNanos) / 1e9);
  }

  private static void playOne(String subject, long seed, Episode episode, OperationCounts counts) {
    try {
      episode.play(new SplittableRandom(seed), counts);
    } catch (Exception | AssertionError | StackOverflowError failure) {
      throw new AssertionError(subject + ", replay by " + Effort.replayCommand(seed), failure);
    }
  }
}
