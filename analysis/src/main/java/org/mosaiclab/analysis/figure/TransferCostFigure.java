package org.mosaiclab.analysis.figure;

import java.awt.Color;
import java.awt.Stroke;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import java.util.stream.Stream;
import org.mosaiclab.analysis.estimate.Stat;
import org.mosaiclab.analysis.figure.BarPanel.Bar;
import org.mosaiclab.analysis.figure.draw.Axes;
import org.mosaiclab.analysis.figure.draw.Curve;
import org.mosaiclab.analysis.figure.draw.Ink;
import org.mosaiclab.analysis.figure.draw.Legend;
import org.mosaiclab.analysis.figure.draw.Page;
import org.mosaiclab.analysis.figure.draw.Panel;
import org.mosaiclab.analysis.figure.draw.Plots;
import org.mosaiclab.analysis.text.UnitText;
import org.mosaiclab.dataset.manifest.ChainManifest;
import org.mosaiclab.dataset.row.TransferRow;

/// How long messages through a gateway pair take, what they cost, and what revocations cost whom.
final class TransferCostFigure {
  private static final Stroke STAKE = Ink.solid(2.2);
  private static final Stroke REDEEM = Ink.dashed(1.8, 6, 3);
  private static final String CAPTION =
      "Top: share of the paid messages that were paid within a time of the request; stakes go from"
          + " origin to the meta-chain, redeems back. Middle: gas of a message that was paid and"
          + " released, mean, on each chain; and what origin spends on the whole meta-chain"
          + " (meta-blocks, messages, shared proofs) per transaction executed there, beside the mean"
          + " gas of executing such a transaction. Bottom, where messages were revoked: what"
          + " revocations cost each side, base units.";

  private final RunFrame frame;
  private final ChainManifest chain;
  private final List<TransferRow> rows;
  private final Color color;

  private TransferCostFigure(RunFrame frame, ChainManifest chain) {
    this.frame = frame;
    this.chain = chain;
    this.rows = frame.transfers(chain.name());
    this.color = frame.palette().of(chain.name()).light();
  }

  static Figure of(RunFrame frame, ChainManifest chain, String id) {
    return new TransferCostFigure(frame, chain).figure(id);
  }

  private Figure figure(String id) {
    var panels = new ArrayList<List<Panel>>();
    panels.add(List.of(latencies()));
    panels.add(List.of(gas()));
    if (rows.stream().anyMatch(row -> row.revocationDeclaredAtNanos() >= 0)) {
      panels.add(List.of(losses()));
    }
    var page =
        new Page(
            "What messages of " + chain.name() + " take and cost",
            List.of(description()),
            new Legend(
                paidNanos("stake").length + paidNanos("redeem").length == 0 ? List.of() : legend()),
            panels,
            230,
            frame.source());
    return new Figure(id, CAPTION, description(), page);
  }

  private List<Legend.Entry> legend() {
    return List.of(
        new Legend.Entry(new Legend.Mark.Line(color, STAKE), "stakes"),
        new Legend.Entry(new Legend.Mark.Line(color, REDEEM), "redeems"));
  }

  private String description() {
    var text = new StringBuilder();
    for (var direction : List.of("stake", "redeem")) {
      double median = metric("transfer." + direction + ".latency", "p50").orElse(-1);
      text.append("Half of the ").append(direction).append("s are paid within ");
      text.append(median < 0 ? "no measured time" : UnitText.nanos(median)).append(". ");
    }
    metric("settlement.ratio", "value")
        .ifPresent(
            ratio ->
                text.append("Origin spends ")
                    .append(UnitText.percent(ratio))
                    .append(" of what executing the transactions itself would take."));
    return text.toString().strip();
  }

  private OptionalDouble metric(String metric, String stat) {
    return frame.estimates().find(chain.name() + "." + metric).stream()
        .flatMap(value -> value.stats().stream())
        .filter(value -> value.stat().equals(stat))
        .mapToDouble(Stat::value)
        .findFirst();
  }

