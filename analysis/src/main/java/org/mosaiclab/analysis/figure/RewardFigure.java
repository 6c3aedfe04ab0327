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
import org.mosaiclab.analysis.figure.draw.Legend;
import org.mosaiclab.analysis.figure.draw.Page;
import org.mosaiclab.analysis.figure.draw.Panel;
import org.mosaiclab.analysis.figure.draw.Plots;
import org.mosaiclab.analysis.figure.draw.Symbols;
import org.mosaiclab.analysis.text.UnitText;
import org.mosaiclab.dataset.row.RewardRow;

/// Income of a meta-chain's validators against their weight, both axes logarithmic, so that
/// proportion is a straight line of slope one; and against their votes.
final class RewardFigure {
  private static final double RADIUS = 4.5;
  private static final double MARGIN = 1.5;
  private static final double ROOM_FOR_NAMES = 2.2;
  private static final double PERCENT_END = 105;
  private static final double HEIGHT = 340;

  /// Activations of kernels cost honest validators some votes: `docs/model.md`.
  private static final double REGULAR = 0.9;

  private static final Stroke PROPORTION = Ink.dashed(1.6, 6, 4);
  private static final String CAPTION =
      "Each symbol is a validator. Left: rewards against the mean share of the total weight, both axes"
          + " logarithmic; on the dashed line is who was there from the beginning to the end and voted for"
          + " every finalised link. Right: rewards over what the weight entitled to while it"
          + " counted, against the share of those links voted for in time; the dashed line is"
          + " equality. Half of the rewards and a little more is held until the stake is withdrawn, and"
          + " burnt for an offence.";

  private final RunFrame frame;
  private final String chain;
  private final String id;
  private final List<RewardRow> rows;

  private record Kind(
      String label, Predicate<RewardRow> holds, boolean isFilled, boolean isNamed) {}

  private static final List<Kind> KINDS =
      List.of(
          new Kind("voted for 90 % of the links or more", row -> isRegular(row), true, false),
          new Kind("voted for fewer", row -> isAbsent(row), false, true),
          new Kind("left, and got what was held", row -> row.released() > 0, true, true),
          new Kind("slashed: what was held is burnt", row -> row.burnt() > 0, true, true));

  private RewardFigure(RunFrame frame, String chain, String id) {
    this.frame = frame;
    this.chain = chain;
    this.id = id;
    this.rows =
        frame.run().tables().rewards().stream()
            .filter(row -> row.chain().equals(chain) && row.entitled() > 0 && row.earned() > 0)
            .toList();
  }

  /// Whether anybody was paid.
  static boolean applies(RunFrame frame, String chain) {
    return !new RewardFigure(frame, chain, "").rows.isEmpty();
  }

  static Figure of(RunFrame frame, String chain, String id) {
    return new RewardFigure(frame, chain, id).figure();
  }

  private static boolean isRegular(RewardRow row) {
    return row.released() == 0 && row.burnt() == 0 && participation(row) >= REGULAR;
  }

  private static boolean isAbsent(RewardRow row) {
    return row.released() == 0 && row.burnt() == 0 && participation(row) < REGULAR;
  }

  private static double participation(RewardRow row) {
    return (double) row.votedLinks() / row.links();
  }

  private static double ratio(RewardRow row) {
    return (double) row.earned() / row.entitled();
  }

  private Figure figure() {
    var page =
        new Page(
            "Rewards of validators on " + chain,
            List.of(description()),
            new Legend(legend()),
            List.of(List.of(byWeight(), byVotes())),
            HEIGHT,
            frame.source());
    return new Figure(id, CAPTION, description(), page);
  }

  private String description() {
    long earned = rows.stream().mapToLong(RewardRow::earned).sum();
    long held = rows.stream().mapToLong(RewardRow::locked).sum();
    long burnt = rows.stream().mapToLong(RewardRow::burnt).sum();
    var scale = AmountScale.of((double) earned);
    var least = rows.stream().min(Comparator.comparingDouble(RewardFigure::ratio)).orElseThrow();
    return "%d validators earned %s %sbase units; %s of it is locked at the end and %s burnt. %s, who voted for %s of the links, got %s of its share."
        .formatted(
            rows.size(),
            UnitText.number(StrictMath.rint(earned / scale.divisor() * 100) / 100),
            scale.word(),
            UnitText.percent((double) held / earned),
            UnitText.percent((double) burnt / earned),
            least.validator(),
            UnitText.percent(participation(least)),
            UnitText.percent(ratio(least)));
  }

  private List<Legend.Entry> legend() {
    var entries = new ArrayList<Legend.Entry>();
    for (var kind : KINDS) {
      if (!rowsOf(kind).isEmpty()) {
        entries.add(new Legend.Entry(symbol(kind), kind.label()));
      }
    }
    entries.add(
        new Legend.Entry(new Legend.Mark.Line(Ink.MUTED.light(), PROPORTION), "in proportion"));
    return entries;
  }

