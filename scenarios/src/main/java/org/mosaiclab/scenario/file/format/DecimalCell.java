package org.mosaiclab.scenario.file.format;

import java.util.OptionalDouble;

/// A decimal number in a cell of a table.
public final class DecimalCell {
  private DecimalCell() {}

  /// @param text of the cell
  /// @param magnitudeMax greatest distance from zero
  /// @return the number; empty if there is none within the bound
  public static OptionalDouble read(String text, int magnitudeMax) {
    return DecimalText.split(text)
        .found()
        .filter(parts -> parts.rest().isEmpty())
        .map(parts -> parts.number().doubleValue())
        .filter(value -> Math.abs(value) <= magnitudeMax)
        .map(OptionalDouble::of)
        .orElse(OptionalDouble.empty());
  }
}
