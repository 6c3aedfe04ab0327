package org.mosaiclab.scenario.file;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.mosaiclab.scenario.file.document.Node;
import org.mosaiclab.scenario.file.document.Problems;
import org.mosaiclab.scenario.file.format.CitiesFormat;
import org.mosaiclab.scenario.file.format.Key;
import org.mosaiclab.scenario.file.format.NetworkFormat;
import org.mosaiclab.scenario.file.format.Reading;
import org.mosaiclab.scenario.file.format.Section;

/// Round trips between cities out of a CSV file, no pair missing.
final class CityMatrix {
  private static final int LISTED_PAIRS_MAX = 5;

  private final Section cities;
  private final AttachedFiles files;
  private final Problems problems;
  private final Map<String, Map<String, Integer>> measuredMicros = new LinkedHashMap<>();

  private CityMatrix(Section cities, AttachedFiles files, Problems problems) {
    this.cities = cities;
    this.files = files;
    this.problems = problems;
  }

  /// Round trips in microseconds.
  ///
  /// @param names cities, in the order of rows and columns
  /// @param micros shape [cities][cities], row = sender
  record Table(List<String> names, List<List<Integer>> micros) {}

  /// @param cities a checked section of the shape [CitiesFormat#SHAPE]
  /// @param problems takes what is wrong with the files
  /// @return empty if anything is
  static Optional<Table> read(Section cities, AttachedFiles files, Problems problems) {
    return new CityMatrix(cities, files, problems).read();
  }

  private Optional<Table> read() {
    int before = problems.count();
    text(CitiesFormat.PATH).ifPresent(text -> readMeasured(CsvText.rows(text)));
    if (problems.count() > before) {
      return Optional.empty();
    }
    var names = names();
    if (names.size() > NetworkFormat.REGION_COUNT_MAX) {
      tell(
          CitiesFormat.PATH,
          "has " + names.size() + " cities",
          "take at most " + NetworkFormat.REGION_COUNT_MAX + " of them with `only`");
    }
    var micros = problems.count() > before ? List.<List<Integer>>of() : complete(names);
    return problems.count() > before ? Optional.empty() : Optional.of(new Table(names, micros));
  }

  private Optional<String> text(Key.Leaf<String> key) {
    var path = cities.require(key);
    return switch (files.text(path)) {
      case Reading.Good<String>(String text) -> Optional.of(text);
      case Reading.Bad<String>(String message, String hint) -> {
        tell(key, message, hint);
        yield Optional.empty();
      }
    };
  }

  private void readMeasured(List<List<String>> rows) {
    if (rows.size() < 2) {
      tell(CitiesFormat.PATH, "has no row of round trips", "give a matrix with a row per city");
      return;
    }
    var receivers = rows.getFirst();
    for (int at = 1; at < rows.size(); at++) {
      readRow(at, rows.get(at), receivers);
    }
  }

  private void readRow(int at, List<String> row, List<String> receivers) {
    var sender = row.getFirst();
    var found = new LinkedHashMap<String, Integer>();
    if (measuredMicros.putIfAbsent(sender, found) != null) {
      tell(CitiesFormat.PATH, "has two rows of " + sender, "give one row per city");
    }
    if (row.size() > receivers.size()) {
      tell(
          CitiesFormat.PATH,
          "has " + row.size() + " cells in row " + (at + 1) + ", and a head of " + receivers.size(),
          "give a cell per city");
      return;
    }
    for (int to = 1; to < row.size(); to++) {
      var cell = row.get(to);
      if (!cell.isEmpty()) {
        switch (NetworkFormat.ROUND_TRIP.read(cell)) {
          case Reading.Good<Integer>(Integer micros) -> found.put(receivers.get(to), micros);
          case Reading.Bad<Integer>(String message, String hint) ->
              tell(
                  CitiesFormat.PATH,
                  "says "
                      + cell
                      + " from "
                      + sender
                      + " to "
                      + receivers.get(to)
                      + ", which "
                      + message,
                  hint);
        }
      }
    }
  }

  private List<String> names() {
    if (!(cities.node(CitiesFormat.ONLY).orElse(cities.mapping())
        instanceof Node.Sequence(List<Node> items, var _))) {
      return List.copyOf(measuredMicros.keySet());
    }
    var names = new ArrayList<String>();
    for (var item : items) {
      var name = ((Node.Scalar) item).text();
      if (!measuredMicros.containsKey(name)) {
        problems.add(
            item.place(),
            cities.pathOf(CitiesFormat.ONLY),
            name,
            "has no row in " + cities.require(CitiesFormat.PATH),
            Lookup.hint(name, List.copyOf(measuredMicros.keySet())));
      } else if (names.contains(name)) {
        problems.add(
            item.place(), cities.pathOf(CitiesFormat.ONLY), name, "is given twice", "name it once");
      } else {
        names.add(name);
      }
    }
    return names;
  }

  private List<List<Integer>> complete(List<String> names) {
    var estimate = estimate();
    var missing = new ArrayList<String>();
    var rows = new ArrayList<List<Integer>>();
    for (var from : names) {
      var row = new ArrayList<Integer>();
      for (var to : names) {
        var micros = measured(from, to);
        if (micros.isEmpty() && estimate.isPresent()) {
          micros = estimate.get().micros(from, to);
        }
        if (micros.isEmpty()) {
          missing.add(from + " - " + to);
        }
        row.add(micros.orElse(0));
      }
      rows.add(row);
    }
    if (!missing.isEmpty()) {
      tellMissing(missing);
    }
    return rows;
  }

  private OptionalInt measured(String from, String to) {
    var there = oneWay(from, to).or(() -> oneWay(to, from));
    if (there.isPresent()) {
      return OptionalInt.of(there.get());
    }
    return from.equals(to)
        ? OptionalInt.of(cities.require(CitiesFormat.WITHIN))
        : OptionalInt.empty();
  }

  private Optional<Integer> oneWay(String from, String to) {
    return Optional.ofNullable(measuredMicros.get(from)).map(row -> row.get(to));
  }

  private Optional<GreatCircle> estimate() {
    if (cities.require(CitiesFormat.MISSING) == CitiesFormat.Missing.REFUSE) {
      return Optional.empty();
    }
    if (cities.node(CitiesFormat.COORDINATES).isEmpty()) {
      tell(
          CitiesFormat.MISSING,
          "needs the places of the cities",
          "give coordinates: a CSV file with columns city, lat and lon");
      return Optional.empty();
    }
    return text(CitiesFormat.COORDINATES)
        .map(CsvText::rows)
        .map(rows -> GreatCircle.read(rows, cities, problems));
  }

  private void tellMissing(List<String> pairs) {
    var some =
        String.join("; ", pairs.subList(0, Math.min(LISTED_PAIRS_MAX, pairs.size())))
            + (pairs.size() > LISTED_PAIRS_MAX ? "; ..." : "");
    tell(
        CitiesFormat.PATH,
        "has no round trip for " + pairs.size() + " pairs (" + some + ")",
        "leave such cities out with `only`, or give coordinates of all and missing: great-circle");
  }

  private void tell(Key key, String message, String hint) {
    problems.add(
        cities.placeOf(key), cities.pathOf(key), ScenarioDraft.textOf(cities, key), message, hint);
  }
}
