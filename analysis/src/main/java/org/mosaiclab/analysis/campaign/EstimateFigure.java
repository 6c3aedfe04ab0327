package org.mosaiclab.analysis.campaign;

import java.awt.Color;
import java.awt.Stroke;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.StringJoiner;
import org.jfree.chart.axis.NumberAxis;
import org.jfree.chart.plot.XYPlot;
import org.mosaiclab.analysis.campaign.CampaignResult.Quantity;
import org.mosaiclab.analysis.estimate.PowerLaw;
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

/// A metric against a swept field, one curve per setting of the other fields, each with its 95 %
/// band.
final class EstimateFigure {
  private static final int CURVES_MAX = 7;
  private static final int POINTS_MAX = 200;
  private static final int SYMBOLS_MAX = 60;
  private static final int LABEL_CHARACTERS_MAX = 60;
  private static final double MARGIN = 1.15;
  private static final Stroke MEAN = Ink.solid(2.2);
  private static final Stroke FITTED = Ink.dashed(1.6, 6, 4);
  private static final String CAPTION =
      "Mean over the replications of each setting; the band is its 95 % Student interval. A setting"
          + " without an interval has a point alone: a single replication, or one of which only a"
          + " lower bound is known.";

  private final CampaignResult result;
  private final Quantity quantity;
  private final SweptField field;
  private final boolean isPower;
  private final Map<String, List<EstimateRow>> curves = new LinkedHashMap<>();
  private final QuantityScale scale;
  private boolean isScattered;
  private int left;
  private int thinnedOut;

  private EstimateFigure(
      CampaignResult result, Quantity quantity, SweptField field, boolean isPower) {
    this.result = result;
    this.quantity = quantity;
    this.field = field;
    this.isPower = isPower;
    addAll(result.estimatesOf(quantity));
    this.scale = QuantityScale.of(quantity.unit(), greatest());
  }

  /// On linear axes, but for a field that was swept in equal ratios.
  static Figure of(CampaignResult result, Quantity quantity, SweptField field, String id) {
    return new EstimateFigure(result, quantity, field, false).figure(id);
  }

  /// On logarithmic axes with the fitted power law: empty where a logarithm is missing.
  static Optional<Figure> power(
      CampaignResult result, Quantity quantity, SweptField field, String id) {
    var figure = new EstimateFigure(result, quantity, field, true);
    return figure.canBePower() ? Optional.of(figure.figure(id)) : Optional.empty();
  }

  private boolean canBePower() {
    return field.isNumeric()
        && field.values().size() >= 3
        && field.number(0) > 0
        && curves.values().stream().flatMap(List::stream).allMatch(row -> row.mean() > 0)
        && !isScattered
        && curves.values().stream().anyMatch(rows -> rows.size() >= 3);
  }

  private String label(EstimateRow row) {
    var label = new StringJoiner(", ");
    for (var other : result.fields()) {
      if (!other.equals(field)) {
        label.add(other.name() + " " + result.setting(row.point(), other.path()));
      }
    }
    return shortened(label.toString());
  }

  // Where hardly two settings have all other fields in common, as in a random design, there are no
  // curves to follow: then every setting is a point of its own.
  private void addAll(List<EstimateRow> rows) {
    var byLabel = new LinkedHashMap<String, List<EstimateRow>>();
    rows.forEach(row -> byLabel.computeIfAbsent(label(row), _ -> new ArrayList<>()).add(row));
    isScattered = byLabel.size() > CURVES_MAX && 2 * byLabel.size() > rows.size();
    if (isScattered) {
      curves.put("", thinned(rows));
      return;
    }
    for (var curve : byLabel.entrySet()) {
      if (curves.size() < CURVES_MAX) {
        curves.put(curve.getKey(), thinned(curve.getValue()));
      } else {
        left += curve.getValue().size();
      }
    }
  }

  // The least and the greatest mean of every stretch: more points than that cover each other.
  private List<EstimateRow> thinned(List<EstimateRow> rows) {
    var sorted = sorted(rows);
    if (sorted.size() <= POINTS_MAX) {
      return sorted;
    }
    var kept = new ArrayList<EstimateRow>();
    int stretches = POINTS_MAX / 2;
    for (int i = 0; i < stretches; i++) {
      int from = (int) ((long) sorted.size() * i / stretches);
      int to = (int) ((long) sorted.size() * (i + 1) / stretches);
      addExtremes(sorted.subList(from, to), kept);
    }
    thinnedOut += sorted.size() - kept.size();
    return kept;
  }

