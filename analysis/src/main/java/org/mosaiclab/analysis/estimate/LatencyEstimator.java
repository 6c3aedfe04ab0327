package org.mosaiclab.analysis.estimate;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.SequencedMap;
import org.mosaiclab.dataset.manifest.ChainManifest;

/// Latencies of one meta-chain: to inclusion, finality and commit.
final class LatencyEstimator {
  /// Above this share of unfinished transactions a quantile is only a lower bound.
  private static final double UNFINISHED_RATIO_MAX = 0.01;

  /// Transactions that every section has at least beyond a quantile that gets an interval.
  private static final double BEYOND_COUNT_MIN = 5;

  private static final SequencedMap<String, Double> QUANTILES = quantiles();

  private final MeasuredRun run;
  private final ChainManifest chain;
  private final ChainLoad load;

  private static SequencedMap<String, Double> quantiles() {
    var quantiles = new LinkedHashMap<String, Double>();
    quantiles.put("p50", 0.5);
    quantiles.put("p90", 0.9);
    quantiles.put("p99", 0.99);
    return Collections.unmodifiableSequencedMap(quantiles);
  }

  LatencyEstimator(MeasuredRun run, ChainManifest chain, ChainLoad load) {
    this.run = run;
    this.chain = chain;
    this.load = load;
  }

  /// Metrics of inclusion and finality.
  List<MetricValue> finality() {
    Cohort cohort = Cohort.ofFinality(run, chain);
    String tooShort =
        "no submission lies in [warm-up, end - 2.5 epochs]: the run is too short or had no users";
    EpochBatches cut = EpochBatches.of(cohort, chain, 0);
    LatencySample included = LatencyEnd.INCLUDED.sample(run, chain.name(), cohort);
    LatencySample finished = LatencyEnd.FINAL.sample(run, chain.name(), cohort);
    List<MetricValue> values = new ArrayList<>();
    values.add(latency(LatencyEnd.INCLUDED, included, cut, tooShort));
    values.add(latency(LatencyEnd.FINAL, finished, cut, tooShort));
    values.addAll(unfinished("finality", finished, tooShort));
    return values;
  }

  /// Metrics of the commit.
  ///
  /// @param cycleNanos measured mean time between commits; empty if there were fewer than two
  List<MetricValue> commit(OptionalDouble cycleNanos) {
    if (cycleNanos.isEmpty()) {
      String none = "fewer than two commits after the warm-up: no cycle to set the horizon by";
      return List.of(
          MeasuredRun.absent(chain, "commit.latency", none),
          MeasuredRun.absent(chain, "commit.unfinished", none),
          MeasuredRun.absent(chain, "commit.unfinished.share", none));
    }
    long cycle = Math.round(cycleNanos.getAsDouble());
    Cohort cohort = Cohort.ofCommit(run, cycle);
    String tooShort = "no submission lies in [warm-up, end - 2 commit cycles]";
    LatencySample sample = LatencyEnd.COMMITTED.sample(run, chain.name(), cohort);
    List<MetricValue> values = new ArrayList<>();
    // A batch spans two cycles, or neighbouring batches would share a commit.
    EpochBatches cut = EpochBatches.of(cohort, chain, 2 * cycle);
    values.add(latency(LatencyEnd.COMMITTED, sample, cut, tooShort));
    values.addAll(unfinished("commit", sample, tooShort));
    return values;
  }

  private List<MetricValue> unfinished(String prefix, LatencySample sample, String tooShort) {
    String count = prefix + ".unfinished";
    String share = prefix + ".unfinished.share";
    if (sample.count() == 0) {
      return List.of(
          MeasuredRun.absent(chain, count, tooShort), MeasuredRun.absent(chain, share, tooShort));
    }
    return List.of(
        MeasuredRun.count(chain, count, sample.unfinishedCount(), sample.count()),
        MeasuredRun.value(chain, share, sample.unfinishedRatio(), sample.count()));
  }

