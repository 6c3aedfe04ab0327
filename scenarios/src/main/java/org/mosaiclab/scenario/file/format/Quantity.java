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
/// @param least smallest value as text of this quantity
/// @param greatest greatest value as text of this quantity
/// @param value from base units
public record Quantity<T>(
    String noun,
    List<Unit> units,
    String example,
    boolean isWhole,
    String least,
    String greatest,
    Function<BigDecimal, T> value)
    implements Scalar<T> {

  /// A unit and its worth.
  ///
  /// @param symbol as written after the number
  /// @param gap whether a space stands between them where we write it
  /// @param numerator base units in `denominator` of these units
  /// @param denominator above zero
  public record Unit(String symbol, boolean gap, BigDecimal numerator, BigDecimal denominator) {
    /// A unit of so many base units.
    static Unit of(String symbol, long baseUnits) {
      return new Unit(symbol, false, BigDecimal.valueOf(baseUnits), BigDecimal.ONE);
    }

    /// A unit written with a space before it.
    static Unit spaced(String symbol, long baseUnits) {
      return new Unit(symbol, true, BigDecimal.valueOf(baseUnits), BigDecimal.ONE);
    }

    /// A unit of which so many are one base unit.
    static Unit fraction(String symbol, long perBaseUnit) {
      return new Unit(symbol, false, BigDecimal.ONE, BigDecimal.valueOf(perBaseUnit));
    }
  }

  public Quantity {
    units = List.copyOf(units);
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
    var unit = units.stream().filter(known -> known.symbol().equals(parts.rest())).findFirst();
    if (unit.isEmpty()) {
      return unknownUnit(parts);
    }
    var amount = computeBase(parts.number(), unit.get());
    if (isWhole && amount.stripTrailingZeros().scale() > 0) {
      return new Reading.Bad<>("is not a whole number of " + baseUnits(), "give " + form());
    }
    if (amount.compareTo(baseOf(least)) < 0) {
      return new Reading.Bad<>("is below " + least, "give " + noun + ", at least " + least);
    }
    return amount.compareTo(baseOf(greatest)) > 0
        ? new Reading.Bad<>("is above " + greatest, "give " + noun + ", at most " + greatest)
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

  private BigDecimal baseOf(String text) {
    return DecimalText.split(text)
        .found()
        .flatMap(parts -> unit(parts.rest()).map(unit -> computeBase(parts.number(), unit)))
        .orElseThrow(() -> new IllegalArgumentException("bound must be a quantity, was " + text));
  }

  private Optional<Unit> unit(String symbol) {
    return units.stream().filter(unit -> unit.symbol().equals(symbol)).findFirst();
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
    boolean isPlain = unit("").isPresent();
    return noun + (isPlain || list.isEmpty() ? "" : " in " + list) + ", as " + example;
  }

  @Override
  public String form() {
    return shape() + ", at least " + least + ", at most " + greatest;
  }
}
