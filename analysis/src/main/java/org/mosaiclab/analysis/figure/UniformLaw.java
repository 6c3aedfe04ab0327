package org.mosaiclab.analysis.figure;

/// The exact law of the finality latency without faults: uniform on `(E tau, 2 E tau) + J`.
///
/// A submission at a uniform instant of an epoch of `E` blocks of length `tau` waits for the end of
/// its epoch, one whole epoch more, and the delay `J` from the sealing of a checkpoint to the
/// execution of the block that justifies it.
///
/// @param lowNanos `E tau + J`
/// @param highNanos `2 E tau + J`
record UniformLaw(double lowNanos, double highNanos) {
  UniformLaw {
    if (!(lowNanos < highNanos)) {
      throw new IllegalArgumentException(
          "lowNanos must be < highNanos, were " + lowNanos + ", " + highNanos);
    }
  }

  static UniformLaw of(long epochNanos, double justificationNanos) {
    return new UniformLaw(epochNanos + justificationNanos, 2.0 * epochNanos + justificationNanos);
  }

  double meanNanos() {
    return (lowNanos + highNanos) / 2;
  }

  /// Probability per nanosecond between the two ends.
  double density() {
    return 1 / (highNanos - lowNanos);
  }

  /// Probability of at most this latency.
  double cumulative(double latencyNanos) {
    return Math.clamp((latencyNanos - lowNanos) / (highNanos - lowNanos), 0.0, 1.0);
  }
}