  private static void addExtremes(List<EstimateRow> stretch, List<EstimateRow> kept) {
    var byMean = Comparator.comparingDouble(EstimateRow::mean);
    var least = stretch.stream().min(byMean).orElseThrow();
    var most = stretch.stream().max(byMean).orElseThrow();
    stretch.stream().filter(row -> row.equals(least) || row.equals(most)).forEach(kept::add);
  }

  private static String shortened(String text) {
    return text.codePointCount(0, text.length()) <= LABEL_CHARACTERS_MAX
        ? text
        : text.substring(0, text.offsetByCodePoints(0, LABEL_CHARACTERS_MAX)) + "\u2026";
  }

  private double greatest() {
    return curves.values().stream()
        .flatMap(List::stream)
        .mapToDouble(row -> row.hasInterval() ? Math.max(row.mean(), row.high()) : row.mean())
        .max()
        .orElse(1);
  }

  private double x(EstimateRow row) {
    return field.abscissa(result.setting(row.point(), field.path()));
  }

  private Figure figure(String id) {
    var description = description();
    var page =
        new Page(
            quantity.text() + " against " + field.path(),
            description,
            new Legend(legend()),
            List.of(List.of(new Panel.Chart("", scale.title(quantity.text()), plot()))),
            380,
            result.sourceLine());
    var caption =
        isPower ? CAPTION + " Both axes logarithmic; dashed the fitted power law." : CAPTION;
    return new Figure(id, caption, String.join(" ", description), page);
  }

  private List<String> description() {
    var lines = new ArrayList<String>();
    if (isPower) {
      curves.forEach((label, rows) -> law(rows).ifPresent(law -> lines.add(text(label, law))));
    } else if (!isScattered) {
      for (var rows : curves.entrySet()) {
        lines.add(text(rows.getKey(), rows.getValue()));
      }
    }
    if (isScattered) {
      lines.add("Every point is a setting: the other fields vary as well.");
    }
    if (thinnedOut > 0) {
      lines.add(
          UnitText.count(thinnedOut)
              + " settings are left out: of every stretch the least and the greatest mean are drawn.");
    }
    if (left > 0) {
      lines.add(UnitText.count(left) + " settings are in the tables alone.");
    }
    return lines;
  }

  private String text(String label, List<EstimateRow> rows) {
    var sorted = sorted(rows);
    var first = sorted.getFirst();
    var last = sorted.getLast();
    return (label.isEmpty() ? "" : label + ": ")
        + UnitText.number(rounded(scale.of(first.mean())))
        + " "
        + scale.symbol()
        + " at "
        + result.setting(first.point(), field.path())
        + ", "
        + UnitText.number(rounded(scale.of(last.mean())))
        + " "
        + scale.symbol()
        + " at "
        + result.setting(last.point(), field.path())
        + ".";
  }

  private static String text(String label, PowerLaw law) {
    return (label.isEmpty() ? "" : label + ": ")
        + "exponent "
        + UnitText.number(rounded(law.exponent()))
        + law.halfWidth().map(half -> " \u00b1 " + UnitText.number(rounded(half))).orElse("")
        + "; between the two largest "
        + UnitText.number(rounded(law.lastExponent()))
        + ".";
  }

  private static double rounded(double value) {
    return Math.rint(value * 1000) / 1000;
  }

  private List<EstimateRow> sorted(List<EstimateRow> rows) {
    return rows.stream().sorted(Comparator.comparingDouble(this::x)).toList();
  }

  private Optional<PowerLaw> law(List<EstimateRow> rows) {
    var points = new ArrayList<PowerLaw.Point>();
    double last = 0;
    for (var row : sorted(rows)) {
      if (x(row) > last) {
        points.add(new PowerLaw.Point(x(row), scale.of(row.mean())));
        last = x(row);
      }
    }
    return PowerLaw.through(points);
  }

