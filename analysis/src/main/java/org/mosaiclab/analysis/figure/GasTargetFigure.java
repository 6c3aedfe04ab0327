package org.mosaiclab.analysis.figure;

import java.awt.Color;
import java.awt.Stroke;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.OptionalDouble;
import org.jfree.chart.plot.XYPlot;
import org.mosaiclab.analysis.figure.BarPanel.Bar;
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
import org.mosaiclab.dataset.row.Counters;
import org.mosaiclab.dataset.row.MetablockRow;

/// The meta-blocks of one chain against the gas target, and who pays for the late ones.
final class GasTargetFigure {
  private static final int LANES_MAX = 24;
  private static final Stroke TARGET = Ink.dashed(1.8, 6, 3);
  private static final String CAPTION =
      "Top: gas that the meta-chain consumed between one committed checkpoint and the next, against"
          + " the gas target at which a meta-block is due; a triangle marks a rival proposal for the"
          + " same meta-block that was not committed, at the gas of its checkpoint. Below: stake"
          + " that all validators lost for absence and late commits, what challengers were paid of"
          + " it, and the rest, which nobody gets.";

  private final RunFrame frame;
  private final ChainManifest chain;
  private final List<MetablockRow> committed;
  private final Color color;

  private GasTargetFigure(RunFrame frame, ChainManifest chain) {
    this.frame = frame;
    this.chain = chain;
    this.committed =
        frame.metablocks(chain.name()).stream().filter(row -> row.committedAtNanos() >= 0).toList();
    this.color = frame.palette().of(chain.name()).light();
  }

  /// Whether stake was lost, or a challenge upheld, against a gas target that can be missed.
  static boolean applies(RunFrame frame, ChainManifest chain) {
    return chain.gasTarget() > 1
        && (frame.counter(Counters.leaked(chain.name())).isPresent()
            || frame.counter(Counters.challenges(chain.name())).isPresent());
  }

  static Figure of(RunFrame frame, ChainManifest chain, String id) {
    return new GasTargetFigure(frame, chain).figure(id);
  }

  private Figure figure(String id) {
    var rows = new ArrayList<List<Panel>>();
    rows.add(List.of(gas()));
    rows.add(List.of(stake()));
    var page =
        new Page(
            "Gas target of " + chain.name() + ": commits, and who pays",
            List.of(description()),
            new Legend(committed.isEmpty() ? List.of() : legend()),
            rows,
            230,
            frame.source());
    return new Figure(id, CAPTION, description(), page);
  }

  private String description() {
    long challenges = frame.counter(Counters.challenges(chain.name())).orElse(0);
    long late = frame.counter(Counters.lateDynasties(chain.name())).orElse(0);
    return UnitText.count(committed.size())
        + " meta-blocks committed, "
        + UnitText.count(challenges)
        + " challenges upheld for "
        + UnitText.count(late)
        + " dynasties of delay; "
        + UnitText.number(metric("stake.leaked").orElse(0))
        + " tokens lost, "
        + UnitText.number(metric("stake.claimed").orElse(0))
        + " paid to challengers.";
  }

  private OptionalDouble metric(String metric) {
    return frame.estimates().find(chain.name() + "." + metric).stream()
        .flatMap(value -> value.stats().stream())
        .mapToDouble(stat -> stat.value())
        .findFirst();
  }

  private List<Legend.Entry> legend() {
    return List.of(
        new Legend.Entry(new Legend.Mark.Area(Ink.faded(color, 0.75), color), "committed"),
        new Legend.Entry(new Legend.Mark.Line(Ink.STRONG.light(), TARGET), "gas target"),
        new Legend.Entry(rivalMark(), "earlier or rival proposal, not committed"));
  }

  private static Legend.Mark.Symbol rivalMark() {
    return new Legend.Mark.Symbol(Symbols.down(6.5), Ink.ALARM.light(), Ink.ALARM.light());
  }

  private Panel gas() {
    var heading = "Gas between commits";
    if (committed.isEmpty()) {
      return new Panel.Notice(heading, "No meta-block was committed.");
    }
    var shown = committed.subList(0, Math.min(LANES_MAX, committed.size()));
    var spans = spans(shown);
    double highest =
        Math.max(
            (double) chain.gasTarget(),
            spans.stream().mapToDouble(Double::doubleValue).max().orElse(0));
    var scale = AmountScale.of(highest);
    var axis =
        Axes.fixed(
            "gas since the last commit (" + scale.word() + "gas)",
            0,
            1.2 * highest / scale.divisor(),
            8);
    var plot = Lanes.plot(axis, shown.stream().map(GasTargetFigure::name).toList());
    for (int lane = 0; lane < shown.size(); lane++) {
      double value = spans.get(lane) / scale.divisor();
      Lanes.addBar(plot, lane, 0, value, 0.62, Ink.faded(color, 0.75));
      Lanes.addText(plot, lane, value, UnitText.number(Math.rint(10 * value) / 10));
    }
    addRivals(plot, shown, scale);
    Plots.addUpright(plot, chain.gasTarget() / scale.divisor(), Ink.STRONG.light(), TARGET);
    int left = committed.size() - shown.size();
    var rest = left > 0 ? "; " + UnitText.count(left) + " more left out" : "";
    return new Panel.Chart(heading + rest, "", plot, Lanes.height(shown.size()));
  }

  private static String name(MetablockRow row) {
    return "meta-block " + UnitText.count(row.metaHeight());
  }

  private static List<Double> spans(List<MetablockRow> shown) {
    var spans = new ArrayList<Double>();
    long before = 0;
    for (var row : shown) {
      spans.add((double) (row.accumulatedGas() - before));
      before = row.accumulatedGas();
    }
    return spans;
  }

  private void addRivals(XYPlot plot, List<MetablockRow> shown, AmountScale scale) {
    record Place(double x, double lane) {}
    var places = new ArrayList<Place>();
    for (var row : frame.metablocks(chain.name())) {
      for (int lane = 0; lane < shown.size(); lane++) {
        long before = lane == 0 ? 0 : shown.get(lane - 1).accumulatedGas();
        if (row.committedAtNanos() < 0 && row.metaHeight() == shown.get(lane).metaHeight()) {
          places.add(new Place((row.accumulatedGas() - before) / scale.divisor(), lane));
        }
      }
    }
    places.sort(Comparator.comparingDouble(Place::x));
    var curve =
        Curve.of(places.stream().map(Place::x).toList(), places.stream().map(Place::lane).toList());
    Plots.addSymbols(plot, curve, rivalMark());
  }

  private Panel stake() {
    double leaked = metric("stake.leaked").orElse(0);
    double claimed = metric("stake.claimed").orElse(0);
    return new BarPanel(
            "stake",
            "tokens",
            List.of(
                new Bar("lost by validators", leaked, Ink.faded(Ink.ALARM.light(), 0.8)),
                new Bar("paid to challengers", claimed, Ink.faded(color, 0.75)),
                new Bar("nobody's", Math.max(0, leaked - claimed), Ink.AXIS.light())))
        .panel("Stake lost and gained");
  }
}
