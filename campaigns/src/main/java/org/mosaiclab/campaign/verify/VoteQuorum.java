package org.mosaiclab.campaign.verify;

import static org.mosaiclab.campaign.verify.Rows.NANOS_PER_SECOND;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.apache.commons.math3.distribution.LogNormalDistribution;
import org.mosaiclab.analysis.agreement.Answer;
import org.mosaiclab.analysis.agreement.LawDistance;
import org.mosaiclab.analysis.agreement.Question;
import org.mosaiclab.analysis.agreement.SampleMean;
import org.mosaiclab.analysis.theory.QuorumLaw;
import org.mosaiclab.analysis.theory.SupermajorityThreshold;
import org.mosaiclab.dataset.row.BlockRow;
import org.mosaiclab.dataset.row.VoteRow;

/// When votes of two thirds of the weight are cast, over a star of log-normal delays.
final class VoteQuorum implements Tally {
  private static final int EPOCH = 7;
  private static final List<Integer> STAKES = List.of(3, 2, 5, 1, 4, 2, 4);
  private static final List<Double> MEDIAN_SECONDS =
      List.of(0.020, 0.035, 0.045, 0.060, 0.080, 0.110);
  private static final double SIGMA = 0.5;
  private static final double LATEST_SECONDS = 4;
  private static final String SOURCE = "QuorumLaw; David and Nagaraja 5.2";

  private static final List<Question> QUESTIONS =
      List.of(
          Question.estimated(
              "votes of two thirds cast after, mean",
              "s",
              "order statistic of 7, weighted",
              SOURCE),
          Question.distribution("its law", "P(sum of w_v B_v >= 14 of 21)", SOURCE));

  static final ModelCase CASE = ModelCase.of("vote-quorum", 6, 800, QUESTIONS, VoteQuorum::new);

  private final List<Double> quorums = new ArrayList<>();
  private final SampleMean mean = new SampleMean();

  private static QuorumLaw law() {
    int total = STAKES.stream().mapToInt(Integer::intValue).sum();
    var voters =
        IntStream.range(0, STAKES.size())
            .mapToObj(
                i ->
                    i == 0
                        ? new QuorumLaw.Voter(STAKES.get(i), _ -> 1)
                        : new QuorumLaw.Voter(
                            STAKES.get(i),
                            new LogNormalDistribution(
                                    StrictMath.log(MEDIAN_SECONDS.get(i - 1)), SIGMA)
                                ::cumulativeProbability))
            .toList();
    return new QuorumLaw(voters, Math.toIntExact(SupermajorityThreshold.requiredWeight(total)));
  }

  @Override
  public void add(Trial trial) {
    for (BlockRow block : Rows.canonical(trial.data(), Rows.ALPHA)) {
      if (block.height() % EPOCH == 0) {
        var votes = Rows.votes(trial.data(), block);
        if (votes.size() == STAKES.size()) {
          add((quorumAt(votes) - block.sealedAtNanos()) / NANOS_PER_SECOND);
        }
      }
    }
  }

  private void add(double seconds) {
    quorums.add(seconds);
    mean.add(seconds);
  }

  private static long quorumAt(List<VoteRow> votes) {
    long total = votes.stream().mapToLong(VoteRow::weight).sum();
    long weight = 0;
    for (var vote : votes) {
      weight += vote.weight();
      if (SupermajorityThreshold.isEnough(weight, total)) {
        return vote.castAtNanos();
      }
    }
    throw new IllegalStateException("all votes are no quorum");
  }

  @Override
  public List<Answer> answers() {
    var law = law();
    double[] found = quorums.stream().mapToDouble(Double::doubleValue).toArray();
    return List.of(
        new Answer(QUESTIONS.get(0), law.mean(LATEST_SECONDS), mean),
        new Answer(QUESTIONS.get(1), 0, LawDistance.of(found, law::cumulative)));
  }
}
