package org.mosaiclab.scenario.file.format;

import java.util.List;

/// Keys below `network.latency.cities`.
public final class CitiesFormat {
  /// What to do about pairs of cities without a measurement.
  public enum Missing {
    /// They are an error.
    REFUSE,
    /// Their round trip is estimated from the distance.
    GREAT_CIRCLE
  }

  public static final Key.Leaf<String> PATH =
      Key.required(
          "path",
          Scalars.path(),
          "A CSV file of round trips in milliseconds: the first row names the receivers' cities, each"
              + " further row begins with the sender's. Beside the scenario's file, if the path is"
              + " relative.");
  public static final Key.Branch ONLY =
      Key.optional(
          "only",
          new Shape.Listing(
              "cities", new Shape.Single(Scalars.regionName()), 1, NetworkFormat.REGION_COUNT_MAX),
          "The cities to take, in this order; without it all of the file.");
  public static final Key.Leaf<Integer> WITHIN =
      Key.defaulted(
          "within",
          Quantities.millisAsMicros("0", "60_000"),
          "10",
          "two nodes of one city in ConsenSys/wittgenstein, commit fe0414c",
          "Round trip inside a city in milliseconds, where the diagonal of the file is empty.");
  public static final Key.Leaf<Missing> MISSING =
      Key.defaulted(
          "missing",
          Scalars.words(
              "way with missing pairs",
              List.of("refuse", "great-circle"),
              word -> word.equals("refuse") ? Missing.REFUSE : Missing.GREAT_CIRCLE),
          "refuse",
          "our choice: nothing is made up unasked",
          "What to do about pairs without a measurement. A pair that was measured in one direction"
              + " takes that value in both.");
  public static final Key.Leaf<String> COORDINATES =
      Key.optional(
          "coordinates",
          Scalars.path(),
          "A CSV file with columns city, lat and lon in degrees, for missing: great-circle.");
  public static final Key.Leaf<Double> STRETCH =
      Key.defaulted(
          "stretch",
          Quantities.number("1", "100"),
          "2.1",
          "median of 57,327 pairs of cities measured by WonderNetwork in 2018, beyond 500 km",
          "How much longer a round trip takes than light in a fibre (299,792.458 km/s divided by 1.468)"
              + " along the great circle, for missing: great-circle.");

  /// The whole of it.
  public static final Shape.Group SHAPE =
      new Shape.Group(
          "a matrix of cities", List.of(PATH, ONLY, WITHIN, MISSING, COORDINATES, STRETCH));

  private CitiesFormat() {}
}
