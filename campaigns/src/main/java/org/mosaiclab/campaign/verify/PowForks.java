package org.mosaiclab.campaign.verify;

import static org.mosaiclab.campaign.verify.Rows.NANOS_PER_SECOND;

import java.util.ArrayList;
import java.util.List;
import org.mosaiclab.analysis.agreement.Answer;
import org.mosaiclab.analysis.agreement.ExponentialMean;
import org.mosaiclab.analysis.agreement.LawDistance;
import org.mosaiclab.analysis.agreement.Question;
import org.mosaiclab.analysis.agreement.SampleMean;
import org.mosaiclab.analysis.theory.ExponentialLaw;
import org.mosaiclab.analysis.theory.ForkRates;
import org.mosaiclab.dataset.row.BlockRow;

/// Proof of work under a fixed delay: how often blocks are found, go stale, and reorganise.
final class PowForks implements Tally {
  private static final double FOUND_EVERY_SECONDS = 10;
  private static final ForkRates RATES = new ForkRates(10, 0.2);
  // As many of every run, and fewer than any has: what a fixed time cuts off would bias the gaps.
  private static final int GAPS = 2_500;
  // Blocks on their way when the run ends are not decided.
  private static final int UNDECIDED = 10;
  private static final double MARGIN = 0.005;
  private static final double REORG_MARGIN = 0.02;

  private static final List<Question> QUESTIONS =
      List.of(
          Question.estimated(
              "time between blocks found", "s", "1 / lambda, any block", "pow-and-pos A1"),
          Question.distribution(
              "its law: exponential", "1 - exp(-lambda t)", "pow-and-pos A1, A10"),
          Question.approximate(
              "main-chain interval", "s", MARGIN, "(1 + s) / lambda", "pow-and-pos A5"),
          Question.approximate(
              "stale blocks per main block",
              "",
              MARGIN,
              "s(N = 10, lambda D = 0.2)",
              "ForkRates; pow-and-pos A5"),
          Question.approximate(
              "reorganisations per main block",
              "",
              REORG_MARGIN,
              "r(N = 10, lambda D = 0.2)",
              "ForkRates"));

  static final ModelCase CASE = ModelCase.of("pow-forks", 40, 250, QUESTIONS, PowForks::new);

  private final List<Double> gaps = new ArrayList<>();
  private final SampleMean interval = new SampleMean();
  private final SampleMean stale = new SampleMean();
  private final SampleMean reorganisations = new SampleMean();

  @Override
  public void add(Trial trial) {
    var found =
        Rows.blocks(trial.data(), Rows.ORIGIN)
            .mapToLong(BlockRow::sealedAtNanos)
            .sorted()
            .toArray();
    for (int i = 0; i < GAPS; i++) {
      gaps.add((found[i] - (i == 0 ? 0 : found[i - 1])) / NANOS_PER_SECOND);
    }
    var main = Rows.canonical(trial.data(), Rows.ORIGIN);
    var last = main.get(main.size() - 1 - UNDECIDED);
    double height = last.height();
    interval.add(last.sealedAtNanos() / NANOS_PER_SECOND / height);
    long lost =
        Rows.blocks(trial.data(), Rows.ORIGIN)
            .filter(row -> !row.canonical() && row.height() <= last.height())
            .count();
    stale.add(lost / height);
    reorganisations.add(trial.data().tables().reorgs().size() / height);
  }

  @Override
  public List<Answer> answers() {
    double[] found = gaps.stream().mapToDouble(Double::doubleValue).toArray();
    double sum = gaps.stream().mapToDouble(Double::doubleValue).sum();
    return List.of(
        new Answer(QUESTIONS.get(0), FOUND_EVERY_SECONDS, new ExponentialMean(sum, found.length)),
        new Answer(
            QUESTIONS.get(1),
            0,
            LawDistance.of(found, new ExponentialLaw(FOUND_EVERY_SECONDS)::cumulative)),
        new Answer(
            QUESTIONS.get(2), FOUND_EVERY_SECONDS * (1 + RATES.stalePerMainBlock()), interval),
        new Answer(QUESTIONS.get(3), RATES.stalePerMainBlock(), stale),
        new Answer(QUESTIONS.get(4), RATES.reorganisationsPerMainBlock(), reorganisations));
  }
}
