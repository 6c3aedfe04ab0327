package org.mosaiclab.analysis.estimate;

/// Mean over time of how much is there, as customers in a queue: every amount counts for as long as
/// it stays (Law, Simulation Modeling and Analysis, section 1.4). A mean over events would count
/// busy times too often.
public final class TimeWeightedMean {
  private final long fromNanos;
  private final long toNanos;
  private double area;

  /// @param fromNanos start of the window
  /// @param toNanos its end
  /// @throws IllegalArgumentException if the window is empty
  public TimeWeightedMean(long fromNanos, long toNanos) {
    if (toNanos <= fromNanos) {
      throw new IllegalArgumentException(
          "toNanos must be > fromNanos, was " + toNanos + " <= " + fromNanos);
    }
    this.fromNanos = fromNanos;
    this.toNanos = toNanos;
  }

  /// Something was there for a time; only what lies in the window counts.
  ///
  /// @param amount how much
  /// @param sinceNanos when it came
  /// @param untilNanos when it left
  public void add(double amount, long sinceNanos, long untilNanos) {
    long stay = Math.min(untilNanos, toNanos) - Math.max(sinceNanos, fromNanos);
    area += amount * Math.max(0, stay);
  }

  /// Mean over the window.
  public double mean() {
    return area / (toNanos - fromNanos);
  }
}
