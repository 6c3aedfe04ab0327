package org.mosaiclab.analysis.estimate;

import java.util.List;
import java.util.OptionalDouble;
import org.mosaiclab.dataset.manifest.ChainManifest;
import org.mosaiclab.dataset.store.RunDataset;

/// The interval of a cumulative distribution at each latency: of the share of transactions that
/// take no longer.
///
/// A share is a mean of zeros and ones, so it has the interval of a mean: by batches of whole
/// epochs, with the variance of a ratio ([BatchMeans]). At each latency for itself: it does not say
/// that the whole curve lies in the band. Bounds from the law of independent samples, as those of
/// Dvoretzky, Kiefer and Wolfowitz, would be far too narrow: neighbours depend on each other.
public final class CumulativeBand {
  private final List<LatencySample> sections;
  private final String section;

  private CumulativeBand(List<LatencySample> sections, String section) {
    this.sections = sections;
    this.section = section;
  }

  /// Of `<chain>.finality.latency`.
  ///
  /// @param dataset a run
  /// @param chain name of a meta-chain
  /// @throws IllegalArgumentException if the run has no such meta-chain
  public static CumulativeBand finality(RunDataset dataset, String chain) {
    var run = new MeasuredRun(dataset);
    ChainManifest manifest = LatencySample.metachain(dataset, chain);
    Cohort cohort = Cohort.ofFinality(run, manifest);
    return of(LatencyEnd.FINAL.sample(run, chain, cohort), EpochBatches.of(cohort, manifest, 0));
  }

  /// Of `<chain>.commit.latency`.
  ///
  /// @param dataset a run
  /// @param chain name of a meta-chain
  /// @return no interval anywhere if there were fewer than two commits after the warm-up
  /// @throws IllegalArgumentException if the run has no such meta-chain
  public static CumulativeBand commit(RunDataset dataset, String chain) {
    var run = new MeasuredRun(dataset);
    ChainManifest manifest = LatencySample.metachain(dataset, chain);
    OptionalDouble cycle = new CommitEstimator(run, manifest).meanCycleNanos();
    if (cycle.isEmpty()) {
      return new CumulativeBand(List.of(), "");
    }
    long cycleNanos = Math.round(cycle.getAsDouble());
    Cohort cohort = Cohort.ofCommit(run, cycleNanos);
    return of(
        LatencyEnd.COMMITTED.sample(run, chain, cohort),
        EpochBatches.of(cohort, manifest, 2 * cycleNanos));
  }

  private static CumulativeBand of(LatencySample sample, EpochBatches cut) {
    return new CumulativeBand(
        sample.sections(cut.startNanos(), cut.batchNanos(), cut.batches()), cut.words());
  }

  /// Half the width of the interval of the share at most so long.
  ///
  /// @param nanos a latency
  /// @return at least zero; NaN for fewer than two batches
  public double halfWidthAt(long nanos) {
    var batches =
        sections.stream()
            .map(part -> BatchMeans.Batch.of(part.countAtMost(nanos), part.count()))
            .toList();
    return BatchMeans.interval(batches, section).map(Interval::halfWidth).orElse(Double.NaN);
  }
}
