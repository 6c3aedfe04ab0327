package org.mosaiclab.analysis.estimate;

/// One statistic of a metric.
///
/// @param stat `mean`, `p50`, `max`, `value` ...
/// @param value in the metric's unit
/// @param lowerBound true if the true value may be larger, because some samples had not ended
public record Stat(String stat, double value, boolean lowerBound) {
  /// A statistic that is known, not bounded.
  public static Stat of(String stat, double value) {
    return new Stat(stat, value, false);
  }
}
