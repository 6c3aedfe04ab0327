package org.mosaiclab.engine.network;

/// One-way delay between two actors before jitter. Pure: the same pair always has the same value.
@FunctionalInterface
public interface LatencyFunction {
  /// Median of the one-way propagation delay.
  ///
  /// @return nanoseconds, at least zero
  long medianNanos(int fromActor, int toActor);

  /// The same delay between any two actors.
  ///
  /// @throws IllegalArgumentException if `delayNanos` is negative
  static LatencyFunction constant(long delayNanos) {
    if (delayNanos < 0) {
      throw new IllegalArgumentException("delayNanos must be >= 0, was " + delayNanos);
    }
    return (fromActor, toActor) -> delayNanos;
  }
}
