package org.mosaiclab.campaign.plan;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.Stream;
import org.apache.commons.math3.random.SobolSequenceGenerator;
import org.mosaiclab.campaign.sensitivity.SensitivityDesign;
import org.mosaiclab.engine.random.RandomStreams;

/// How the values of fields become points.
sealed interface Design {
  /// Number of points.
  long count();

  /// The value of every field at one point.
  ///
  /// @param point in [0, count)
  List<Assignment> point(long point);

  /// Every combination; the last field changes from point to point.
  record Grid(List<Axis> axes, long count) implements Design {
    public Grid {
      axes = List.copyOf(axes);
    }

    @Override
    public List<Assignment> point(long point) {
      var values = new ArrayList<Assignment>();
      long rest = point;
      for (var axis : axes.reversed()) {
        values.add(axis.value((int) (rest % axis.size())));
        rest /= axis.size();
      }
      Collections.reverse(values);
      return values;
    }
  }

  /// First with first, second with second.
  record Zip(List<Axis> axes) implements Design {
    public Zip {
      axes = List.copyOf(axes);
    }

    @Override
    public long count() {
      return axes.getFirst().size();
    }

    @Override
    public List<Assignment> point(long point) {
      return axes.stream().map(axis -> axis.value((int) point)).toList();
    }
  }

  /// Points anywhere between the ends of the ranges.
  ///
  /// @param shares of each point: one for each axis, in [0, 1]
  record Spread(List<Axis> axes, List<double[]> shares) implements Design {
    public Spread {
      axes = List.copyOf(axes);
      shares = List.copyOf(shares);
    }

    @Override
    public long count() {
      return shares.size();
    }

    @Override
    public List<Assignment> point(long point) {
      var values = new ArrayList<Assignment>();
      for (int axis = 0; axis < axes.size(); axis++) {
        values.add(axes.get(axis).at(shares.get((int) point)[axis]));
      }
      return values;
    }
  }

  /// A design for sensitivity.
  static Design sensitivity(List<Axis> axes, SensitivityDesign design) {
    return new Spread(axes, design.shares());
  }

  /// The first points of the Sobol sequence (Joe and Kuo's direction numbers).
  static Design sobol(List<Axis> axes, int points) {
    var sequence = new SobolSequenceGenerator(axes.size());
    return new Spread(axes, Stream.generate(sequence::nextVector).limit(points).toList());
  }

  /// A Latin hypercube: on every axis one point in each of as many equal parts, at a random place
  /// in it (McKay, Beckman and Conover, 1979).
  static Design latinHypercube(List<Axis> axes, int points, long seed) {
    var shares = new double[points][axes.size()];
    for (int axis = 0; axis < axes.size(); axis++) {
      var stream = RandomStreams.of(seed, 0).stream("design/" + axes.get(axis).path());
      var parts = new int[points];
      for (int part = 0; part < points; part++) {
        parts[part] = part;
      }
      stream.shuffle(parts);
      for (int point = 0; point < points; point++) {
        shares[point][axis] = (parts[point] + stream.nextUnit()) / points;
      }
    }
    return new Spread(axes, List.of(shares));
  }
}
