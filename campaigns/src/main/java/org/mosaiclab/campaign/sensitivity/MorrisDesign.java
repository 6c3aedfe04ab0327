package org.mosaiclab.campaign.sensitivity;

import java.util.ArrayList;
import java.util.List;
import java.util.function.IntToDoubleFunction;
import org.mosaiclab.analysis.estimate.Interval;
import org.mosaiclab.analysis.sensitivity.ElementaryEffects;
import org.mosaiclab.dataset.campaign.SensitivityRow;
import org.mosaiclab.engine.random.RandomStream;
import org.mosaiclab.engine.random.RandomStreams;

/// Morris' design: trajectories through a grid, each of which changes every field once, in random
/// order (Technometrics 33, 1991).
///
/// A step goes half the number of levels up from the lower half and down from the upper half, so
/// every level is as likely at either end of a step.
public final class MorrisDesign implements SensitivityDesign {
  private final int trajectories;
  private final int levels;
  private final List<int[]> orders = new ArrayList<>();
  private final List<int[]> starts = new ArrayList<>();

  /// Draws the trajectories.
  ///
  /// @param fields paths, which name the streams: the starts of a field do not depend on the others
  /// @param trajectories at least 1
  /// @param levels of each field, even, at least 2
  /// @param seed root of the draws
  /// @throws IllegalArgumentException if the number of levels is odd
  public MorrisDesign(List<String> fields, int trajectories, int levels, long seed) {
    if (levels % 2 != 0) {
      throw new IllegalArgumentException("levels must be even, was " + levels);
    }
    this.trajectories = trajectories;
    this.levels = levels;
    var streams = RandomStreams.of(seed, 0);
    var order = streams.stream("design/morris/order");
    var start = fields.stream().map(field -> streams.stream("design/morris/" + field)).toList();
    for (int trajectory = 0; trajectory < trajectories; trajectory++) {
      orders.add(shuffled(fields.size(), order));
      starts.add(start.stream().mapToInt(stream -> (int) stream.nextBelow(levels)).toArray());
    }
  }

  private static int[] shuffled(int size, RandomStream stream) {
    int[] order = new int[size];
    for (int i = 0; i < size; i++) {
      order[i] = i;
    }
    stream.shuffle(order);
    return order;
  }

  @Override
  public List<double[]> shares() {
    var points = new ArrayList<double[]>();
    for (int trajectory = 0; trajectory < trajectories; trajectory++) {
      int[] place = starts.get(trajectory).clone();
      points.add(shares(place));
      for (int field : orders.get(trajectory)) {
        place[field] = across(place[field]);
        points.add(shares(place));
      }
    }
    return points;
  }

  private int across(int level) {
    return level < levels / 2 ? level + levels / 2 : level - levels / 2;
  }

  private double[] shares(int[] place) {
    double[] shares = new double[place.length];
    for (int field = 0; field < place.length; field++) {
      shares[field] = place[field] / (levels - 1.0);
    }
    return shares;
  }

  @Override
  public List<Measure> measures(int field, IntToDoubleFunction values) {
    var effects = ElementaryEffects.of(steps(field, values));
    var interval = effects.muStar().interval();
    return List.of(
        new Measure(
            SensitivityRow.MU_STAR,
            true,
            effects.n(),
            effects.muStar().value(),
            interval.map(Interval::low).orElse(Double.NaN),
            interval.map(Interval::high).orElse(Double.NaN),
            "mean size of elementary effects, Student over trajectories"),
        plain(SensitivityRow.MU, effects.n(), effects.mu(), "mean elementary effect"),
        plain(
            SensitivityRow.SIGMA,
            effects.n(),
            effects.sigma(),
            "standard deviation of elementary effects"));
  }

  private static Measure plain(String name, long n, double value, String method) {
    return new Measure(name, true, n, value, Double.NaN, Double.NaN, method);
  }

  /// The steps of one field, one for each trajectory.
  ///
  /// @param field index of it
  /// @param values of the metric by point; a step with one that is no number is left out
  public List<ElementaryEffects.Step> steps(int field, IntToDoubleFunction values) {
    var steps = new ArrayList<ElementaryEffects.Step>();
    for (int trajectory = 0; trajectory < trajectories; trajectory++) {
      int[] order = orders.get(trajectory);
      int position = 0;
      while (order[position] != field) {
        position++;
      }
      int point = trajectory * (order.length + 1) + position;
      int level = starts.get(trajectory)[field];
      double before = values.applyAsDouble(point);
      double after = values.applyAsDouble(point + 1);
      if (Double.isFinite(before) && Double.isFinite(after)) {
        steps.add(
            new ElementaryEffects.Step((across(level) - level) / (levels - 1.0), before, after));
      }
    }
    return steps;
  }
}
