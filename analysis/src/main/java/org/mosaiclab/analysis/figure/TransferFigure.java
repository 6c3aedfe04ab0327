package org.mosaiclab.analysis.figure;

import java.awt.Color;
import java.awt.Stroke;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jfree.chart.plot.XYPlot;
import org.mosaiclab.analysis.figure.MessageCourse.State;
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
import org.mosaiclab.dataset.row.TransferRow;

/// Messages through the gateway pair of one meta-chain, from request to payment or revocation.
final class TransferFigure {
  private static final int LANES_MAX = 10;
  private static final Stroke WAITING = Ink.solid(2);
  private static final Stroke REVOKING = Ink.dashed(1.8, 4, 3);
  private static final List<String> DIRECTIONS = List.of("stake", "redeem");
  private static final String CAPTION =
      "Top: how many messages are in each state, as simulated time passes; stakes go from origin to"
          + " the meta-chain, redeems back. Below: single messages from the instant their user"
          + " asked, taken at equal distances from all of their direction, and where some were"
          + " revoked, half of them from those; a bar without a mark was still open at the end. Source and target instants are those of the"
          + " observers of the two chains.";

  private final RunFrame frame;
  private final ChainManifest chain;
  private final List<MessageCourse> courses;
  private final TimeUnitScale unit;
  private final Color color;

  private TransferFigure(RunFrame frame, ChainManifest chain) {
    this.frame = frame;
    this.chain = chain;
    this.courses =
        frame.transfers(chain.name()).stream()
            .map(row -> MessageCourse.of(row, frame.endNanos()))
            .toList();
    this.unit = TimeUnitScale.forAxis(frame.endNanos());
    this.color = frame.palette().of(chain.name()).light();
  }

  static Figure of(RunFrame frame, ChainManifest chain, String id) {
    return new TransferFigure(frame, chain).figure(id);
  }

  private Figure figure(String id) {
    var rows = new ArrayList<List<Panel>>();
    rows.add(DIRECTIONS.stream().map(this::waiting).toList());
    DIRECTIONS.forEach(direction -> rows.add(List.of(sample(direction))));
    var page =
        new Page(
            "Messages through the gateway of " + chain.name(),
            DIRECTIONS.stream().map(this::describe).toList(),
            new Legend(legend()),
            rows,
            240,
            frame.source());
    return new Figure(id, CAPTION, description(), page);
  }

  private String description() {
    return String.join(" ", DIRECTIONS.stream().map(this::describe).toList());
  }

  private Stream<MessageCourse> of(String direction) {
    return courses.stream().filter(course -> course.row().direction().equals(direction));
  }

  private String describe(String direction) {
    long asked = of(direction).count();
    long paid = of(direction).filter(course -> course.row().isProgressed()).count();
    long revoked = of(direction).filter(course -> course.row().isRevoked()).count();
    return direction
        + "s: "
        + UnitText.count(asked)
        + " asked for, "
        + UnitText.count(paid)
        + " paid, "
        + UnitText.count(revoked)
        + " revoked, "
        + UnitText.count(asked - paid - revoked)
        + " open at the end.";
  }

  private List<Legend.Entry> legend() {
    var entries = new ArrayList<Legend.Entry>();
    boolean revoked = courses.stream().anyMatch(c -> c.row().revocationDeclaredAtNanos() >= 0);
    for (var state : State.values()) {
      if (state == State.REVOKING && !revoked) {
        continue;
      }
      var line = new Legend.Mark.Line(colorOf(state), strokeOf(state));
      entries.add(new Legend.Entry(line, state.label()));
    }
    entries.add(new Legend.Entry(paidMark(), "paid"));
    if (revoked) {
      entries.add(new Legend.Entry(revokedMark(), "revoked, amount returned"));
    }
    return entries;
  }

  private Color colorOf(State state) {
    return switch (state) {
      case REQUESTED -> Ink.AXIS.light();
      case DECLARED, CONFIRMED -> Ink.faded(color, state.opacityRatio());
      case REVOKING -> Ink.faded(Ink.ALARM.light(), state.opacityRatio());
    };
  }

  private static Stroke strokeOf(State state) {
    return state == State.REVOKING ? REVOKING : WAITING;
  }

  private Legend.Mark.Symbol paidMark() {
    return new Legend.Mark.Symbol(Symbols.diamond(5.5), color, Ink.STRONG.light());
  }

