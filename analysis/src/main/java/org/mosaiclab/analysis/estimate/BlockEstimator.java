package org.mosaiclab.analysis.estimate;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.mosaiclab.dataset.manifest.ChainManifest;
import org.mosaiclab.dataset.row.BlockRow;
import org.mosaiclab.dataset.row.ReorgRow;

/// Blocks of one chain: how fast, how full, how many lost.
final class BlockEstimator {
  private final MeasuredRun run;
  private final ChainManifest chain;
  private final List<BlockRow> all;
  private final List<BlockRow> canonical;
  private final List<BlockRow> measured;

  BlockEstimator(MeasuredRun run, ChainManifest chain) {
    this.run = run;
    this.chain = chain;
    this.all =
        run.tables().blocks().stream()
            .filter(row -> row.chain().equals(chain.name()) && row.height() > 0)
            .toList();
    this.canonical =
        all.stream()
            .filter(BlockRow::canonical)
            .sorted(Comparator.comparingLong(BlockRow::height))
            .toList();
    this.measured = canonical.stream().filter(row -> run.isMeasured(row.sealedAtNanos())).toList();
  }

  /// Gas of users and protocol per second in the measured window.
  double gasPerSecond() {
    long gas = measured.stream().mapToLong(row -> row.userGas() + row.protocolGas()).sum();
    return gas / seconds();
  }

  /// User transactions per second in the measured window.
  double transactionsPerSecond() {
    return measured.stream().mapToLong(BlockRow::userTransactions).sum() / seconds();
  }

  private double seconds() {
    return run.windowNanos() / 1e9;
  }

  MetricValue gasRate() {
    return rate("gas.rate", gasPerSecond());
  }

  MetricValue transactionRate() {
    return rate("transactions.rate", transactionsPerSecond());
  }

  private MetricValue rate(String metric, double value) {
    return run.windowNanos() == 0
        ? MeasuredRun.absent(chain, metric, "the run ended before the warm-up did")
        : MeasuredRun.value(chain, metric, value, measured.size());
  }

  MetricValue utilisation() {
    if (measured.isEmpty()) {
      return MeasuredRun.absent(chain, "utilisation", "no canonical block after the warm-up");
    }
    double used = measured.stream().mapToLong(BlockRow::gasUsed).sum();
    return MeasuredRun.value(
        chain,
        "utilisation",
        used / ((double) chain.gasLimit() * measured.size()),
        measured.size());
  }

  /// Intervals, stale blocks and reorganisations.
  List<MetricValue> shape() {
    List<MetricValue> values = new ArrayList<>();
    values.add(interval());
    values.add(MeasuredRun.count(chain, "blocks.canonical", canonical.size(), canonical.size()));
    long stale = staleCount();
    long decided = canonical.size() + stale;
    values.add(MeasuredRun.count(chain, "blocks.stale", stale, decided));
    values.add(
        canonical.isEmpty()
            ? MeasuredRun.absent(chain, "blocks.stale.share", "no canonical block")
            : MeasuredRun.value(
                chain, "blocks.stale.share", (double) stale / canonical.size(), decided));
    values.addAll(reorganisations());
    return values;
  }

  /// Blocks that lost: one above the head may still win and is not counted.
  private long staleCount() {
    long head = canonical.isEmpty() ? 0 : canonical.getLast().height();
    return all.stream().filter(row -> !row.canonical() && row.height() <= head).count();
  }

  private MetricValue interval() {
    List<Long> sealed =
        canonical.stream()
            .map(BlockRow::sealedAtNanos)
            .filter(at -> at >= run.warmUpNanos())
            .toList();
    long[] differences = Spread.differences(sealed);
    return MeasuredRun.value(
        chain,
        "blocks.interval",
        Spread.of(differences),
        differences.length,
        Optional.empty(),
        differences.length == 0 ? "fewer than two canonical blocks after the warm-up" : "");
  }

  private List<MetricValue> reorganisations() {
    long[] depths =
        run.tables().reorgs().stream()
            .filter(row -> row.chain().equals(chain.name()))
            .mapToLong(ReorgRow::depthBlocks)
            .toArray();
    List<Stat> stats =
        Spread.of(depths).stream()
            .filter(stat -> stat.stat().equals("mean") || stat.stat().equals("max"))
            .toList();
    return List.of(
        MeasuredRun.value(chain, "reorg.count", depths.length, depths.length),
        MeasuredRun.value(
            chain,
            "reorg.depth",
            stats,
            depths.length,
            Optional.empty(),
            depths.length == 0 ? "no reorganisation" : ""));
  }
}
