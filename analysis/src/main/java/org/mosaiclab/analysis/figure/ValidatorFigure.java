package org.mosaiclab.analysis.figure;

import java.awt.Color;
import java.awt.Stroke;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Predicate;
import org.jfree.chart.axis.NumberAxis;
import org.jfree.chart.plot.XYPlot;
import org.mosaiclab.analysis.figure.draw.Axes;
import org.mosaiclab.analysis.figure.draw.Curve;
import org.mosaiclab.analysis.figure.draw.Ink;
import org.mosaiclab.analysis.figure.draw.Lanes;
import org.mosaiclab.analysis.figure.draw.Legend;
import org.mosaiclab.analysis.figure.draw.Page;
import org.mosaiclab.analysis.figure.draw.Panel;
import org.mosaiclab.analysis.figure.draw.Plots;
import org.mosaiclab.analysis.text.UnitText;
import org.mosaiclab.dataset.manifest.ChainManifest;
import org.mosaiclab.dataset.row.ValidatorRow;

/// The validators of one meta-chain that joined, left or were slashed: what they weigh together on
/// both chains, and the course of each.
final class ValidatorFigure {
  private static final int LANES_MAX = 24;
  private static final double STAKED = 0.28;
  private static final double WEIGHS = 0.72;
  private static final Stroke WEIGHT = Ink.solid(2.4);
  private static final Stroke STAKE = Ink.dashed(1.6, 5, 3);
  private static final Stroke INSTANT = Ink.dashed(1.4, 2, 3);
  private static final String CAPTION =
      "Top: stake whose votes count on the meta-chain (weight), and stake that lies on origin, as"
          + " the observers of the two chains saw them. Below: one lane per validator that joined,"
          + " left or broke a rule. The thin bar is its stake on origin, from deposit to withdrawal"
          + " or slashing; the thick one is the time in which its votes count. Validators that did"
          + " nothing of the kind are in the sums alone.";

  private final RunFrame frame;
  private final ChainManifest chain;
  private final List<ValidatorRow> rows;
  private final TimeUnitScale unit;
  private final Color color;

  private ValidatorFigure(RunFrame frame, ChainManifest chain) {
    this.frame = frame;
    this.chain = chain;
    this.rows = frame.validators(chain.name());
    this.unit = TimeUnitScale.forAxis(frame.endNanos());
    this.color = frame.palette().of(chain.name()).light();
  }

  static Figure of(RunFrame frame, ChainManifest chain, String id) {
    return new ValidatorFigure(frame, chain).figure(id);
  }

  private Figure figure(String id) {
    var weights = weights();
    var courses = courses();
    Plots.align(weights.plot(), courses.plot());
    var page =
        new Page(
            "Validators of " + chain.name() + ": weight, joining, leaving, slashing",
            List.of(description()),
            new Legend(legend()),
            List.of(List.of(weights), List.of(courses)),
            220,
            frame.source());
    return new Figure(id, CAPTION, description(), page);
  }

  private String description() {
    long joined = count(row -> row.depositedAtNanos() > 0);
    long left = count(row -> row.loggedOutAtNanos() >= 0);
    long withdrawn = count(row -> row.withdrawnAtNanos() >= 0);
    long slashed = count(row -> row.slashedAtNanos() >= 0);
    var text = new StringBuilder();
    text.append("Joined: ").append(UnitText.count(joined));
    text.append(", logged out: ").append(UnitText.count(left));
    text.append(", withdrew: ").append(UnitText.count(withdrawn));
    text.append(", slashed: ").append(UnitText.count(slashed));
    text.append(". Weight at the end ");
    text.append(UnitText.count((long) WeightHistory.of(frame, chain).amount().total()))
        .append(" tokens, at genesis ");
    text.append(UnitText.count(genesis())).append('.');
    frame
        .haltedAtNanos(chain.name())
        .ifPresent(at -> text.append(" The core halted at ").append(UnitText.span(at)).append('.'));
    return text.toString();
  }

  private long count(Predicate<ValidatorRow> isCounted) {
    return rows.stream().filter(isCounted).count();
  }

