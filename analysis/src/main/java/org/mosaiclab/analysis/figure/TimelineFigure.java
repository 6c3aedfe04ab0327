package org.mosaiclab.analysis.figure;

import java.awt.Color;
import java.awt.Stroke;
import java.util.ArrayList;
import java.util.List;
import org.jfree.chart.plot.XYPlot;
import org.mosaiclab.analysis.figure.draw.Axes;
import org.mosaiclab.analysis.figure.draw.Curve;
import org.mosaiclab.analysis.figure.draw.Ink;
import org.mosaiclab.analysis.figure.draw.Legend;
import org.mosaiclab.analysis.figure.draw.Page;
import org.mosaiclab.analysis.figure.draw.Panel;
import org.mosaiclab.analysis.figure.draw.Plots;
import org.mosaiclab.analysis.figure.draw.Symbols;
import org.mosaiclab.analysis.text.UnitText;
import org.mosaiclab.dataset.manifest.ChainManifest;

/// How the stages of one meta-chain advance: sealed, justified, finalised, committed.
final class TimelineFigure {
  private static final int DETAIL_EPOCHS = 8;
  private static final Stroke SEALED = Ink.solid(1.4);
  private static final Stroke JUSTIFIED = Ink.dashed(1.6, 5, 3);
  private static final Stroke FINALISED = Ink.solid(2.4);
  private static final Stroke COMMITTED = Ink.solid(1.6);
  private static final String CAPTION =
      "Greatest block height that has been sealed, justified, finalised on the meta-chain, and"
          + " committed to origin, as simulated time passes. Top: the whole run. Middle: how many"
          + " blocks finality and commits stay behind the head. Bottom: a detail, with every"
          + " meta-block at the instants of its proposal and of its commit on origin. Times are"
          + " those of the chain's observer; sealing is that of the sealer.";

  private final RunFrame frame;
  private final ChainManifest chain;
  private final ChainTimeline timeline;
  private final Color color;

  private TimelineFigure(RunFrame frame, ChainManifest chain) {
    this.frame = frame;
    this.chain = chain;
    this.timeline = ChainTimeline.of(frame, chain.name());
    this.color = frame.palette().of(chain.name()).light();
  }

  static Figure of(RunFrame frame, ChainManifest chain, String id) {
    return new TimelineFigure(frame, chain).figure(id);
  }

  private Figure figure(String id) {
    var page =
        new Page(
            "Timeline of " + chain.name() + ": sealed, justified, finalised, committed",
            List.of(description()),
            new Legend(timeline.sealed().isEmpty() ? List.of() : legend()),
            rows(),
            270,
            frame.source());
    return new Figure(id, CAPTION, description(), page);
  }

  private String description() {
    var unit = TimeUnitScale.forAxis(frame.endNanos());
    var text = new StringBuilder();
    text.append("At the end, ").append(UnitText.number(unit.of(frame.endNanos())));
    text.append('\u00a0').append(unit.symbol()).append(": sealed up to block ");
    text.append(UnitText.count(timeline.sealed().greatest()));
    text.append(", justified to ").append(UnitText.count(timeline.justified().greatest()));
    text.append(", finalised to ").append(UnitText.count(timeline.finalised().greatest()));
    text.append(", committed to ").append(UnitText.count(timeline.committed().greatest()));
    int commits = timeline.committed().count();
    text.append(" by ").append(UnitText.count(commits));
    text.append(commits == 1 ? " meta-block." : " meta-blocks.");
    return text.toString();
  }

  private List<Legend.Entry> legend() {
    return List.of(
        new Legend.Entry(new Legend.Mark.Line(Ink.MUTED.light(), SEALED), "sealed"),
        new Legend.Entry(new Legend.Mark.Line(color, JUSTIFIED), "justified"),
        new Legend.Entry(new Legend.Mark.Line(color, FINALISED), "finalised"),
        new Legend.Entry(
            new Legend.Mark.Line(Ink.STRONG.light(), COMMITTED), "committed to origin"),
        new Legend.Entry(proposalMark(), "meta-block proposed"),
        new Legend.Entry(commitMark(), "meta-block committed"));
  }