  private Legend.Mark.Symbol revokedMark() {
    return new Legend.Mark.Symbol(Symbols.cross(5), Ink.ALARM.light(), Ink.ALARM.light());
  }

  private Panel waiting(String direction) {
    double end = unit.of(Math.max(1L, frame.endNanos()));
    var curves = new EnumMap<State, Curve>(State.class);
    for (var state : State.values()) {
      curves.put(state, count(direction, state));
    }
    double highest = curves.values().stream().mapToDouble(Curve::highest).max().orElse(1);
    var plot =
        Plots.empty(
            Axes.fixed("simulated time (" + unit.symbol() + ")", 0, end, 6),
            Axes.whole("", 0, Math.max(1, 1.06 * highest), 5));
    for (var state : State.values()) {
      var curve =
          Objects.requireNonNull(curves.get(state)).thinnedKeepingPeaks(Curve.POINTS_MAX / 2);
      Plots.addLine(plot, curve.steps(end), colorOf(state), strokeOf(state));
    }
    return new Panel.Chart(direction + "s in each state", "messages", plot);
  }

  private Curve count(String direction, State state) {
    var count = new CumulativeAmount();
    of(direction)
        .flatMap(course -> course.spans().stream())
        .filter(span -> span.state() == state)
        .forEach(
            span -> {
              count.add(span.fromNanos(), 1);
              if (span.toNanos() < frame.endNanos()) {
                count.add(span.toNanos(), -1);
              }
            });
    return count.curve(unit, new AmountScale("", 1));
  }

  private Panel sample(String direction) {
    var shown = chosen(direction);
    var heading = direction + "s, single messages";
    if (shown.isEmpty()) {
      return new Panel.Notice(heading, "No " + direction + " was asked for.");
    }
    long longest = shown.stream().mapToLong(MessageCourse::durationNanos).max().orElse(1);
    var scale = TimeUnitScale.forAxis(longest);
    double end = Math.max(scale.of(longest), 1e-3) * 1.03;
    var axis = Axes.fixed("time since the request (" + scale.symbol() + ")", 0, end, 10);
    var names =
        shown.stream().map(course -> "message " + UnitText.count(course.row().id())).toList();
    var plot = Lanes.plot(axis, names);
    for (int lane = 0; lane < shown.size(); lane++) {
      addBars(plot, lane, shown.get(lane), scale);
    }
    Plots.addSymbols(plot, ends(shown, scale, true), paidMark());
    Plots.addSymbols(plot, ends(shown, scale, false), revokedMark());
    return new Panel.Chart(heading, "", plot, Lanes.height(shown.size()));
  }

  private List<MessageCourse> chosen(String direction) {
    var revoked = of(direction).filter(course -> course.row().isRevoked()).toList();
    var others = of(direction).filter(course -> !course.row().isRevoked()).toList();
    int half = revoked.isEmpty() ? 0 : LANES_MAX / 2;
    return Stream.concat(spread(others, LANES_MAX - half), spread(revoked, half))
        .sorted(Comparator.comparingLong(course -> course.row().requestedAtNanos()))
        .toList();
  }

  private static Stream<MessageCourse> spread(List<MessageCourse> all, int most) {
    int count = Math.min(most, all.size());
    return Stream.iterate(0, i -> i < count, i -> i + 1)
        .map(i -> all.get((int) ((2L * i + 1) * all.size() / (2L * count))));
  }

  private void addBars(XYPlot plot, int lane, MessageCourse course, TimeUnitScale scale) {
    long start = course.row().requestedAtNanos();
    for (var span : course.spans()) {
      double from = scale.of(span.fromNanos() - start);
      double to = scale.of(span.toNanos() - start);
      Lanes.addBar(plot, lane, from, to, 0.62, colorOf(span.state()));
    }
  }

  private static Curve ends(List<MessageCourse> shown, TimeUnitScale scale, boolean paid) {
    record Place(double x, double lane) {}
    var places = new ArrayList<Place>();
    for (int lane = 0; lane < shown.size(); lane++) {
      TransferRow row = shown.get(lane).row();
      if (paid ? row.isProgressed() : !row.isProgressed() && row.isRevoked()) {
        places.add(new Place(scale.of(shown.get(lane).durationNanos()), lane));
      }
    }
    places.sort(Comparator.comparingDouble(Place::x));
    return Curve.of(
        places.stream().map(Place::x).toList(), places.stream().map(Place::lane).toList());
  }
}
