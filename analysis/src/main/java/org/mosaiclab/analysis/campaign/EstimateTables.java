package org.mosaiclab.analysis.campaign;

import java.util.ArrayList;
import java.util.List;
import java.util.StringJoiner;
import org.mosaiclab.analysis.campaign.CampaignResult.Quantity;
import org.mosaiclab.analysis.markup.Element;
import org.mosaiclab.analysis.markup.Markup;
import org.mosaiclab.analysis.report.DefinitionTable;
import org.mosaiclab.analysis.report.Grid;
import org.mosaiclab.analysis.report.Grid.Align;
import org.mosaiclab.analysis.text.UnitText;
import org.mosaiclab.dataset.campaign.EstimateRow;
import org.mosaiclab.dataset.metric.MetricUnit;

/// Means, differences and definitions of a campaign as tables of bounded length.
final class EstimateTables {
  static final int ROWS_MAX = 120;
  private static final int SETTING_CHARACTERS_MAX = 60;

  private final CampaignResult result;

  EstimateTables(CampaignResult result) {
    this.result = result;
  }

  /// One table per metric that is drawn.
  List<Markup> estimates() {
    var parts = new ArrayList<Markup>();
    for (var quantity : result.headlines(ShownEstimates.QUANTITIES_MAX)) {
      var rows = result.estimatesOf(quantity);
      var grid = Grid.of(quantity.text() + shown(rows.size())).column("point", Align.NAME);
      result.fields().forEach(field -> grid.column(field.name(), Align.TEXT));
      grid.numbers("mean, with half its 95 % interval", "n");
      rows.stream().limit(ROWS_MAX).forEach(row -> grid.row(cells(row)));
      parts.add(Element.of("h3").add(linked(quantity.metric(), quantity.text())));
      parts.add(grid.element());
    }
    var rest = "Every metric and statistic: tables/estimates.csv.";
    parts.add(Element.of("p", rest).with("class", "muted"));
    return parts;
  }

  static String shown(int rows) {
    return rows <= ROWS_MAX
        ? ", every point"
        : ", the first %d points; %s more are left out here"
            .formatted(ROWS_MAX, UnitText.count(rows - ROWS_MAX));
  }

  /// A text that leads to the definition of a metric, if there is one.
  static Markup linked(String metric, String text) {
    return new Quantity(metric, "", "")
        .definition()
        .map(found -> (Markup) DefinitionTable.link(found, text))
        .orElse(Markup.text(text));
  }

  private List<String> cells(EstimateRow row) {
    var cells = new ArrayList<String>();
    cells.add(Long.toString(row.point()));
    result.fields().forEach(field -> cells.add(setting(result, row.point(), field)));
    cells.add(value(row));
    cells.add(UnitText.count(row.n()));
    return cells;
  }

  static String setting(CampaignResult result, long point, SweptField field) {
    var text = result.setting(point, field.path());
    return text.length() <= SETTING_CHARACTERS_MAX
        ? text
        : text.substring(0, SETTING_CHARACTERS_MAX) + "\u2026";
  }

  /// The settings of a point, short.
  static String name(CampaignResult result, long point) {
    var name = new StringJoiner(", ");
    result.fields().forEach(field -> name.add(field.name() + " " + setting(result, point, field)));
    return name.toString();
  }

  /// Mean with its half width.
  static String value(EstimateRow row) {
    var text = value(row.mean(), row.low(), row.high(), row.unit());
    return row.lowerBounds() > 0 ? "\u2265 " + text : text;
  }

  static String value(double mean, double low, double high, String symbol) {
    var unit = MetricUnit.ofSymbol(symbol);
    if (unit.isEmpty()) {
      return (UnitText.number(mean) + " " + symbol).strip();
    }
    return Double.isNaN(low)
        ? UnitText.of(mean, unit.get())
        : UnitText.withHalfWidth(mean, (high - low) / 2, unit.get());
  }

  /// Differences to the first point.
  List<Markup> differences() {
    var compare = result.manifest().header().compare();
    var rows = result.differences();
    var grid =
        Grid.of(
                compare.metric()
                    + " "
                    + compare.stat()
                    + ", minus that of point 0"
                    + shown(rows.size()))
            .column("point", Align.NAME);
    result.fields().forEach(field -> grid.column(field.name(), Align.TEXT));
    grid.numbers("difference, with half its 95 % interval", "pairs").column("clear", Align.TEXT);
    for (var row : rows.subList(0, Math.min(ROWS_MAX, rows.size()))) {
      var cells = new ArrayList<String>();
      cells.add(Long.toString(row.point()));
      result.fields().forEach(field -> cells.add(setting(result, row.point(), field)));
      cells.add(row.n() == 0 ? "-" : value(row.mean(), row.low(), row.high(), row.unit()));
      cells.add(UnitText.count(row.n()));
      cells.add(!row.hasInterval() ? "-" : row.low() > 0 || row.high() < 0 ? "yes" : "no");
      grid.row(cells);
    }
    var note =
        "Replication by replication"
            + (compare.commonRandomNumbers() ? ", with common random numbers" : ", independent")
            + ". Clear: the interval does not hold zero.";
    return List.of(grid.element(), Element.of("p", note).with("class", "muted"));
  }

  /// What the shown metrics measure, and how many runs are behind their numbers.
  void addTo(DefinitionTable definitions) {
    for (var quantity : result.headlines(ShownEstimates.QUANTITIES_MAX)) {
      var rows = result.estimatesOf(quantity);
      long least = rows.stream().mapToLong(EstimateRow::n).min().orElse(0);
      long most = rows.stream().mapToLong(EstimateRow::n).max().orElse(0);
      var n =
          least == most
              ? UnitText.count(most)
              : UnitText.count(least) + " to " + UnitText.count(most);
      quantity
          .definition()
          .ifPresent(metric -> definitions.add(metric, quantity.text() + ": n " + n));
    }
    result
        .manifest()
        .header()
        .checks()
        .forEach(
            check ->
                new Quantity(check.metric(), check.stat(), "")
                    .definition()
                    .ifPresent(metric -> definitions.add(metric, "")));
  }
}
