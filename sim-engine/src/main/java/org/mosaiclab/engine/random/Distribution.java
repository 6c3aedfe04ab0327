package org.mosaiclab.engine.random;

import java.util.List;

/// A law of real numbers, as a value: [#sampler] makes it ready for drawing.
///
/// The unit is the user's (nanoseconds for a delay, none for a factor). As a time a draw is rounded
/// and a negative one is 0 ([Sampler#nextNanos]). All draws are the same on every host: IEEE
/// arithmetic, tables computed with `StrictMath`, `StrictMath` where a draw is rare.
public sealed interface Distribution {
  /// Always the same.
  record Constant(double value) implements Distribution {
    /// Refuses a value that is not finite.
    public Constant {
      Parameters.requireFinite("value", value);
    }
  }

  /// Uniform on `[low, high]`.
  record Uniform(double low, double high) implements Distribution {
    /// Refuses an empty or infinite interval.
    public Uniform {
      Parameters.requireFinite("low", low);
      Parameters.requireFinite("high", high);
      Parameters.requireFinite("high - low", high - low);
      if (low > high) {
        throw new IllegalArgumentException("low must be <= high (" + high + "), was " + low);
      }
    }
  }

  /// Exponential.
  ///
  /// @param mean at least zero
  record Exponential(double mean) implements Distribution {
    /// Refuses a negative mean.
    public Exponential {
      Parameters.requireAtLeastZero("mean", mean);
    }
  }

  /// Normal. Used as a time, its negative part becomes 0, which raises the mean by `s phi(m/s) - m
  /// Phi(-m/s)`.
  ///
  /// @param standardDeviation at least zero
  record Normal(double mean, double standardDeviation) implements Distribution {
    /// Refuses parameters out of range.
    public Normal {
      Parameters.requireFinite("mean", mean);
      Parameters.requireAtLeastZero("standardDeviation", standardDeviation);
    }
  }

  /// Log-normal.
  ///
  /// @param median at least zero
  /// @param sigma standard deviation of the logarithm, in `[0, 10]`
  record LogNormal(double median, double sigma) implements Distribution {
    /// Refuses parameters out of range.
    public LogNormal {
      Parameters.requireAtLeastZero("median", median);
      if (!(sigma >= 0 && sigma <= 10)) {
        throw new IllegalArgumentException("sigma must be in [0, 10], was " + sigma);
      }
    }
  }

  /// Pareto, type I: above `x` with probability `(minimum / x)^shape`.
  ///
  /// @param minimum above zero
  /// @param shape above zero; the mean is infinite up to 1
  record Pareto(double minimum, double shape) implements Distribution {
    /// Refuses parameters out of range.
    public Pareto {
      Parameters.requirePositive("minimum", minimum);
      Parameters.requirePositive("shape", shape);
    }
  }

  /// Gamma, of mean `shape * scale`.
  ///
  /// @param shape above zero
  /// @param scale above zero
  record Gamma(double shape, double scale) implements Distribution {
    /// Refuses parameters out of range.
    public Gamma {
      Parameters.requirePositive("shape", shape);
      Parameters.requirePositive("scale", scale);
    }
  }

  /// What was measured: a table of quantiles with linear interpolation between them.
  ///
  /// @param probabilities from 0 to 1, each above the one before
  /// @param quantiles value below which that share lies, none below the one before
  record Empirical(List<Double> probabilities, List<Double> quantiles) implements Distribution {
    /// Refuses tables that are no distribution function.
    public Empirical {
      probabilities = List.copyOf(probabilities);
      quantiles = List.copyOf(quantiles);
      Parameters.requireQuantileTable(probabilities, quantiles);
    }
  }

  /// One of several values, each with its weight.
  ///
  /// @param values any finite numbers
  /// @param weights at least zero, with a positive sum; they need not add up to 1
  record Discrete(List<Double> values, List<Double> weights) implements Distribution {
    /// Refuses values and weights that do not match.
    public Discrete {
      values = List.copyOf(values);
      weights = List.copyOf(weights);
      Parameters.requireSameSize("weights", weights, values);
      values.forEach(value -> Parameters.requireFinite("value", value));
      WeightedChoice.requireWeights(weights);
    }
  }

  /// Makes the distribution ready for drawing; takes some microseconds.
  default Sampler sampler() {
    return new Sampler(Draws.of(this));
  }

  /// Expected value, before any cut at zero; positive infinity for a Pareto of shape up to 1.
  default double mean() {
    return Means.of(this);
  }
}
