package org.mosaiclab.analysis.campaign;

import org.mosaiclab.dataset.metric.MetricUnit;

/// The unit in which a figure writes values of a metric.
///
/// @param symbol as on axes
/// @param divisor value in the metric's unit that is written as 1
record QuantityScale(String symbol, double divisor) {
  /// The scale for values up to a greatest one.
  static QuantityScale of(String unitSymbol, double greatest) {
    var unit = MetricUnit.ofSymbol(unitSymbol);
    if (unit.isEmpty()) {
      return new QuantityScale(unitSymbol, 1);
    }
    return switch (unit.get()) {
      case NANOSECONDS ->
          greatest < 1e9 ? new QuantityScale("ms", 1e6) : new QuantityScale("s", 1e9);
      case RATIO -> new QuantityScale("%", 0.01);
      case COUNT -> thousands("", greatest);
      case GAS, GAS_PER_SECOND, PER_SECOND, BYTES, BLOCKS -> thousands(unitSymbol, greatest);
    };
  }

  private static QuantityScale thousands(String symbol, double greatest) {
    if (greatest >= 1e9) {
      return new QuantityScale(("billion " + symbol).strip(), 1e9);
    }
    if (greatest >= 1e6) {
      return new QuantityScale(("million " + symbol).strip(), 1e6);
    }
    return greatest >= 1e4
        ? new QuantityScale(("thousand " + symbol).strip(), 1e3)
        : new QuantityScale(symbol, 1);
  }

  double of(double value) {
    return value / divisor;
  }

  /// A quantity with its unit in brackets.
  String title(String quantity) {
    return symbol.isEmpty() ? quantity : quantity + " (" + symbol + ")";
  }
}
