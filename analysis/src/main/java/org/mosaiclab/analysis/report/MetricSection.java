package org.mosaiclab.analysis.report;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.StringJoiner;
import org.mosaiclab.analysis.estimate.MetricValue;
import org.mosaiclab.analysis.markup.Element;
import org.mosaiclab.analysis.markup.Markup;
import org.mosaiclab.analysis.report.Grid.Align;
import org.mosaiclab.analysis.summary.RunSummary;
import org.mosaiclab.analysis.text.UnitText;
import org.mosaiclab.dataset.metric.Metric;

/// Every metric of every chain, and what each means.
final class MetricSection {
  private final RunSummary summary;

  MetricSection(RunSummary summary) {
    this.summary = summary;
  }

  /// One table per chain, one for the whole run.
  List<Markup> tables() {
    Map<String, Grid> grids = new LinkedHashMap<>();
    for (var value : summary.estimates().values()) {
      var chain = chain(value);
      grids.computeIfAbsent(chain, MetricSection::grid).row(cells(value));
    }
    var parts = new ArrayList<Markup>();
    grids.forEach(
        (chain, grid) -> {
          parts.add(Element.of("h3", chain));
          parts.add(grid.element());
        });
    return parts;
  }

  private static String chain(MetricValue value) {
    var suffix = "." + value.metric().name();
    return value.name().endsWith(suffix)
        ? value.name().substring(0, value.name().length() - suffix.length())
        : "whole run";
  }

  private static Grid grid(String chain) {
    return Grid.of("Metrics of " + chain)
        .column("metric", Align.NAME)
        .column("found", Align.WIDE)
        .numbers("n")
        .column("interval, note", Align.WIDE);
  }

  private static List<String> cells(MetricValue value) {
    var found = new StringJoiner(", ");
    for (var stat : value.stats()) {
      var label = stat.stat().equals("value") ? "" : stat.stat() + "\u00a0";
      found.add(label + HeadlineSection.text(value, stat));
    }
    return List.of(
        value.metric().name(),
        value.stats().isEmpty() ? "-" : found.toString(),
        UnitText.count(value.n()),
        remarks(value));
  }

  private static String remarks(MetricValue value) {
    var remarks = new StringJoiner("; ");
    value
        .interval()
        .ifPresent(
            interval ->
                remarks.add(
                    "mean "
                        + HeadlineSection.text(value, interval)
                        + " at "
                        + UnitText.number(100 * interval.levelRatio())
                        + "\u00a0%, "
                        + interval.batches()
                        + " batches of "
                        + interval.batch()));
    if (!value.note().isEmpty()) {
      remarks.add(value.note());
    }
    return remarks.toString();
  }

  /// What each metric measures.
  List<Markup> definitions() {
    var grid =
        Grid.of("Definitions")
            .column("metric", Align.NAME)
            .column("unit", Align.TEXT)
            .column("meaning", Align.WIDE)
            .column("start, end, cohort", Align.WIDE);
    summary.estimates().values().stream()
        .map(MetricValue::metric)
        .distinct()
        .forEach(metric -> grid.row(cells(metric)));
    return List.of(Element.of("p", INTERVALS), Element.of("p", QUANTILES), grid.element());
  }

  private static List<String> cells(Metric metric) {
    return List.of(
        metric.name(), metric.unit().symbol(), metric.description(), metric.definition());
  }

  private static final String INTERVALS =
      "Intervals. Latency rises and falls with the epochs, so neighbouring transactions are far from"
          + " independent. The cohort is cut into batches of whole epochs (commit latency: at least"
          + " two commit cycles), the mean is the ratio of the batches' totals, and the interval is"
          + " Student's at 95\u00a0% for that ratio. It describes the variation within this run; to"
          + " compare scenarios, run replications. No interval is printed where the chain is"
          + " overloaded, where more than 1\u00a0% of the cohort had not finished, or for fewer than two"
          + " batches.";
  private static final String QUANTILES =
      "Quantiles. p90 is the smallest latency that 90\u00a0% of the cohort do not exceed. Transactions"
          + " are recorded in groups of one block and one second of submission; within a group they"
          + " are taken as evenly spread between its first and last submission. A transaction that"
          + " had not finished counts with what it had waited, and quantiles are marked as lower"
          + " bounds above 1\u00a0%.";
}
