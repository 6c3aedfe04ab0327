package org.mosaiclab.analysis.estimate;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Predicate;
import org.mosaiclab.dataset.manifest.ChainManifest;
import org.mosaiclab.dataset.manifest.RunManifest.Check;
import org.mosaiclab.dataset.row.RejectionRow;

/// What the rules rejected: in all, and by rule.
final class RejectionCounts {
  private static final String METRIC = "operations.rejected";
  private static final String TOTAL = "value";

  private final MeasuredRun run;

  RejectionCounts(MeasuredRun run) {
    this.run = run;
  }

  /// In the blocks of one chain.
  MetricValue of(ChainManifest chain) {
    var stats = stats(chain.name() + "." + METRIC, row -> row.chain().equals(chain.name()));
    return MeasuredRun.value(chain, METRIC, stats, count(stats), Optional.empty(), "");
  }

  /// In the blocks of every chain.
  MetricValue ofRun() {
    var stats = stats(METRIC, _ -> true);
    return MeasuredRun.runValue(METRIC, stats, count(stats));
  }

  private static long count(List<Stat> stats) {
    return Math.round(stats.getFirst().value());
  }

  // What a check asks for is told where it is zero, too.
  private List<Stat> stats(String fullName, Predicate<RejectionRow> isCounted) {
    SortedMap<String, Long> byRule = new TreeMap<>();
    run.dataset().manifest().expect().checks().stream()
        .filter(check -> check.metric().equals(fullName))
        .map(Check::stat)
        .filter(stat -> !stat.equals(TOTAL))
        .forEach(rule -> byRule.put(rule, 0L));
    run.tables().rejections().stream()
        .filter(isCounted)
        .forEach(row -> byRule.merge(row.rule(), row.count(), Long::sum));
    List<Stat> stats = new ArrayList<>();
    stats.add(Stat.of(TOTAL, (double) byRule.values().stream().mapToLong(Long::longValue).sum()));
    byRule.forEach((rule, count) -> stats.add(Stat.of(rule, (double) count)));
    return stats;
  }
}
