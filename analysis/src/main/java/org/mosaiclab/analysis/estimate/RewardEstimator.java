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
  private static final String NOBODY = "nobody is paid: the rules are without GAP-12";

  private final MeasuredRun run;
  private final ChainManifest chain;
  private final List<RewardRow> rows;

  RewardEstimator(MeasuredRun run, ChainManifest chain) {
    this.run = run;
    this.chain = chain;
    this.rows =
        run.tables().rewards().stream().filter(row -> row.chain().equals(chain.name())).toList();
  }

  List<MetricValue> values() {
    return List.of(
        sum("rewards.earned", RewardRow::earned),
        sum("rewards.claimed", RewardRow::claimed),
        sum("rewards.locked", RewardRow::locked),
        sum("rewards.released", RewardRow::released),
        sum("rewards.burnt", RewardRow::burnt),
        deficit(),
        heldShare(),
        spread("rewards.ratio", row -> (double) row.earned() / row.entitled()),
        spread("rewards.participation", row -> (double) row.votedLinks() / row.links()),
        spread(
            "rewards.vote.ratio",
            row -> (double) row.earned() / row.entitled() * row.links() / row.votedLinks()),
        gini("rewards.gini", RewardRow::earned),
        gini("rewards.gini.weight", RewardRow::entitled));
  }

  private MetricValue sum(String metric, ToLongFunction<RewardRow> amount) {
    return rows.isEmpty()
        ? MeasuredRun.absent(chain, metric, NOBODY)
        : MeasuredRun.count(chain, metric, sumOf(amount), rows.size());
  }

  private long sumOf(ToLongFunction<RewardRow> amount) {
    return rows.stream().mapToLong(amount).sum();
  }

  private MetricValue deficit() {
    long deficit =
        run.tables().counters().stream()
            .filter(row -> row.name().equals(Counters.rewardDeficit(chain.name())))
            .mapToLong(CounterRow::value)
            .findFirst()
            .orElse(0);
    return sum("rewards.deficit", _ -> 0).stats().isEmpty()
        ? MeasuredRun.absent(chain, "rewards.deficit", NOBODY)
        : MeasuredRun.count(chain, "rewards.deficit", deficit, rows.size());
  }

  private MetricValue heldShare() {
    long earned = sumOf(RewardRow::earned);
    long held = sumOf(row -> row.locked() + row.released() + row.burnt());
    return earned == 0
        ? MeasuredRun.absent(chain, "rewards.held.share", NOBODY)
        : MeasuredRun.value(chain, "rewards.held.share", (double) held / earned, rows.size());
  }

  private MetricValue spread(String metric, ToDoubleFunction<RewardRow> value) {
    double[] values =
        rows.stream()
            .filter(row -> row.entitled() > 0)
            .mapToDouble(value)
            .filter(Double::isFinite)
            .sorted()
            .toArray();
    return values.length == 0
        ? MeasuredRun.absent(chain, metric, NOBODY)
        : MeasuredRun.value(
            chain, metric, Spread.ofRatios(values), values.length, Optional.empty(), "");
  }

  private MetricValue gini(String metric, ToLongFunction<RewardRow> amount) {
    long[] amounts = rows.stream().mapToLong(amount).filter(each -> each > 0).toArray();
    return amounts.length == 0
        ? MeasuredRun.absent(chain, metric, NOBODY)
        : MeasuredRun.value(chain, metric, Gini.of(amounts), amounts.length);
  }
}
