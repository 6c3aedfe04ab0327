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

/// Every metric of every chain.
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
      grids.computeIfAbsent(chain, MetricSection::grid).cells(cells(value), -1, "");
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

  private static List<Markup> cells(MetricValue value) {
    var found = new StringJoiner(", ");
    for (var stat : value.stats()) {
      var label = stat.stat().equals("value") ? "" : stat.stat() + "\u00a0";
      found.add(label + HeadlineSection.text(value, stat));
    }
    return List.of(
        DefinitionTable.link(value.metric(), value.metric().name()),
        Markup.text(value.stats().isEmpty() ? "-" : found.toString()),
        Markup.text(UnitText.count(value.n())),
        Markup.text(remarks(value)));
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

  /// What each metric measures, with n and batches of its values.
  void addTo(DefinitionTable definitions) {
    for (var value : summary.estimates().values()) {
      definitions.add(value.metric(), sample(value));
    }
  }

  private static String sample(MetricValue value) {
    if (value.stats().isEmpty()) {
      return "";
    }
    return chain(value)
        + ": n "
        + UnitText.count(value.n())
        + value
            .interval()
            .map(interval -> ", %d batches of %s".formatted(interval.batches(), interval.batch()))
            .orElse("");
  }
}
