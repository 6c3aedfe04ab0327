package org.mosaiclab.analysis.figure;

import java.awt.Color;
import java.awt.Shape;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.function.ToLongFunction;
import org.mosaiclab.analysis.figure.draw.Curve;
import org.mosaiclab.analysis.figure.draw.Ink;
import org.mosaiclab.analysis.figure.draw.Legend;
import org.mosaiclab.analysis.figure.draw.Symbols;
import org.mosaiclab.dataset.row.ValidatorRow;

/// What can happen to a validator, with the symbol that marks it in its lane.
enum ValidatorEvent {
  DEPOSITED("deposited", ValidatorRow::depositedAtNanos, Symbols.up(6.5), false),
  LOGGED_OUT("logged out", ValidatorRow::loggedOutAtNanos, Symbols.down(6.5), false),
  WITHDRAWN("withdrew", ValidatorRow::withdrawnAtNanos, Symbols.square(4.5), false),
  OFFENDED("signed what it must not", ValidatorRow::offendedAtNanos, Symbols.cross(6), true),
  SLASHED("slashed on origin", ValidatorRow::slashedAtNanos, Symbols.diamond(6.5), true);

  private final String label;

  @SuppressWarnings("ImmutableEnumChecker") // a reference to an accessor
  private final ToLongFunction<ValidatorRow> instant;

  @SuppressWarnings("ImmutableEnumChecker") // nobody moves it
  private final Shape shape;

  private final boolean isOffence;

  ValidatorEvent(
      String label, ToLongFunction<ValidatorRow> instant, Shape shape, boolean isOffence) {
    this.label = label;
    this.instant = instant;
    this.shape = shape;
    this.isOffence = isOffence;
  }

  String label() {
    return label;
  }

  /// Instant at which it happened, 0: at genesis, -1: never.
  long atNanos(ValidatorRow row) {
    return instant.applyAsLong(row);
  }

  Legend.Mark.Symbol mark() {
    Color fill = isOffence ? Ink.ALARM.light() : Ink.PAPER.light();
    return new Legend.Mark.Symbol(shape, fill, isOffence ? Ink.ALARM.light() : Ink.STRONG.light());
  }

  /// Where it is marked: abscissa its instant, ordinate the lane. Genesis is not marked.
  ///
  /// @param rows one per lane, from the top
  /// @param unit of the abscissa
  Curve positions(List<ValidatorRow> rows, TimeUnitScale unit) {
    record Place(double x, double lane) {}
    var places = new ArrayList<Place>();
    for (int lane = 0; lane < rows.size(); lane++) {
      if (atNanos(rows.get(lane)) > 0) {
        places.add(new Place(unit.of(atNanos(rows.get(lane))), lane));
      }
    }
    places.sort(Comparator.comparingDouble(Place::x));
    return Curve.of(
        places.stream().map(Place::x).toList(), places.stream().map(Place::lane).toList());
  }

  /// Instant of the first thing that happened to a validator after genesis; the end of time if
  /// nothing did.
  static long firstNanos(ValidatorRow row) {
    return Arrays.stream(values())
        .mapToLong(event -> event.atNanos(row))
        .filter(at -> at > 0)
        .min()
        .orElse(Long.MAX_VALUE);
  }
}
