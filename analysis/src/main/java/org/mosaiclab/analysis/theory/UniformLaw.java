package org.mosaiclab.analysis.theory;

/// The exact law of the finality latency without faults: uniform on `(E tau, 2 E tau) + J`.
///
/// A submission at a uniform instant of an epoch of `E` blocks of length `tau` waits for the end of
/// its epoch, one whole epoch more, and the delay `J` from the sealing of a checkpoint to the
/// execution of the block that justifies it. **Source**: `mosaic-1 §12.4` with p = 1;
/// `simulation.md`, what is measured. **Units**: nanoseconds.
///
/// @param lowNanos `E tau + J`
/// @param highNanos `2 E tau + J`
public record UniformLaw(double lowNanos, double highNanos) {
  /// @throws IllegalArgumentException if the interval is empty
  public UniformLaw {
    if (!(lowNanos < highNanos)) {
      throw new IllegalArgumentException(
          "lowNanos must be < highNanos, were " + lowNanos + ", " + highNanos);
    }
  }

  /// @param epochNanos `E tau`, above zero
  /// @param justificationNanos `J`, at least zero
  public static UniformLaw of(long epochNanos, double justificationNanos) {
    return new UniformLaw(epochNanos + justificationNanos, 2.0 * epochNanos + justificationNanos);
  }

  /// `1.5 E tau + J`.
  public double meanNanos() {
    return (lowNanos + highNanos) / 2;
  }

  /// Latency that a share of the submissions does not exceed.
  ///
  /// @param ratio in [0, 1]
  public double quantileNanos(double ratio) {
    return lowNanos + ratio * (highNanos - lowNanos);
  }

  /// Probability per nanosecond between the two ends.
  public double density() {
    return 1 / (highNanos - lowNanos);
  }

  /// Probability of at most this latency.
  public double cumulative(double latencyNanos) {
    return Math.clamp((latencyNanos - lowNanos) / (highNanos - lowNanos), 0.0, 1.0);
  }
}
