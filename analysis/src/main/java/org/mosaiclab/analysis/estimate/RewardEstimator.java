package org.mosaiclab.analysis.estimate;

import java.util.List;
import java.util.Optional;
import java.util.function.ToDoubleFunction;
import java.util.function.ToLongFunction;
import org.mosaiclab.dataset.manifest.ChainManifest;
import org.mosaiclab.dataset.row.CounterRow;
import org.mosaiclab.dataset.row.Counters;
import org.mosaiclab.dataset.row.RewardRow;

/// What the validators of one meta-chain earned, and how it follows their weight.
final class RewardEstimator {
  private final MeasuredRun run;
  private final ChainManifest chain;
  private final List<RewardRow> rows;

  RewardEstimator(MeasuredRun run, ChainManifest chain) {
    this.run = run;
    this.chain = chain;
    this.rows =
        run.tables().rewards().stream().filter(row -> row.chain().equals(chain.name())).toList();
  }

  /// @return none where the rules pay nobody
  List<MetricValue> values() {
    return rows.isEmpty()
        ? List.of()
        : List.of(
            count("rewards.earned", sum(RewardRow::earned)),
            count("rewards.claimed", sum(RewardRow::claimed)),
            count("rewards.locked", sum(RewardRow::locked)),
            count("rewards.released", sum(RewardRow::released)),
            count("rewards.burnt", sum(RewardRow::burnt)),
            count("rewards.deficit", deficit()),
            heldShare(),
            spread("rewards.ratio", RewardEstimator::ratio),
            spread("rewards.participation", RewardEstimator::participation),
            spread("rewards.vote.ratio", row -> ratio(row) / participation(row)),
            gini("rewards.gini", RewardRow::earned),
            gini("rewards.gini.weight", RewardRow::entitled));
  }

  private static double ratio(RewardRow row) {
    return (double) row.earned() / row.entitled();
  }

  private static double participation(RewardRow row) {
    return (double) row.votedLinks() / row.links();
  }

  private MetricValue count(String metric, long amount) {
    return MeasuredRun.count(chain, metric, amount, rows.size());
  }

  private long sum(ToLongFunction<RewardRow> amount) {
    return rows.stream().mapToLong(amount).sum();
  }

  private long deficit() {
    return run.tables().counters().stream()
        .filter(row -> row.name().equals(Counters.rewardDeficit(chain.name())))
        .mapToLong(CounterRow::value)
        .sum();
  }

  private MetricValue heldShare() {
    long earned = sum(RewardRow::earned);
    long held = sum(row -> row.locked() + row.released() + row.burnt());
    return earned == 0
        ? MeasuredRun.absent(chain, "rewards.held.share", "nobody has earned anything")
        : MeasuredRun.value(chain, "rewards.held.share", (double) held / earned, rows.size());
  }

  // Whoever never voted has no income per vote.
  private MetricValue spread(String metric, ToDoubleFunction<RewardRow> value) {
    double[] values =
        rows.stream()
            .filter(row -> row.entitled() > 0)
            .mapToDouble(value)
            .filter(Double::isFinite)
            .sorted()
            .toArray();
    return values.length == 0
        ? MeasuredRun.absent(chain, metric, "nobody was entitled to anything")
        : MeasuredRun.value(
            chain, metric, Spread.ofRatios(values), values.length, Optional.empty(), "");
  }

  private MetricValue gini(String metric, ToLongFunction<RewardRow> amount) {
    long[] amounts = rows.stream().mapToLong(amount).filter(each -> each > 0).toArray();
    return amounts.length == 0
        ? MeasuredRun.absent(chain, metric, "nobody has any")
        : MeasuredRun.value(chain, metric, Gini.of(amounts), amounts.length);
  }
}
