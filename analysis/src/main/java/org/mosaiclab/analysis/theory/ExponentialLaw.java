package org.mosaiclab.analysis.theory;

/// The law of the time between two events of a Poisson process: `P(T <= t) = 1 - exp(-t / m)`.
///
/// **Source**: `pow-and-pos A1` for blocks; `simulation.md` for user transactions. **Units**: those
/// of the mean.
///
/// @param mean `m`, above zero
public record ExponentialLaw(double mean) {
  /// @throws IllegalArgumentException if the mean is not above zero
  public ExponentialLaw {
    if (!(mean > 0)) {
      throw new IllegalArgumentException("mean must be > 0, was " + mean);
    }
  }

  /// Probability of at most this time.
  public double cumulative(double time) {
    return time <= 0 ? 0 : -StrictMath.expm1(-time / mean);
  }
}