  // Of one curve the chain's own; where curves are settings, a colour for each.
  private Color color(int index) {
    return curves.size() > 1
        ? Palette.all().get(1 + index).light()
        : quantity.chain().map(chain -> result.palette().of(chain)).orElse(Ink.STRONG).light();
  }

  private List<Legend.Entry> legend() {
    var entries = new ArrayList<Legend.Entry>();
    int index = 0;
    for (var label : curves.keySet()) {
      if (isScattered) {
        entries.add(
            new Legend.Entry(symbol(color(index)), "mean of a setting, with 95 % interval"));
      } else {
        var text = label.isEmpty() ? "mean, with 95 % band" : label;
        entries.add(new Legend.Entry(new Legend.Mark.Line(color(index), MEAN), text));
      }
      if (isPower) {
        var fitted = label.isEmpty() ? "fitted" : label + ", fitted";
        entries.add(new Legend.Entry(new Legend.Mark.Line(color(index), FITTED), fitted));
      }
      index++;
    }
    return entries;
  }

  private XYPlot plot() {
    var plot = Plots.empty(abscissa(), ordinate());
    int index = 0;
    for (var rows : curves.values()) {
      draw(plot, sorted(rows), color(index));
      index++;
    }
    return plot;
  }

  private NumberAxis abscissa() {
    if (!field.isNumeric()) {
      var names = field.values().stream().map(FieldValue::text).toList();
      return Axes.names(field.title(), names);
    }
    double low = field.number(0);
    double high = field.number(field.values().size() - 1);
    if (isPower || field.isLogarithmic()) {
      return Axes.logarithmic(field.title(), low / MARGIN, high * MARGIN);
    }
    double margin = high > low ? 0.05 * (high - low) : Math.max(1, Math.abs(high) / 10);
    return Axes.fixed(field.title(), low - margin, high + margin, 8);
  }

  private NumberAxis ordinate() {
    var all = curves.values().stream().flatMap(List::stream).toList();
    double least = all.stream().mapToDouble(EstimateFigure::low).min().orElse(0);
    double most = greatest();
    if (isPower) {
      double lowest = all.stream().mapToDouble(EstimateRow::mean).min().orElse(1);
      double low = least > 0 ? least : lowest / 2;
      return Axes.logarithmic("", scale.of(low) / MARGIN, scale.of(most) * MARGIN);
    }
    return least >= 0
        ? Axes.fromZero("", scale.of(most), 6)
        : Axes.fixed("", 1.06 * scale.of(least), Math.max(1.06 * scale.of(most), 1e-9), 6);
  }

  private static double low(EstimateRow row) {
    return row.hasInterval() ? Math.min(row.mean(), row.low()) : row.mean();
  }

  private void draw(XYPlot plot, List<EstimateRow> rows, Color color) {
    if (isPower) {
      law(rows)
          .ifPresent(
              law -> {
                double low = x(rows.getFirst());
                double high = x(rows.getLast());
                var ends =
                    new Curve(new double[] {low, high}, new double[] {law.at(low), law.at(high)});
                Plots.addLine(plot, ends, color, FITTED);
              });
    }
    var xs = rows.stream().mapToDouble(this::x).toArray();
    var means = new Curve(xs, rows.stream().mapToDouble(row -> scale.of(row.mean())).toArray());
    var lows = rows.stream().mapToDouble(row -> bound(row, row.low())).toArray();
    var highs = rows.stream().mapToDouble(row -> bound(row, row.high())).toArray();
    if (!isScattered) {
      Plots.addLineWithBand(plot, means, lows, highs, color, MEAN);
    }
    // Closer together they would cover the curve, and its band tells the same.
    if (isScattered || rows.size() <= SYMBOLS_MAX) {
      Plots.addSymbols(plot, means, symbol(color));
      Plots.addWhiskers(plot, means, lows, highs, color);
    }
  }

  private static Legend.Mark.Symbol symbol(Color color) {
    return new Legend.Mark.Symbol(Symbols.circle(4), Ink.PAPER.light(), color);
  }

  // A logarithmic axis has no place for what is not positive.
  private double bound(EstimateRow row, double bound) {
    if (!row.hasInterval()) {
      return Double.NaN;
    }
    double value = scale.of(bound);
    return isPower && value <= 0 ? scale.of(row.mean()) / 10 : value;
  }
}
