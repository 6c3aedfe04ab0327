package org.mosaiclab.analysis.cost;

import java.util.List;
import java.util.Optional;
import org.mosaiclab.analysis.estimate.PowerLaw;

/// Gas of a meta-block by the size of its committee, under one profile of rules.
///
/// @param profile its name
/// @param points by ascending number of validators
/// @param law the power law that fits best; empty for fewer than two sizes
public record CostCurve(String profile, List<Point> points, Optional<PowerLaw> law) {
  /// @param validators of the committee
  /// @param gas of all transactions of the meta-block
  public record Point(int validators, long gas) {}

  public CostCurve {
    points = List.copyOf(points);
  }

  /// @param points by ascending number of validators
  public static CostCurve of(String profile, List<Point> points) {
    var sizes =
        points.stream()
            .map(point -> new PowerLaw.Point(point.validators(), (double) point.gas()))
            .toList();
    return new CostCurve(profile, points, PowerLaw.through(sizes));
  }
}