  private Legend.Mark.Symbol proposalMark() {
    return new Legend.Mark.Symbol(Symbols.diamond(5.5), Ink.PAPER.light(), Ink.STRONG.light());
  }

  private Legend.Mark.Symbol commitMark() {
    return new Legend.Mark.Symbol(Symbols.diamond(5.5), color, Ink.STRONG.light());
  }

  private List<List<Panel>> rows() {
    if (timeline.sealed().isEmpty()) {
      var text = "No block of " + chain.name() + " was sealed.";
      return List.of(List.of(new Panel.Notice("", text)));
    }
    var rows = new ArrayList<List<Panel>>();
    rows.add(List.of(heights("Whole run", 0, frame.endNanos())));
    rows.add(List.of(distances()));
    long detailNanos = detailNanos();
    if (3 * detailNanos < frame.endNanos()) {
      long from = Math.min(frame.manifest().warmUpNanos(), frame.endNanos() - detailNanos);
      rows.add(List.of(heights("Detail", from, from + detailNanos)));
    }
    return rows;
  }

  /// Long enough for several epochs, and for two commits of the usual cadence.
  private long detailNanos() {
    long epochs = DETAIL_EPOCHS * chain.epochNanos();
    long commits = timeline.committed().count();
    return commits == 0 ? epochs : Math.max(epochs, 5 * frame.endNanos() / (2 * commits));
  }

  private Panel heights(String heading, long fromNanos, long toNanos) {
    var unit = TimeUnitScale.forAxis(frame.endNanos());
    double from = unit.of(fromNanos);
    double to = unit.of(Math.max(toNanos, fromNanos + 1));
    var sealed = timeline.sealed().curve(unit).window(from, to);
    double low = fromNanos == 0 ? 0 : timeline.committed().curve(unit).window(from, to).y(0);
    double high = Math.max(low + 1, sealed.y(sealed.size() - 1));
    double margin = 0.04 * (high - low);
    var plot =
        Plots.empty(
            Axes.fixed("simulated time (" + unit.symbol() + ")", from, to, 10),
            Axes.whole("", Math.max(0, low - margin), high + margin, 5));
    addSteps(plot, timeline.sealed(), from, to, Ink.MUTED.light(), SEALED);
    addSteps(plot, timeline.justified(), from, to, color, JUSTIFIED);
    addSteps(plot, timeline.finalised(), from, to, color, FINALISED);
    addSteps(plot, timeline.committed(), from, to, Ink.STRONG.light(), COMMITTED);
    Plots.addSymbols(plot, timeline.proposed().points(unit).within(from, to), proposalMark());
    Plots.addSymbols(plot, timeline.committed().points(unit).within(from, to), commitMark());
    return new Panel.Chart(heading, "block height", plot);
  }

  private void addSteps(
      XYPlot plot, HeightHistory history, double from, double to, Color paint, Stroke stroke) {
    var unit = TimeUnitScale.forAxis(frame.endNanos());
    var curve = history.curve(unit).window(from, to).thinned(Curve.POINTS_MAX);
    Plots.addLine(plot, curve.steps(to), paint, stroke);
  }

  private Panel distances() {
    var unit = TimeUnitScale.forAxis(frame.endNanos());
    var finalised = timeline.sealed().distanceTo(timeline.finalised(), unit);
    var committed = timeline.sealed().distanceTo(timeline.committed(), unit);
    var plot =
        Plots.empty(
            Axes.fixed("simulated time (" + unit.symbol() + ")", 0, unit.of(frame.endNanos()), 10),
            Axes.fromZero("", Math.max(finalised.highest(), committed.highest()), 5));
    addDistance(plot, committed, Ink.STRONG.light(), COMMITTED);
    addDistance(plot, finalised, color, FINALISED);
    return new Panel.Chart("Distance behind the head", "blocks", plot);
  }

  private static void addDistance(XYPlot plot, Curve curve, Color paint, Stroke stroke) {
    Plots.addLine(plot, curve.thinnedKeepingPeaks(Curve.POINTS_MAX), paint, stroke);
  }
}
