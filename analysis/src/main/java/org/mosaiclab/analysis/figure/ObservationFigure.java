package org.mosaiclab.analysis.figure;

import java.awt.Stroke;
import java.util.ArrayList;
import java.util.List;
import java.util.StringJoiner;
import java.util.TreeSet;
import org.jfree.chart.axis.NumberAxis;
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
import org.mosaiclab.dataset.row.BlockRow;
import org.mosaiclab.dataset.row.CheckpointRow;
import org.mosaiclab.dataset.row.ReorgRow;

/// How origin advances, and how far the meta-chains have finalised their observation of it.
final class ObservationFigure {
  private static final double WIDTH = 1.8;
  private static final String CAPTION =
      "Top: height of the origin chain as its observer's final chain was mined, and the greatest"
          + " origin checkpoint that each meta-chain had finalised. Below, for each"
          + " meta-chain, how many origin blocks its finalised observation stays behind. A meta-block's kernel can be"
          + " proven on the meta-chain only against a finalised origin observation.";

  private final RunFrame frame;
  private static final Stroke ABANDONED = Ink.dashed(1.8, 5, 3);
  private static final Stroke INSTANT = Ink.dashed(1.4, 2, 3);

  private final HeightHistory mined = new HeightHistory();
  private final HeightHistory abandoned = new HeightHistory();
  private final List<Observer> observers = new ArrayList<>();

  private record Observer(String chain, HeightHistory finalised) {}

  private ObservationFigure(RunFrame frame) {
    this.frame = frame;
    for (BlockRow block : frame.canonicalBlocks(origin())) {
      mined.add(block.sealedAtNanos(), block.height());
    }
    findAbandoned();
    frame.manifest().metachains().stream().map(this::observer).forEach(observers::add);
  }

  static Figure of(RunFrame frame) {
    return new ObservationFigure(frame).figure();
  }

  // Forks of a block or two are daily business; what confirmations should have prevented is not.
  private void findAbandoned() {
    for (var reorg : deepReorganisations()) {
      long above = reorg.fromHeight() - reorg.depthBlocks();
      frame.run().tables().blocks().stream()
          .filter(block -> block.chain().equals(origin()) && !block.canonical())
          .filter(block -> block.height() > above && block.height() <= reorg.fromHeight())
          .filter(block -> block.sealedAtNanos() <= reorg.atNanos())
          .forEach(block -> abandoned.add(block.sealedAtNanos(), block.height()));
    }
  }

  private List<ReorgRow> deepReorganisations() {
    long confirmations = frame.manifest().origin().confirmationsBlocks();
    return frame.run().tables().reorgs().stream()
        .filter(reorg -> reorg.chain().equals(origin()))
        .filter(reorg -> confirmations > 0 && reorg.depthBlocks() > confirmations)
        .toList();
  }

  private String origin() {
    return frame.manifest().origin().name();
  }

  private Observer observer(ChainManifest chain) {
    var finalised = new HeightHistory();
    for (CheckpointRow row : frame.checkpoints(chain.name(), origin())) {
      finalised.add(row.finalisedAtNanos(), row.height());
    }
    return new Observer(chain.name(), finalised);
  }

  private Figure figure() {
    var page =
        new Page(
            "Observation of origin by the meta-chains",
            List.of(description()),
            new Legend(mined.isEmpty() ? List.of() : legend()),
            rows(),
            230,
            frame.source());
    return new Figure("origin-observation", CAPTION, description(), page);
  }

  private String description() {
    var text = new StringJoiner(", ", "At the end origin's head is block ", ".");
    text.add(UnitText.count(mined.greatest()));
    for (var observer : observers) {
      var finalised = UnitText.count(observer.finalised().greatest());
      text.add(observer.chain() + " has finalised origin up to block " + finalised);
    }
    var sentences = new StringBuilder(text.toString());
    for (var reorg : deepReorganisations()) {
      sentences.append(" At ").append(UnitText.span(reorg.atNanos())).append(" origin abandoned ");
      sentences.append(UnitText.count(reorg.depthBlocks())).append(" blocks.");
    }
    for (var chain : frame.manifest().metachains()) {
      frame
          .haltedAtNanos(chain.name())
          .ifPresent(
              at ->
                  sentences
                      .append(" The core of ")
                      .append(chain.name())
                      .append(" halted at ")
                      .append(UnitText.span(at))
                      .append('.'));
    }
    return sentences.toString();
  }

  private boolean isHalted() {
    return frame.manifest().metachains().stream()
        .anyMatch(chain -> frame.haltedAtNanos(chain.name()).isPresent());
  }

