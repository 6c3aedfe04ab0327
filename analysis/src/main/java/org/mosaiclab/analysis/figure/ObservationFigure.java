package org.mosaiclab.analysis.figure;

import java.util.ArrayList;
import java.util.List;
import java.util.StringJoiner;
import org.jfree.chart.axis.NumberAxis;
import org.mosaiclab.analysis.figure.draw.Axes;
import org.mosaiclab.analysis.figure.draw.Curve;
import org.mosaiclab.analysis.figure.draw.Ink;
import org.mosaiclab.analysis.figure.draw.Legend;
import org.mosaiclab.analysis.figure.draw.Page;
import org.mosaiclab.analysis.figure.draw.Panel;
import org.mosaiclab.analysis.figure.draw.Plots;
import org.mosaiclab.analysis.text.UnitText;
import org.mosaiclab.dataset.manifest.ChainManifest;
import org.mosaiclab.dataset.row.BlockRow;
import org.mosaiclab.dataset.row.CheckpointRow;

/// How origin advances, and how far the meta-chains have finalised their observation of it.
final class ObservationFigure {
  private static final double WIDTH = 1.8;
  private static final String CAPTION =
      "Top: height of the origin chain as its observer's final chain was mined, and the greatest"
          + " origin checkpoint that each meta-chain had finalised. Below, for each"
          + " meta-chain, how many origin blocks its finalised observation stays behind. A meta-block's kernel can be"
          + " proven on the meta-chain only against a finalised origin observation.";

  private final RunFrame frame;
  private final HeightHistory mined = new HeightHistory();
  private final List<Observer> observers = new ArrayList<>();

  private record Observer(String chain, HeightHistory finalised) {}

  private ObservationFigure(RunFrame frame) {
    this.frame = frame;
    for (BlockRow block : frame.canonicalBlocks(origin())) {
      mined.add(block.sealedAtNanos(), block.height());
    }
    frame.manifest().metachains().stream().map(this::observer).forEach(observers::add);
  }

  static Figure of(RunFrame frame) {
    return new ObservationFigure(frame).figure();
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
    return text.toString();
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
    var plot = Plots.empty(timeAxis(unit), Axes.fromZero("", (double) mined.greatest(), 4));
    var head = mined.curve(unit).thinned(Curve.POINTS_MAX).steps(end);
    Plots.addLine(plot, head, frame.palette().of(origin()).light(), Ink.solid(WIDTH));
    for (int i = 0; i < observers.size(); i++) {
      var curve = observers.get(i).finalised().curve(unit).thinned(Curve.POINTS_MAX).steps(end);
      var color = frame.palette().of(observers.get(i).chain()).light();
      Plots.addLine(plot, curve, color, Ink.solid(width(i, observers.size())));
    }
    return new Panel.Chart("Whole run", "origin block height", plot);
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
