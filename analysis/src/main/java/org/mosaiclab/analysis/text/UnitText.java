package org.mosaiclab.analysis.text;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.Locale;
import org.mosaiclab.dataset.metric.MetricUnit;

/// Values with their units for readers: about five digits, thousands separated, no-break spaces
/// between a number and its unit.
public final class UnitText {
  private static final String SPACE = "\u00a0";
  private static final int DIGITS = 5;
  private static final int UNCERTAIN_DIGITS = 2;
  private static final int DECIMALS_MAX = 6;

  private UnitText() {}

  /// How values of one size are written.
  ///
  /// @param divisor value that is written as 1
  /// @param suffix unit behind the number, with its space; may be empty
  private record Style(double divisor, String suffix) {}

  private static Style style(double value, MetricUnit unit) {
    return switch (unit) {
      case NANOSECONDS ->
          Math.abs(value) < 1e9 && value != 0
              ? new Style(1e6, SPACE + "ms")
              : new Style(1e9, SPACE + "s");
      case GAS -> amount(value, "gas");
      case GAS_PER_SECOND -> amount(value, "gas/s");
      case PER_SECOND -> new Style(1, SPACE + "/s");
      case BYTES -> amount(value, "bytes");
      case BLOCKS -> new Style(1, SPACE + "blocks");
      case COUNT -> new Style(1, "");
      case RATIO -> new Style(0.01, SPACE + "%");
    };
  }

  private static Style amount(double value, String symbol) {
    double size = Math.abs(value);
    if (size >= 1e10) {
      return new Style(1e9, SPACE + "billion" + SPACE + symbol);
    }
    return size >= 1e7
        ? new Style(1e6, SPACE + "million" + SPACE + symbol)
        : new Style(1, SPACE + symbol);
  }

  /// A value in its unit.
  ///
  /// @param value in the unit
  /// @param unit of the value
  public static String of(double value, MetricUnit unit) {
    var style = style(value, unit);
    return number(value / style.divisor()) + style.suffix();
  }

  /// A value with the half width of its interval, as `453.10 ± 0.20 s`: no digit is written that
  /// the interval leaves open.
  ///
  /// @param value in the unit
  /// @param halfWidth same unit, at least zero
  /// @param unit of both
  public static String withHalfWidth(double value, double halfWidth, MetricUnit unit) {
    var style = style(value, unit);
    double half = halfWidth / style.divisor();
    int decimals = decimals(half, UNCERTAIN_DIGITS);
    return fixed(value / style.divisor(), decimals)
        + " \u00b1"
        + SPACE
        + fixed(half, decimals)
        + style.suffix();
  }

  /// Simulated time: milliseconds below one second, else seconds.
  ///
  /// @param nanos any duration
  public static String nanos(double nanos) {
    return of(nanos, MetricUnit.NANOSECONDS);
  }

  /// A span of simulated time in hours, minutes and seconds.
  ///
  /// @param nanos at least zero
  public static String span(long nanos) {
    long seconds = nanos / 1_000_000_000L;
    var text = new StringBuilder();
    append(text, (double) Math.floorDiv(seconds, 3600L), "h");
    append(text, (double) Math.floorDiv(seconds % 3600, 60L), "min");
    double rest = nanos % 60_000_000_000L / 1e9;
    if (rest > 0 || text.isEmpty()) {
      append(text, rest, "s");
    }
    return text.toString();
  }

  private static void append(StringBuilder text, double amount, String unit) {
    if (amount > 0 || unit.equals("s")) {
      text.append(text.isEmpty() ? "" : " ").append(number(amount)).append(SPACE).append(unit);
    }
  }

  /// A whole number, thousands separated.
  ///
  /// @param count any number
  public static String count(long count) {
    return String.format(Locale.ROOT, "%,d", count);
  }

  /// A share in per cent with two decimals.
  ///
  /// @param shareRatio 1 for all
  public static String percent(double shareRatio) {
    return fixed(100 * shareRatio, 2) + SPACE + "%";
  }

  /// A number with up to five significant digits; whole numbers keep all of theirs.
  ///
  /// @param value finite
  public static String number(double value) {
    if (Math.rint(value) == value && Math.abs(value) < 1e15) {
      return count((long) value);
    }
    return fixed(value, decimals(value, DIGITS));
  }

  /// Decimals that a number needs for so many significant digits, without superfluous zeros where
  /// there are more than two.
  private static int decimals(double value, int digits) {
    var rounded = new BigDecimal(value).round(new MathContext(digits, RoundingMode.HALF_EVEN));
    var shown = digits > UNCERTAIN_DIGITS ? rounded.stripTrailingZeros() : rounded;
    return Math.clamp(shown.scale(), 0, DECIMALS_MAX);
  }

  private static String fixed(double value, int decimals) {
    return String.format(Locale.ROOT, "%,." + decimals + "f", new BigDecimal(value));
  }
}
