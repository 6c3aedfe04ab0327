package org.mosaiclab.analysis.campaign;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import org.mosaiclab.analysis.markup.Element;
import org.mosaiclab.analysis.markup.Markup;
import org.mosaiclab.analysis.report.Grid;
import org.mosaiclab.analysis.report.Grid.Align;
import org.mosaiclab.analysis.text.UnitText;
import org.mosaiclab.dataset.campaign.OutcomeRow;
import org.mosaiclab.dataset.campaign.SelectionRow;
import org.mosaiclab.dataset.campaign.SensitivityRow;

/// What a campaign concludes over its points: the best one, what matters most, how often runs did
/// not complete.
///
/// @param result tables of the campaign
record FindingTables(CampaignResult result) {
  private static final int ROWS_MAX = EstimateTables.ROWS_MAX;

  /// Which point is the best, and which ones may be.
  List<Markup> selection() {
    var rows = result.selection();
    var chosen = rows.stream().filter(row -> row.verdict().equals(SelectionRow.CHOSEN)).findFirst();
    if (chosen.isEmpty()) {
      return List.of(Element.of("p", "No point has two values, so none can be chosen."));
    }
    var best = chosen.get();
    var shown =
        rows.stream()
            .sorted(Comparator.comparingInt(FindingTables::rank).thenComparing(byMean(best)))
            .limit(ROWS_MAX)
            .toList();
    var grid =
        Grid.of(
                "%s %s, the %s, by verdict%s"
                    .formatted(
                        best.metric(),
                        best.stat(),
                        best.best().equals("min") ? "least" : "greatest",
                        EstimateTables.shown(rows.size())))
            .column("point", Align.NAME);
    result.fields().forEach(field -> grid.column(field.name(), Align.TEXT));
    grid.column("verdict", Align.TEXT).numbers("mean", "n");
    shown.forEach(row -> grid.row(cells(row)));
    return List.of(Element.of("p", sentence(best, rows)), grid.element());
  }

  private static int rank(SelectionRow row) {
    return List.of(
            SelectionRow.CHOSEN,
            SelectionRow.POSSIBLE,
            SelectionRow.RULED_OUT,
            SelectionRow.NOT_COMPARED)
        .indexOf(row.verdict());
  }

  private static Comparator<SelectionRow> byMean(SelectionRow best) {
    Comparator<SelectionRow> up = Comparator.comparingDouble(SelectionRow::mean);
    return best.best().equals("min") ? up : up.reversed();
  }

  private List<String> cells(SelectionRow row) {
    var cells = new ArrayList<String>();
    cells.add(Long.toString(row.point()));
    result.fields().forEach(field -> cells.add(EstimateTables.setting(result, row.point(), field)));
    cells.add(row.verdict());
    cells.add(row.n() == 0 ? "-" : value(row.mean(), row.unit()));
    cells.add(UnitText.count(row.n()));
    return cells;
  }

  private static String value(double value, String unit) {
    return EstimateTables.value(value, Double.NaN, Double.NaN, unit);
  }

  private static String sentence(SelectionRow best, List<SelectionRow> rows) {
    long rivals = rows.stream().filter(row -> row.verdict().equals(SelectionRow.POSSIBLE)).count();
    if (rivals == 0) {
      return "Point %d is the best; every other point that could be compared is ruled out, with"
              .formatted(best.point())
          + " 95 % confidence for all these statements together.";
    }
    return "Point %d has the best mean, and is at most %s worse than the best one, with 95 %%"
            .formatted(best.point(), value(best.deficitMax(), best.unit()))
        + " confidence; %s more may be the best as well. ".formatted(UnitText.count(rivals))
        + (best.runsNeeded() < 0
            ? "No number of runs would tell them apart: their means are too close."
            : "About %s replications would tell them apart; there are %s."
                .formatted(UnitText.count(best.runsNeeded()), UnitText.count(best.n())));
  }

  /// How much the shown metrics depend on each field.
  List<Markup> sensitivity() {
    var parts = new ArrayList<Markup>();
    for (var rows : SensitivityFigure.shown(result)) {
      var first = rows.getFirst();
      var grid =
          Grid.of(SensitivityFigure.caption(first))
              .column("field", Align.NAME)
              .column("measure", Align.TEXT)
              .numbers("value", "95 % interval");
      rows.forEach(row -> grid.row(cells(row)));
      var title = first.metric() + " " + first.stat();
      parts.add(Element.of("h3").add(EstimateTables.linked(first.metric(), title)));
      parts.add(grid.element());
    }
    var rest = "The other metrics: tables/sensitivity.csv.";
    parts.add(Element.of("p", rest).with("class", "muted"));
    return parts;
  }

  private static List<String> cells(SensitivityRow row) {
    return List.of(
        row.field(),
        SensitivityFigure.word(row.measure()),
        Double.isNaN(row.value()) ? "none" : text(row.value(), row.unit()),
        Double.isNaN(row.low())
            ? "-"
            : text(row.low(), row.unit()) + " to " + text(row.high(), row.unit()));
  }

  private static String text(double value, String unit) {
    return unit.isEmpty() ? String.format(Locale.ROOT, "%.3f", value) : value(value, unit);
  }

  /// How often runs did not complete, where any did not.
  List<Markup> outcomes() {
    var rows = result.outcomes();
    var grid =
        Grid.of("Runs that did not complete, by point" + EstimateTables.shown(rows.size()))
            .column("point", Align.NAME);
    result.fields().forEach(field -> grid.column(field.name(), Align.TEXT));
    grid.column("outcome", Align.TEXT).numbers("runs", "of", "share", "exact 95 % interval");
    rows.stream().limit(ROWS_MAX).forEach(row -> grid.row(cells(row)));
    var note =
        "Clopper and Pearson's interval, which keeps its level for every true share."
            + " tables/outcomes.csv has Wilson's too, and the bound for what never happened.";
    return List.of(grid.element(), Element.of("p", note).with("class", "muted"));
  }

  private List<String> cells(OutcomeRow row) {
    var cells = new ArrayList<String>();
    cells.add(Long.toString(row.point()));
    result.fields().forEach(field -> cells.add(EstimateTables.setting(result, row.point(), field)));
    cells.add(row.outcome());
    cells.add(UnitText.count(row.hits()));
    cells.add(UnitText.count(row.runs()));
    cells.add(UnitText.percent(row.ratio()));
    cells.add(UnitText.percent(row.low()) + " to " + UnitText.percent(row.high()));
    return cells;
  }
}
