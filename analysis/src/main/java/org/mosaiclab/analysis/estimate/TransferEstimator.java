package org.mosaiclab.analysis.estimate;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Predicate;
import java.util.function.ToLongFunction;
import java.util.stream.Stream;
import org.mosaiclab.dataset.manifest.ChainManifest;
import org.mosaiclab.dataset.row.Counters;
import org.mosaiclab.dataset.row.MetablockRow;
import org.mosaiclab.dataset.row.TransactionRow;
import org.mosaiclab.dataset.row.TransferRow;

/// Messages of one meta-chain's gateway pair: how long, at what cost, and what became of them.
final class TransferEstimator {
  private final MeasuredRun run;
  private final ChainManifest chain;
  private final List<TransferRow> transfers;

  TransferEstimator(MeasuredRun run, ChainManifest chain) {
    this.run = run;
    this.chain = chain;
    this.transfers =
        run.tables().transfers().stream().filter(row -> row.chain().equals(chain.name())).toList();
  }

  /// Nothing where the chain has no gateway.
  List<MetricValue> values() {
    var unserved = counter(Counters.transfersUnserved(chain.name()));
    return unserved.isEmpty() ? List.of() : values(unserved.getAsLong());
  }

  private List<MetricValue> values(long unserved) {
    long progressed = count(TransferRow::isProgressed);
    long revoked = count(TransferRow::isRevoked);
    long open = transfers.size() - progressed - revoked;
    var values = new ArrayList<MetricValue>();
    values.add(latency("stake"));
    values.add(latency("redeem"));
    values.add(count("transfer.requested", transfers.size()));
    values.add(count("transfer.progressed", progressed));
    values.add(count("transfer.revoked", revoked));
    values.add(count("transfer.open", open));
    values.add(count("transfer.unserved", unserved));
    values.add(
        spread(
            "transfer.cost",
            row -> row.isProgressed() && row.sourceProgressedAtNanos() >= 0,
            TransferRow::originGas));
    values.add(spread("transfer.reward", TransferRow::isProgressed, TransferRow::reward));
    values.add(sum("transfer.loss.initiators", TransferEstimator::lossOfInitiator));
    values.add(sum("transfer.loss.facilitators", TransferEstimator::lossOfFacilitator));
    values.add(
        count("transfer.recovered", counter(Counters.transfersRecovered(chain.name())).orElse(0)));
    values.add(count("transfer.void", counter(Counters.transfersVoid(chain.name())).orElse(0)));
    values.add(count("transfer.held", counter(Counters.transfersHeld(chain.name())).orElse(0)));
    values.addAll(settlement());
    return values;
  }

  private long count(Predicate<TransferRow> isCounted) {
    return transfers.stream().filter(isCounted).count();
  }

  private MetricValue count(String metric, long count) {
    return MeasuredRun.count(chain, metric, count, count);
  }

  private MetricValue sum(String metric, ToLongFunction<TransferRow> amount) {
    long total = transfers.stream().mapToLong(amount).sum();
    return MeasuredRun.count(chain, metric, total, count(row -> amount.applyAsLong(row) > 0));
  }

  // The penalty is spent with the declaration of the revocation, whatever comes of it.
  private static long lossOfInitiator(TransferRow row) {
    return row.penalty() + (row.isBountyOfFacilitator() ? 0 : burntBounty(row));
  }

  private static long lossOfFacilitator(TransferRow row) {
    return row.isBountyOfFacilitator() ? burntBounty(row) : 0;
  }

  private static long burntBounty(TransferRow row) {
    return row.isRevoked() ? row.bounty() : 0;
  }

  private MetricValue spread(
      String metric, Predicate<TransferRow> isCounted, ToLongFunction<TransferRow> amount) {
    long[] amounts = transfers.stream().filter(isCounted).mapToLong(amount).toArray();
    return MeasuredRun.value(
        chain,
        metric,
        Spread.of(amounts),
        amounts.length,
        Optional.empty(),
        amounts.length == 0 ? "no message was paid" : "");
  }

  // What is asked for late may be unfinished at the end only because it is late: requests count as
  // long as even the slowest one seen would have been in time.
  private MetricValue latency(String direction) {
    var metric = "transfer." + direction + ".latency";
    var paid = paid(direction).toList();
    long longest = paid.stream().mapToLong(TransferEstimator::latencyNanos).max().orElse(0);
    long[] latencies =
        paid.stream()
            .filter(row -> row.requestedAtNanos() >= run.warmUpNanos())
            .filter(row -> row.requestedAtNanos() <= run.endNanos() - longest)
            .mapToLong(TransferEstimator::latencyNanos)
            .sorted()
            .toArray();
    return latencies.length == 0
        ? MeasuredRun.absent(chain, metric, "no " + direction + " was paid in time")
        : MeasuredRun.value(
            chain, metric, stats(latencies), latencies.length, Optional.empty(), "");
  }

  private Stream<TransferRow> paid(String direction) {
    return transfers.stream()
        .filter(row -> row.direction().equals(direction) && row.isProgressed());
  }

  private static long latencyNanos(TransferRow row) {
    return row.targetProgressedAtNanos() - row.requestedAtNanos();
  }

  private static List<Stat> stats(long[] sorted) {
    return List.of(
        Stat.of("mean", Arrays.stream(sorted).average().orElseThrow()),
        Stat.of("min", (double) sorted[0]),
        Stat.of("p50", quantile(sorted, 50)),
        Stat.of("p90", quantile(sorted, 90)),
        Stat.of("p99", quantile(sorted, 99)),
        Stat.of("max", (double) sorted[sorted.length - 1]));
  }

  // The smallest value that so many percent do not exceed.
  private static double quantile(long[] sorted, int percent) {
    return sorted[Math.ceilDiv(sorted.length * percent, 100) - 1];
  }

  private List<MetricValue> settlement() {
    long onOrigin =
        run.tables().metablocks().stream()
                .filter(row -> row.chain().equals(chain.name()))
                .mapToLong(MetablockRow::originGas)
                .sum()
            + transfers.stream().mapToLong(TransferRow::originGas).sum()
            + counter(Counters.sharedGatewayGas(chain.name())).orElse(0);
    long executed =
        run.tables().transactions().stream()
                .filter(row -> row.chain().equals(chain.name()) && row.includedAtNanos() >= 0)
                .mapToLong(TransactionRow::count)
                .sum()
            + count(TransferRow::isProgressed);
    if (executed == 0) {
      var reason = "the chain executed no transaction of a user";
      return List.of(
          MeasuredRun.absent(chain, "settlement.gas", reason),
          MeasuredRun.absent(chain, "settlement.ratio", reason));
    }
    double perTransaction = (double) onOrigin / executed;
    return List.of(
        MeasuredRun.value(chain, "settlement.gas", perTransaction, executed),
        MeasuredRun.value(
            chain, "settlement.ratio", perTransaction / chain.workloadMeanGas(), executed));
  }

  private OptionalLong counter(String name) {
    return run.tables().counters().stream()
        .filter(row -> row.name().equals(name))
        .mapToLong(row -> row.value())
        .findFirst();
  }
}
