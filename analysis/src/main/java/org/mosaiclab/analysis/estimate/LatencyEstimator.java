package org.mosaiclab.analysis.estimate;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.mosaiclab.dataset.manifest.ChainManifest;

/// Latencies of one meta-chain: to inclusion, finality and commit.
final class LatencyEstimator {
  /// Above this share of unfinished transactions a quantile is only a lower bound.
  private static final double UNFINISHED_RATIO_MAX = 0.01;

  private final MeasuredRun run;
  private final ChainManifest chain;
  private final ChainLoad load;

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
    var batches = sample.batches(cut.startNanos(), cut.batchNanos(), cut.batches());
    double mean = BatchMeans.mean(batches).or(sample::meanNanos).orElseThrow();
    Optional<String> refusal = refusal(sample, cut, batches);
    Optional<Interval> interval =
        refusal.isPresent() ? Optional.empty() : BatchMeans.interval(batches, cut.words());
    String note = String.join("; ", notes(sample, batches, refusal));
    return MeasuredRun.value(
        chain, end.metric(), stats(sample, mean), sample.count(), interval, note);
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
      notes.add("the mean is not over whole epochs");
    }
    refusal.ifPresent(notes::add);
    if (refusal.isEmpty() && BatchMeans.isCorrelated(batches)) {
      notes.add("neighbouring batches are correlated: the interval may be too narrow");
    }
    return notes;
  }

  private static List<Stat> stats(LatencySample sample, double mean) {
    boolean bound = sample.unfinishedRatio() > UNFINISHED_RATIO_MAX;
    return List.of(
        new Stat("mean", mean, bound),
        new Stat("min", (double) sample.minNanos(), bound),
        new Stat("p50", (double) sample.quantileNanos(0.5), bound),
        new Stat("p90", (double) sample.quantileNanos(0.9), bound),
        new Stat("p99", (double) sample.quantileNanos(0.99), bound),
        // A single unfinished transaction may turn out to be the slowest.
        new Stat("max", (double) sample.maxNanos(), sample.unfinishedCount() > 0));
  }
}