  private MetricValue latency(
      LatencyEnd end, LatencySample sample, EpochBatches cut, String tooShort) {
    if (sample.count() == 0) {
      return MeasuredRun.absent(chain, end.metric(), tooShort);
    }
    var sections = sample.sections(cut.startNanos(), cut.batchNanos(), cut.batches());
    var batches = sections.stream().map(LatencySample::batch).toList();
    double mean = BatchMeans.mean(batches).or(sample::meanNanos).orElseThrow();
    Optional<String> refusal = refusal(sample, cut, batches);
    Optional<Interval> interval =
        refusal.isPresent() ? Optional.empty() : BatchMeans.interval(batches, cut.words());
    List<String> notes = notes(sample, batches, refusal);
    interval.flatMap(found -> warmUpNote(sample, cut, found)).ifPresent(notes::add);
    List<Stat> stats = stats(sample, mean, sections, refusal.isEmpty(), cut.words());
    return MeasuredRun.value(
        chain, end.metric(), stats, sample.count(), interval, String.join("; ", notes));
  }

  private Optional<String> refusal(
      LatencySample sample, EpochBatches cut, List<BatchMeans.Batch> batches) {
    if (load.isOverloaded()) {
      return Optional.of("no interval: overloaded, " + load.reason());
    }
    if (sample.unfinishedRatio() > UNFINISHED_RATIO_MAX) {
      return Optional.of("no interval: the mean is only a lower bound");
    }
    if (batches.size() < 2) {
      return Optional.of(
          "no interval: batches of "
              + cut.words()
              + " in the cohort: "
              + batches.size()
              + ", 2 are needed");
    }
    return Optional.empty();
  }

  private List<String> notes(
      LatencySample sample, List<BatchMeans.Batch> batches, Optional<String> refusal) {
    List<String> notes = new ArrayList<>();
    if (sample.unfinishedCount() > 0) {
      notes.add(
          sample.unfinishedCount()
              + " of "
              + sample.count()
              + " unfinished"
              + (sample.unfinishedRatio() > UNFINISHED_RATIO_MAX ? ": lower bounds" : ""));
    }
    if (batches.isEmpty()) {
      notes.add("mean and quantiles are not over whole epochs");
    }
    refusal.ifPresent(notes::add);
    if (refusal.isEmpty() && BatchMeans.isCorrelated(batches)) {
      notes.add("neighbouring batches are correlated: the interval may be too narrow");
    }
    return notes;
  }

  // The rule cuts a little of any series, so it speaks up only where the cut changes the answer.
  private static Optional<String> warmUpNote(
      LatencySample sample, EpochBatches cut, Interval interval) {
    int epochs = Math.toIntExact(cut.epochsPerBatch() * cut.batches());
    double[] means =
        sample.sections(cut.startNanos(), cut.epochNanos(), epochs).stream()
            .flatMap(section -> section.meanNanos().stream())
            .mapToDouble(Double::doubleValue)
            .toArray();
    return Mser.of(means)
        .filter(rule -> rule.mean() < interval.low() || rule.mean() > interval.high())
        .map(
            rule ->
                "the warm-up may be too short: MSER-5 would leave out "
                    + rule.cut()
                    + " of "
                    + means.length
                    + " epochs, and the mean of the rest lies outside of the interval");
  }

  private static List<Stat> stats(
      LatencySample sample,
      double mean,
      List<LatencySample> sections,
      boolean hasIntervals,
      String section) {
    boolean bound = sample.unfinishedRatio() > UNFINISHED_RATIO_MAX;
    // A part of an epoch holds only early or only late transactions: it biases quantiles as it does
    // the mean, and an interval around a biased quantile misses the truth.
    LatencySample wholeEpochs = LatencySample.union(sections);
    LatencySample measured = wholeEpochs.count() == 0 ? sample : wholeEpochs;
    List<Stat> stats = new ArrayList<>();
    stats.add(new Stat("mean", mean, bound));
    stats.add(new Stat("min", (double) sample.minNanos(), bound));
    QUANTILES.forEach(
        (name, share) -> {
          double value = (double) measured.quantileNanos(share);
          Optional<Interval> interval =
              hasIntervals ? quantile(value, share, sections, section) : Optional.empty();
          stats.add(new Stat(name, value, bound, interval));
        });
    // A single unfinished transaction may turn out to be the slowest.
    stats.add(new Stat("max", (double) sample.maxNanos(), sample.unfinishedCount() > 0));
    return stats;
  }

  // A section with hardly anything beyond the quantile says little about it.
  private static Optional<Interval> quantile(
      double value, double share, List<LatencySample> sections, String section) {
    boolean isEnough =
        sections.stream().allMatch(part -> part.count() * (1 - share) >= BEYOND_COUNT_MIN);
    return isEnough
        ? Sectioning.interval(
            value,
            sections.stream().mapToDouble(part -> (double) part.quantileNanos(share)).toArray(),
            section)
        : Optional.empty();
  }
}
