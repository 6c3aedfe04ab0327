package org.mosaiclab.analysis.campaign;

import java.awt.Color;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.mosaiclab.analysis.campaign.CampaignResult.Quantity;
import org.mosaiclab.analysis.figure.Figure;
import org.mosaiclab.analysis.figure.draw.Axes;
import org.mosaiclab.analysis.figure.draw.Lanes;
import org.mosaiclab.analysis.figure.draw.Legend;
import org.mosaiclab.analysis.figure.draw.Page;
import org.mosaiclab.analysis.figure.draw.Panel;
import org.mosaiclab.analysis.text.UnitText;
import org.mosaiclab.dataset.campaign.EstimateRow;

/// A metric over two swept fields: one cell per pair of values, its mean in it and as its colour.
final class HeatMapFigure {
  private static final int SIDE_MAX = 24;
  private static final Color LEAST = new Color(247, 251, 255);
  private static final Color MOST = new Color(8, 48, 107);
  private static final double CELL = 0.94;
  private static final String CAPTION =
      "Mean over the replications of each setting; the darker a cell, the greater the mean. White:"
          + " not measured.";

  private final CampaignResult result;
  private final Quantity quantity;
  private final SweptField across;
  private final SweptField down;
  private final List<EstimateRow> rows;
  private final QuantityScale scale;
  private final double least;
  private final double most;

  private HeatMapFigure(CampaignResult result, Quantity quantity) {
    this.result = result;
    this.quantity = quantity;
    this.down = result.fields().get(0);
    this.across = result.fields().get(1);
    this.rows = result.estimatesOf(quantity);
    this.least = rows.stream().mapToDouble(EstimateRow::mean).min().orElse(0);
    this.most = rows.stream().mapToDouble(EstimateRow::mean).max().orElse(1);
    this.scale = QuantityScale.of(quantity.unit(), most);
  }

  /// Whether the campaign swept two fields of so many values that cells can be told apart.
  static boolean applies(CampaignResult result) {
    return result.fields().size() == 2
        && result.fields().stream()
            .allMatch(field -> field.values().size() >= 2 && field.values().size() <= SIDE_MAX);
  }

  static Figure of(CampaignResult result, Quantity quantity, String id) {
    return new HeatMapFigure(result, quantity).figure(id);
  }

  private Figure figure(String id) {
    var description =
        quantity.text()
            + " between "
            + text(least)
            + " and "
            + text(most)
            + "; "
            + down.path()
            + " downwards, "
            + across.path()
            + " across.";
    var page =
        new Page(
            quantity.text() + " over " + down.name() + " and " + across.name(),
            List.of(description),
            new Legend(
                List.of(
                    new Legend.Entry(new Legend.Mark.Area(color(0.12), color(0.12)), text(least)),
                    new Legend.Entry(new Legend.Mark.Area(color(1), color(1)), text(most)))),
            List.of(List.of(panel())),
            300,
            result.sourceLine());
    return new Figure(id, CAPTION, description, page);
  }

  private String text(double mean) {
    return UnitText.number(significant(scale.of(mean))) + " " + scale.symbol();
  }

  private static double significant(double value) {
    if (value == 0) {
      return 0;
    }
    double step = StrictMath.pow(10, StrictMath.floor(StrictMath.log10(Math.abs(value))) - 3);
    return Math.rint(value / step) * step;
  }

  private Panel panel() {
    var plot =
        Lanes.plot(
            Axes.names(across.path(), across.values().stream().map(FieldValue::text).toList()),
            down.values().stream().map(FieldValue::text).toList());
    plot.setDomainGridlinesVisible(false);
    byCell()
        .forEach(
            (cell, row) -> {
              int column = cell % SIDE_MAX;
              int lane = cell / SIDE_MAX;
              double share = most > least ? (row.mean() - least) / (most - least) : 0.5;
              Lanes.addBar(
                  plot, lane, column - CELL / 2, column + CELL / 2, CELL, color(share(share)));
              var value = UnitText.number(significant(scale.of(row.mean())));
              Lanes.addCentredText(plot, lane, column, value, share(share) > 0.5);
            });
    double height = Math.max(160, 100 + 44.0 * down.values().size());
    var heading = scale.title(quantity.text());
    return new Panel.Chart(heading, down.path(), plot, height);
  }

  // No cell so light that it looks empty.
  private static double share(double share) {
    return 0.12 + 0.88 * share;
  }

  private Map<Integer, EstimateRow> byCell() {
    var cells = new TreeMap<Integer, EstimateRow>();
    for (var row : rows) {
      int lane = down.position(result.setting(row.point(), down.path()));
      int column = across.position(result.setting(row.point(), across.path()));
      if (lane >= 0 && column >= 0) {
        cells.put(lane * SIDE_MAX + column, row);
      }
    }
    return cells;
  }

  private static Color color(double share) {
    return new Color(
        mixed(LEAST.getRed(), MOST.getRed(), share),
        mixed(LEAST.getGreen(), MOST.getGreen(), share),
        mixed(LEAST.getBlue(), MOST.getBlue(), share));
  }

  private static int mixed(int from, int to, double share) {
    return (int) Math.rint(from + share * (to - from));
  }
}
