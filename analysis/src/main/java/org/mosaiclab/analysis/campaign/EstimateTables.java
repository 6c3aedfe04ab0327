package org.mosaiclab.analysis.campaign;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.StringJoiner;
import org.mosaiclab.analysis.markup.Element;
import org.mosaiclab.analysis.markup.Markup;
import org.mosaiclab.analysis.report.Grid;
import org.mosaiclab.analysis.report.Grid.Align;
import org.mosaiclab.analysis.text.UnitText;
import org.mosaiclab.dataset.campaign.EstimateRow;
import org.mosaiclab.dataset.metric.Metric;
import org.mosaiclab.dataset.metric.MetricCatalogue;

/// Means, differences and definitions of a campaign as tables of bounded length.
final class EstimateTables {
  private static final int QUANTITIES_MAX = 8;
  private static final int ROWS_MAX = 120;
  private static final int SETTING_CHARACTERS_MAX = 60;

  private final CampaignResult result;

  EstimateTables(CampaignResult result) {
    this.result = result;
  }

  /// One table per metric that is drawn.
  List<Markup> estimates() {
    var parts = new ArrayList<Markup>();
    for (var quantity : result.headlines(QUANTITIES_MAX)) {
      var rows = result.estimatesOf(quantity);
      var grid = Grid.of(quantity.text() + shown(rows.size())).column("point", Align.NAME);
      result.fields().forEach(field -> grid.column(field.name(), Align.TEXT));
      grid.numbers("mean, with half its 95 % interval", "n");
      rows.stream().limit(ROWS_MAX).forEach(row -> grid.row(cells(row)));
      parts.add(Element.of("h3").text(quantity.text() + " ").add(link(quantity.metric())));
      parts.add(grid.element());
    }
    var rest = "Every metric and statistic: tables/estimates.csv.";
    parts.add(Element.of("p", rest).with("class", "muted"));
    return parts;
  }

  private static String shown(int rows) {
    return rows <= ROWS_MAX
        ? ", every point"
        : ", the first %d points; %s more are left out here"
            .formatted(ROWS_MAX, UnitText.count(rows - ROWS_MAX));
  }

  private static Element link(String metric) {
    return Element.of("a", "definition")
        .with("href", "#metric-" + definition(metric).map(Metric::name).orElse(""))
        .with("class", "definition");
  }

  private List<String> cells(EstimateRow row) {
    var cells = new ArrayList<String>();
    cells.add(Long.toString(row.point()));
    result.fields().forEach(field -> cells.add(setting(result, row.point(), field)));
    cells.add(value(row));
    cells.add(UnitText.count(row.n()));
    return cells;
  }

  private static String setting(CampaignResult result, long point, SweptField field) {
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

  private static String value(double mean, double low, double high, String symbol) {
    var unit = QuantityScale.unit(symbol);
    if (unit.isEmpty()) {
      return UnitText.number(mean) + " " + symbol;
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

  /// What the drawn metrics measure.
  List<Markup> definitions() {
    var grid =
        Grid.of("Definitions of the metrics above; `./mosaic reference` has all")
            .column("metric", Align.NAME)
            .column("unit", Align.TEXT)
            .column("meaning", Align.WIDE)
            .column("start, end, cohort", Align.WIDE);
    var metrics = new LinkedHashSet<Metric>();
    for (var quantity : result.headlines(QUANTITIES_MAX)) {
      definition(quantity.metric()).ifPresent(metrics::add);
    }
    for (var metric : metrics) {
      grid.cells(
          List.of(
              Element.of("span", metric.name()).with("id", "metric-" + metric.name()),
              Markup.text(metric.unit().symbol()),
              Markup.text(metric.description()),
              Markup.text(metric.definition())),
          -1,
          "");
    }
    var intervals =
        "Each run gives one value per statistic; intervals are Student's at 95 % over the n runs of a"
            + " point that measured it. \u2265: of some runs only a lower bound is known, so there is no"
            + " interval.";
    return List.of(Element.of("p", intervals), grid.element());
  }

  // The name without its chain.
  private static Optional<Metric> definition(String metric) {
    var rest = metric;
    while (true) {
      var found = MetricCatalogue.find(rest);
      int dot = rest.indexOf('.');
      if (found.isPresent() || dot < 0) {
        return found;
      }
      rest = rest.substring(dot + 1);
    }
  }
}
