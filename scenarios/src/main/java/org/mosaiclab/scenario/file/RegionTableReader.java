package org.mosaiclab.scenario.file;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import org.mosaiclab.scenario.file.document.Node;
import org.mosaiclab.scenario.file.document.Origin;
import org.mosaiclab.scenario.file.document.Problems;
import org.mosaiclab.scenario.file.format.NetworkFormat;
import org.mosaiclab.scenario.file.format.Section;
import org.mosaiclab.scenario.spec.RegionTable;

/// Reads a table of round trips and sees to it that no pair of regions is missing.
public final class RegionTableReader {
  /// Half a microsecond: one way of a round trip.
  private static final long NANOS_PER_ROUND_TRIP_MICRO = 500;

  private final Section table;
  private final Problems problems;

  private RegionTableReader(Section table, Problems problems) {
    this.table = table;
    this.problems = problems;
  }

  /// The table in a checked section of the shape [NetworkFormat#REGION_TABLE].
  ///
  /// @param problems takes region names given twice, missing pairs and surplus values
  /// @return empty if anything in it is wrong
  public static Optional<RegionTable> read(Section table, Problems problems) {
    return new RegionTableReader(table, problems).read();
  }

  private Optional<RegionTable> read() {
    int before = problems.count();
    var regions = readRegions();
    var rows = items(table.node(NetworkFormat.ROUND_TRIP_MILLIS));
    var nanos = new ArrayList<List<Long>>();
    for (int from = 0; from < regions.size(); from++) {
      if (from < rows.size()) {
        nanos.add(readRow(rows.get(from), from, regions));
      } else {
        tellRow(from, "has no round trips from " + regions.get(from));
      }
    }
    if (rows.size() > regions.size()) {
      tellRow(regions.size(), "is a row too many for " + regions.size() + " regions");
    }
    var name = table.get(NetworkFormat.TABLE_NAME);
    var source = table.get(NetworkFormat.TABLE_SOURCE);
    return problems.count() == before && name.isPresent() && source.isPresent() && !isBroken(nanos)
        ? Optional.of(new RegionTable(name.get(), source.get(), regions, nanos))
        : Optional.empty();
  }

  // A value that the format check has refused reads as absent and has been told there.
  private static boolean isBroken(List<List<Long>> nanos) {
    return nanos.isEmpty() || nanos.stream().anyMatch(row -> row.size() != nanos.size());
  }

  private List<String> readRegions() {
    var seen = new LinkedHashSet<String>();
    var names = new ArrayList<String>();
    var items = items(table.node(NetworkFormat.TABLE_REGIONS));
    for (int index = 0; index < items.size(); index++) {
      if (items.get(index) instanceof Node.Scalar(String name, var _, Origin origin)) {
        names.add(name);
        if (!seen.add(name)) {
          problems.add(
              origin.place(),
              Section.pathOf(table.pathOf(NetworkFormat.TABLE_REGIONS), String.valueOf(index)),
              name,
              "is given twice",
              "name every region once");
        }
      }
    }
    return names;
  }

  private List<Long> readRow(Node row, int from, List<String> regions) {
    var cells = items(Optional.of(row));
    var nanos = new ArrayList<Long>();
    for (int to = 0; to < regions.size(); to++) {
      if (to >= cells.size() || isEmpty(cells.get(to))) {
        var node = to < cells.size() ? cells.get(to) : row;
        problems.add(
            node.place(),
            path(from) + "." + to,
            "",
            "has no round trip from " + regions.get(from) + " to " + regions.get(to),
            "give a number of milliseconds");
      } else {
        Section.read(cells.get(to), NetworkFormat.ROUND_TRIP)
            .ifPresent(round -> nanos.add(round * NANOS_PER_ROUND_TRIP_MICRO));
      }
    }
    if (cells.size() > regions.size()) {
      tellRow(from, "has " + cells.size() + " values for " + regions.size() + " regions");
    }
    return nanos;
  }

  private void tellRow(int from, String message) {
    var place = table.placeOf(NetworkFormat.ROUND_TRIP_MILLIS);
    problems.add(place, path(from), "", message, "give one row and one number per region");
  }

  private String path(int from) {
    return table.pathOf(NetworkFormat.ROUND_TRIP_MILLIS) + "." + from;
  }

  private static boolean isEmpty(Node cell) {
    return cell instanceof Node.Scalar scalar && scalar.isEmpty();
  }

  private static List<Node> items(Optional<Node> node) {
    return node.isPresent() && node.get() instanceof Node.Sequence(List<Node> items, var _)
        ? items
        : List.of();
  }
}
