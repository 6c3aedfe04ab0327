package org.mosaiclab.analysis.figure;

import java.awt.Color;
import java.awt.Stroke;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jfree.chart.axis.NumberAxis;
import org.jfree.chart.plot.XYPlot;
import org.mosaiclab.analysis.estimate.CumulativeBand;
import org.mosaiclab.analysis.estimate.LatencySample;
import org.mosaiclab.analysis.figure.draw.Axes;
import org.mosaiclab.analysis.figure.draw.Curve;
import org.mosaiclab.analysis.figure.draw.Ink;
import org.mosaiclab.analysis.figure.draw.Legend;
import org.mosaiclab.analysis.figure.draw.Panel;
import org.mosaiclab.analysis.figure.draw.Plots;
import org.mosaiclab.analysis.theory.UniformLaw;

/// Density and cumulative distribution of one chain's latencies, side by side.
///
/// @param sample not empty
/// @param band the interval of the cumulative distribution, where the run tells one
/// @param law the exact law to draw over it, where there is one
/// @param color the chain's
/// @param axisTitle what the latency is, without its unit
record LatencyPanels(
    LatencySample sample,
    Optional<CumulativeBand> band,
    Optional<UniformLaw> law,
    Color color,
    String axisTitle) {
  private static final int CUMULATIVE_SLOTS = 800;
  // A divisor of the slots.
  private static final int BAND_STEP = 4;
  private static final Stroke MEASURED = Ink.solid(2.2);
  private static final int BARS = 36;
  private static final int LAW_BARS = 30;

  /// Stroke of the exact law.
  static final Stroke LAW = Ink.dashed(1.8, 7, 4);

  static Legend.Mark.Area areaMark(Color color) {
    return new Legend.Mark.Area(
        new Color(color.getRed(), color.getGreen(), color.getBlue(), 90), color);
  }

  private double lowNanos() {
    return law.map(exact -> Math.min(exact.lowNanos(), (double) sample.minNanos()))
        .orElse((double) sample.minNanos());
  }

  private double highNanos() {
    return law.map(exact -> Math.max(exact.highNanos(), (double) sample.maxNanos()))
        .orElse((double) sample.maxNanos());
  }

  private double marginNanos() {
    double range = highNanos() - lowNanos();
    return range > 0 ? 0.06 * range : Math.max(1e6, 0.1 * highNanos());
  }

  private TimeUnitScale unit() {
    return TimeUnitScale.forLatency(highNanos());
  }

  /// Both panels.
  ///
  /// @param heading of the left one; the right one continues it
  List<Panel> panels(String heading) {
    return List.of(density(heading), cumulative(heading));
  }

  private NumberAxis latencyAxis() {
    double low = Math.max(0, lowNanos() - marginNanos());
    return Axes.fixed(
        axisTitle + " (" + unit().symbol() + ")",
        unit().of(low),
        unit().of(highNanos() + marginNanos()),
        6);
  }

  private Panel density(String heading) {
    double width = barWidthNanos();
    double anchor = law.map(UniformLaw::lowNanos).orElse(0.0);
    double start = anchor + Math.floor((sample.minNanos() - anchor) / width) * width;
    int bars = (int) Math.floor((sample.maxNanos() - start) / width) + 1;
    var edges = new double[bars + 1];
    var heights = new double[bars];
    double perCount = 100 / (sample.count() * unit().of(width));
    long below = 0;
    edges[0] = unit().of(start);
    for (int i = 0; i < bars; i++) {
      double edge = start + (i + 1) * width;
      long atMost = sample.countAtMost((long) edge);
      edges[i + 1] = unit().of(edge);
      heights[i] = (atMost - below) * perCount;
      below = atMost;
    }
    double highest =
        Math.max(
            law.map(this::lawPercentPerUnit).orElse(0.0), Arrays.stream(heights).max().orElse(0));
    var plot = Plots.empty(latencyAxis(), Axes.fromZero("", highest, 5));
    Plots.addBars(plot, edges, heights, areaMark(color));
    law.ifPresent(exact -> Plots.addLine(plot, lawDensity(exact), Ink.STRONG.light(), LAW));
    return new Panel.Chart(heading + ", density", "% of transactions per " + unit().symbol(), plot);
  }

  // Bars begin and end where the law does, so that its edges show as edges.
  private double barWidthNanos() {
    if (law.isPresent()) {
      double span = law.get().highNanos() - law.get().lowNanos();
      double range = sample.maxNanos() - sample.minNanos();
      return span / LAW_BARS * Math.max(1, Math.ceil(range / (2 * span)));
    }
    double range = sample.maxNanos() - sample.minNanos();
    return range > 0 ? Axes.computeStep(range, BARS) : Math.max(1e6, marginNanos() / 3);
  }

  private double lawPercentPerUnit(UniformLaw exact) {
    return 100 * exact.density() * unit().nanos();
  }

  private Curve lawDensity(UniformLaw exact) {
    double low = unit().of(exact.lowNanos());
    double high = unit().of(exact.highNanos());
    double level = lawPercentPerUnit(exact);
    return new Curve(new double[] {low, low, high, high}, new double[] {0, level, level, 0});
  }

  private Panel cumulative(String heading) {
    XYPlot plot = Plots.empty(latencyAxis(), Axes.fixed("", 0, 1.03, 5));
    var measured = empirical();
    if (band.isPresent()) {
      addBand(plot, measured, band.get());
    } else {
      Plots.addLine(plot, measured, color, MEASURED);
    }
    law.ifPresent(exact -> Plots.addLine(plot, lawCumulative(exact), Ink.STRONG.light(), LAW));
    return new Panel.Chart(heading + ", cumulative", "share of transactions", plot);
  }

  private void addBand(XYPlot plot, Curve curve, CumulativeBand found) {
    var halves = halfWidths(curve, found);
    var lows = new double[curve.size()];
    var highs = new double[curve.size()];
    for (int i = 0; i < curve.size(); i++) {
      lows[i] = Math.max(0, curve.y(i) - halves[i]);
      highs[i] = Math.min(1, curve.y(i) + halves[i]);
    }
    Plots.addLineWithBand(plot, curve, lows, highs, color, MEASURED);
  }

  // Counted in all batches at every fourth point, which is dear; straight between them.
  private double[] halfWidths(Curve curve, CumulativeBand found) {
    var halves = new double[curve.size()];
    for (int i = 0; i < halves.length; i += BAND_STEP) {
      halves[i] = found.halfWidthAt((long) (curve.x(i) * unit().nanos()));
      for (int j = 1; j < BAND_STEP && i > 0; j++) {
        double share = (double) j / BAND_STEP;
        halves[i - j] = share * halves[i - BAND_STEP] + (1 - share) * halves[i];
      }
    }
    return halves;
  }

  private Curve empirical() {
    double low = Math.max(0, lowNanos() - marginNanos());
    double width = (highNanos() + marginNanos() - low) / CUMULATIVE_SLOTS;
    var xs = new double[CUMULATIVE_SLOTS + 1];
    var ys = new double[CUMULATIVE_SLOTS + 1];
    for (int i = 0; i <= CUMULATIVE_SLOTS; i++) {
      xs[i] = unit().of(low + i * width);
      ys[i] = (double) sample.countAtMost((long) (low + i * width)) / sample.count();
    }
    return new Curve(xs, ys);
  }

  private Curve lawCumulative(UniformLaw exact) {
    double low = unit().of(Math.max(0, lowNanos() - marginNanos()));
    double high = unit().of(highNanos() + marginNanos());
    return new Curve(
        new double[] {
          Math.min(low, unit().of(exact.lowNanos())),
          unit().of(exact.lowNanos()),
          unit().of(exact.highNanos()),
          high
        },
        new double[] {0, 0, 1, 1});
  }

  /// Largest distance between the two cumulative curves, over the drawn points.
  ///
  /// @param exact the law
  /// @return share in `[0, 1]`
  double computeLargestGap(UniformLaw exact) {
    var curve = empirical();
    double largest = 0;
    for (int i = 0; i < curve.size(); i++) {
      double expected = exact.cumulative(curve.x(i) * unit().nanos());
      largest = Math.max(largest, Math.abs(curve.y(i) - expected));
    }
    return largest;
  }
}