  private Legend.Mark.Symbol symbol(Kind kind) {
    var color = color();
    var shape =
        switch (KINDS.indexOf(kind)) {
          case 2 -> Symbols.square(RADIUS);
          case 3 -> Symbols.diamond(RADIUS * 1.4);
          default -> Symbols.circle(RADIUS);
        };
    return new Legend.Mark.Symbol(shape, kind.isFilled() ? color : Ink.PAPER.light(), color);
  }

  private Color color() {
    return frame.palette().of(chain).light();
  }

  private Panel byWeight() {
    var incomes = rows.stream().mapToDouble(RewardRow::earned).summaryStatistics();
    var shares = rows.stream().mapToDouble(RewardFigure::percentOfWeight).summaryStatistics();
    var scale = AmountScale.of(incomes.getMax());
    double left = shares.getMin() / MARGIN;
    double right = shares.getMax() * MARGIN;
    double worthOfPercent = worthOfAllWeight() / 100 / scale.divisor();
    double low = Math.min(incomes.getMin() / scale.divisor(), shares.getMin() * worthOfPercent);
    double high = Math.max(incomes.getMax() / scale.divisor(), shares.getMax() * worthOfPercent);
    var plot =
        Plots.empty(
            Axes.logarithmic("share of the total weight (%)", left, right),
            Axes.logarithmic("", low / ROOM_FOR_NAMES, high * MARGIN));
    addLine(plot, left, left * worthOfPercent, right, right * worthOfPercent);
    addPoints(plot, RewardFigure::percentOfWeight, row -> row.earned() / scale.divisor());
    addNames(
        plot,
        KINDS.stream().filter(Kind::isNamed).flatMap(kind -> rowsOf(kind).stream()).toList(),
        RewardFigure::percentOfWeight,
        row -> row.earned() / scale.divisor());
    return new Panel.Chart("Against weight", "rewards (" + scale.word() + "base units)", plot);
  }

  private Panel byVotes() {
    ToDoubleFunction<RewardRow> x = row -> 100 * participation(row);
    ToDoubleFunction<RewardRow> y = row -> 100 * ratio(row);
    double high = Math.max(PERCENT_END, 1.05 * rows.stream().mapToDouble(y).max().orElse(0));
    var plot =
        Plots.empty(
            Axes.fixed("share of the links voted for (%)", 0, PERCENT_END, 5),
            Axes.fixed("", 0, high, 5));
    addLine(plot, 0, 0, 100, 100);
    addPoints(plot, x, y);
    addNames(plot, rows.stream().filter(row -> participation(row) < REGULAR).toList(), x, y);
    return new Panel.Chart("Against votes", "rewards over what the weight entitled to (%)", plot);
  }

  private void addLine(XYPlot plot, double x0, double y0, double x1, double y1) {
    var line = new Curve(new double[] {x0, x1}, new double[] {y0, y1});
    Plots.addLine(plot, line, Ink.MUTED.light(), PROPORTION);
  }

  private void addPoints(
      XYPlot plot, ToDoubleFunction<RewardRow> x, ToDoubleFunction<RewardRow> y) {
    for (var kind : KINDS) {
      var some = rowsOf(kind).stream().sorted(Comparator.comparingDouble(x)).toList();
      if (!some.isEmpty()) {
        var points =
            new Curve(
                some.stream().mapToDouble(x).toArray(), some.stream().mapToDouble(y).toArray());
        Plots.addSymbols(plot, points, symbol(kind));
      }
    }
  }

  // Points that lie on each other share one name, or their names would.
  private static void addNames(
      XYPlot plot,
      List<RewardRow> named,
      ToDoubleFunction<RewardRow> x,
      ToDoubleFunction<RewardRow> y) {
    Map<String, List<RewardRow>> places = new LinkedHashMap<>();
    for (var row : named) {
      var place =
          String.format(Locale.ROOT, "%.1e %.1e", x.applyAsDouble(row), y.applyAsDouble(row));
      places.computeIfAbsent(place, _ -> new ArrayList<>()).add(row);
    }
    for (var rows : places.values()) {
      var first = rows.getFirst();
      var more = rows.size() > 1 ? " and %d more".formatted(rows.size() - 1) : "";
      var name = first.validator() + more;
      Plots.addLabel(plot, name, x.applyAsDouble(first), y.applyAsDouble(first), 20);
    }
  }

  private List<RewardRow> rowsOf(Kind kind) {
    return rows.stream().filter(kind.holds()).toList();
  }

  private static double percentOfWeight(RewardRow row) {
    return 100 * row.weightShare();
  }

  /// What somebody with all the weight would have earned, had it been there all the time.
  private double worthOfAllWeight() {
    return rows.stream().mapToDouble(row -> row.entitled() / row.weightShare()).max().orElse(0);
  }
}
