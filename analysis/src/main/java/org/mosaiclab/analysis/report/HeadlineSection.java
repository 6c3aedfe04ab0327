package org.mosaiclab.analysis.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.mosaiclab.analysis.estimate.Interval;
import org.mosaiclab.analysis.estimate.MetricValue;
import org.mosaiclab.analysis.estimate.Stat;
import org.mosaiclab.analysis.markup.Element;
import org.mosaiclab.analysis.markup.Markup;
import org.mosaiclab.analysis.report.Grid.Align;
import org.mosaiclab.analysis.summary.RunSummary;
import org.mosaiclab.analysis.text.UnitText;
import org.mosaiclab.dataset.manifest.ChainManifest;

/// The numbers most readers come for: times with their intervals, and what the chains carried.
final class HeadlineSection {
  private static final List<String> QUANTILES = List.of("p50", "p90", "p99", "max");

  private static final List<Load> LOADS =
      List.of(
          new Load("transactions executed", "transactions.rate", "value"),
          new Load("gas executed", "gas.rate", "value"),
          new Load("gas limit used", "utilisation", "value"),
          new Load("gas offered, of capacity", "load.offered", "value"),
          new Load("transactions waiting at the end", "backlog.transactions", "value"),
          new Load("transactions dropped", "transactions.dropped", "value"),
          new Load("checkpoints finalised", "checkpoints.finalised", "value"),
          new Load("meta-blocks committed", "metablock.committed", "value"),
          new Load("origin gas of a meta-block, mean", "metablock.origin.gas", "mean"));

  private final RunSummary summary;

  /// A row of the second table.
  private record Load(String title, String metric, String stat) {}

  HeadlineSection(RunSummary summary) {
    this.summary = summary;
  }

  List<Markup> parts() {
    var parts = new ArrayList<Markup>();
    parts.add(times());
    parts.add(loads());
    parts.add(
        Element.of(
                "p",
                "\u00b1 is the half width of a Student interval at 95\u00a0%, of means over batches, of"
                    + " quantiles by sections; n counts the samples. \u2265 marks a lower bound: more than 1\u00a0% of the cohort had not"
                    + " finished. A dash: not measured, the reason is in the tables per chain. Every name leads to its"
                    + " definition.")
            .with("class", "muted"));
    return parts;
  }

  private Element times() {
    var grid =
        Grid.of("Times")
            .column("", Align.NAME)
            .column("mean", Align.SPAN)
            .column("median", Align.SPAN)
            .column("90 %", Align.SPAN)
            .column("99 %", Align.SPAN)
            .column("maximum", Align.SPAN)
            .numbers("n")
            .column("batches", Align.TEXT);
    for (var chain : summary.manifest().metachains()) {
      addTime(grid, chain, "submission to final", "finality.latency");
      addTime(grid, chain, "submission to committed", "commit.latency");
      addTime(grid, chain, "between commits", "metablock.cadence");
    }
    return grid.element();
  }

  private void addTime(Grid grid, ChainManifest chain, String title, String metric) {
    var value = summary.estimates().find(chain.name() + "." + metric);
    var texts = new ArrayList<String>();
    texts.add(mean(value));
    QUANTILES.forEach(stat -> texts.add(stat(value, stat)));
    // The interval goes below its number where there is no room beside it.
    texts.replaceAll(text -> text.replace("\u00a0\u00b1", " \u00b1"));
    texts.add(value.map(found -> UnitText.count(found.n())).orElse("-"));
    texts.add(value.flatMap(MetricValue::interval).map(HeadlineSection::batches).orElse("-"));
    addRow(grid, linked(value, chain.name() + ", " + title), texts);
  }

  private static void addRow(Grid grid, Markup name, List<String> texts) {
    var cells = new ArrayList<Markup>();
    cells.add(name);
    texts.forEach(text -> cells.add(Markup.text(text)));
    grid.cells(cells, -1, "");
  }

  private static Markup linked(Optional<MetricValue> value, String title) {
    return value
        .map(found -> (Markup) DefinitionTable.link(found.metric(), title))
        .orElse(Markup.text(title));
  }

  private static String batches(Interval interval) {
    return interval.batches() + " of\u00a0" + interval.batch().replace(' ', '\u00a0');
  }

  private static String mean(Optional<MetricValue> value) {
    return value
        .flatMap(found -> found.interval().map(interval -> text(found, interval)))
        .orElse(stat(value, "mean"));
  }

  /// The mean with its interval.
  static String text(MetricValue value, Interval interval) {
    return UnitText.withHalfWidth(interval.mean(), interval.halfWidth(), value.unit());
  }

  private static String stat(Optional<MetricValue> value, String stat) {
    return value.flatMap(found -> found.stat(stat).map(number -> text(found, number))).orElse("-");
  }

  /// A statistic with its unit and its interval, where it has one, marked where it is a lower
  /// bound.
  static String text(MetricValue value, Stat stat) {
    if (stat.interval().isPresent() && !stat.lowerBound()) {
      return UnitText.withHalfWidth(stat.value(), stat.interval().get().halfWidth(), value.unit());
    }
    return (stat.lowerBound() ? "\u2265\u00a0" : "") + UnitText.of(stat.value(), value.unit());
  }

  private Element loads() {
    var grid = Grid.of("What the meta-chains carried, after the warm-up").column("", Align.NAME);
    var prefixes = new ArrayList<String>();
    for (var chain : summary.manifest().metachains()) {
      grid.numbers(chain.name());
      prefixes.add(chain.name() + ".");
    }
    if (prefixes.size() > 1) {
      grid.numbers("all meta-chains");
      prefixes.add("");
    }
    LOADS.forEach(load -> addLoad(grid, load, prefixes));
    return grid.element();
  }

  private void addLoad(Grid grid, Load load, List<String> prefixes) {
    var values =
        prefixes.stream().map(prefix -> summary.estimates().find(prefix + load.metric())).toList();
    var measured = values.stream().flatMap(Optional::stream).findFirst();
    addRow(
        grid,
        linked(measured, load.title()),
        values.stream().map(value -> stat(value, load.stat())).toList());
  }
}
