package org.mosaiclab.scenario.file;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.mosaiclab.scenario.file.document.Node;
import org.mosaiclab.scenario.file.document.Problems;
import org.mosaiclab.scenario.file.format.Key;
import org.mosaiclab.scenario.file.format.PlacementFormat;
import org.mosaiclab.scenario.file.format.Section;
import org.mosaiclab.scenario.spec.RegionTable;

/// Finds the region of each node.
final class Placement {
  private final int count;
  private final RegionTable table;
  private final Problems problems;

  private Placement(int count, RegionTable table, Problems problems) {
    this.count = count;
    this.table = table;
    this.problems = problems;
  }

  /// @param section that has the placement
  /// @param key of the placement
  /// @param count nodes to place
  /// @param table the network's
  /// @param problems takes regions and tables that do not fit
  /// @return index of each node's region, empty if something does not fit
  static Optional<List<Integer>> read(
      Section section, Key key, int count, RegionTable table, Problems problems) {
    var placement = new Placement(count, table, problems);
    return switch (section.node(key).orElse(section.mapping())) {
      case Node.Scalar scalar ->
          Section.read(scalar, PlacementFormat.EVEN).map(_ -> placement.even());
      case Node.Mapping _ -> section.section(key).flatMap(placement::readChoice);
      case Node.Sequence _ -> Optional.empty();
    };
  }

  private Optional<List<Integer>> readChoice(Section choice) {
    if (choice.node(PlacementFormat.IN_REGIONS).isPresent()) {
      return readRegions(choice);
    }
    var name = choice.get(PlacementFormat.BY_REGION);
    if (name.isPresent() && !name.get().equals(table.name())) {
      problems.add(
          choice.placeOf(PlacementFormat.BY_REGION),
          choice.pathOf(PlacementFormat.BY_REGION),
          name.get(),
          "is not the network's latency table",
          "give " + table.name() + ", or placement: " + PlacementFormat.EVEN_WORD);
      return Optional.empty();
    }
    return name.map(_ -> even());
  }

  private List<Integer> even() {
    var regions = new ArrayList<Integer>(count);
    for (int node = 0; node < count; node++) {
      regions.add(node % table.regions().size());
    }
    return regions;
  }

  private Optional<List<Integer>> readRegions(Section choice) {
    int before = problems.count();
    var regions = new ArrayList<Integer>();
    long sum = 0;
    for (var entry : choice.named(PlacementFormat.IN_REGIONS).entrySet()) {
      int region = table.regions().indexOf(entry.getKey());
      var nodes = Section.read(entry.getValue(), PlacementFormat.NODES_IN_REGION);
      if (region < 0) {
        tellUnknown(choice, entry.getKey(), entry.getValue());
      }
      if (nodes.isEmpty()) {
        return Optional.empty();
      }
      sum += nodes.get();
      for (int node = 0; node < nodes.get() && regions.size() < count; node++) {
        regions.add(region);
      }
    }
    if (sum != count) {
      problems.add(
          choice.placeOf(PlacementFormat.IN_REGIONS),
          choice.pathOf(PlacementFormat.IN_REGIONS),
          "",
          "places " + sum + " of " + count + " nodes",
          "let the numbers sum to " + count + ", or set the count to " + sum);
    }
    return problems.count() == before ? Optional.of(regions) : Optional.empty();
  }

  private void tellUnknown(Section choice, String region, Node node) {
    problems.add(
        node.place(),
        Section.pathOf(choice.pathOf(PlacementFormat.IN_REGIONS), region),
        "",
        "is no region of " + table.name(),
        Lookup.hint(region, table.regions()));
  }
}
