package org.mosaiclab.scenario.file.format;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/// A number with a unit, read exactly in decimal and turned into base units.
///
/// @param noun with its article, as `a duration`
/// @param units what may follow the number, the usual one first; a unit of no letters lets the
///   number stand alone
/// @param example a value as one would write it
/// @param isWhole whether only a whole number of base units is a value
/// @param least smallest value
/// @param greatest greatest value
/// @param value from base units
public record Quantity<T>(
    String noun,
    List<Unit> units,
    String example,
    boolean isWhole,
    Limit least,
    Limit greatest,
    Function<BigDecimal, T> value)
    implements Scalar<T> {

  /// A bound.
  ///
  /// @param text as files would write it
  /// @param amount in base units
  public record Limit(String text, BigDecimal amount) {}

  /// A unit and its worth.
  ///
  /// @param symbol as written after the number
  /// @param numerator base units in `denominator` of these units
  /// @param denominator above zero
  public record Unit(String symbol, BigDecimal numerator, BigDecimal denominator) {
    /// A unit of so many base units.
    static Unit of(String symbol, long baseUnits) {
      return new Unit(symbol, BigDecimal.valueOf(baseUnits), BigDecimal.ONE);
    }

    /// A unit of which so many are one base unit.
    static Unit fraction(String symbol, long perBaseUnit) {
      return new Unit(symbol, BigDecimal.ONE, BigDecimal.valueOf(perBaseUnit));
    }
  }

  public Quantity {
    units = List.copyOf(units);
  }

  /// A quantity with its bounds written as files would write them.
  ///
  /// @throws IllegalArgumentException if a bound is no text of this quantity
  static <T> Quantity<T> of(
      String noun,
      List<Unit> units,
      String example,
      boolean isWhole,
      String least,
      String greatest,
      Function<BigDecimal, T> value) {
    return new Quantity<>(
        noun, units, example, isWhole, limit(least, units), limit(greatest, units), value);
  }

  private static Limit limit(String text, List<Unit> units) {
    return DecimalText.split(text)
        .found()
        .flatMap(
            parts ->
                find(parts.rest(), units)
                    .map(unit -> new Limit(text, computeBase(parts.number(), unit))))
        .orElseThrow(() -> new IllegalArgumentException("bound must be a quantity, was " + text));
  }

  @Override
  public Reading<T> read(String text) {
    return switch (DecimalText.split(text)) {
      case Reading.Bad<DecimalText>(String message, String _) ->
          new Reading.Bad<>(message.isEmpty() ? "is not " + noun : message, "give " + form());
      case Reading.Good<DecimalText>(DecimalText parts) -> read(parts);
    };
  }

  private Reading<T> read(DecimalText parts) {
    var unit = find(parts.rest(), units);
    if (unit.isEmpty()) {
      return unknownUnit(parts);
    }
    var amount = computeBase(parts.number(), unit.get());
    if (isWhole && amount.stripTrailingZeros().scale() > 0) {
      return new Reading.Bad<>("is not a whole number of " + baseUnits(), "give " + form());
    }
    if (amount.compareTo(least.amount()) < 0) {
      return new Reading.Bad<>(
          "is below " + least.text(), "give " + noun + ", at least " + least.text());
    }
    return amount.compareTo(greatest.amount()) > 0
        ? new Reading.Bad<>(
            "is above " + greatest.text(), "give " + noun + ", at most " + greatest.text())
        : new Reading.Good<>(value.apply(amount));
  }

  private Reading<T> unknownUnit(DecimalText parts) {
    var message =
        parts.rest().isEmpty() ? "has no unit" : "has the unknown unit `" + parts.rest() + "`";
    var meant =
        units.stream()
            .map(Unit::symbol)
            .filter(symbol -> !symbol.isEmpty() && symbol.equalsIgnoreCase(parts.rest()))
            .map(symbol -> "did you mean " + symbol + "? ")
            .findFirst();
    return new Reading.Bad<>(message, meant.orElse("") + "give " + shape());
  }

  private static BigDecimal computeBase(BigDecimal number, Unit unit) {
    var product = number.multiply(unit.numerator());
    return unit.denominator().compareTo(BigDecimal.ONE) == 0
        ? product
        : product.divide(unit.denominator(), MathContext.DECIMAL128);
  }

  private static Optional<Unit> find(String symbol, List<Unit> units) {
    for (var unit : units) {
      if (unit.symbol().equals(symbol)) {
        return Optional.of(unit);
      }
    }
    return Optional.empty();
  }

  private String baseUnits() {
    return units.stream()
        .filter(unit -> unit.numerator().compareTo(unit.denominator()) == 0)
        .map(Unit::symbol)
        .filter(symbol -> !symbol.isEmpty())
        .findFirst()
        .orElse("units");
  }

  /// The form without its bounds, as `a duration in ns, us, ms, s, m, h or d, as 3s`.
  private String shape() {
    var symbols = units.stream().map(Unit::symbol).filter(symbol -> !symbol.isEmpty()).toList();
    var list =
        symbols.size() < 2
            ? String.join("", symbols)
            : symbols.stream().limit(symbols.size() - 1L).collect(Collectors.joining(", "))
                + " or "
                + symbols.getLast();
    boolean isObvious = units.size() == 1 || find("", units).isPresent();
    return noun + (isObvious ? "" : " in " + list) + ", as " + example;
  }

  @Override
  public String form() {
    return shape() + ", at least " + least.text() + ", at most " + greatest.text();
  }
}
