package org.mosaiclab.analysis.estimate;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.mosaiclab.dataset.manifest.ChainManifest;
import org.mosaiclab.dataset.row.BlockRow;
import org.mosaiclab.dataset.row.CounterRow;
import org.mosaiclab.dataset.row.Counters;
import org.mosaiclab.dataset.row.TransactionRow;

/// Whether one meta-chain keeps up with its users.
///
/// It is overloaded if its mempool dropped transactions, if users and protocol offer more gas than
/// its blocks hold, or if the backlog grew over the measured window.
///
/// @param offeredRatio offered gas over capacity
/// @param droppedCount transactions refused by the full mempool, whole run
/// @param growth trend of the backlog over the measured window
public record ChainLoad(double offeredRatio, long droppedCount, BacklogTrend growth) {
  /// Measures one chain.
  static ChainLoad of(MeasuredRun run, ChainManifest chain) {
    return new ChainLoad(
        offeredRatio(run, chain), dropped(run, chain.name()), BacklogTrend.of(run, chain));
  }

  private static double offeredRatio(MeasuredRun run, ChainManifest chain) {
    double seconds = run.windowNanos() / 1e9;
    long protocolGas =
        run.tables().blocks().stream()
            .filter(row -> row.chain().equals(chain.name()) && row.canonical())
            .filter(row -> row.height() > 0 && run.isMeasured(row.sealedAtNanos()))
            .mapToLong(BlockRow::protocolGas)
            .sum();
    double protocolPerSecond = seconds == 0 ? 0 : protocolGas / seconds;
    double usersPerSecond = chain.workloadPerSecond() * chain.workloadMeanGas();
    double capacityPerSecond = chain.gasLimit() / (chain.blockTimeNanos() / 1e9);
    return (usersPerSecond + protocolPerSecond) / capacityPerSecond;
  }

  private static long dropped(MeasuredRun run, String chain) {
    return run.tables().counters().stream()
        .filter(row -> row.name().equals(Counters.transactionsDropped(chain)))
        .mapToLong(CounterRow::value)
        .sum();
  }

  /// Whether the chain does not keep up, so that its latencies have no long-run mean.
  public boolean isOverloaded() {
    return droppedCount > 0 || offeredRatio > 1 || growth.isGrowing();
  }

  /// Why it is overloaded.
  ///
  /// @return empty text if it is not
  public String reason() {
    List<String> reasons = new ArrayList<>();
    if (offeredRatio > 1) {
      reasons.add(
          String.format(Locale.ROOT, "offered gas is %.1f %% of capacity", 100 * offeredRatio));
    }
    if (droppedCount > 0) {
      reasons.add(droppedCount + " transactions were dropped");
    }
    if (growth.isGrowing()) {
      reasons.add(
          String.format(
              Locale.ROOT, "the backlog grew by %,.0f transactions", growth.growthCount()));
    }
    return String.join(", ", reasons);
  }

  /// Transactions waiting, as a mean over the time of the window. Those of a group come at their
  /// mean instant, so at the ends of the window it is right to a second.
  static double meanWaiting(MeasuredRun run, String chain) {
    var mean = new TimeWeightedMean(run.warmUpNanos(), run.endNanos());
    for (TransactionRow row : run.tables().transactions()) {
      if (row.chain().equals(chain)) {
        long since =
            row.submissionSecond() * LatencyGroup.NANOS_PER_SECOND
                + row.offsetSumNanos() / row.count();
        mean.add(
            (double) row.count(),
            since,
            row.includedAtNanos() < 0 ? run.endNanos() : row.includedAtNanos());
      }
    }
    return mean.mean();
  }

  /// Transactions waiting at the end: how many and their gas.
  record Waiting(long count, long gas) {
    static Waiting atEnd(MeasuredRun run, String chain) {
      List<TransactionRow> rows =
          run.tables().transactions().stream()
              .filter(row -> row.chain().equals(chain) && row.blockHeight() < 0)
              .toList();
      return new Waiting(
          rows.stream().mapToLong(TransactionRow::count).sum(),
          rows.stream().mapToLong(TransactionRow::gas).sum());
    }
  }
}
