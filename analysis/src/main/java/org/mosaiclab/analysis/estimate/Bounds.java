package org.mosaiclab.analysis.estimate;

/// Two ends between which a value lies, with the confidence that the estimator states.
///
/// @param low lower end; -infinity for none
/// @param high upper end, at least `low`; infinity for none
public record Bounds(double low, double high) {
  /// @throws IllegalArgumentException if an end is no number, or they are in the wrong order
  public Bounds {
    if (!(low <= high)) {
      throw new IllegalArgumentException("low must be <= high, was " + low + " > " + high);
    }
  }

  /// Whether a value lies between them, ends included.
  public boolean contains(double value) {
    return low <= value && value <= high;
  }
}
