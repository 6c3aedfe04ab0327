package org.mosaiclab.campaign.plan;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.Optional;
import org.mosaiclab.scenario.file.document.Place;
import org.mosaiclab.scenario.file.format.Quantity;

/// Numbers from one to another.
///
/// @param from first value
/// @param to last value
/// @param unit of both, with the blank before it; may be empty
/// @param steps values of a grid, at least 2; 0 if there is no grid
/// @param isLogarithmic whether neighbours differ by a factor; then both ends are above zero
/// @param whole where the field takes only whole numbers of base units, the unit and its worth
record RangeAxis(
    String path,
    Place place,
    BigDecimal from,
    BigDecimal to,
    String unit,
    int steps,
    boolean isLogarithmic,
    Optional<Quantity.Unit> whole)
    implements Axis {
  // A value with more digits than these tells a reader nothing.
  private static final MathContext DIGITS = new MathContext(6, RoundingMode.HALF_EVEN);

  @Override
  public int size() {
    return steps;
  }

  @Override
  public Assignment value(int index) {
    return index == steps - 1 ? assignment(to) : at(index / (steps - 1.0));
  }

  @Override
  public Assignment at(double share) {
    return assignment(share == 0 ? from : whole(between(share)));
  }

  private BigDecimal between(double share) {
    double low = from.doubleValue();
    double high = to.doubleValue();
    double value =
        isLogarithmic ? low * StrictMath.pow(high / low, share) : low + share * (high - low);
    return new BigDecimal(value).round(DIGITS).max(from.min(to)).min(from.max(to));
  }

  private BigDecimal whole(BigDecimal value) {
    return whole
        .map(
            unit ->
                value
                    .multiply(unit.numerator())
                    .divide(unit.denominator(), 0, RoundingMode.HALF_EVEN)
                    .multiply(unit.denominator())
                    .divide(unit.numerator(), MathContext.DECIMAL128))
        .orElse(value);
  }

  private Assignment assignment(BigDecimal value) {
    var number = value.signum() == 0 ? "0" : value.stripTrailingZeros().toPlainString();
    return new Assignment(path, number + unit, place);
  }
}
