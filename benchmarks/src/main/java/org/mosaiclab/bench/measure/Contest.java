package org.mosaiclab.bench.measure;

import java.util.ArrayList;
import java.util.List;

/// Runs contenders in turn, round by round, so that a disturbance of the machine meets all of them.
///
/// @param contenders ours first
/// @param rounds that count, at least 1
/// @param firstSeed of the first counted round; each further round has the next
public record Contest(List<Contender> contenders, int rounds, long firstSeed) {
  /// What a contender did.
  ///
  /// @param name of the contender
  /// @param rounds in their order
  public record Standing(String name, List<Round> rounds) {
    public Standing {
      rounds = List.copyOf(rounds);
    }
  }

  /// Refuses a contest without rounds or contenders.
  public Contest {
    contenders = List.copyOf(contenders);
    if (rounds < 1) {
      throw new IllegalArgumentException("rounds must be >= 1, was " + rounds);
    }
    if (contenders.isEmpty()) {
      throw new IllegalArgumentException("contenders must not be empty");
    }
  }

  /// One round for the compiler to warm up, then those that count.
  public List<Standing> run(Steps steps) {
    var meter = new Meter();
    List<List<Round>> measured = new ArrayList<>();
    contenders.forEach(_ -> measured.add(new ArrayList<>()));
    for (int round = 0; round <= rounds; round++) {
      for (int i = 0; i < contenders.size(); i++) {
        var contender = contenders.get(i);
        steps.onStep(text(round, contender));
        var result = meter.measure(contender.maker().prepare(seed(round)));
        if (round > 0) {
          measured.get(i).add(result);
        }
      }
    }
    List<Standing> standings = new ArrayList<>();
    for (int i = 0; i < contenders.size(); i++) {
      standings.add(new Standing(contenders.get(i).name(), measured.get(i)));
    }
    return standings;
  }

  private long seed(int round) {
    return Math.addExact(firstSeed, Math.max(0, round - 1));
  }

  private String text(int round, Contender contender) {
    return round == 0
        ? "warm-up: " + contender.name()
        : "round %d of %d: %s".formatted(round, rounds, contender.name());
  }
}
