package org.mosaiclab.analysis.figure;

import java.awt.Color;
import java.util.ArrayList;
import java.util.List;
import org.mosaiclab.analysis.figure.CheckpointTree.Stage;
import org.mosaiclab.analysis.figure.draw.Ink;
import org.mosaiclab.analysis.figure.draw.Legend;
import org.mosaiclab.analysis.figure.draw.Page;
import org.mosaiclab.analysis.figure.draw.Panel;
import org.mosaiclab.analysis.text.UnitText;
import org.mosaiclab.dataset.manifest.ChainManifest;

/// The checkpoints in one meta-chain's stores, with the links that justified them.
final class CheckpointTreeFigure {
  private static final int WINDOW = 12;
  private static final String CAPTION =
      "Checkpoints in the order of their block heights, equally spaced. An arrow is the"
          + " supermajority link, source to target, that justified its target. Rival checkpoints of"
          + " one height stand below each other, the one that came furthest on top. Under each"
          + " checkpoint: its block height; its dynasty (dyn.), stamped on it when it was justified: one"
          + " more than the checkpoints finalised until then, genesis not counted; the share of the weight, of the validators at its justification, whose votes for it blocks included.";

  private final RunFrame frame;
  private final ChainManifest chain;
  private final Color color;
  private final CheckpointTree own;
  private final CheckpointTree observed;
  private final WeightHistory weights;
  private final List<List<Panel>> rows = new ArrayList<>();

  private CheckpointTreeFigure(RunFrame frame, ChainManifest chain) {
    this.frame = frame;
    this.chain = chain;
    this.color = frame.palette().of(chain.name()).light();
    this.weights = WeightHistory.of(frame, chain);
    this.own = CheckpointTree.of(frame, chain.name(), chain.name());
    this.observed = CheckpointTree.of(frame, chain.name(), frame.manifest().origin().name());
  }

  static Figure of(RunFrame frame, ChainManifest chain, String id) {
    return new CheckpointTreeFigure(frame, chain).figure(id);
  }

  private Figure figure(String id) {
    addRows(own, chain.name() + "'s own checkpoints");
    addRows(observed, "origin's checkpoints, as observed on " + chain.name());
    boolean drawn = !own.nodes().isEmpty() || !observed.nodes().isEmpty();
    var page =
        new Page(
            "Checkpoints of " + chain.name() + " and the links that justified them",
            List.of(description()),
            new Legend(drawn ? legend() : List.of()),
            rows,
            CheckpointRowPanel.height(lanes()),
            frame.source());
    return new Figure(id, CAPTION, description(), page);
  }

  private int lanes() {
    return Math.max(own.lanes(), observed.lanes());
  }

  private String description() {
    var text = "Own: " + counts(own) + ". Origin's, as observed: " + counts(observed) + ".";
    return isLong(own) || isLong(observed)
        ? text + " Of a longer series the first " + WINDOW + " and last " + WINDOW + " are shown."
        : text;
  }

  private static String counts(CheckpointTree tree) {
    long committed = tree.count(Stage.COMMITTED);
    long finalised = committed + tree.count(Stage.FINALISED);
    long justified = finalised + tree.count(Stage.JUSTIFIED);
    var text = new StringBuilder();
    text.append(UnitText.count(tree.nodes().size())).append(" checkpoints, ");
    text.append(UnitText.count(justified)).append(" justified, ");
    text.append(UnitText.count(finalised)).append(" finalised");
    return committed == 0
        ? text.toString()
        : text.append(", ").append(UnitText.count(committed)).append(" committed").toString();
  }

  private static boolean isLong(CheckpointTree tree) {
    return tree.heights().size() > 2 * WINDOW;
  }

  private List<Legend.Entry> legend() {
    var entries = new ArrayList<Legend.Entry>();
    for (var stage : Stage.values()) {
      entries.add(new Legend.Entry(CheckpointRowPanel.mark(stage, color), stage.label()));
    }
    var link = new Legend.Mark.Line(Ink.AXIS.light(), Ink.solid(1.5));
    entries.add(new Legend.Entry(link, "supermajority link, source to target"));
    return entries;
  }

  private void addRows(CheckpointTree tree, String heading) {
    var heights = tree.heights();
    int count = heights.size();
    if (count == 0) {
      rows.add(List.of(new Panel.Notice(heading, "No vote for a checkpoint was accepted.")));
    } else if (count <= WINDOW) {
      addRow(tree, heights, heading);
    } else if (isLong(tree)) {
      addRow(tree, heights.subList(0, WINDOW), heading + ": first " + WINDOW);
      addRow(tree, heights.subList(count - WINDOW, count), heading + ": last " + WINDOW);
    } else {
      addRow(tree, heights.subList(0, WINDOW), heading);
      addRow(tree, heights.subList(WINDOW, count), heading + ", continued");
    }
  }

  private void addRow(CheckpointTree tree, List<Long> heights, String heading) {
    var panel = new CheckpointRowPanel(tree, heights, lanes(), WINDOW, weights, color);
    rows.add(List.of(panel.panel(heading)));
  }
}
