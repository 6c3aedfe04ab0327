package org.mosaiclab.scenario.topology;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.jgrapht.Graph;
import org.jgrapht.alg.connectivity.ConnectivityInspector;
import org.jgrapht.generate.BarabasiAlbertGraphGenerator;
import org.jgrapht.generate.CompleteGraphGenerator;
import org.jgrapht.generate.GraphGenerator;
import org.jgrapht.generate.RandomRegularGraphGenerator;
import org.jgrapht.generate.WattsStrogatzGraphGenerator;
import org.jgrapht.graph.DefaultEdge;
import org.jgrapht.graph.SimpleGraph;
import org.jgrapht.util.SupplierUtil;
import org.mosaiclab.engine.random.RandomStream;
import org.mosaiclab.scenario.spec.NetworkSpec.Topology;
import org.mosaiclab.scenario.spec.NetworkSpec.Topology.Edge;

/// Builds the neighbour rows of an overlay. Graphs come from JGraphT; the event loop sees arrays.
public final class Overlays {
  private static final int ATTEMPTS = 1_000;

  private Overlays() {}

  /// @param topology shape, which [members] nodes can have
  /// @param members actor of each node, ascending
  /// @param names of all actors; the result has a row for each
  /// @param stream decides a random shape; of this overlay alone
  /// @return shape [actorCount][neighbours], ascending; empty rows for actors that are no members
  public static int[][] neighbours(
      Topology topology, int[] members, List<String> names, RandomStream stream) {
    var graph = connected(topology, members, names, stream);
    var rows = new int[names.size()][0];
    for (int node = 0; node < members.length; node++) {
      int self = node;
      rows[members[node]] =
          graph.edgesOf(node).stream()
              .mapToInt(edge -> members[other(graph, edge, self)])
              .sorted()
              .toArray();
    }
    return rows;
  }

  private static int other(Graph<Integer, DefaultEdge> graph, DefaultEdge edge, int node) {
    int source = graph.getEdgeSource(edge);
    return source == node ? graph.getEdgeTarget(edge) : source;
  }

  // A random regular graph of degree 3 or more is almost always connected; of degree 2 it is rings.
  // A small world may fall apart when links are rewired. Either is drawn again.
  private static Graph<Integer, DefaultEdge> connected(
      Topology topology, int[] members, List<String> names, RandomStream stream) {
    for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
      var graph =
          new SimpleGraph<Integer, DefaultEdge>(
              SupplierUtil.createIntegerSupplier(), DefaultEdge::new, false);
      switch (topology) {
        case Topology.EdgeList(var _, var edges) -> addEdges(graph, edges, members, names);
        case Topology.Complete _,
            Topology.RandomRegular _,
            Topology.WattsStrogatz _,
            Topology.BarabasiAlbert _ ->
            generator(topology, members.length, stream).generateGraph(graph);
      }
      if (new ConnectivityInspector<>(graph).isConnected()) {
        return graph;
      }
    }
    throw new IllegalStateException(
        "no connected overlay of " + members.length + " nodes found for " + topology);
  }

  private static GraphGenerator<Integer, DefaultEdge, Integer> generator(
      Topology topology, int nodes, RandomStream stream) {
    return switch (topology) {
      case Topology.Complete() -> new CompleteGraphGenerator<>(nodes);
      case Topology.RandomRegular(int degree) ->
          new RandomRegularGraphGenerator<>(nodes, degree, new Random(stream.nextLong()));
      case Topology.WattsStrogatz(int neighbours, double rewire) ->
          new WattsStrogatzGraphGenerator<>(
              nodes, neighbours, rewire, false, new Random(stream.nextLong()));
      // The first nodes are complete, so that the next one finds as many as it needs.
      case Topology.BarabasiAlbert(int links) ->
          new BarabasiAlbertGraphGenerator<>(
              links + 1, links, nodes, new Random(stream.nextLong()));
      case Topology.EdgeList list ->
          throw new IllegalArgumentException("edges are given, not generated: " + list.source());
    };
  }

  private static void addEdges(
      Graph<Integer, DefaultEdge> graph, List<Edge> edges, int[] members, List<String> names) {
    Map<String, Integer> nodes = new LinkedHashMap<>();
    for (int node = 0; node < members.length; node++) {
      graph.addVertex(node);
      nodes.put(names.get(members[node]), node);
    }
    for (var edge : edges) {
      var one = nodes.get(edge.one());
      var other = nodes.get(edge.other());
      if (one != null && other != null) {
        graph.addEdge(one, other);
      }
    }
  }

  /// Delays of the shortest paths from one actor over an overlay.
  ///
  /// @param neighbours shape [actors][neighbours]
  /// @param hop delay of one hop, nanoseconds
  /// @return shape [actors]; `Long.MAX_VALUE` where there is no path
  public static long[] shortestPathNanos(int[][] neighbours, int from, HopDelay hop) {
    var delays = new long[neighbours.length];
    Arrays.fill(delays, Long.MAX_VALUE);
    delays[from] = 0;
    var settled = new boolean[neighbours.length];
    for (int next = from; next >= 0; next = nearestUnsettled(delays, settled)) {
      settled[next] = true;
      for (int neighbour : neighbours[next]) {
        long through = Math.addExact(delays[next], hop.nanos(next, neighbour));
        delays[neighbour] = Math.min(delays[neighbour], through);
      }
    }
    return delays;
  }

  private static int nearestUnsettled(long[] delays, boolean[] settled) {
    int best = -1;
    for (int actor = 0; actor < delays.length; actor++) {
      if (!settled[actor]
          && delays[actor] < Long.MAX_VALUE
          && (best < 0 || delays[actor] < delays[best])) {
        best = actor;
      }
    }
    return best;
  }

  /// Delay of one hop of a block.
  @FunctionalInterface
  public interface HopDelay {
    /// @return nanoseconds from one neighbour to the other
    long nanos(int fromActor, int toActor);
  }
}
