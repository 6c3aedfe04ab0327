package org.mosaiclab.analysis.figure;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Locale;

/// Numbers in sentences, alike in every locale.
final class Words {
  private Words() {}

  /// A whole number with thousands separated.
  static String count(long count) {
    return String.format(Locale.ROOT, "%,d", count);
  }

  /// A duration in seconds with one decimal, or in milliseconds below one second.
  static String seconds(double nanos) {
    return Math.abs(nanos) < 1e9
        ? String.format(Locale.ROOT, "%.0f\u00a0ms", nanos / 1e6)
        : String.format(Locale.ROOT, "%,.1f\u00a0s", nanos / 1e9);
  }

  /// A share in per cent with two significant decimals.
  static String percent(double share) {
    return String.format(Locale.ROOT, "%.2f\u00a0%%", 100 * share);
  }

  /// A number rounded to four significant digits, without superfluous zeros.
  static String decimal(double value) {
    return new BigDecimal(value).round(new MathContext(4)).stripTrailingZeros().toPlainString();
  }
}
