package org.mosaiclab.analysis.estimate;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.mosaiclab.dataset.manifest.ChainManifest;
import org.mosaiclab.dataset.row.CheckpointRow;
import org.mosaiclab.dataset.row.CounterRow;
import org.mosaiclab.dataset.row.Counters;

/// How steadily one meta-chain finalises its checkpoints, and how soon again after a disturbance.
final class FinalityProgress {
  private final MeasuredRun run;
  private final ChainManifest chain;
  private final List<Long> finalisedAtNanos;

  FinalityProgress(MeasuredRun run, ChainManifest chain) {
    this.run = run;
    this.chain = chain;
    this.finalisedAtNanos =
        run.tables().checkpoints().stream()
            .filter(row -> row.chain().equals(chain.name()) && row.subject().equals(chain.name()))
            .filter(row -> row.height() > 0 && row.finalisedAtNanos() >= 0)
            .map(CheckpointRow::finalisedAtNanos)
            .sorted()
            .distinct()
            .toList();
  }

  List<MetricValue> values() {
    return List.of(gap(), resumption());
  }

  private MetricValue gap() {
    List<Long> measured = finalisedAtNanos.stream().filter(at -> at >= run.warmUpNanos()).toList();
    if (measured.size() < 2) {
      return MeasuredRun.absent(
          chain, "finality.gap", "fewer than two finalisations after the warm-up");
    }
    long[] gaps = Spread.differences(measured);
    long open = run.endNanos() - measured.getLast();
    boolean isOpenLongest = Arrays.stream(gaps).allMatch(gap -> gap < open);
    List<Stat> stats = new ArrayList<>();
    for (Stat stat : Spread.of(gaps)) {
      boolean isBound = isOpenLongest && stat.stat().equals("max");
      stats.add(isBound ? new Stat("max", (double) open, true) : stat);
    }
    return MeasuredRun.value(
        chain,
        "finality.gap",
        stats,
        gaps.length,
        Optional.empty(),
        isOpenLongest ? "the time from the last finalisation to the end is the longest" : "");
  }

  private MetricValue resumption() {
    long[] ends =
        run.tables().counters().stream()
            .filter(row -> row.name().startsWith(Counters.DISTURBANCE_END))
            .mapToLong(CounterRow::value)
            .filter(end -> end < run.endNanos())
            .toArray();
    if (ends.length == 0) {
      return MeasuredRun.absent(chain, "finality.resumption", "no disturbance ended in this run");
    }
    long[] waits = Arrays.stream(ends).map(end -> nextFinalisation(end) - end).toArray();
    boolean isBound =
        Arrays.stream(ends)
            .anyMatch(end -> finalisedAtNanos.isEmpty() || finalisedAtNanos.getLast() < end);
    List<Stat> stats =
        Spread.of(waits).stream()
            .map(stat -> new Stat(stat.stat(), stat.value(), isBound))
            .toList();
    return MeasuredRun.value(
        chain,
        "finality.resumption",
        stats,
        waits.length,
        Optional.empty(),
        isBound ? "nothing became final after the last disturbance" : "");
  }

  private long nextFinalisation(long fromNanos) {
    return finalisedAtNanos.stream()
        .filter(at -> at >= fromNanos)
        .findFirst()
        .orElse(run.endNanos());
  }
}
