package org.mosaiclab.analysis.campaign;

import java.awt.Color;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.mosaiclab.analysis.figure.Figure;
import org.mosaiclab.analysis.figure.draw.Axes;
import org.mosaiclab.analysis.figure.draw.Curve;
import org.mosaiclab.analysis.figure.draw.Ink;
import org.mosaiclab.analysis.figure.draw.Lanes;
import org.mosaiclab.analysis.figure.draw.Legend;
import org.mosaiclab.analysis.figure.draw.Page;
import org.mosaiclab.analysis.figure.draw.Palette;
import org.mosaiclab.analysis.figure.draw.Panel;
import org.mosaiclab.analysis.figure.draw.Plots;
import org.mosaiclab.analysis.figure.draw.Symbols;
import org.mosaiclab.dataset.campaign.CampaignHeader.Sensitivity;
import org.mosaiclab.dataset.campaign.SensitivityRow;

/// How much each metric depends on each swept field: a lane per field, its measures with their 95 %
/// intervals, what matters most on top.
final class SensitivityFigure {
  private static final int METRICS_MAX = 4;
  private static final int FIELDS_MAX = 20;
  private static final String MORRIS_CAPTION =
      "Elementary effects (Morris 1991): filled, the mean size of the change that going through the"
          + " whole range of the field makes, with its Student interval over the trajectories;"
          + " hollow, the deviation of the effects, which is large where the field acts differently"
          + " at different places and has no interval.";
  private static final String SOBOL_CAPTION =
      "Sobol indices: filled, the share of the variance that the field has together with all others"
          + " (Jansen 1999); hollow, alone (Saltelli and others 2010); both with jackknife"
          + " intervals.";

  private final CampaignResult result;
  private final boolean isMorris;

  private SensitivityFigure(CampaignResult result) {
    this.result = result;
    this.isMorris = result.manifest().header().sensitivity().design().equals(Sensitivity.MORRIS);
  }

  /// The figure; empty where nothing was measured.
  static Optional<Figure> of(CampaignResult result) {
    var shown = shown(result);
    return shown.isEmpty()
        ? Optional.empty()
        : Optional.of(new SensitivityFigure(result).figure(shown));
  }

  /// The rows of the metrics that are shown: of each a list, the field that matters most first.
  static List<List<SensitivityRow>> shown(CampaignResult result) {
    Map<List<String>, List<SensitivityRow>> groups = new LinkedHashMap<>();
    for (var row : result.sensitivity()) {
      groups.computeIfAbsent(List.of(row.metric(), row.stat()), _ -> new ArrayList<>()).add(row);
    }
    var shown = new ArrayList<List<SensitivityRow>>();
    for (var quantity : result.headlines(ShownEstimates.QUANTITIES_MAX)) {
      var group = groups.remove(List.of(quantity.metric(), quantity.stat()));
      if (group != null) {
        shown.add(sorted(group));
      }
    }
    return shown.subList(0, Math.min(METRICS_MAX, shown.size()));
  }

  private static List<SensitivityRow> sorted(List<SensitivityRow> group) {
    var weights = new LinkedHashMap<String, Double>();
    group.stream()
        .filter(SensitivityFigure::isMain)
        .forEach(row -> weights.put(row.field(), Double.isNaN(row.value()) ? -1 : row.value()));
    return group.stream()
        .sorted(
            Comparator.comparingDouble(
                (SensitivityRow row) -> -weights.getOrDefault(row.field(), -1.0)))
        .toList();
  }

  private static boolean isMain(SensitivityRow row) {
    return row.measure().equals(SensitivityRow.MU_STAR)
        || row.measure().equals(SensitivityRow.TOTAL);
  }

  private static boolean isSecond(SensitivityRow row) {
    return row.measure().equals(SensitivityRow.SIGMA) || row.measure().equals(SensitivityRow.FIRST);
  }

  /// A measure in words.
  static String word(String measure) {
    return switch (measure) {
      case SensitivityRow.MU_STAR -> "mean size of the effects";
      case SensitivityRow.MU -> "mean effect";
      case SensitivityRow.SIGMA -> "deviation of the effects";
      case SensitivityRow.FIRST -> "share of the variance, alone";
      case SensitivityRow.TOTAL -> "share of the variance, with all others";
      default -> measure;
    };
  }