  private List<Legend.Entry> legend() {
    var entries = new ArrayList<Legend.Entry>();
    entries.add(
        new Legend.Entry(
            new Legend.Mark.Line(color, WEIGHT), "weight of votes on " + chain.name()));
    entries.add(
        new Legend.Entry(new Legend.Mark.Line(Ink.STRONG.light(), STAKE), "stake on origin"));
    for (var event : ValidatorEvent.values()) {
      if (count(row -> event.atNanos(row) > 0) > 0) {
        entries.add(new Legend.Entry(event.mark(), event.label()));
      }
    }
    if (frame.haltedAtNanos(chain.name()).isPresent()) {
      entries.add(
          new Legend.Entry(new Legend.Mark.Line(Ink.ALARM.light(), INSTANT), "core halted"));
    }
    return entries;
  }

  private long genesis() {
    return chain.stakes().stream().mapToLong(Long::longValue).sum();
  }

  private CumulativeAmount stake() {
    var stake = new CumulativeAmount();
    stake.add(0, genesis());
    for (var row : rows) {
      if (row.depositedAtNanos() > 0) {
        stake.add(row.depositedAtNanos(), row.stake());
      }
      if (endOfStake(row) >= 0) {
        stake.add(endOfStake(row), -row.stake());
      }
    }
    return stake;
  }

  private static long endOfStake(ValidatorRow row) {
    return WeightHistory.earlier(row.withdrawnAtNanos(), row.slashedAtNanos());
  }

  private NumberAxis timeAxis() {
    double end = unit.of(Math.max(1L, frame.endNanos()));
    return Axes.fixed("simulated time (" + unit.symbol() + ")", 0, end, 10);
  }

  private Panel.Chart weights() {
    var weight = steps(WeightHistory.of(frame, chain).amount());
    var stake = steps(stake());
    double highest = Math.max(weight.highest(), stake.highest());
    var scale = AmountScale.of(highest);
    var plot = Plots.empty(timeAxis(), Axes.fromZero("", highest / scale.divisor(), 5));
    Plots.addLine(plot, scaled(stake, scale), Ink.STRONG.light(), STAKE);
    Plots.addLine(plot, scaled(weight, scale), color, WEIGHT);
    addHalt(plot);
    return new Panel.Chart("Together", scale.word() + "tokens", plot);
  }

  private Curve steps(CumulativeAmount amount) {
    return amount.curve(unit, new AmountScale("", 1)).window(0, unit.of(frame.endNanos()));
  }

  private Curve scaled(Curve curve, AmountScale scale) {
    var xs = new double[curve.size()];
    var ys = new double[curve.size()];
    for (int i = 0; i < curve.size(); i++) {
      xs[i] = curve.x(i);
      ys[i] = curve.y(i) / scale.divisor();
    }
    return new Curve(xs, ys).steps(unit.of(frame.endNanos()));
  }

  private void addHalt(XYPlot plot) {
    frame
        .haltedAtNanos(chain.name())
        .ifPresent(at -> Plots.addUpright(plot, unit.of(at), Ink.ALARM.light(), INSTANT));
  }

  private Panel.Chart courses() {
    var shown =
        rows.stream()
            .sorted(Comparator.comparingLong(ValidatorEvent::firstNanos))
            .limit(LANES_MAX)
            .toList();
    var names = shown.stream().map(ValidatorFigure::name).toList();
    var plot = Lanes.plot(timeAxis(), names);
    for (int lane = 0; lane < shown.size(); lane++) {
      addBars(plot, lane, shown.get(lane));
    }
    for (var event : ValidatorEvent.values()) {
      Plots.addSymbols(plot, event.positions(shown, unit), event.mark());
    }
    addHalt(plot);
    int left = rows.size() - shown.size();
    var heading = "Each of them" + (left > 0 ? "; " + UnitText.count(left) + " more left out" : "");
    return new Panel.Chart(heading, "", plot, Lanes.height(shown.size()));
  }

  private static String name(ValidatorRow row) {
    return row.validator() + " \u00b7 " + UnitText.count(row.stake());
  }

  private void addBars(XYPlot plot, int lane, ValidatorRow row) {
    if (row.depositedAtNanos() >= 0) {
      double from = unit.of(row.depositedAtNanos());
      Lanes.addBar(plot, lane, from, end(endOfStake(row)), STAKED, Ink.AXIS.light());
    }
    if (row.weighsAtNanos() >= 0) {
      double from = unit.of(row.weighsAtNanos());
      Lanes.addBar(
          plot, lane, from, end(WeightHistory.endNanos(row)), WEIGHS, Ink.faded(color, 0.55));
    }
  }

  private double end(long atNanos) {
    return unit.of(atNanos < 0 ? frame.endNanos() : atNanos);
  }
}
