package org.mosaiclab.analysis.figure;

import java.awt.Stroke;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
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

/// What the meta-chains' users submitted and what was executed, summed up and per second.
final class ThroughputFigure {
  private static final int RATE_WINDOWS = 72;
  private static final Stroke EXECUTED = Ink.solid(2.2);
  private static final Stroke SUBMITTED = Ink.dashed(1.6, 3, 3);
  private static final String CAPTION =
      "User transactions and their gas on each meta-chain. Top: running totals; a submitted curve"
          + " that leaves the executed one behind is a growing backlog. Bottom: gas per second,"
          + " mean over windows of equal length. Executed counts canonical blocks at the instant of"
          + " sealing; submitted counts what the mempools took, at the instant of submission.";

  private final RunFrame frame;
  private final List<Load> loads;

  private ThroughputFigure(RunFrame frame) {
    this.frame = frame;
    this.loads =
        frame.manifest().metachains().stream()
            .map(ChainManifest::name)
            .map(chain -> Load.of(frame, chain))
            .toList();
  }

  /// Totals of one chain.
  private record Load(
      String chain,
      CumulativeAmount submittedCount,
      CumulativeAmount submittedGas,
      CumulativeAmount executedCount,
      CumulativeAmount executedGas) {

    static Load of(RunFrame frame, String chain) {
      var load =
          new Load(
              chain,
              new CumulativeAmount(),
              new CumulativeAmount(),
              new CumulativeAmount(),
              new CumulativeAmount());
      for (var block : frame.canonicalBlocks(chain)) {
        load.executedCount.add(block.sealedAtNanos(), block.userTransactions());
        load.executedGas.add(block.sealedAtNanos(), block.userGas());
      }
      for (var row : frame.run().tables().transactions()) {
        if (row.chain().equals(chain)) {
          load.submittedCount.add(row.lastSubmittedAtNanos(), row.count());
          load.submittedGas.add(row.lastSubmittedAtNanos(), row.gas());
        }
      }
      return load;
    }
  }

  static Figure of(RunFrame frame) {
    return new ThroughputFigure(frame).figure();
  }

  private Figure figure() {
    var page =
        new Page(
            "Throughput of the meta-chains",
            description(),
            new Legend(loads.isEmpty() ? List.of() : legend()),
            rows(),
            280,
            frame.source());
    return new Figure("throughput", CAPTION, String.join(" ", description()), page);
  }

  private List<String> description() {
    var text = new ArrayList<String>();
    for (var load : loads) {
      long count = (long) load.executedCount().total();
      long submitted = (long) load.submittedCount().total();
      var gas = AmountScale.of(load.executedGas().total());
      text.add(
          load.chain()
              + ": "
              + UnitText.count(count)
              + " of "
              + UnitText.count(submitted)
              + " submitted transactions executed, "
              + UnitText.number(load.executedGas().total() / gas.divisor())
              + " "
              + gas.word()
              + "gas.");
    }
    return text;
  }

  private List<Legend.Entry> legend() {
    var entries = new ArrayList<Legend.Entry>();
    for (var load : loads) {
      var color = frame.palette().of(load.chain()).light();
      entries.add(
          new Legend.Entry(new Legend.Mark.Line(color, EXECUTED), load.chain() + ", executed"));
      entries.add(
          new Legend.Entry(new Legend.Mark.Line(color, SUBMITTED), load.chain() + ", submitted"));
    }
    return entries;
  }

  private List<List<Panel>> rows() {
    double all = loads.stream().mapToDouble(load -> load.submittedCount().total()).sum();
    double executed = loads.stream().mapToDouble(load -> load.executedCount().total()).sum();
    if (all + executed == 0) {
      var text = "No user transaction was submitted or executed.";
      return List.of(List.of(new Panel.Notice("", text)));
    }
    return List.of(
        List.of(
            totals("Transactions", "transactions", Load::executedCount, Load::submittedCount),
            totals("Gas", "gas", Load::executedGas, Load::submittedGas)),
        List.of(rates()));
  }

  private NumberAxis timeAxis(int ticks) {
    var unit = TimeUnitScale.forAxis(frame.endNanos());
    double end = unit.of(Math.max(1L, frame.endNanos()));
    return Axes.fixed("simulated time (" + unit.symbol() + ")", 0, end, ticks);
  }

  private Panel totals(
      String heading,
      String quantity,
      Function<Load, CumulativeAmount> executed,
      Function<Load, CumulativeAmount> submitted) {
    double highest = 1;
    for (var load : loads) {
      highest = Math.max(highest, executed.apply(load).total());
      highest = Math.max(highest, submitted.apply(load).total());
    }
    var scale = AmountScale.of(highest);
    var plot = Plots.empty(timeAxis(6), Axes.fromZero("", highest / scale.divisor(), 5));
    for (var load : loads) {
      var color = frame.palette().of(load.chain()).light();
      Plots.addLine(plot, steps(executed.apply(load), scale), color, EXECUTED);
      Plots.addLine(plot, steps(submitted.apply(load), scale), color, SUBMITTED);
    }
    return new Panel.Chart(heading + ", running total", scale.word() + quantity, plot);
  }

  private Curve steps(CumulativeAmount amount, AmountScale scale) {
    var unit = TimeUnitScale.forAxis(frame.endNanos());
    var curve = amount.curve(unit, scale).thinned(Curve.POINTS_MAX);
    return curve.steps(unit.of(frame.endNanos()));
  }

  private Panel rates() {
    long windowNanos = Math.max(1, frame.endNanos() / RATE_WINDOWS);
    double highest = 0;
    var executed = new ArrayList<double[]>();
    var submitted = new ArrayList<double[]>();
    for (var load : loads) {
      executed.add(load.executedGas().ratesPerSecond(windowNanos, RATE_WINDOWS));
      submitted.add(load.submittedGas().ratesPerSecond(windowNanos, RATE_WINDOWS));
      highest = Math.max(highest, highest(executed.getLast()));
      highest = Math.max(highest, highest(submitted.getLast()));
    }
    var scale = AmountScale.of(highest);
    var plot = Plots.empty(timeAxis(10), Axes.fromZero("", highest / scale.divisor(), 5));
    for (int i = 0; i < loads.size(); i++) {
      var color = frame.palette().of(loads.get(i).chain()).light();
      Plots.addLine(plot, windows(executed.get(i), windowNanos, scale), color, EXECUTED);
      Plots.addLine(plot, windows(submitted.get(i), windowNanos, scale), color, SUBMITTED);
    }
    var heading =
        "Users' gas per second, mean over windows of " + UnitText.number(windowNanos / 1e9) + " s";
    return new Panel.Chart(heading, scale.word() + "gas per second", plot);
  }

  private static double highest(double[] values) {
    return Arrays.stream(values).max().orElse(0);
  }

  private Curve windows(double[] rates, long windowNanos, AmountScale scale) {
    var unit = TimeUnitScale.forAxis(frame.endNanos());
    var xs = new double[rates.length];
    var ys = new double[rates.length];
    for (int i = 0; i < rates.length; i++) {
      xs[i] = unit.of(i * windowNanos);
      ys[i] = rates[i] / scale.divisor();
    }
    return new Curve(xs, ys).steps(unit.of(rates.length * windowNanos));
  }
}
