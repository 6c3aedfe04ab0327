package org.mosaiclab.scenario.file;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import org.mosaiclab.scenario.file.document.Problems;
import org.mosaiclab.scenario.file.format.CitiesFormat;
import org.mosaiclab.scenario.file.format.DecimalCell;
import org.mosaiclab.scenario.file.format.Section;

/// Estimates round trips from places on the globe.
final class GreatCircle {
  private static final double EARTH_RADIUS_KM = 6_371.0088;
  private static final double LIGHT_KM_PER_MICRO = 0.299792458;

  /// Refractive index of a fibre's core at 1,550 nm.
  private static final double FIBRE_INDEX = 1.468;

  private static final int LATITUDE_MAX = 90;
  private static final int LONGITUDE_MAX = 180;

  private record Place(double latitude, double longitude) {}

  private final double stretch;
  private final Map<String, Place> places = new LinkedHashMap<>();

  private GreatCircle(double stretch) {
    this.stretch = stretch;
  }

  /// @param rows of a CSV file with columns city, lat and lon
  /// @param cities says the stretch, and is blamed for a file without these columns
  static GreatCircle read(List<List<String>> rows, Section cities, Problems problems) {
    var circle = new GreatCircle(cities.require(CitiesFormat.STRETCH));
    var head = rows.isEmpty() ? List.<String>of() : rows.getFirst();
    int city = head.indexOf("city");
    int latitude = head.indexOf("lat");
    int longitude = head.indexOf("lon");
    if (Math.min(city, Math.min(latitude, longitude)) < 0) {
      problems.add(
          cities.placeOf(CitiesFormat.COORDINATES),
          cities.pathOf(CitiesFormat.COORDINATES),
          cities.require(CitiesFormat.COORDINATES),
          "has no columns city, lat and lon",
          "name them in its first row");
      return circle;
    }
    for (var row : rows.subList(1, rows.size())) {
      if (row.size() > Math.max(city, Math.max(latitude, longitude))) {
        circle.add(row.get(city), row.get(latitude), row.get(longitude));
      }
    }
    return circle;
  }

  // A city without a place stays without one: its missing pairs are told.
  private void add(String city, String latitude, String longitude) {
    var north = DecimalCell.read(latitude, LATITUDE_MAX);
    var east = DecimalCell.read(longitude, LONGITUDE_MAX);
    if (north.isPresent() && east.isPresent()) {
      places.put(city, new Place(north.getAsDouble(), east.getAsDouble()));
    }
  }

  /// Round trip along the great circle in microseconds; empty if a place is unknown.
  OptionalInt micros(String from, String to) {
    var one = places.get(from);
    var other = places.get(to);
    if (one == null || other == null) {
      return OptionalInt.empty();
    }
    double oneWayMicros = distanceKm(one, other) * FIBRE_INDEX / LIGHT_KM_PER_MICRO;
    return OptionalInt.of((int) Math.round(2 * oneWayMicros * stretch));
  }

  /// By the haversine formula.
  private static double distanceKm(Place one, Place other) {
    double north = StrictMath.toRadians(other.latitude() - one.latitude());
    double east = StrictMath.toRadians(other.longitude() - one.longitude());
    double a =
        square(StrictMath.sin(north / 2))
            + StrictMath.cos(StrictMath.toRadians(one.latitude()))
                * StrictMath.cos(StrictMath.toRadians(other.latitude()))
                * square(StrictMath.sin(east / 2));
    return 2 * EARTH_RADIUS_KM * StrictMath.asin(Math.min(1, StrictMath.sqrt(a)));
  }

  private static double square(double x) {
    return x * x;
  }
}
