package org.mosaiclab.analysis.estimate;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.mosaiclab.dataset.manifest.ChainManifest;
import org.mosaiclab.dataset.row.Counters;
import org.mosaiclab.dataset.row.RecoveryRow;

/// Claims on origin after the end of a meta-chain: how long until they are paid, and at what cost.
final class RecoveryEstimator {
  private final MeasuredRun run;
  private final ChainManifest chain;
  private final List<RecoveryRow> claims;

  RecoveryEstimator(MeasuredRun run, ChainManifest chain) {
    this.run = run;
    this.chain = chain;
    this.claims =
        run.tables().recoveries().stream().filter(row -> row.chain().equals(chain.name())).toList();
  }

  /// Nothing where the chain has no gateway or has not halted.
  List<MetricValue> values() {
    var halted = counter(Counters.halted(chain.name()));
    if (halted.isEmpty() || counter(Counters.transfersHeld(chain.name())).isEmpty()) {
      return List.of();
    }
    var values = new ArrayList<MetricValue>();
    long unpaid = claims.stream().filter(row -> !row.isPaid()).count();
    values.add(MeasuredRun.count(chain, "recovery.claims", claims.size(), claims.size()));
    values.add(MeasuredRun.count(chain, "recovery.unpaid", unpaid, claims.size()));
    values.add(time(halted.getAsLong(), unpaid));
    values.add(gas());
    return values;
  }

  private MetricValue time(long haltedAtNanos, long unpaid) {
    if (claims.isEmpty()) {
      return MeasuredRun.absent(chain, "recovery.time", "nobody claimed anything");
    }
    long[] sorted =
        claims.stream()
            .mapToLong(row -> (row.isPaid() ? row.paidAtNanos() : run.endNanos()) - haltedAtNanos)
            .sorted()
            .toArray();
    boolean isBound = unpaid > 0;
    var stats =
        List.of(
            new Stat("mean", Arrays.stream(sorted).average().orElseThrow(), isBound),
            new Stat("min", sorted[0], isBound),
            new Stat("p50", quantile(sorted, 50), isBound),
            new Stat("p90", quantile(sorted, 90), isBound),
            new Stat("p99", quantile(sorted, 99), isBound),
            new Stat("max", sorted[sorted.length - 1], isBound));
    var note = isBound ? unpaid + " claims were not paid at the end: lower bounds" : "";
    return MeasuredRun.value(chain, "recovery.time", stats, sorted.length, Optional.empty(), note);
  }

  // The smallest value that so many percent do not exceed.
  private static double quantile(long[] sorted, int percent) {
    return sorted[Math.ceilDiv(sorted.length * percent, 100) - 1];
  }

  private MetricValue gas() {
    long[] used =
        claims.stream().filter(RecoveryRow::isPaid).mapToLong(RecoveryRow::originGas).toArray();
    return MeasuredRun.value(
        chain,
        "recovery.gas",
        Spread.of(used),
        used.length,
        Optional.empty(),
        used.length == 0 ? "no claim was paid" : "");
  }

  private OptionalLong counter(String name) {
    return run.tables().counters().stream()
        .filter(row -> row.name().equals(name))
        .mapToLong(row -> row.value())
        .findFirst();
  }
}
