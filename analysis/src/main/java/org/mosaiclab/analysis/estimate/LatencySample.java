package org.mosaiclab.analysis.estimate;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import org.mosaiclab.dataset.manifest.ChainManifest;
import org.mosaiclab.dataset.store.RunDataset;

/// Latencies of one cohort, as weighted groups. Quantiles are exact for the evenly spread groups,
/// the mean is exact for the transactions themselves.
public final class LatencySample {
  private final List<LatencyGroup> groups;
  private final long count;
  private final long unfinishedCount;
  private final OptionalLong minNanos;
  private final OptionalLong maxNanos;

  LatencySample(List<LatencyGroup> groups) {
    this.groups = List.copyOf(groups);
    this.count = groups.stream().mapToLong(LatencyGroup::count).sum();
    this.unfinishedCount =
        groups.stream().filter(g -> !g.isFinished()).mapToLong(LatencyGroup::count).sum();
    this.minNanos = groups.stream().mapToLong(LatencyGroup::lowNanos).min();
    this.maxNanos = groups.stream().mapToLong(LatencyGroup::highNanos).max();
  }

  /// The latencies that `<chain>.finality.latency` describes.
  ///
  /// @param dataset a run
  /// @param chain name of a meta-chain
  /// @return its finality cohort; empty sample if the run is too short for one
  /// @throws IllegalArgumentException if the run has no such meta-chain
  public static LatencySample finality(RunDataset dataset, String chain) {
    MeasuredRun run = new MeasuredRun(dataset);
    ChainManifest manifest = metachain(dataset, chain);
    return LatencyEnd.FINAL.sample(run, chain, Cohort.ofFinality(run, manifest));
  }

  /// The latencies that `<chain>.commit.latency` describes.
  ///
  /// @param dataset a run
  /// @param chain name of a meta-chain
  /// @return its commit cohort; empty sample if there were fewer than two commits after the
  ///   warm-up, or the run is too short for a cohort
  /// @throws IllegalArgumentException if the run has no such meta-chain
  public static LatencySample commit(RunDataset dataset, String chain) {
    MeasuredRun run = new MeasuredRun(dataset);
    OptionalDouble cycle = new CommitEstimator(run, metachain(dataset, chain)).meanCycleNanos();
    if (cycle.isEmpty()) {
      return new LatencySample(List.of());
    }
    Cohort cohort = Cohort.ofCommit(run, Math.round(cycle.getAsDouble()));
    return LatencyEnd.COMMITTED.sample(run, chain, cohort);
  }

  static ChainManifest metachain(RunDataset dataset, String chain) {
    return dataset.manifest().metachains().stream()
        .filter(c -> c.name().equals(chain))
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException("no meta-chain named " + chain));
  }

  /// Transactions in the cohort.
  public long count() {
    return count;
  }

  /// Transactions of the cohort whose end the run did not reach.
  public long unfinishedCount() {
    return unfinishedCount;
  }

  /// Share of the cohort whose end the run did not reach.
  ///
  /// @return in `[0, 1]`; 0 for an empty sample
  public double unfinishedRatio() {
    return count == 0 ? 0 : (double) unfinishedCount() / count;
  }

  /// Latencies at most `nanos`.
  ///
  /// @return in `[0, count()]`
  public long countAtMost(long nanos) {
    long sum = 0;
    for (LatencyGroup group : groups) {
      sum += group.countAtMost(nanos);
    }
    return sum;
  }

  /// The smallest latency that at least a share of the sample does not exceed.
  ///
  /// @param shareRatio in `(0, 1]`; 1 gives the maximum
  /// @return nanoseconds
  /// @throws IllegalArgumentException if the share is out of range or the sample empty
  public long quantileNanos(double shareRatio) {
    if (!(shareRatio > 0 && shareRatio <= 1)) {
      throw new IllegalArgumentException("shareRatio must be in (0, 1], was " + shareRatio);
    }
    // Decimal, so that the 90 % of 10 is 9 and not the next number above.
    long rank =
        BigDecimal.valueOf(shareRatio)
            .multiply(BigDecimal.valueOf(count))
            .setScale(0, RoundingMode.CEILING)
            .longValueExact();
    long low = minNanos();
    long high = maxNanos();
    while (low < high) {
      long middle = low + (high - low) / 2;
      if (countAtMost(middle) >= rank) {
        high = middle;
      } else {
        low = middle + 1;
      }
    }
    return low;
  }

  /// Smallest latency, nanoseconds.
  ///
  /// @throws IllegalArgumentException if the sample is empty
  public long minNanos() {
    return required(minNanos);
  }

  /// Largest latency, nanoseconds.
  ///
  /// @throws IllegalArgumentException if the sample is empty
  public long maxNanos() {
    return required(maxNanos);
  }

  private static long required(OptionalLong value) {
    return value.orElseThrow(() -> new IllegalArgumentException("the sample must not be empty"));
  }

  /// Exact mean.
  ///
  /// @return nanoseconds; empty for an empty sample
  public Optional<Double> meanNanos() {
    return count == 0 ? Optional.empty() : Optional.of(mean(sumNanos(), count));
  }

  private static double mean(BigInteger sum, long count) {
    return new BigDecimal(sum)
        .divide(BigDecimal.valueOf(count), MathContext.DECIMAL64)
        .doubleValue();
  }

  private BigInteger sumNanos() {
    return groups.stream().map(LatencyGroup::sumNanos).reduce(BigInteger.ZERO, BigInteger::add);
  }

  /// The samples of consecutive spans of submission time.
  ///
  /// @param startNanos start of the first span
  /// @param lengthNanos length of each span
  /// @param spans how many; later submissions are left out
  /// @return one sample per span, in order; some may be empty
  List<LatencySample> sections(long startNanos, long lengthNanos, int spans) {
    List<List<LatencyGroup>> sections = new ArrayList<>();
    for (int i = 0; i < spans; i++) {
      sections.add(new ArrayList<>());
    }
    for (LatencyGroup group : groups) {
      // A second that lies across a border belongs where its middle is.
      long middle = group.second() * LatencyGroup.NANOS_PER_SECOND + 500_000_000L;
      long span = Math.floorDiv(middle - startNanos, lengthNanos);
      if (span >= 0 && span < spans) {
        sections.get((int) span).add(group);
      }
    }
    return sections.stream().map(LatencySample::new).toList();
  }

  /// Several samples as one.
  ///
  /// @param samples without a transaction in common
  static LatencySample union(List<LatencySample> samples) {
    return new LatencySample(samples.stream().flatMap(part -> part.groups.stream()).toList());
  }

  /// What the sample adds up to.
  BatchMeans.Batch batch() {
    return new BatchMeans.Batch(sumNanos(), count);
  }
}
