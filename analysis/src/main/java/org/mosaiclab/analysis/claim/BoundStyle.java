package org.mosaiclab.analysis.claim;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.mosaiclab.dataset.manifest.RunManifest.Check;
import org.mosaiclab.dataset.metric.MetricUnit;

/// Writes a value the way a check's bounds are written: `455.3s` beside `[450s, 460s]`.
///
/// @param check whose bounds give the style
/// @param suffix what follows the number, with its blank if the bounds have one
/// @param factor by which a value in the metric's unit is divided
record BoundStyle(Check check, String suffix, BigDecimal factor) {
  private static final Pattern BOUND =
      Pattern.compile("[-+]?[0-9][0-9_]*(?:\\.[0-9_]+)?(?:[eE][-+]?[0-9]+)?(\\s*[^\\s,\\]]*)");
  private static final int DIGITS = 5;
  private static final int DIGITS_MAX = 17;

  /// Style of a check.
  ///
  /// @param check with the text of its bounds
  /// @param unit of the metric
  static BoundStyle of(Check check, MetricUnit unit) {
    Matcher bound = BOUND.matcher(check.text());
    String suffix = bound.find() ? bound.group(1) : "";
    return switch (unit) {
      case NANOSECONDS -> ofTime(check, suffix);
      case RATIO ->
          new BoundStyle(
              check, suffix, suffix.strip().equals("%") ? new BigDecimal("0.01") : BigDecimal.ONE);
      case GAS, GAS_PER_SECOND, PER_SECOND, BYTES, BLOCKS, COUNT ->
          new BoundStyle(check, suffix, BigDecimal.ONE);
    };
  }

  private static BoundStyle ofTime(Check check, String suffix) {
    return switch (suffix.strip()) {
      case "ns" -> new BoundStyle(check, suffix, BigDecimal.ONE);
      case "us", "µs" -> new BoundStyle(check, suffix, BigDecimal.valueOf(1_000));
      case "ms" -> new BoundStyle(check, suffix, BigDecimal.valueOf(1_000_000));
      case "s" -> new BoundStyle(check, suffix, BigDecimal.valueOf(1_000_000_000L));
      case "m", "min" -> new BoundStyle(check, suffix, BigDecimal.valueOf(60_000_000_000L));
      case "h" -> new BoundStyle(check, suffix, BigDecimal.valueOf(3_600_000_000_000L));
      case "d" -> new BoundStyle(check, suffix, BigDecimal.valueOf(86_400_000_000_000L));
      default -> new BoundStyle(check, "s", BigDecimal.valueOf(1_000_000_000L));
    };
  }

  /// A value in this style, with as many digits as it takes to stay on its side of the bounds.
  ///
  /// @param value in the metric's unit, finite
  String render(double value) {
    BigDecimal exact = new BigDecimal(value).divide(factor, MathContext.DECIMAL128);
    BigDecimal shown = exact;
    for (int digits = DIGITS; digits <= DIGITS_MAX; digits++) {
      shown = rounded(exact, digits);
      if (side(shown.multiply(factor).doubleValue()) == side(value)) {
        break;
      }
    }
    return grouped(shown) + suffix;
  }

  private static BigDecimal rounded(BigDecimal value, int digits) {
    BigDecimal rounded = value.round(new MathContext(digits, RoundingMode.HALF_EVEN));
    // Whole numbers keep all their digits: 123,456 gas is not 123,460.
    return rounded.scale() < 0 ? value.setScale(0, RoundingMode.HALF_EVEN) : rounded;
  }

  private int side(double value) {
    return value < check.low() ? -1 : value > check.high() ? 1 : 0;
  }

  private String grouped(BigDecimal value) {
    BigDecimal stripped = value.signum() == 0 ? BigDecimal.ZERO : value.stripTrailingZeros();
    String plain = stripped.toPlainString();
    if (!check.text().contains("_")) {
      return plain;
    }
    int point = plain.indexOf('.');
    String whole = point < 0 ? plain : plain.substring(0, point);
    return whole.replaceAll("(?<=\\d)(?=(\\d{3})+$)", "_")
        + (point < 0 ? "" : plain.substring(point));
  }
}
