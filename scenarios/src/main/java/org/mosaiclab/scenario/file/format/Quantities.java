package org.mosaiclab.scenario.file.format;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.function.Function;
import org.mosaiclab.dataset.metric.MetricUnit;
import org.mosaiclab.protocol.value.Ratio;
import org.mosaiclab.scenario.file.format.Quantity.Unit;

/// The quantities a scenario speaks of. Bounds are written as the file would write them.
public final class Quantities {
  private static final List<Unit> TIME =
      List.of(
          Unit.of("ns", 1L),
          Unit.of("us", 1_000L),
          Unit.of("ms", 1_000_000L),
          Unit.of("s", 1_000_000_000L),
          Unit.of("m", 60_000_000_000L),
          Unit.of("h", 3_600_000_000_000L),
          Unit.of("d", 86_400_000_000_000L));
  private static final List<Unit> GAS = List.of(Unit.of("gas", 1));
  private static final List<Unit> RATE =
      List.of(Unit.of("/s", 1), Unit.fraction("/m", 60), Unit.fraction("/h", 3_600));
  private static final List<Unit> BANDWIDTH =
      List.of(
          Unit.of("bit/s", 1),
          Unit.of("kbit/s", 1_000),
          Unit.of("Mbit/s", 1_000_000),
          Unit.of("Gbit/s", 1_000_000_000));
  private static final List<Unit> BYTES =
      List.of(
          Unit.of("B", 1),
          Unit.of("kB", 1_000),
          Unit.of("MB", 1_000_000),
          Unit.of("GB", 1_000_000_000));
  private static final List<Unit> SHARE = List.of(Unit.of("", 1), Unit.fraction("%", 100));
  private static final List<Unit> DRIFT = List.of(Unit.of("ppm", 1_000), Unit.of("ppb", 1));
  private static final List<Unit> NONE = List.of(Unit.of("", 1));
  private static final int RATIO_DECIMALS = 12;
  private static final String ENDLESS = "1_000_000_000_000_000_000";

  private Quantities() {}

  /// Simulated time, to whole nanoseconds.
  public static Quantity<Long> duration(String least, String greatest) {
    return Quantity.of(
        "a duration", TIME, "14.9s", true, least, greatest, BigDecimal::longValueExact);
  }

  /// A whole amount of gas.
  public static Quantity<Long> gas(String least, String greatest) {
    return Quantity.of(
        "an amount of gas",
        GAS,
        "8_000_000 gas",
        true,
        least,
        greatest,
        BigDecimal::longValueExact);
  }

  /// A whole number of things; their name may follow.
  ///
  /// @param things their name in the plural
  public static Quantity<Integer> count(String things, String example, String least, String most) {
    return wholeNumber(things, example, least, most, BigDecimal::intValueExact);
  }

  /// A whole number of things that may be more than an `int` holds.
  public static Quantity<Long> longCount(String things, String example, String least, String most) {
    return wholeNumber(things, example, least, most, BigDecimal::longValueExact);
  }

  /// What one validator has at stake.
  public static Quantity<Long> stake() {
    return longCount("tokens", "1_000", "1", "1_000_000_000_000");
  }

  /// Any `long` from zero.
  public static Quantity<Long> seed() {
    return Quantity.of(
        "a whole number",
        NONE,
        "1",
        true,
        "0",
        "9_223_372_036_854_775_807",
        BigDecimal::longValueExact);
  }

  private static <T> Quantity<T> wholeNumber(
      String things, String example, String least, String most, Function<BigDecimal, T> value) {
    return Quantity.of(
        "a whole number of " + things,
        List.of(Unit.of("", 1), Unit.of(things, 1)),
        example,
        true,
        least,
        most,
        value);
  }

  /// Events per second.
  public static Quantity<Double> rate(String least, String greatest) {
    return Quantity.of("a rate", RATE, "40/s", false, least, greatest, BigDecimal::doubleValue);
  }

  /// Bits per second.
  public static Quantity<Long> bandwidth(String least, String greatest) {
    return Quantity.of(
        "a bandwidth", BANDWIDTH, "100Mbit/s", true, least, greatest, BigDecimal::longValueExact);
  }

  /// A share as a number or in percent.
  public static Quantity<Double> ratio(String least, String greatest) {
    return Quantity.of("a share", SHARE, "0.1", false, least, greatest, BigDecimal::doubleValue);
  }

  /// An exact share, to twelve decimals.
  public static Quantity<Ratio> exactRatio(String least, String greatest) {
    return Quantity.of("a share", SHARE, "0.1", false, least, greatest, Quantities::toRatio);
  }

  private static Ratio toRatio(BigDecimal share) {
    var rounded = share.setScale(RATIO_DECIMALS, RoundingMode.HALF_EVEN).stripTrailingZeros();
    int decimals = Math.max(0, rounded.scale());
    return new Ratio(
        rounded.movePointRight(decimals).longValueExact(),
        BigDecimal.TEN.pow(decimals).longValueExact());
  }

  /// Rate of a clock against true time, in parts per billion.
  public static Quantity<Long> drift(String least, String greatest) {
    return Quantity.of(
        "a drift", DRIFT, "50 ppm", true, least, greatest, BigDecimal::longValueExact);
  }

  /// A number without a unit.
  public static Quantity<Double> number(String least, String greatest) {
    return Quantity.of("a number", NONE, "0.5", false, least, greatest, BigDecimal::doubleValue);
  }

  /// Milliseconds without their unit, as tables of measurements have them, to whole microseconds.
  public static Quantity<Integer> millisAsMicros(String least, String greatest) {
    return Quantity.of(
        "a number of milliseconds with at most three decimals",
        List.of(Unit.of("", 1_000)),
        "87.25",
        true,
        least,
        greatest,
        BigDecimal::intValueExact);
  }

  /// A value of a metric, in the metric's unit.
  public static Quantity<Double> ofMetric(MetricUnit unit) {
    return switch (unit) {
      case NANOSECONDS -> bound("a duration", TIME, "450s", "0s", "36525d");
      case GAS -> bound("an amount of gas", GAS, "2_000_000 gas", "0 gas", ENDLESS + " gas");
      case GAS_PER_SECOND ->
          bound(
              "a rate of gas",
              List.of(Unit.of("gas/s", 1)),
              "2_000_000 gas/s",
              "0 gas/s",
              ENDLESS + " gas/s");
      case PER_SECOND -> bound("a rate", RATE, "40/s", "0/s", ENDLESS + "/s");
      case BYTES -> bound("an amount of bytes", BYTES, "20 kB", "0 B", ENDLESS + " B");
      case BLOCKS ->
          bound(
              "a number of blocks",
              List.of(Unit.of("", 1), Unit.of("blocks", 1)),
              "2",
              "0",
              ENDLESS);
      case COUNT -> bound("a number", NONE, "3", "0", ENDLESS);
      case RATIO -> bound("a share", SHARE, "0.95", "0", "1_000_000");
    };
  }

  private static Quantity<Double> bound(
      String noun, List<Unit> units, String example, String least, String greatest) {
    return Quantity.of(noun, units, example, false, least, greatest, BigDecimal::doubleValue);
  }
}