  private long[] paidNanos(String direction) {
    return rows.stream()
        .filter(row -> row.direction().equals(direction) && row.isProgressed())
        .mapToLong(row -> row.targetProgressedAtNanos() - row.requestedAtNanos())
        .sorted()
        .toArray();
  }

  private Panel latencies() {
    long[] stakes = paidNanos("stake");
    long[] redeems = paidNanos("redeem");
    long longest = Math.max(longest(stakes), longest(redeems));
    if (longest == 0) {
      return new Panel.Notice("Time from request to payment", "No message was paid.");
    }
    var unit = TimeUnitScale.forAxis(longest);
    double end = unit.of(longest) * 1.03;
    var plot =
        Plots.empty(
            Axes.fixed("time from request to payment (" + unit.symbol() + ")", 0, end, 10),
            Axes.fixed("", 0, 103, 5));
    Plots.addLine(plot, cumulative(stakes, unit, end), color, STAKE);
    Plots.addLine(plot, cumulative(redeems, unit, end), color, REDEEM);
    return new Panel.Chart("Paid within", "% of the paid messages", plot);
  }

  private static long longest(long[] sorted) {
    return sorted.length == 0 ? 0 : sorted[sorted.length - 1];
  }

  private static Curve cumulative(long[] sorted, TimeUnitScale unit, double end) {
    if (sorted.length == 0) {
      return new Curve(new double[0], new double[0]);
    }
    var xs = new double[sorted.length + 1];
    var ys = new double[sorted.length + 1];
    for (int i = 0; i < sorted.length; i++) {
      xs[i + 1] = unit.of(sorted[i]);
      ys[i + 1] = 100.0 * (i + 1) / sorted.length;
    }
    return new Curve(xs, ys).thinned(Curve.POINTS_MAX / 2).steps(end);
  }

  private Panel gas() {
    var origin = frame.palette().of(frame.manifest().origin().name()).light();
    var bars = new ArrayList<Bar>();
    for (var direction : List.of("stake", "redeem")) {
      var done = done(direction).toList();
      if (!done.isEmpty()) {
        bars.add(
            new Bar(
                direction + ", on origin",
                done.stream().mapToLong(TransferRow::originGas).average().orElseThrow(),
                origin));
        bars.add(
            new Bar(
                direction + ", on " + chain.name(),
                done.stream().mapToLong(TransferRow::auxiliaryGas).average().orElseThrow(),
                Ink.faded(color, 0.75)));
      }
    }
    metric("settlement.gas", "value")
        .ifPresent(gas -> bars.add(new Bar("origin, per transaction", gas, origin)));
    if (bars.isEmpty()) {
      return new Panel.Notice("Gas", "No message was paid, and no transaction executed.");
    }
    bars.add(new Bar("executing one transaction", chain.workloadMeanGas(), Ink.AXIS.light()));
    return new BarPanel("gas of one message or transaction", "gas", bars).panel("Gas, mean");
  }

  private Stream<TransferRow> done(String direction) {
    return rows.stream()
        .filter(row -> row.direction().equals(direction) && row.isProgressed())
        .filter(row -> row.sourceProgressedAtNanos() >= 0);
  }

  private Panel losses() {
    long revocations = rows.stream().filter(row -> row.revocationDeclaredAtNanos() >= 0).count();
    double users = metric("transfer.loss.initiators", "value").orElse(0);
    double carriers = metric("transfer.loss.facilitators", "value").orElse(0);
    var bars =
        List.of(
            new Bar("users (initiators)", users, Ink.faded(Ink.ALARM.light(), 0.8)),
            new Bar("facilitators", carriers, Ink.faded(Ink.ALARM.light(), 0.5)));
    return new BarPanel("lost", "base units", bars)
        .panel("Lost through " + UnitText.count(revocations) + " declared revocations");
  }
}
