package org.mosaiclab.scenario.file;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.mosaiclab.scenario.file.document.Node;
import org.mosaiclab.scenario.file.document.Problems;
import org.mosaiclab.scenario.file.format.NodesFormat;
import org.mosaiclab.scenario.file.format.Section;
import org.mosaiclab.scenario.file.format.TopologyFormat;
import org.mosaiclab.scenario.spec.NetworkSpec.Topology;

/// Reads the shape of the overlays.
final class TopologyReader {
  private TopologyReader() {}

  /// @param network a checked section `network`
  /// @param problems takes lists of edges that do not say what they should
  static Optional<Topology> read(Section network, Problems problems) {
    return switch (network.node(TopologyFormat.TOPOLOGY).orElse(network.mapping())) {
      case Node.Scalar _ -> Optional.of(new Topology.Complete());
      case Node.Mapping _ ->
          network.section(TopologyFormat.TOPOLOGY).flatMap(choice -> readChoice(choice, problems));
      case Node.Sequence _ -> Optional.empty();
    };
  }

  private static Optional<Topology> readChoice(Section choice, Problems problems) {
    Optional<Topology> regular =
        choice
            .section(TopologyFormat.RANDOM_REGULAR)
            .flatMap(graph -> graph.get(TopologyFormat.DEGREE))
            .map(Topology.RandomRegular::new);
    return regular
        .or(() -> choice.section(TopologyFormat.WATTS_STROGATZ).flatMap(TopologyReader::smallWorld))
        .or(
            () ->
                choice
                    .section(TopologyFormat.BARABASI_ALBERT)
                    .flatMap(graph -> graph.get(TopologyFormat.LINKS))
                    .map(Topology.BarabasiAlbert::new))
        .or(
            () ->
                choice
                    .section(TopologyFormat.EDGE_LIST)
                    .flatMap(list -> readEdges(list, problems)));
  }

  private static Optional<Topology> smallWorld(Section graph) {
    return graph
        .get(TopologyFormat.NEIGHBOURS)
        .flatMap(
            neighbours ->
                graph
                    .get(TopologyFormat.REWIRE)
                    .map(rewire -> new Topology.WattsStrogatz(neighbours, rewire)));
  }

  private static Optional<Topology> readEdges(Section list, Problems problems) {
    if (list.node(TopologyFormat.EDGES).isEmpty()) {
      if (list.node(TopologyFormat.EDGE_PATH).isEmpty()) {
        problems.add(
            list.mapping().place(), list.path(), "", "has no links", "give a path, or edges");
      }
      return Optional.empty();
    }
    if (list.node(TopologyFormat.EDGE_PATH).isPresent()) {
      problems.add(
          list.placeOf(TopologyFormat.EDGE_PATH),
          list.pathOf(TopologyFormat.EDGE_PATH),
          "",
          "stands beside edges",
          "give one of them");
    }
    var edges = new ArrayList<Topology.Edge>();
    var items = items(list.node(TopologyFormat.EDGES).orElseThrow());
    for (var item : items) {
      var ends =
          items(item).stream()
              .flatMap(end -> Section.read(end, NodesFormat.NAME).stream())
              .toList();
      if (ends.size() == 2) {
        edges.add(new Topology.Edge(ends.getFirst(), ends.getLast()));
      }
    }
    return edges.size() == items.size()
        ? list.get(TopologyFormat.EDGE_SOURCE).map(source -> new Topology.EdgeList(source, edges))
        : Optional.empty();
  }

  private static List<Node> items(Node node) {
    return node instanceof Node.Sequence(List<Node> items, var _) ? items : List.of();
  }
}
