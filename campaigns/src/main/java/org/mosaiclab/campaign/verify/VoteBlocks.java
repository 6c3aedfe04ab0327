package org.mosaiclab.campaign.verify;

import static org.mosaiclab.campaign.verify.Rows.NANOS_PER_SECOND;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.mosaiclab.analysis.agreement.Answer;
import org.mosaiclab.analysis.agreement.Observed;
import org.mosaiclab.analysis.agreement.Question;
import org.mosaiclab.analysis.theory.VoteInclusion;
import org.mosaiclab.dataset.row.BlockRow;
import org.mosaiclab.dataset.row.VoteRow;
import org.mosaiclab.scenario.spec.ScenarioSpec;

/// After how many blocks a quorum of votes is on the chain, over measured latencies without jitter:
/// every number follows from the matrix.
final class VoteBlocks implements Tally {
  private static final int EPOCH = 28;
  private static final int QUORUM_RANK = 10; // of 14 equal votes
  private static final String SOURCE = "VoteInclusion; tendermint 7";

  private static final List<Question> QUESTIONS =
      List.of(
          Question.exact("tenth of 14 votes cast after", "s", "10th smallest L[0][v] + c", SOURCE),
          Question.exact(
              "votes in the first block after it", "", "L[0][v] + c + L[v][1] <= tau", SOURCE),
          Question.exact(
              "blocks until the quorum is included", "", "least j with 2/3 by j tau", SOURCE),
          Question.exact("checkpoint to its justification", "s", "j tau + L[j][0] + c", SOURCE));

  static final ModelCase CASE = ModelCase.of("vote-matrix", 1, 1_500, QUESTIONS, VoteBlocks::new);

  private final List<Double> casts = new ArrayList<>();
  private final List<Double> firstBlock = new ArrayList<>();
  private final List<Double> blocks = new ArrayList<>();
  private final List<Double> justified = new ArrayList<>();
  private Optional<VoteInclusion> law = Optional.empty();

  @Override
  public void add(Trial trial) {
    law = Optional.of(law(trial.spec()));
    var canonical = Rows.canonical(trial.data(), Rows.ALPHA);
    for (BlockRow block : canonical.subList(0, canonical.size() - EPOCH)) {
      if (block.height() % EPOCH == 0) {
        add(block, Rows.votes(trial.data(), block));
        justified.add(
            (Rows.justifiedAtNanos(trial.data(), block) - block.sealedAtNanos())
                / NANOS_PER_SECOND);
      }
    }
  }

  private static VoteInclusion law(ScenarioSpec spec) {
    var alpha = spec.metachains().getFirst();
    var regions = alpha.regionsOfAll();
    var delays =
        regions.stream()
            .map(
                from ->
                    regions.stream()
                        .map(to -> spec.network().regions().oneWayNanos(from, to))
                        .toList())
            .toList();
    return new VoteInclusion(
        delays,
        Collections.nCopies(regions.size(), 1),
        alpha.blockTimeNanos(),
        alpha.blockValidationNanos());
  }

  private void add(BlockRow block, List<VoteRow> votes) {
    long cast = votes.get(QUORUM_RANK - 1).castAtNanos() - block.sealedAtNanos();
    casts.add(cast / NANOS_PER_SECOND);
    firstBlock.add(
        (double)
            votes.stream().filter(vote -> vote.includedHeight() == block.height() + 1).count());
    blocks.add(
        (double)
            (votes.stream()
                    .mapToLong(
                        vote -> vote.includedHeight() < 0 ? Long.MAX_VALUE : vote.includedHeight())
                    .sorted()
                    .skip(QUORUM_RANK - 1)
                    .findFirst()
                    .orElse(Long.MAX_VALUE)
                - block.height()));
  }

  @Override
  public List<Answer> answers() {
    var exact = law.orElseThrow();
    double cast =
        IntStream.range(0, exact.weights().size())
                .mapToLong(exact::castNanos)
                .sorted()
                .skip(QUORUM_RANK - 1)
                .findFirst()
                .orElseThrow()
            / NANOS_PER_SECOND;
    return List.of(
        answer(0, cast, casts),
        answer(1, exact.weightWithin(1), firstBlock),
        answer(2, exact.blocksToQuorum(), blocks),
        answer(3, exact.justifiedNanos() / NANOS_PER_SECOND, justified));
  }

  private static Answer answer(int question, double theory, List<Double> found) {
    double[] values = found.stream().mapToDouble(Double::doubleValue).toArray();
    return new Answer(QUESTIONS.get(question), theory, Observed.furthest(values, theory));
  }
}