  /// What a table of one metric is.
  static String caption(SensitivityRow row) {
    return row.measure().startsWith(SensitivityRow.MU) || row.measure().equals(SensitivityRow.SIGMA)
        ? row.n() + " trajectories: effect of a field over its whole range"
        : row.n() + " rows: share of the variance";
  }

  private Figure figure(List<List<SensitivityRow>> shown) {
    var description = new ArrayList<String>();
    var rows = new ArrayList<List<Panel>>();
    for (var group : shown) {
      var first = group.getFirst();
      description.add(
          first.metric() + " " + first.stat() + " depends most on " + first.field() + ".");
      rows.add(List.of(panel(group)));
    }
    var page =
        new Page(
            "What the metrics depend on",
            description,
            new Legend(legend()),
            rows,
            240,
            result.sourceLine());
    var caption = isMorris ? MORRIS_CAPTION : SOBOL_CAPTION;
    return new Figure("sensitivity", caption, String.join(" ", description), page);
  }

  private List<Legend.Entry> legend() {
    return List.of(
        new Legend.Entry(main(), word(isMorris ? SensitivityRow.MU_STAR : SensitivityRow.TOTAL)),
        new Legend.Entry(second(), word(isMorris ? SensitivityRow.SIGMA : SensitivityRow.FIRST)));
  }

  private static Color color() {
    return Palette.all().get(1).light();
  }

  private static Legend.Mark.Symbol main() {
    return new Legend.Mark.Symbol(Symbols.circle(5), color(), color());
  }

  private static Legend.Mark.Symbol second() {
    return new Legend.Mark.Symbol(Symbols.circle(5), Ink.PAPER.light(), Ink.STRONG.light());
  }

  private Panel panel(List<SensitivityRow> group) {
    var fields = group.stream().map(SensitivityRow::field).distinct().limit(FIELDS_MAX).toList();
    double most = group.stream().mapToDouble(SensitivityFigure::highest).max().orElse(1);
    double least =
        Math.min(0, group.stream().mapToDouble(SensitivityFigure::lowest).min().orElse(0));
    var scale = QuantityScale.of(group.getFirst().unit(), most);
    var title = isMorris ? scale.title("change over the whole range") : "share of the variance";
    double high = scale.of(most) > 0 ? 1.05 * scale.of(most) : 1;
    var plot = Lanes.plot(Axes.fixed(title, 1.05 * scale.of(least), high, 8), fields);
    for (var row : group) {
      int lane = fields.indexOf(row.field());
      if (lane >= 0 && !Double.isNaN(row.value()) && (isMain(row) || isSecond(row))) {
        double y = lane + (isMain(row) ? -0.18 : 0.18);
        if (!Double.isNaN(row.low())) {
          var ink = isMain(row) ? color() : Ink.STRONG.light();
          Plots.addLine(
              plot, point(scale.of(row.low()), scale.of(row.high()), y), ink, Ink.solid(1.8));
        }
        double x = scale.of(row.value());
        Plots.addSymbols(plot, point(x, x, y), isMain(row) ? main() : second());
      }
    }
    var heading = group.getFirst().metric() + " " + group.getFirst().stat();
    return new Panel.Chart(heading, "field", plot, Math.max(170, 100 + 44.0 * fields.size()));
  }

  private static Curve point(double low, double high, double y) {
    return new Curve(new double[] {low, high}, new double[] {y, y});
  }

  private static double highest(SensitivityRow row) {
    double bound = Double.isNaN(row.high()) ? row.value() : Math.max(row.value(), row.high());
    return Double.isNaN(bound) || !(isMain(row) || isSecond(row)) ? 0 : bound;
  }

  private static double lowest(SensitivityRow row) {
    double bound = Double.isNaN(row.low()) ? row.value() : Math.min(row.value(), row.low());
    return Double.isNaN(bound) || !(isMain(row) || isSecond(row)) ? 0 : bound;
  }
}
