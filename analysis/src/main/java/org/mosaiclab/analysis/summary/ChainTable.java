package org.mosaiclab.analysis.summary;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.mosaiclab.analysis.estimate.Stat;
import org.mosaiclab.dataset.manifest.ChainManifest;
import org.mosaiclab.dataset.metric.MetricReference;

/// What the chains carried: commits, gas, transactions, load, and origin's forks.
final class ChainTable {
  private static final int NAME_WIDTH = 12;

  private final RunSummary summary;

  ChainTable(RunSummary summary) {
    this.summary = summary;
  }

  List<String> lines() {
    List<String> lines = new ArrayList<>();
    lines.add(
        row("chain", "cadence s", "commits", "gas/s", "tx/s", "full", "waiting", "finalised"));
    for (ChainManifest chain : summary.shownChains()) {
      lines.add(metachain("  " + Cell.left(chain.name(), NAME_WIDTH - 2), chain.name() + "."));
    }
    if (summary.manifest().metachains().size() > 1) {
      lines.add(metachain("  all", ""));
    }
    lines.addAll(origin());
    lines.add("");
    return lines;
  }

  private String metachain(String title, String prefix) {
    return row(
        title,
        prefix.isEmpty() ? "" : seconds(prefix + "metablock.cadence", "mean"),
        count(prefix + "metablock.committed"),
        scaled(prefix + "gas.rate"),
        scaled(prefix + "transactions.rate"),
        prefix.isEmpty() ? "" : percent(prefix + "utilisation"),
        count(prefix + "backlog.transactions"),
        count(prefix + "checkpoints.finalised"));
  }

  private List<String> origin() {
    String prefix = MetricReference.ORIGIN + ".";
    return List.of(
        "origin: %s blocks every %s s, %s full, %s gas/s of the protocol"
            .formatted(
                count(prefix + "blocks.canonical"),
                seconds(prefix + "blocks.interval", "mean"),
                percent(prefix + "utilisation"),
                scaled(prefix + "gas.rate")),
        "  stale blocks: %s (%s), %s"
            .formatted(
                count(prefix + "blocks.stale"),
                percent(prefix + "blocks.stale.share"),
                reorganisations(prefix)));
  }

  private String reorganisations(String prefix) {
    String count = "reorganisations: " + count(prefix + "reorg.count");
    return number(prefix + "reorg.depth", "max")
        .map(deepest -> count + ", deepest " + Numbers.grouped(Math.round(deepest)))
        .orElse(count);
  }

  private static String row(
      String title,
      String cadence,
      String commits,
      String gas,
      String transactions,
      String full,
      String waiting,
      String finalised) {
    return Cell.left(title, NAME_WIDTH)
        + Cell.right(cadence, 10)
        + Cell.right(commits, 9)
        + Cell.right(gas, 10)
        + Cell.right(transactions, 9)
        + Cell.right(full, 9)
        + Cell.right(waiting, 10)
        + Cell.right(finalised, 11);
  }

  private Optional<Double> number(String metric, String stat) {
    return summary.estimates().find(metric).flatMap(v -> v.stat(stat)).map(Stat::value);
  }

  private String seconds(String metric, String stat) {
    return number(metric, stat).map(Numbers::seconds).orElse("-");
  }

  private String count(String metric) {
    return number(metric, "value").map(v -> Numbers.grouped(Math.round(v))).orElse("-");
  }

  private String scaled(String metric) {
    return number(metric, "value").map(Numbers::scaled).orElse("-");
  }

  private String percent(String metric) {
    return number(metric, "value").map(Numbers::percent).orElse("-");
  }
}
