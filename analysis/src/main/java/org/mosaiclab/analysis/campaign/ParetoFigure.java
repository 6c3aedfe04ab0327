package org.mosaiclab.analysis.campaign;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.StringJoiner;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.jfree.chart.annotations.XYLineAnnotation;
import org.jfree.chart.plot.XYPlot;
import org.jfree.chart.ui.Layer;
import org.mosaiclab.analysis.campaign.CampaignResult.Quantity;
import org.mosaiclab.analysis.figure.Figure;
import org.mosaiclab.analysis.figure.draw.Axes;
import org.mosaiclab.analysis.figure.draw.Curve;
import org.mosaiclab.analysis.figure.draw.Ink;
import org.mosaiclab.analysis.figure.draw.Legend;
import org.mosaiclab.analysis.figure.draw.Page;
import org.mosaiclab.analysis.figure.draw.Palette;
import org.mosaiclab.analysis.figure.draw.Panel;
import org.mosaiclab.analysis.figure.draw.Plots;
import org.mosaiclab.analysis.figure.draw.Symbols;
import org.mosaiclab.analysis.text.UnitText;
import org.mosaiclab.dataset.campaign.EstimateRow;

/// Two metrics against each other, both the less the better: which settings no other one beats.
final class ParetoFigure {
  private static final int NAMED_MAX = 12;
  private static final int BEATEN_MAX = 1_000;
  private static final int WHISKERS_MAX = 100;
  private static final String CAPTION =
      "One point per setting: means over its replications. The front joins the settings that no"
          + " other one beats in both metrics, both taken as the less the better. Their whiskers are"
          + " the 95 % intervals of the two means; which settings are on the front is uncertain where"
          + " they overlap.";

  private final CampaignResult result;
  private final Quantity across;
  private final Quantity up;
  private final QuantityScale acrossScale;
  private final QuantityScale upScale;
  private final List<Setting> settings;

  /// One setting with its two means and their intervals, in the units of the axes.
  ///
  /// @param xHalf half the width of the interval; NaN for none
  /// @param yHalf likewise
  record Setting(long point, double x, double y, double xHalf, double yHalf) {
    Setting(long point, double x, double y) {
      this(point, x, y, Double.NaN, Double.NaN);
    }
  }

  private ParetoFigure(CampaignResult result, Quantity across, Quantity up) {
    this.result = result;
    this.across = across;
    this.up = up;
    var xs = means(across);
    var ys = means(up);
    this.acrossScale = QuantityScale.of(across.unit(), greatest(xs));
    this.upScale = QuantityScale.of(up.unit(), greatest(ys));
    this.settings = new ArrayList<>();
    xs.forEach(
        (point, x) -> {
          var y = ys.get(point);
          if (y != null) {
            settings.add(
                new Setting(
                    point,
                    acrossScale.of(x.mean()),
                    upScale.of(y.mean()),
                    acrossScale.of(x.halfWidth()),
                    upScale.of(y.halfWidth())));
          }
        });
  }

  static Figure of(CampaignResult result, Quantity across, Quantity up, String id) {
    return new ParetoFigure(result, across, up).figure(id);
  }

  private Map<Long, EstimateRow> means(Quantity quantity) {
    var means = new TreeMap<Long, EstimateRow>();
    for (EstimateRow row : result.estimatesOf(quantity)) {
      means.put(row.point(), row);
    }
    return means;
  }

  private static double greatest(Map<Long, EstimateRow> means) {
    return means.values().stream().mapToDouble(EstimateRow::mean).max().orElse(1);
  }

  /// Settings that none beats: none is at most as great in both and less in one.
  ///
  /// @return by ascending abscissa
  static List<Setting> front(List<Setting> settings) {
    var sorted =
        settings.stream()
            .sorted(Comparator.comparingDouble(Setting::x).thenComparingDouble(Setting::y))
            .toList();
    var front = new ArrayList<Setting>();
    for (var setting : sorted) {
      if (front.isEmpty() || setting.y() < front.getLast().y()) {
        front.add(setting);
      }
    }
    return front;
  }

