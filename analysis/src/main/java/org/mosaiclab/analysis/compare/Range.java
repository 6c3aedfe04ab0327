package org.mosaiclab.analysis.compare;

/// An interval of values that measurements leave possible.
///
/// @param low its lower end
/// @param high its upper end, at least `low`
public record Range(double low, double high) {
  /// @throws IllegalArgumentException if it is empty or one end is no number
  public Range {
    if (!(low <= high)) {
      throw new IllegalArgumentException("low must be <= high, were " + low + ", " + high);
    }
  }

  /// Whether a value is in it, or nearer to it than a margin.
  ///
  /// @param margin at least zero
  public boolean covers(double value, double margin) {
    return value >= low - margin && value <= high + margin;
  }
}
