package org.mosaiclab.campaign.verify;

import static org.mosaiclab.campaign.verify.Rows.NANOS_PER_SECOND;

import java.util.ArrayList;
import java.util.List;
import org.mosaiclab.analysis.agreement.Answer;
import org.mosaiclab.analysis.agreement.LawDistance;
import org.mosaiclab.analysis.agreement.Observed;
import org.mosaiclab.analysis.agreement.Question;
import org.mosaiclab.analysis.agreement.SampleMean;
import org.mosaiclab.analysis.theory.ExponentialLaw;
import org.mosaiclab.analysis.theory.FirstPassage;
import org.mosaiclab.dataset.row.BlockRow;
import org.mosaiclab.dataset.row.MessageRow;

/// Gossip on a complete graph: how long to the k-th node, and how many messages.
final class Gossip implements Tally {
  private static final int NODES = 8;
  private static final FirstPassage LAW = new FirstPassage(NODES, 0.1);
  private static final int QUORUM_RANK = 5; // with the sealer six of eight
  private static final String SOURCE = "FirstPassage; Janson 1999";
  private static final String BLOCK = "alpha.block";

  private static final List<Question> QUESTIONS =
      List.of(
          Question.distribution("first of 7 others reached", "exponential, mean m / 7", SOURCE),
          Question.estimated(
              "fifth reached, a quorum, mean", "s", "m sum 1/(i (n-i)), i <= 5", SOURCE),
          Question.estimated("last reached, mean", "s", "m sum 1/(i (n-i)), i <= 7", SOURCE),
          Question.exact("messages per block", "", "(n - 1)^2", "model.md: to all but the giver"));

  static final ModelCase CASE = ModelCase.of("gossip", 10, 800, QUESTIONS, Gossip::new);

  private final List<Double> first = new ArrayList<>();
  private final SampleMean quorum = new SampleMean();
  private final SampleMean last = new SampleMean();
  private long messages;
  private long blocks;

  @Override
  public void add(Trial trial) {
    var all = Rows.canonical(trial.data(), Rows.ALPHA);
    blocks += all.size();
    messages +=
        trial.data().tables().messages().stream()
            .filter(row -> row.kind().equals(BLOCK))
            .mapToLong(MessageRow::count)
            .sum();
    for (BlockRow block : all) {
      var votes = Rows.votes(trial.data(), block);
      if (votes.size() == NODES) {
        first.add(seconds(votes.get(1).castAtNanos() - block.sealedAtNanos()));
        quorum.add(seconds(votes.get(QUORUM_RANK).castAtNanos() - block.sealedAtNanos()));
        last.add(seconds(votes.get(NODES - 1).castAtNanos() - block.sealedAtNanos()));
      }
    }
  }

  private static double seconds(long nanos) {
    return nanos / NANOS_PER_SECOND;
  }

  @Override
  public List<Answer> answers() {
    double[] found = first.stream().mapToDouble(Double::doubleValue).toArray();
    return List.of(
        new Answer(
            QUESTIONS.get(0),
            0,
            LawDistance.of(found, new ExponentialLaw(LAW.mean(1))::cumulative)),
        new Answer(QUESTIONS.get(1), LAW.mean(QUORUM_RANK), quorum),
        new Answer(QUESTIONS.get(2), LAW.mean(NODES - 1), last),
        new Answer(
            QUESTIONS.get(3),
            (NODES - 1.0) * (NODES - 1),
            new Observed((double) messages / blocks, blocks)));
  }
}