  private List<Legend.Entry> legend() {
    var entries = new ArrayList<Legend.Entry>();
    var head = new Legend.Mark.Line(frame.palette().of(origin()).light(), Ink.solid(WIDTH));
    entries.add(new Legend.Entry(head, "head of " + origin()));
    for (var observer : observers) {
      var color = frame.palette().of(observer.chain()).light();
      var line = new Legend.Mark.Line(color, Ink.solid(WIDTH));
      entries.add(new Legend.Entry(line, "finalised on " + observer.chain()));
    }
    if (!abandoned.isEmpty()) {
      entries.add(new Legend.Entry(lostMark(), "final observation of an abandoned block"));
      var line = new Legend.Mark.Line(Ink.ALARM.light(), ABANDONED);
      entries.add(new Legend.Entry(line, "branch that " + origin() + " abandoned"));
    }
    if (isHalted()) {
      entries.add(
          new Legend.Entry(new Legend.Mark.Line(Ink.ALARM.light(), INSTANT), "core halted"));
    }
    return entries;
  }

  // The first chains are drawn broader, so that they show where a later one covers them.
  private static double width(int index, int count) {
    return WIDTH + 1.6 * (count - 1 - index) / Math.max(1, count - 1);
  }

  private List<List<Panel>> rows() {
    if (mined.isEmpty()) {
      return List.of(List.of(new Panel.Notice("", "No origin block was mined.")));
    }
    var rows = new ArrayList<List<Panel>>();
    rows.add(List.of(heights()));
    observers.forEach(observer -> rows.add(List.of(distance(observer))));
    return rows;
  }

  private Panel heights() {
    var unit = TimeUnitScale.forAxis(frame.endNanos());
    double end = unit.of(frame.endNanos());
    var plot =
        Plots.empty(
            timeAxis(unit),
            Axes.fromZero("", (double) Math.max(mined.greatest(), abandoned.greatest()), 4));
    var head = mined.curve(unit).thinned(Curve.POINTS_MAX).steps(end);
    Plots.addLine(plot, head, frame.palette().of(origin()).light(), Ink.solid(WIDTH));
    for (int i = 0; i < observers.size(); i++) {
      var curve = observers.get(i).finalised().curve(unit).thinned(Curve.POINTS_MAX).steps(end);
      var color = frame.palette().of(observers.get(i).chain()).light();
      Plots.addLine(plot, curve, color, Ink.solid(width(i, observers.size())));
    }
    addDisasters(plot, unit);
    return new Panel.Chart("Whole run", "origin block height", plot);
  }

  private void addDisasters(XYPlot plot, TimeUnitScale unit) {
    if (!abandoned.isEmpty()) {
      // From the fork on, not from zero: the branch had no blocks of its own before.
      var branch = abandoned.points(unit).thinned(Curve.POINTS_MAX);
      Plots.addLine(plot, branch.steps(branch.x(branch.size() - 1)), Ink.ALARM.light(), ABANDONED);
      for (var observer : observers) {
        Plots.addSymbols(plot, lost(observer.chain()).points(unit), lostMark());
      }
    }
    for (var chain : frame.manifest().metachains()) {
      frame
          .haltedAtNanos(chain.name())
          .ifPresent(at -> Plots.addUpright(plot, unit.of(at), Ink.ALARM.light(), INSTANT));
    }
  }

  private static Legend.Mark.Symbol lostMark() {
    return new Legend.Mark.Symbol(Symbols.cross(5.5), Ink.ALARM.light(), Ink.ALARM.light());
  }

  private HeightHistory lost(String chain) {
    var canonical = new TreeSet<String>();
    frame.canonicalBlocks(origin()).forEach(block -> canonical.add(block.hash()));
    var lost = new HeightHistory();
    for (var row : frame.checkpoints(chain, origin())) {
      if (!canonical.contains(row.hash())) {
        lost.add(row.finalisedAtNanos(), row.height());
      }
    }
    return lost;
  }

  private Panel distance(Observer observer) {
    var unit = TimeUnitScale.forAxis(frame.endNanos());
    var curve = mined.distanceTo(observer.finalised(), unit);
    var plot = Plots.empty(timeAxis(unit), Axes.fromZero("", curve.highest(), 4));
    var color = frame.palette().of(observer.chain()).light();
    Plots.addLine(plot, curve.thinnedKeepingPeaks(Curve.POINTS_MAX), color, Ink.solid(1.5));
    var heading = "Finalised on " + observer.chain() + ", behind origin's head";
    return new Panel.Chart(heading, "origin blocks", plot);
  }

  private NumberAxis timeAxis(TimeUnitScale unit) {
    double end = unit.of(Math.max(1L, frame.endNanos()));
    return Axes.fixed("simulated time (" + unit.symbol() + ")", 0, end, 10);
  }
}
