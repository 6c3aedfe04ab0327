package org.mosaiclab.campaign.verify;

import java.util.ArrayList;
import java.util.List;
import org.mosaiclab.analysis.agreement.Answer;
import org.mosaiclab.analysis.agreement.Question;
import org.mosaiclab.analysis.agreement.Share;
import org.mosaiclab.analysis.theory.PartitionRace;
import org.mosaiclab.dataset.row.ReorgRow;

/// How deep a partition of the miners reorganises the observer's chain.
final class PartitionReorgs implements Tally {
  // Blocks of 10 s for 50 s: three of five miners with the observer, two apart.
  private static final PartitionRace RACE = new PartitionRace(3, 2);
  private static final List<Integer> DEPTHS = List.of(1, 2, 3, 5);
  // Messages take 10 to 50 ms of the 10 s between blocks.
  private static final double MARGIN = 0.005;

  static final ModelCase CASE =
      ModelCase.of(
          "partition-race",
          80,
          60,
          DEPTHS.stream().map(PartitionReorgs::question).toList(),
          PartitionReorgs::new);

  private final List<Long> depths = new ArrayList<>();

  private static Question question(int depth) {
    return Question.approximate(
        "reorganisation of depth >= " + depth,
        "",
        MARGIN,
        "A ~ Poisson(3) falls behind B ~ Poisson(2)",
        "PartitionRace; pow-and-pos A1, A3");
  }

  @Override
  public void add(Trial trial) {
    var cuts = trial.spec().network().impairments().partitions();
    for (int i = 0; i < cuts.size(); i++) {
      long from = cuts.get(i).fromNanos();
      long until = i + 1 < cuts.size() ? cuts.get(i + 1).fromNanos() : Long.MAX_VALUE;
      depths.add(deepest(trial, from, until));
    }
  }

  private static long deepest(Trial trial, long fromNanos, long untilNanos) {
    return trial.data().tables().reorgs().stream()
        .filter(row -> row.chain().equals(Rows.ORIGIN))
        .filter(row -> row.atNanos() >= fromNanos && row.atNanos() < untilNanos)
        .mapToLong(ReorgRow::depthBlocks)
        .max()
        .orElse(0);
  }

  @Override
  public List<Answer> answers() {
    return DEPTHS.stream().map(this::answer).toList();
  }

  private Answer answer(int depth) {
    long deep = depths.stream().filter(found -> found >= depth).count();
    return new Answer(question(depth), RACE.atLeast(depth), Share.of(deep, depths.size()));
  }
}
