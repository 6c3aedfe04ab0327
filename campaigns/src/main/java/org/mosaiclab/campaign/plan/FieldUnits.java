package org.mosaiclab.campaign.plan;

import java.util.List;
import java.util.Optional;
import org.mosaiclab.scenario.file.format.Key;
import org.mosaiclab.scenario.file.format.Quantity;
import org.mosaiclab.scenario.file.format.Scalar;
import org.mosaiclab.scenario.file.format.ScenarioFormat;
import org.mosaiclab.scenario.file.format.Shape;

/// What the scenario format says about the numbers of a field.
final class FieldUnits {
  private FieldUnits() {}

  /// The unit of a field that takes only whole numbers of base units.
  ///
  /// @param path of the field
  /// @param symbol the unit that is written
  /// @return empty where fractions are welcome, or the field or unit is not known: reading the
  ///   scenario will tell
  static Optional<Quantity.Unit> whole(String path, String symbol) {
    return scalar(ScenarioFormat.SHAPE, List.of(path.split("\\.", -1)))
        .flatMap(FieldUnits::quantity)
        .filter(Quantity::isWhole)
        .flatMap(
            quantity ->
                quantity.units().stream().filter(unit -> unit.symbol().equals(symbol)).findFirst());
  }

  private static Optional<Scalar<?>> scalar(Shape shape, List<String> steps) {
    if (steps.isEmpty()) {
      return switch (shape) {
        case Shape.Single(var scalar, var _) -> Optional.of(scalar);
        case Shape.Either(var scalar, var _) -> Optional.of(scalar);
        case Shape.Group _, Shape.Choice _, Shape.Named _, Shape.Listing _ -> Optional.empty();
      };
    }
    var rest = steps.subList(1, steps.size());
    return switch (shape) {
      case Shape.Named named -> scalar(named.value(), rest);
      case Shape.Listing listing -> scalar(listing.item(), rest);
      case Shape.Either(var _, var structure) -> scalar(structure, steps);
      case Shape.Group _, Shape.Choice _ ->
          shape.key(steps.getFirst()).map(Key::shape).flatMap(below -> scalar(below, rest));
      case Shape.Single _ -> Optional.empty();
    };
  }

  private static Optional<Quantity<?>> quantity(Scalar<?> scalar) {
    return switch (scalar) {
      case Quantity<?> quantity -> Optional.of(quantity);
      case Scalar.OrWord<?, ?> either -> quantity(either.other());
      case Scalar.Words<?> _, Scalar.Text _, Scalar.AnyValue _ -> Optional.empty();
    };
  }
}
