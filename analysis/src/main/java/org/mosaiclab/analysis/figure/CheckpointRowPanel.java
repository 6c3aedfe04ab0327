package org.mosaiclab.analysis.figure;

import java.awt.Color;
import java.util.List;
import java.util.Locale;
import org.jfree.chart.plot.XYPlot;
import org.mosaiclab.analysis.figure.CheckpointTree.Node;
import org.mosaiclab.analysis.figure.CheckpointTree.Stage;
import org.mosaiclab.analysis.figure.draw.Axes;
import org.mosaiclab.analysis.figure.draw.Curve;
import org.mosaiclab.analysis.figure.draw.Ink;
import org.mosaiclab.analysis.figure.draw.Legend;
import org.mosaiclab.analysis.figure.draw.Panel;
import org.mosaiclab.analysis.figure.draw.Plots;
import org.mosaiclab.analysis.figure.draw.Symbols;
import org.mosaiclab.analysis.text.UnitText;

/// A stretch of a checkpoint tree, one column per height.
///
/// @param tree the whole tree
/// @param heights the stretch, ascending, at least one height
/// @param lanes lanes to leave room for, at least those of the tree
/// @param columns columns to leave room for, at least the number of heights
/// @param weights weight of all validators as time passes, whole tokens
/// @param color of the chain that holds the store
record CheckpointRowPanel(
    CheckpointTree tree,
    List<Long> heights,
    int lanes,
    int columns,
    WeightHistory weights,
    Color color) {
  private static final double LANE_PIXELS = 84;

  private static final double HEADING_PIXELS = 19;
  private static final double BELOW_LANES = 0.72;
  private static final double ABOVE_LANES = 0.36;
  private static final double LINE_PIXELS = 15;

  /// Height of a row of panels.
  ///
  /// @param lanes lanes to leave room for
  static double height(int lanes) {
    return HEADING_PIXELS + LANE_PIXELS * (lanes - 1 + BELOW_LANES + ABOVE_LANES);
  }

  Panel panel(String heading) {
    var x = Axes.fixed("", -0.6, columns - 0.4, columns);
    var y = Axes.fixed("", 1 - lanes - BELOW_LANES, ABOVE_LANES, 2);
    var plot = Plots.bare(x, y);
    for (var node : tree.nodes()) {
      int column = heights.indexOf(node.row().height());
      if (column >= 0) {
        addLink(plot, node, column);
        addLabels(plot, node, column);
      }
    }
    for (var stage : Stage.values()) {
      Plots.addSymbols(plot, positions(stage), mark(stage, color));
    }
    return new Panel.Chart(heading, "", plot);
  }

  private Curve positions(Stage stage) {
    var nodes =
        tree.nodes().stream()
            .filter(node -> node.stage() == stage && heights.contains(node.row().height()))
            .toList();
    return new Curve(
        nodes.stream().mapToDouble(node -> heights.indexOf(node.row().height())).toArray(),
        nodes.stream().mapToDouble(node -> -node.lane()).toArray());
  }

  private void addLink(XYPlot plot, Node target, int column) {
    var source = tree.source(target);
    if (source.isEmpty()) {
      return;
    }
    int from = heights.indexOf(source.get().row().height());
    boolean outside = from < 0;
    double fromX = outside ? -0.58 : from;
    int skipped = outside ? 0 : column - from - 1;
    double bulge = skipped == 0 ? 0 : Math.min(24, 12 + 4 * skipped);
    Plots.addArrow(
        plot,
        fromX,
        outside ? -target.lane() : -source.get().lane(),
        column,
        -target.lane(),
        bulge,
        Ink.AXIS.light());
  }

  private void addLabels(XYPlot plot, Node node, int column) {
    var row = node.row();
    double down = 8 + LINE_PIXELS;
    Plots.addLabel(plot, UnitText.count(row.height()), column, -node.lane(), down);
    Plots.addLabel(plot, "dyn. " + row.dynasty(), column, -node.lane(), down + LINE_PIXELS);
    long weight = weights.atNanos(row.justifiedAtNanos());
    if (weight > 0 && row.votesIncluded() > 0) {
      var share = String.format(Locale.ROOT, "%.0f %%", 100.0 * row.weightIncluded() / weight);
      Plots.addLabel(plot, share, column, -node.lane(), down + 2 * LINE_PIXELS);
    }
  }

  /// Symbol of a stage.
  static Legend.Mark.Symbol mark(Stage stage, Color color) {
    return switch (stage) {
      case REPORTED ->
          new Legend.Mark.Symbol(Symbols.circle(4), Ink.PAPER.light(), Ink.AXIS.light());
      case JUSTIFIED -> new Legend.Mark.Symbol(Symbols.circle(5.5), Ink.PAPER.light(), color);
      case FINALISED -> new Legend.Mark.Symbol(Symbols.circle(5.5), color, color);
      case COMMITTED -> new Legend.Mark.Symbol(Symbols.diamond(8), color, Ink.STRONG.light());
    };
  }
}
