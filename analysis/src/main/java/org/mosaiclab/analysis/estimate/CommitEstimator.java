package org.mosaiclab.analysis.estimate;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.ToLongFunction;
import org.mosaiclab.dataset.manifest.ChainManifest;
import org.mosaiclab.dataset.row.MetablockRow;

/// Commits of one meta-chain to origin.
final class CommitEstimator {
  private final ChainManifest chain;
  private final List<MetablockRow> committed;
  private final List<MetablockRow> measured;

  CommitEstimator(MeasuredRun run, ChainManifest chain) {
    this.chain = chain;
    this.committed =
        run.tables().metablocks().stream()
            .filter(row -> row.chain().equals(chain.name()) && row.metaHeight() > 0)
            .filter(row -> row.committedAtNanos() >= 0)
            .toList();
    this.measured =
        committed.stream().filter(row -> row.committedAtNanos() >= run.warmUpNanos()).toList();
  }

  /// Measured mean time between commits, which sets the horizon of the commit latency.
  ///
  /// @return nanoseconds; empty with fewer than two commits after the warm-up
  OptionalDouble meanCycleNanos() {
    return Arrays.stream(cycles()).average();
  }

  private long[] cycles() {
    return Spread.differences(
        measured.stream().map(MetablockRow::committedAtNanos).sorted().toList());
  }

  List<MetricValue> values() {
    List<MetricValue> values = new ArrayList<>();
    values.add(cadence());
    values.add(MeasuredRun.value(chain, "metablock.committed", committed.size(), committed.size()));
    values.add(kernels("kernels.proven", MetablockRow::kernelProvenAtNanos));
    values.add(kernels("kernels.activated", MetablockRow::kernelActivatedAtNanos));
    long[] gas = measured.stream().mapToLong(MetablockRow::originGas).toArray();
    values.add(
        MeasuredRun.value(
            chain,
            "metablock.origin.gas",
            Spread.of(gas),
            gas.length,
            Optional.empty(),
            gas.length == 0 ? "no commit after the warm-up" : ""));
    return values;
  }

  private MetricValue kernels(String metric, ToLongFunction<MetablockRow> atNanos) {
    long count = committed.stream().filter(row -> atNanos.applyAsLong(row) >= 0).count();
    return MeasuredRun.count(chain, metric, count, count);
  }

  private MetricValue cadence() {
    long[] cycles = cycles();
    if (cycles.length == 0) {
      return MeasuredRun.absent(
          chain, "metablock.cadence", "fewer than two commits after the warm-up");
    }
    List<BatchMeans.Batch> batches =
        Arrays.stream(cycles).mapToObj(cycle -> BatchMeans.Batch.of(cycle, 1)).toList();
    Optional<Interval> interval = BatchMeans.interval(batches, "1 cycle");
    String note =
        interval.isEmpty()
            ? "no interval: a single cycle, 2 are needed"
            : BatchMeans.isCorrelated(batches)
                ? "neighbouring cycles are correlated: the interval may be too narrow"
                : "";
    return MeasuredRun.value(
        chain, "metablock.cadence", Spread.of(cycles), cycles.length, interval, note);
  }
}
