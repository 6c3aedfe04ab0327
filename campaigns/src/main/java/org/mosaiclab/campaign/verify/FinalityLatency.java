package org.mosaiclab.campaign.verify;

import static org.mosaiclab.campaign.verify.Rows.NANOS_PER_SECOND;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.mosaiclab.analysis.agreement.Answer;
import org.mosaiclab.analysis.agreement.ExponentialMean;
import org.mosaiclab.analysis.agreement.LawDistance;
import org.mosaiclab.analysis.agreement.Observed;
import org.mosaiclab.analysis.agreement.Question;
import org.mosaiclab.analysis.agreement.SampleMean;
import org.mosaiclab.analysis.agreement.SampleQuantile;
import org.mosaiclab.analysis.agreement.UniformEnd;
import org.mosaiclab.analysis.theory.ExponentialLaw;
import org.mosaiclab.analysis.theory.UniformLaw;
import org.mosaiclab.dataset.row.CheckpointRow;
import org.mosaiclab.dataset.row.TransactionDetailRow;

/// The law of the finality latency, and the arrivals that it is an average over.
final class FinalityLatency implements Tally {
  private static final long EPOCH_NANOS = 8_000_000_000L;
  private static final long JUSTIFIED_NANOS = 1_100_000_000L;
  private static final long KNOWN_NANOS = 50_000_000L;
  private static final UniformLaw LAW =
      UniformLaw.of(EPOCH_NANOS, (double) (JUSTIFIED_NANOS + KNOWN_NANOS));
  private static final double ARRIVAL_SECONDS = 0.04;
  private static final int GAPS = 28_000;
  private static final String SOURCE = "simulation.md; mosaic-1 12.4, p = 1";

  private static final List<Question> QUESTIONS =
      List.of(
          Question.exact("checkpoint to justification", "s", "tau + delay + validation", SOURCE),
          Question.estimated("finality latency, mean", "s", "1.5 E tau + J", SOURCE),
          Question.estimated("finality latency, p90", "s", "1.9 E tau + J", SOURCE),
          Question.estimated("finality latency, maximum", "s", "2 E tau + J", SOURCE),
          Question.distribution("its law: uniform", "uniform on (E tau, 2 E tau) + J", SOURCE),
          Question.exact("transactions outside of it", "", "none", SOURCE),
          Question.estimated("time between submissions", "s", "1 / rate", "simulation.md"),
          Question.distribution("its law: exponential", "1 - exp(-rate t)", "simulation.md"));

  static final ModelCase CASE =
      ModelCase.of("finality-law", 2, 1_500, QUESTIONS, FinalityLatency::new)
          .recordingTransactions();

  private final List<Double> latencies = new ArrayList<>();
  private final List<Double> gaps = new ArrayList<>();
  private final SampleMean mean = new SampleMean();
  private final List<Long> justifications = new ArrayList<>();

  @Override
  public void add(Trial trial) {
    var data = trial.data();
    long end = data.manifest().durationNanos() - 3 * EPOCH_NANOS;
    var rows = data.tables().transactionDetails();
    rows.stream()
        .filter(row -> row.submittedAtNanos() >= data.manifest().warmUpNanos())
        .filter(row -> row.submittedAtNanos() < end)
        .forEach(this::add);
    long[] submitted =
        rows.stream().mapToLong(TransactionDetailRow::submittedAtNanos).sorted().toArray();
    for (int i = 0; i < GAPS; i++) {
      gaps.add((submitted[i] - (i == 0 ? 0 : submitted[i - 1])) / NANOS_PER_SECOND);
    }
    data.tables().checkpoints().stream()
        .filter(row -> row.subject().equals(Rows.ALPHA) && row.justifiedAtNanos() >= 0)
        .mapToLong(FinalityLatency::justificationNanos)
        .forEach(justifications::add);
  }

  // Checkpoints come at multiples of the epoch, to the nanosecond.
  private static long justificationNanos(CheckpointRow row) {
    return row.justifiedAtNanos() - row.height() / 8 * EPOCH_NANOS;
  }

  private void add(TransactionDetailRow row) {
    // Who is not final in three epochs lies outside of the law, and is counted there.
    double latency =
        row.finalAtNanos() < 0
            ? 4.0 * EPOCH_NANOS
            : (double) (row.finalAtNanos() - row.submittedAtNanos());
    latencies.add(latency);
    mean.add(latency / NANOS_PER_SECOND);
  }

  @Override
  public List<Answer> answers() {
    double[] found = latencies.stream().mapToDouble(Double::doubleValue).toArray();
    double[] seconds = Arrays.stream(found).map(nanos -> nanos / NANOS_PER_SECOND).toArray();
    long outside =
        Arrays.stream(found)
            .filter(nanos -> nanos < LAW.lowNanos() || nanos > LAW.highNanos())
            .count();
    double low = LAW.lowNanos() / NANOS_PER_SECOND;
    double[] between = gaps.stream().mapToDouble(Double::doubleValue).toArray();
    return List.of(
        new Answer(
            QUESTIONS.get(0),
            JUSTIFIED_NANOS / NANOS_PER_SECOND,
            Observed.furthest(
                justifications.stream().mapToDouble(each -> each / NANOS_PER_SECOND).toArray(),
                JUSTIFIED_NANOS / NANOS_PER_SECOND)),
        new Answer(QUESTIONS.get(1), LAW.meanNanos() / NANOS_PER_SECOND, mean),
        new Answer(
            QUESTIONS.get(2),
            LAW.quantileNanos(0.9) / NANOS_PER_SECOND,
            new SampleQuantile(seconds, 0.9)),
        new Answer(
            QUESTIONS.get(3), LAW.highNanos() / NANOS_PER_SECOND, UniformEnd.of(low, seconds)),
        new Answer(QUESTIONS.get(4), 0, LawDistance.of(found, LAW::cumulative)),
        new Answer(QUESTIONS.get(5), 0, new Observed((double) outside, found.length)),
        new Answer(
            QUESTIONS.get(6),
            ARRIVAL_SECONDS,
            new ExponentialMean(Arrays.stream(between).sum(), between.length)),
        new Answer(
            QUESTIONS.get(7),
            0,
            LawDistance.of(between, new ExponentialLaw(ARRIVAL_SECONDS)::cumulative)));
  }
}
