package org.mosaiclab.analysis.summary;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.mosaiclab.analysis.estimate.MetricValue;
import org.mosaiclab.analysis.estimate.Stat;
import org.mosaiclab.dataset.manifest.ChainManifest;

/// Latencies of the meta-chains: mean with its interval, quantiles, maximum.
final class LatencyTable {
  private static final List<String> QUANTILES = List.of("p50", "p90", "p99", "max");
  private static final int NAME_WIDTH = 12;
  private static final int MEAN_WIDTH = 16;
  private static final int WIDTH = 10;

  private final RunSummary summary;
  private final Glyphs glyphs;

  LatencyTable(RunSummary summary, Glyphs glyphs) {
    this.summary = summary;
    this.glyphs = glyphs;
  }

  List<String> lines() {
    List<String> lines = new ArrayList<>();
    lines.add(
        Cell.left("from submission (s)", NAME_WIDTH + 8)
            + Cell.right("mean", MEAN_WIDTH - 8)
            + header());
    block(lines, "to finality on its chain", "finality.latency");
    block(lines, "to commit on origin", "commit.latency");
    lines.add(
        "means and quantiles are over whole epochs, the maximum over the whole cohort" + hidden());
    lines.add("");
    return lines;
  }

  private String hidden() {
    int hidden = summary.hiddenCount();
    return hidden == 0 ? "" : "; %s more chains: see --json".formatted(hidden);
  }

  private static String header() {
    StringBuilder line = new StringBuilder();
    QUANTILES.forEach(stat -> line.append(Cell.right(stat, WIDTH)));
    return line.append(Cell.right("n", WIDTH + 1)).toString();
  }

  private void block(List<String> lines, String title, String metric) {
    lines.add(title);
    for (ChainManifest chain : summary.shownChains()) {
      summary
          .estimates()
          .find(chain.name() + "." + metric)
          .ifPresent(
              value -> {
                lines.add(row(chain.name(), value));
                widths(value).ifPresent(lines::add);
              });
    }
  }

  private String row(String chain, MetricValue value) {
    StringBuilder line = new StringBuilder("  ").append(Cell.left(chain, NAME_WIDTH - 2));
    line.append(Cell.right(mean(value), MEAN_WIDTH));
    for (String stat : QUANTILES) {
      line.append(Cell.right(value.stat(stat).map(s -> number(s, s.value())).orElse("-"), WIDTH));
    }
    return line.append(Cell.right(Numbers.grouped(value.n()), WIDTH + 1)).toString();
  }

  // Half widths beneath their quantiles, where the run tells any.
  private Optional<String> widths(MetricValue value) {
    if (value.stats().stream().allMatch(stat -> stat.interval().isEmpty())) {
      return Optional.empty();
    }
    StringBuilder line = new StringBuilder(Cell.left("", NAME_WIDTH + MEAN_WIDTH));
    for (String name : QUANTILES) {
      line.append(Cell.right(value.stat(name).flatMap(this::width).orElse(""), WIDTH));
    }
    return Optional.of(line.toString().stripTrailing());
  }

  private Optional<String> width(Stat stat) {
    return stat.interval()
        .map(
            interval ->
                glyphs.plusMinus() + " " + Numbers.secondsLike(interval.halfWidth(), stat.value()));
  }

  private String mean(MetricValue value) {
    Optional<Stat> mean = value.stat("mean");
    if (mean.isEmpty()) {
      return "-";
    }
    String number = number(mean.get(), mean.get().value());
    return value
        .interval()
        .map(
            interval ->
                number
                    + " "
                    + glyphs.plusMinus()
                    + " "
                    + Numbers.secondsLike(interval.halfWidth(), mean.get().value()))
        .orElse(number);
  }

  private String number(Stat stat, double nanos) {
    return (stat.lowerBound() ? glyphs.atLeast() : "") + Numbers.seconds(nanos);
  }
}
