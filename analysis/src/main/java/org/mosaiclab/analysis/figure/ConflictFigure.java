package org.mosaiclab.analysis.figure;

import java.awt.Color;
import java.awt.Stroke;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Predicate;
import java.util.function.ToDoubleFunction;
import org.jfree.chart.plot.XYPlot;
import org.mosaiclab.analysis.figure.draw.Axes;
import org.mosaiclab.analysis.figure.draw.Curve;
import org.mosaiclab.analysis.figure.draw.Ink;
import org.mosaiclab.analysis.figure.draw.Lanes;
import org.mosaiclab.analysis.figure.draw.Legend;
import org.mosaiclab.analysis.figure.draw.Page;
import org.mosaiclab.analysis.figure.draw.Panel;
import org.mosaiclab.analysis.figure.draw.Plots;
import org.mosaiclab.analysis.figure.draw.Symbols;
import org.mosaiclab.analysis.text.UnitText;
import org.mosaiclab.dataset.manifest.ChainManifest;
import org.mosaiclab.dataset.row.ConflictRow;

/// Two branches of one meta-chain that were both finalised, from the checkpoint they share.
final class ConflictFigure {
  private static final int COLUMNS = 12;
  private static final double LANE_PIXELS = 92;
  private static final Stroke INSTANT = Ink.dashed(1.4, 2, 3);
  private static final String CAPTION =
      "Finalised checkpoints over all branches that anybody sealed, from the last one that the"
          + " branches share, in the order of their heights. An arrow is the supermajority link that"
          + " justified its target. Under each checkpoint: its height and the instant at which the"
          + " first block was sealed that finalised it. Red: finalised although a checkpoint is final"
          + " that is neither its ancestor nor its descendant. Below: the same instants along time.";

  private final RunFrame frame;
  private final ChainManifest chain;
  private final List<ConflictRow> rows;
  private final Map<String, Integer> lanes = new LinkedHashMap<>();
  private final List<Long> heights;
  private final Color color;

  private ConflictFigure(RunFrame frame, ChainManifest chain) {
    this.frame = frame;
    this.chain = chain;
    this.rows = frame.conflicts(chain.name());
    this.color = frame.palette().of(chain.name()).light();
    this.heights = rows.stream().map(ConflictRow::height).distinct().sorted().toList();
    rows.forEach(this::place);
  }

  static Figure of(RunFrame frame, ChainManifest chain, String id) {
    return new ConflictFigure(frame, chain).figure(id);
  }

  // Lane 0 is the branch that the observer follows; every other one that leaves it has its own.
  private void place(ConflictRow row) {
    if (row.canonical()) {
      lanes.put(row.hash(), 0);
      return;
    }
    int source = lanes.getOrDefault(row.parentHash(), 0);
    int next = 1 + lanes.values().stream().mapToInt(Integer::intValue).max().orElse(0);
    lanes.put(row.hash(), source > 0 ? source : next);
  }

  private int lane(ConflictRow row) {
    return lanes.getOrDefault(row.hash(), 0);
  }

  private int laneCount() {
    return 1 + lanes.values().stream().mapToInt(Integer::intValue).max().orElse(0);
  }

  private Figure figure(String id) {
    var page =
        new Page(
            "Conflicting finality on " + chain.name(),
            List.of(description()),
            new Legend(legend()),
            List.of(List.of(tree()), List.of(instants())),
            60 + LANE_PIXELS * laneCount(),
            frame.source());
    return new Figure(id, CAPTION, description(), page);
  }

  private boolean conflicts(ConflictRow row) {
    long fork = heights.getFirst();
    return row.height() > fork;
  }

  private String description() {
    long conflicting = rows.stream().filter(row -> !row.conflictsWith().isEmpty()).count();
    var text = new StringBuilder();
    text.append(UnitText.count(conflicting)).append(" finalised ");
    text.append(conflicting == 1 ? "checkpoint conflicts" : "checkpoints conflict");
    text.append(" with one that was final before; the branches share checkpoint ");
    text.append(UnitText.count(heights.getFirst())).append('.');
    frame
        .haltedAtNanos(chain.name())
        .ifPresent(at -> text.append(" The core halted at ").append(UnitText.span(at)).append('.'));
    if (heights.size() > COLUMNS) {
      text.append(" Of ").append(UnitText.count(heights.size()));
      text.append(" heights the first ").append(COLUMNS).append(" are shown.");
    }
    return text.toString();
  }

  private List<Legend.Entry> legend() {
    var entries = new ArrayList<Legend.Entry>();
    entries.add(new Legend.Entry(shared(), "final on every branch"));
    entries.add(new Legend.Entry(rival(true), "in conflict, on the observer's branch"));
    entries.add(new Legend.Entry(rival(false), "in conflict, on another branch"));
    entries.add(
        new Legend.Entry(
            new Legend.Mark.Line(Ink.AXIS.light(), Ink.solid(1.5)), "supermajority link"));
    if (frame.haltedAtNanos(chain.name()).isPresent()) {
      entries.add(
          new Legend.Entry(new Legend.Mark.Line(Ink.ALARM.light(), INSTANT), "core halted"));
    }
    return entries;
  }

