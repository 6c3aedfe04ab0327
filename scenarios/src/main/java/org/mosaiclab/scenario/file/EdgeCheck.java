package org.mosaiclab.scenario.file;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.stream.IntStream;
import org.jgrapht.Graph;
import org.jgrapht.alg.connectivity.ConnectivityInspector;
import org.jgrapht.graph.DefaultEdge;
import org.jgrapht.graph.SimpleGraph;
import org.mosaiclab.scenario.file.document.Problems;
import org.mosaiclab.scenario.file.format.Section;
import org.mosaiclab.scenario.file.format.TopologyFormat;
import org.mosaiclab.scenario.spec.NetworkSpec.Topology;
import org.mosaiclab.scenario.spec.NetworkSpec.Topology.Edge;

/// Sees to it that given links are links between nodes and connect every overlay.
final class EdgeCheck {
  private final Section list;
  private final NodeDirectory directory;
  private final Problems problems;

  private EdgeCheck(Section list, NodeDirectory directory, Problems problems) {
    this.list = list;
    this.directory = directory;
    this.problems = problems;
  }

  /// @param problems takes ends that are no nodes and overlays that fall apart
  static void check(NetworkDraft network, NodeDirectory directory, Problems problems) {
    if (network.topology().isPresent()
        && network.topology().get() instanceof Topology.EdgeList(var _, List<Edge> edges)) {
      network
          .section()
          .section(TopologyFormat.TOPOLOGY)
          .flatMap(topology -> topology.section(TopologyFormat.EDGE_LIST))
          .ifPresent(list -> new EdgeCheck(list, directory, problems).check(edges));
    }
  }

  private void check(List<Edge> edges) {
    int before = problems.count();
    var seen = new LinkedHashSet<Edge>();
    for (int i = 0; i < edges.size(); i++) {
      var edge = edges.get(i);
      checkEdge(edge, i);
      if (!seen.add(edge) || (!edge.equals(edge.turned()) && seen.contains(edge.turned()))) {
        tell(i, edge, "is given twice", "give each link once, in either direction");
      }
    }
    if (problems.count() == before) {
      checkConnected("origin", directory.names(), edges);
      directory
          .stakes()
          .forEach((chain, stakes) -> checkConnected(chain, members(chain, stakes.size()), edges));
    }
  }

  private void checkEdge(Edge edge, int index) {
    for (var end : List.of(edge.one(), edge.other())) {
      if (!directory.regionByNode().containsKey(end)) {
        tell(index, edge, "ends at " + end + ", which is no node", nodes());
      }
    }
    if (edge.one().equals(edge.other())) {
      tell(index, edge, "leads from a node to itself", "name two nodes");
    }
  }

  private String nodes() {
    var known = new LinkedHashMap<String, Integer>();
    known.put("miner", directory.miners());
    directory.stakes().forEach((chain, stakes) -> known.put(chain, stakes.size()));
    return "nodes are "
        + String.join(
            ", ",
            known.entrySet().stream()
                .map(each -> each.getKey() + "-0 to -" + (each.getValue() - 1))
                .toList());
  }

  private static List<String> members(String chain, int count) {
    return IntStream.range(0, count).mapToObj(i -> chain + "-" + i).toList();
  }

  private void checkConnected(String chain, List<String> members, List<Edge> edges) {
    Graph<String, DefaultEdge> graph = new SimpleGraph<>(DefaultEdge.class);
    members.forEach(graph::addVertex);
    for (var edge : edges) {
      if (graph.containsVertex(edge.one()) && graph.containsVertex(edge.other())) {
        graph.addEdge(edge.one(), edge.other());
      }
    }
    var parts = new ConnectivityInspector<>(graph).connectedSets();
    if (parts.size() > 1) {
      var first = members.getFirst();
      var reached = parts.stream().filter(part -> part.contains(first)).findFirst().orElseThrow();
      var other =
          members.stream().filter(member -> !reached.contains(member)).findFirst().orElseThrow();
      problems.add(
          list.placeOf(TopologyFormat.EDGES),
          list.pathOf(TopologyFormat.EDGES),
          "",
          "leave the overlay of %s in %d parts: no way from %s to %s"
              .formatted(chain, parts.size(), first, other),
          "link them; a meta-chain's overlay has only links between its own validators");
    }
  }

  private void tell(int index, Edge edge, String message, String hint) {
    problems.add(
        list.placeOf(TopologyFormat.EDGES),
        list.pathOf(TopologyFormat.EDGES) + "." + index,
        edge.one() + " - " + edge.other(),
        message,
        hint);
  }
}
