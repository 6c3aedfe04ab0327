package org.mosaiclab.campaign.verify;

import static org.mosaiclab.campaign.verify.Rows.NANOS_PER_SECOND;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.mosaiclab.analysis.agreement.Answer;
import org.mosaiclab.analysis.agreement.Observed;
import org.mosaiclab.analysis.agreement.Question;
import org.mosaiclab.analysis.agreement.SampleMean;
import org.mosaiclab.analysis.theory.BlockQueue;
import org.mosaiclab.dataset.row.BlockRow;
import org.mosaiclab.dataset.row.TransactionRow;

/// The queue of a loaded chain: mean wait for a block at two loads, the most a block takes, and the
/// order of service.
final class LoadedChain implements Tally {
  private static final int CAPACITY = 4;
  private static final List<Double> RATES = List.of(2.4, 3.4);
  // At these loads a queue that outlasts so long is out of the question.
  private static final long HORIZON_NANOS = 100_000_000_000L;
  private static final String SOURCE = "BlockQueue; Bailey 1954";

  private static final List<Question> QUESTIONS =
      Stream.concat(
              RATES.stream()
                  .map(
                      rate ->
                          Question.estimated(
                              String.format(Locale.ROOT, "mean wait at load %.2f", rate / CAPACITY),
                              "s",
                              "(E[N] + a/2) / a, a = " + rate + ", c = 4",
                              SOURCE)),
              Stream.of(
                  Question.exact(
                      "most transactions of a block",
                      "",
                      "c, once blocks report their parent",
                      "model.md: up to the gas limit"),
                  Question.exact(
                      "transactions overtaken", "", "none: first come", "model.md, Users")))
          .toList();

  static final ModelCase CASE =
      ModelCase.of("loaded-chain", 30, 130, QUESTIONS, LoadedChain::new)
          .withVariants(
              RATES.stream()
                  .map(rate -> Variant.of(List.of("metachains.alpha.workload.rate=" + rate + "/s")))
                  .toList());

  private final List<SampleMean> waits = RATES.stream().map(_ -> new SampleMean()).toList();
  private long most;
  private long overtaken;
  private long transactions;

  @Override
  public void add(Trial trial) {
    var data = trial.data();
    long from = data.manifest().warmUpNanos();
    long until = data.manifest().durationNanos() - HORIZON_NANOS;
    var rows = data.tables().transactions();
    waits.get(trial.variant()).add(meanWait(rows, from, until));
    most =
        Rows.canonical(data, Rows.ALPHA).stream()
            .filter(row -> row.height() > 1) // the first has no parent to report, and more room
            .mapToLong(BlockRow::userTransactions)
            .reduce(most, Math::max);
    overtaken += overtaken(rows);
    transactions += rows.stream().mapToLong(TransactionRow::count).sum();
  }

  private static double meanWait(List<TransactionRow> rows, long fromNanos, long untilNanos) {
    double sum = 0;
    long count = 0;
    for (var row : rows) {
      long second = row.submissionSecond() * (long) NANOS_PER_SECOND;
      if (second >= fromNanos && second < untilNanos) {
        sum += (double) (row.includedAtNanos() - second) * row.count() - row.offsetSumNanos();
        count += row.count();
      }
    }
    return sum / count / NANOS_PER_SECOND;
  }

  // Rows are by block, and by second within: what is submitted before something that an earlier row
  // includes has been overtaken.
  private static long overtaken(List<TransactionRow> rows) {
    long count = 0;
    long latest = 0;
    var included = new ArrayList<>(rows);
    included.removeIf(row -> row.blockHeight() < 0);
    for (var row : included) {
      count += row.firstSubmittedAtNanos() < latest ? 1 : 0;
      latest = Math.max(latest, row.lastSubmittedAtNanos());
    }
    return count;
  }

  @Override
  public List<Answer> answers() {
    return Stream.concat(
            IntStream.range(0, RATES.size()).mapToObj(this::wait),
            Stream.of(
                new Answer(
                    QUESTIONS.get(RATES.size()),
                    CAPACITY,
                    new Observed((double) most, transactions)),
                new Answer(
                    QUESTIONS.get(RATES.size() + 1),
                    0,
                    new Observed((double) overtaken, transactions))))
        .toList();
  }

  private Answer wait(int load) {
    var law = new BlockQueue(RATES.get(load), CAPACITY);
    return new Answer(QUESTIONS.get(load), law.meanWaitBlocks(), waits.get(load));
  }
}
