package org.mosaiclab.analysis.figure;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.mosaiclab.analysis.figure.draw.Curve;

/// The greatest height that has reached some stage, as time passes.
///
/// Collects events in any order; events that never happened (time -1) are ignored.
final class HeightHistory {
  private record Step(long atNanos, long height) {}

  private final List<Step> events = new ArrayList<>();

  void add(long atNanos, long height) {
    if (atNanos >= 0) {
      events.add(new Step(atNanos, height));
    }
  }

  boolean isEmpty() {
    return events.isEmpty();
  }

  /// Events that happened.
  int count() {
    return events.size();
  }

  /// Greatest height of all; 0 if there is none.
  long greatest() {
    return events.stream().mapToLong(Step::height).max().orElse(0);
  }

  /// Height zero at time zero, then one point per rise.
  private List<Step> rises() {
    var steps = new ArrayList<Step>();
    steps.add(new Step(0, 0));
    long highest = 0;
    events.sort(Comparator.comparingLong(Step::atNanos).thenComparingLong(Step::height));
    for (var event : events) {
      if (event.height() > highest) {
        highest = event.height();
        steps.add(event);
      }
    }
    return steps;
  }

  /// Points at which the height rises; join them with [Curve#steps].
  ///
  /// @param unit unit of the abscissa
  Curve curve(TimeUnitScale unit) {
    var rises = rises();
    return new Curve(
        rises.stream().mapToDouble(step -> unit.of(step.atNanos())).toArray(),
        rises.stream().mapToDouble(Step::height).toArray());
  }

  /// Every event, in the order of time.
  ///
  /// @param unit unit of the abscissa
  Curve points(TimeUnitScale unit) {
    var ordered =
        events.stream()
            .sorted(Comparator.comparingLong(Step::atNanos).thenComparingLong(Step::height))
            .toList();
    return new Curve(
        ordered.stream().mapToDouble(step -> unit.of(step.atNanos())).toArray(),
        ordered.stream().mapToDouble(Step::height).toArray());
  }

  /// How far another history stays behind this one, at each rise of either.
  ///
  /// @param behind the later stage
  /// @param unit unit of the abscissa
  Curve distanceTo(HeightHistory behind, TimeUnitScale unit) {
    var ahead = rises();
    var after = behind.rises();
    var xs = new ArrayList<Double>();
    var ys = new ArrayList<Double>();
    int next = 0;
    for (int i = 0; i < ahead.size(); i++) {
      long height = ahead.get(i).height();
      long until = i + 1 < ahead.size() ? ahead.get(i + 1).atNanos() : Long.MAX_VALUE;
      add(xs, ys, unit.of(ahead.get(i).atNanos()), height - after.get(next).height());
      while (next + 1 < after.size() && after.get(next + 1).atNanos() < until) {
        double at = unit.of(Math.max(after.get(next + 1).atNanos(), ahead.get(i).atNanos()));
        add(xs, ys, at, height - after.get(next).height());
        next++;
        add(xs, ys, at, height - after.get(next).height());
      }
    }
    return Curve.of(xs, ys);
  }

  private static void add(List<Double> xs, List<Double> ys, double x, long y) {
    xs.add(x);
    ys.add((double) y);
  }
}
