package org.mosaiclab.campaign.report;

import org.mosaiclab.analysis.summary.Glyphs;
import org.mosaiclab.analysis.text.UnitText;
import org.mosaiclab.dataset.metric.MetricUnit;

/// Writes values of tables with their units.
///
/// @param glyphs which characters may be used
record ValueText(Glyphs glyphs) {
  /// A value with half the width of its interval.
  ///
  /// @param low lower end of the interval; NaN for none
  /// @param symbol of the unit
  String of(double value, double low, double high, String symbol) {
    var unit = unit(symbol);
    return shown(
        Double.isNaN(low)
            ? UnitText.of(value, unit)
            : UnitText.withHalfWidth(value, (high - low) / 2, unit));
  }

  /// A value alone.
  String of(double value, String symbol) {
    return shown(UnitText.of(value, unit(symbol)));
  }

  private String shown(String text) {
    return text.replace('\u00a0', ' ').replace("\u00b1", glyphs.plusMinus());
  }

  private static MetricUnit unit(String symbol) {
    return MetricUnit.ofSymbol(symbol)
        .orElseThrow(() -> new IllegalArgumentException("no unit " + symbol));
  }
}