  private Figure figure(String id) {
    var front = front(settings);
    var names = new StringJoiner("; ");
    front.stream().limit(NAMED_MAX).forEach(setting -> names.add(name(setting.point())));
    var description =
        UnitText.count(front.size())
            + " of "
            + UnitText.count(settings.size())
            + " settings are on the front: "
            + names
            + (front.size() > NAMED_MAX ? "; and more." : ".");
    var page =
        new Page(
            up.text() + " against " + across.text(),
            List.of(description),
            new Legend(settings.isEmpty() ? List.of() : legend()),
            List.of(List.of(panel(front))),
            400,
            result.sourceLine());
    return new Figure(id, CAPTION, description, page);
  }

  private String name(long point) {
    var name = new StringJoiner(", ");
    for (var field : result.fields()) {
      name.add(field.name() + " " + result.setting(point, field.path()));
    }
    return name.toString();
  }

  private static Legend.Mark.Symbol beaten() {
    return new Legend.Mark.Symbol(Symbols.circle(4), Ink.PAPER.light(), Ink.MUTED.light());
  }

  private static Legend.Mark.Symbol best() {
    var color = Palette.all().get(1).light();
    return new Legend.Mark.Symbol(Symbols.diamond(6.5), color, Ink.STRONG.light());
  }

  private static List<Legend.Entry> legend() {
    return List.of(
        new Legend.Entry(best(), "on the front"), new Legend.Entry(beaten(), "beaten by another"));
  }

  private Panel panel(List<Setting> front) {
    if (settings.isEmpty()) {
      return new Panel.Notice("", "No setting measured both metrics.");
    }
    double right = settings.stream().mapToDouble(Setting::x).max().orElse(1);
    double top = settings.stream().mapToDouble(Setting::y).max().orElse(1);
    var plot =
        Plots.empty(
            Axes.fromZero(acrossScale.title(across.text()), right, 8), Axes.fromZero("", top, 6));
    Plots.addLine(plot, curve(front).steps(right), best().fill(), Ink.solid(1.6));
    var beaten = settings.stream().filter(one -> !front.contains(one)).toList();
    Plots.addSymbols(plot, curve(thinned(beaten)), beaten());
    Plots.addSymbols(plot, curve(front), best());
    front.stream().limit(WHISKERS_MAX).forEach(setting -> addIntervals(plot, setting));
    return new Panel.Chart("", upScale.title(up.text()), plot);
  }

  // Of many settings every n-th: they cover each other, and none of them is an answer.
  private static List<Setting> thinned(List<Setting> beaten) {
    int step = Math.ceilDiv(Math.max(1, beaten.size()), BEATEN_MAX);
    return IntStream.range(0, beaten.size())
        .filter(i -> i % step == 0)
        .mapToObj(beaten::get)
        .toList();
  }

  private static void addIntervals(XYPlot plot, Setting setting) {
    var renderer = plot.getRenderer(plot.getDatasetCount() - 1);
    var ink = Ink.STRONG.light();
    if (!Double.isNaN(setting.xHalf())) {
      renderer.addAnnotation(
          new XYLineAnnotation(
              setting.x() - setting.xHalf(),
              setting.y(),
              setting.x() + setting.xHalf(),
              setting.y(),
              Ink.solid(1.2),
              ink),
          Layer.BACKGROUND);
    }
    if (!Double.isNaN(setting.yHalf())) {
      renderer.addAnnotation(
          new XYLineAnnotation(
              setting.x(),
              setting.y() - setting.yHalf(),
              setting.x(),
              setting.y() + setting.yHalf(),
              Ink.solid(1.2),
              ink),
          Layer.BACKGROUND);
    }
  }

  private static Curve curve(List<Setting> points) {
    var sorted = points.stream().sorted(Comparator.comparingDouble(Setting::x)).toList();
    return new Curve(
        sorted.stream().mapToDouble(Setting::x).toArray(),
        sorted.stream().mapToDouble(Setting::y).toArray());
  }
}
