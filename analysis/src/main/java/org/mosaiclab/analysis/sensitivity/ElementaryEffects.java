package org.mosaiclab.analysis.sensitivity;

import java.util.List;
import java.util.Optional;
import org.mosaiclab.analysis.estimate.Interval;
import org.mosaiclab.analysis.estimate.ReplicationMean;

/// Elementary effects of one field: what a step along it alone does to the metric, from random
/// places (Morris, Technometrics 33, 1991).
///
/// An effect is the change of the metric over the length of the step as a share of the field's
/// range. So `muStar` is the change that going through the whole range makes on average, whatever
/// its sign (Campolongo, Cariboni and Saltelli, Environmental Modelling and Software 22, 2007); a
/// field with `sigma` as large has curved or joint effects.
///
/// @param n trajectories
/// @param mu mean effect
/// @param muStar mean size of the effects, with its Student interval at 95 % over the trajectories;
///   no interval for fewer than two
/// @param sigma standard deviation of the effects; NaN for fewer than two
public record ElementaryEffects(long n, double mu, Estimate muStar, double sigma) {
  /// A value and its interval.
  public record Estimate(double value, Optional<Interval> interval) {}

  /// One step of a trajectory.
  ///
  /// @param change of the field as a share of its range, not 0
  /// @param before value of the metric
  /// @param after value of the metric when this field alone has changed
  public record Step(double change, double before, double after) {
    /// @throws IllegalArgumentException if nothing has changed
    public Step {
      if (!(Math.abs(change) > 0)) {
        throw new IllegalArgumentException("change must not be 0, was " + change);
      }
    }

    double effect() {
      return (after - before) / change;
    }
  }

  /// Effects of one field.
  ///
  /// @param steps one for each trajectory
  public static ElementaryEffects of(List<Step> steps) {
    var signed = new ReplicationMean();
    var sizes = new ReplicationMean();
    for (var step : steps) {
      signed.add(step.effect());
      sizes.add(Math.abs(step.effect()));
    }
    return new ElementaryEffects(
        signed.n(),
        signed.mean(),
        new Estimate(sizes.mean(), sizes.interval()),
        Math.sqrt(signed.variance()));
  }
}
