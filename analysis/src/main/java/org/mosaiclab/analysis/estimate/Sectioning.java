package org.mosaiclab.analysis.estimate;

import java.util.Optional;

/// Interval for a quantile of observations that depend on each other, by sections of the run.
///
/// The quantile of the whole run is the centre; how far the quantiles of the sections lie from it
/// gives the width (Asmussen and Glynn, Stochastic Simulation, 2007, section III.5; Nakayama, ACM
/// TOMACS 24, 2014). Order statistics would not do: within a run neighbours depend on each other.
public final class Sectioning {
  private static final int SECTIONS_MIN = 10;

  private Sectioning() {}

  /// Student interval at 95 %.
  ///
  /// @param whole quantile of all sections together
  /// @param parts quantile of each section
  /// @param section what one section is, in words
  /// @return empty for fewer than ten sections
  public static Optional<Interval> interval(double whole, double[] parts, String section) {
    if (parts.length < SECTIONS_MIN) {
      return Optional.empty();
    }
    double squares = 0;
    for (double part : parts) {
      squares += (part - whole) * (part - whole);
    }
    double standardError = Math.sqrt(squares / (parts.length - 1.0) / parts.length);
    double halfWidth = StudentCritical.value(parts.length - 1) * standardError;
    return Optional.of(
        new Interval(whole, halfWidth, StudentCritical.LEVEL_RATIO, parts.length, section));
  }
}
