package org.mosaiclab.scenario.topology;

import java.util.Arrays;
import java.util.Random;
import org.jgrapht.Graph;
import org.jgrapht.alg.connectivity.ConnectivityInspector;
import org.jgrapht.generate.CompleteGraphGenerator;
import org.jgrapht.generate.RandomRegularGraphGenerator;
import org.jgrapht.graph.DefaultEdge;
import org.jgrapht.graph.SimpleGraph;
import org.jgrapht.util.SupplierUtil;
import org.mosaiclab.engine.random.RandomStream;
import org.mosaiclab.scenario.spec.NetworkSpec.Topology;

/// Builds the neighbour rows of an overlay. Graphs come from JGraphT; the event loop sees arrays.
public final class Overlays {
  private static final int ATTEMPTS = 1_000;

  private Overlays() {}

  /// @param topology shape; `members x degree` even and `degree < members` where it has a degree
  /// @param members actor of each node, ascending
  /// @param actorCount rows of the result
  /// @param stream decides a random shape; of this overlay alone
  /// @return shape [actorCount][neighbours], ascending; empty rows for actors that are no members
  public static int[][] neighbours(
      Topology topology, int[] members, int actorCount, RandomStream stream) {
    var graph = connected(topology, members.length, stream);
    var rows = new int[actorCount][0];
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
  private static Graph<Integer, DefaultEdge> connected(
      Topology topology, int nodes, RandomStream stream) {
    for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
      var graph =
          new SimpleGraph<Integer, DefaultEdge>(
              SupplierUtil.createIntegerSupplier(), DefaultEdge::new, false);
      switch (topology) {
        case Topology.Complete() ->
            new CompleteGraphGenerator<Integer, DefaultEdge>(nodes).generateGraph(graph);
        case Topology.RandomRegular(int degree) ->
            new RandomRegularGraphGenerator<Integer, DefaultEdge>(
                    nodes, degree, new Random(stream.nextLong()))
                .generateGraph(graph);
      }
      if (new ConnectivityInspector<>(graph).isConnected()) {
        return graph;
      }
    }
    throw new IllegalStateException(
        "no connected overlay of " + nodes + " nodes found for " + topology);
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