  private Legend.Mark.Symbol shared() {
    return new Legend.Mark.Symbol(Symbols.circle(5.5), color, color);
  }

  private static Legend.Mark.Symbol rival(boolean canonical) {
    return canonical
        ? new Legend.Mark.Symbol(Symbols.circle(6), Ink.ALARM.light(), Ink.ALARM.light())
        : new Legend.Mark.Symbol(Symbols.cross(6.5), Ink.ALARM.light(), Ink.ALARM.light());
  }

  private Panel tree() {
    var shown = heights.subList(0, Math.min(COLUMNS, heights.size()));
    var x = Axes.fixed("", -0.6, COLUMNS - 0.4, COLUMNS);
    var y = Axes.fixed("", 0.4 - laneCount(), 0.5, 2);
    var plot = Plots.bare(x, y);
    for (var row : rows) {
      int column = shown.indexOf(row.height());
      if (column >= 0) {
        addLink(plot, row, column, shown);
        boolean above = isLeft(row);
        Plots.addLabel(plot, UnitText.count(row.height()), column, -lane(row), above ? -30 : 23);
        Plots.addLabel(plot, instant(row.sealedAtNanos()), column, -lane(row), above ? -15 : 38);
      }
    }
    addMarks(plot, row -> shown.indexOf(row.height()), row -> -lane(row));
    return new Panel.Chart("Finalised checkpoints", "", plot);
  }

  // Where a branch leaves, its arrow goes through what would stand below.
  private boolean isLeft(ConflictRow source) {
    return rows.stream()
        .anyMatch(row -> row.parentHash().equals(source.hash()) && lane(row) != lane(source));
  }

  private String instant(long atNanos) {
    var unit = TimeUnitScale.forAxis(frame.endNanos());
    return String.format(Locale.ROOT, "%.2f %s", unit.of(atNanos), unit.symbol());
  }

  private void addLink(XYPlot plot, ConflictRow row, int column, List<Long> shown) {
    int from = shown.indexOf(row.parentHeight());
    int lane = lanes.getOrDefault(row.parentHash(), lane(row));
    double fromX = from < 0 ? -0.58 : from;
    Plots.addArrow(
        plot, fromX, from < 0 ? -lane(row) : -lane, column, -lane(row), 0, Ink.AXIS.light());
  }

  private void addMarks(
      XYPlot plot, ToDoubleFunction<ConflictRow> x, ToDoubleFunction<ConflictRow> y) {
    Plots.addSymbols(plot, places(row -> !conflicts(row), x, y), shared());
    Plots.addSymbols(plot, places(row -> conflicts(row) && row.canonical(), x, y), rival(true));
    Plots.addSymbols(plot, places(row -> conflicts(row) && !row.canonical(), x, y), rival(false));
  }

  private Curve places(
      Predicate<ConflictRow> isMarked,
      ToDoubleFunction<ConflictRow> x,
      ToDoubleFunction<ConflictRow> y) {
    var marked =
        rows.stream()
            .filter(isMarked)
            .filter(row -> x.applyAsDouble(row) >= 0)
            .sorted(Comparator.comparingDouble(x))
            .toList();
    return new Curve(
        marked.stream().mapToDouble(x).toArray(), marked.stream().mapToDouble(y).toArray());
  }

  private Panel instants() {
    var unit = TimeUnitScale.forAxis(frame.endNanos());
    long first = rows.getFirst().sealedAtNanos();
    long last = frame.haltedAtNanos(chain.name()).orElse(0);
    last = Math.max(last, rows.getLast().sealedAtNanos());
    long margin = Math.max(1_000_000_000L, (last - first) / 10);
    double start = unit.of(Math.max(0, first - margin));
    var names = new ArrayList<String>();
    names.add("observer's branch");
    for (int lane = 1; lane < laneCount(); lane++) {
      names.add(laneCount() == 2 ? "other branch" : "other branch " + lane);
    }
    var axis =
        Axes.fixed("simulated time (" + unit.symbol() + ")", start, unit.of(last + margin), 10);
    var plot = Lanes.plot(axis, names);
    addMarks(plot, row -> unit.of(row.sealedAtNanos()), row -> (double) lane(row));
    frame
        .haltedAtNanos(chain.name())
        .ifPresent(at -> Plots.addUpright(plot, unit.of(at), Ink.ALARM.light(), INSTANT));
    return new Panel.Chart("When they were finalised", "", plot, Lanes.height(names.size()));
  }
}
