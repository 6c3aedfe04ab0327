package org.mosaiclab.analysis.estimate;

import java.util.Optional;

/// One statistic of a metric.
///
/// @param stat `mean`, `p50`, `max`, `value` ...
/// @param value in the metric's unit
/// @param lowerBound true if the true value may be larger, because some samples had not ended
/// @param interval of a quantile where the run tells one ([Sectioning]); that of the mean is the
///   metric's own
public record Stat(String stat, double value, boolean lowerBound, Optional<Interval> interval) {
  /// A statistic without an interval of its own.
  public Stat(String stat, double value, boolean lowerBound) {
    this(stat, value, lowerBound, Optional.empty());
  }

  /// A statistic that is known, not bounded.
  public static Stat of(String stat, double value) {
    return new Stat(stat, value, false);
  }
}
