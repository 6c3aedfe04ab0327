package org.mosaiclab.analysis.cost;

import java.awt.Color;
import java.awt.Stroke;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jfree.chart.plot.XYPlot;
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

/// Gas of a meta-block against the number of validators, both axes logarithmic: a power law is a
/// straight line whose slope is the exponent.
public final class CostFigure {
  private static final Stroke MEASURED = Ink.solid(2.2);
  private static final Stroke FITTED = Ink.dashed(1.6, 6, 4);
  private static final double SYMBOL_RADIUS = 4.5;
  private static final double MARGIN = 1.25;

  private final List<CostCurve> curves;
  private final long gasLimit;
  private final String source;

  private CostFigure(List<CostCurve> curves, long gasLimit, String source) {
    this.curves = List.copyOf(curves);
    this.gasLimit = gasLimit;
    this.source = source;
  }

  /// @param curves at least one, each with at least two points
  /// @param gasLimit of an origin block, drawn as a line
  /// @param source of the numbers, for the footer
  public static Figure of(List<CostCurve> curves, long gasLimit, String source) {
    return new CostFigure(curves, gasLimit, source).figure();
  }

  private Figure figure() {
    var description = curves.stream().flatMap(CostFigure::describe).toList();
    var page =
        new Page(
            "Cost of one meta-block on origin",
            description,
            new Legend(legend()),
            List.of(List.of(new Panel.Chart("", "gas", plot()))),
            420,
            source);
    return new Figure(
        "origin-cost",
        "Gas of proposal, votes up to the quorum, commit and anchored header, both axes"
            + " logarithmic; dashed the fitted power laws, dotted what one origin block holds.",
        String.join(" ", description),
        page);
  }

  private static Stream<String> describe(CostCurve curve) {
    return curve.law().stream()
        .map(
            law ->
                "%s: gas grows as validators to the %s; between the two largest to the %s."
                    .formatted(
                        curve.profile(),
                        exponent(law),
                        UnitText.number(rounded(law.lastExponent()))));
  }

  private static String exponent(PowerLaw law) {
    return UnitText.number(rounded(law.exponent()))
        + law.halfWidth().map(half -> " ± " + UnitText.number(rounded(half))).orElse("");
  }

  private static double rounded(double exponent) {
    return StrictMath.rint(exponent * 1000) / 1000;
  }

  private static Color color(int index) {
    return Palette.all().get(index + 1).light();
  }

  private List<Legend.Entry> legend() {
    var entries = new ArrayList<Legend.Entry>();
    for (int i = 0; i < curves.size(); i++) {
      entries.add(
          new Legend.Entry(new Legend.Mark.Line(color(i), MEASURED), curves.get(i).profile()));
      entries.add(
          new Legend.Entry(
              new Legend.Mark.Line(color(i), FITTED), curves.get(i).profile() + ", fitted"));
    }
    entries.add(
        new Legend.Entry(
            new Legend.Mark.Line(Ink.MUTED.light(), Ink.dashed(1.4, 2, 3)),
            "one origin block (" + UnitText.count(gasLimit) + " gas)"));
    return entries;
  }

  private XYPlot plot() {
    var points = curves.stream().flatMap(curve -> curve.points().stream()).toList();
    var sizes = points.stream().mapToDouble(CostCurve.Point::validators).summaryStatistics();
    var gas = points.stream().mapToDouble(point -> (double) point.gas()).summaryStatistics();
    double left = sizes.getMin() / MARGIN;
    double right = sizes.getMax() * MARGIN;
    var plot =
        Plots.empty(
            Axes.logarithmic("validators", left, right),
            Axes.logarithmic(
                "",
                Math.min(gas.getMin(), (double) gasLimit) / MARGIN,
                Math.max(gas.getMax(), (double) gasLimit) * MARGIN));
    Plots.addLine(
        plot,
        new Curve(new double[] {left, right}, new double[] {gasLimit, gasLimit}),
        Ink.MUTED.light(),
        Ink.dashed(1.4, 2, 3));
    for (int i = 0; i < curves.size(); i++) {
      draw(plot, curves.get(i), color(i));
    }
    return plot;
  }

  private static void draw(XYPlot plot, CostCurve curve, Color color) {
    var xs = curve.points().stream().mapToDouble(CostCurve.Point::validators).toArray();
    var ys = curve.points().stream().mapToDouble(point -> (double) point.gas()).toArray();
    var measured = new Curve(xs, ys);
    curve
        .law()
        .ifPresent(
            law -> {
              double low = xs[0];
              double high = xs[xs.length - 1];
              var ends =
                  new Curve(new double[] {low, high}, new double[] {law.at(low), law.at(high)});
              Plots.addLine(plot, ends, color, FITTED);
            });
    Plots.addLine(plot, measured, color, MEASURED);
    Plots.addSymbols(
        plot,
        measured,
        new Legend.Mark.Symbol(Symbols.circle(SYMBOL_RADIUS), Ink.PAPER.light(), color));
  }
}
