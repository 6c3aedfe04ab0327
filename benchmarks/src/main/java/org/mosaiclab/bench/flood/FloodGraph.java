package org.mosaiclab.bench.flood;

import java.util.Arrays;
import org.mosaiclab.engine.random.RandomStream;
import org.mosaiclab.engine.random.RandomStreams;

/// Nodes on a torus and who is whose peer.
///
/// **Source**: Wittgenstein's P2PNetwork and Node, re-implemented from the published rules: nodes
/// lie uniformly on a torus of 2,000 x 1,112 points; in random order each adds links to random
/// nodes until it has enough peers, and a link counts for both ends.
///
/// @param x by node, in `[0, WIDTH)`
/// @param y by node, in `[0, HEIGHT)`
/// @param peers by node, in the order in which the links were made
@SuppressWarnings("ArrayRecordComponent") // rows of a graph, owned by it
public record FloodGraph(int[] x, int[] y, int[][] peers) {
  /// Points of the torus from west to east.
  public static final int WIDTH = 2_000;

  /// Points of the torus from north to south.
  public static final int HEIGHT = 1_112;

  /// A random graph.
  public static FloodGraph random(FloodSettings settings, RandomStreams streams) {
    int nodes = settings.nodes();
    var places = streams.stream("flood/places");
    return new FloodGraph(
        coordinates(nodes, WIDTH, places),
        coordinates(nodes, HEIGHT, places),
        links(nodes, settings.minPeers(), streams.stream("flood/links")));
  }

  private static int[] coordinates(int nodes, int bound, RandomStream stream) {
    var values = new int[nodes];
    Arrays.setAll(values, _ -> (int) stream.nextBelow(bound));
    return values;
  }

  private static int[][] links(int nodes, int minPeers, RandomStream stream) {
    var peers = new int[nodes][minPeers];
    var degrees = new int[nodes];
    var order = new int[nodes];
    Arrays.setAll(order, node -> node);
    stream.shuffle(order);
    for (int node : order) {
      while (degrees[node] < minPeers) {
        int other = (int) stream.nextBelow(nodes);
        if (other != node && !contains(peers[node], degrees[node], other)) {
          append(peers, degrees, node, other);
          append(peers, degrees, other, node);
        }
      }
    }
    for (int node = 0; node < nodes; node++) {
      peers[node] = Arrays.copyOf(peers[node], degrees[node]);
    }
    return peers;
  }

  private static boolean contains(int[] row, int length, int value) {
    for (int i = 0; i < length; i++) {
      if (row[i] == value) {
        return true;
      }
    }
    return false;
  }

  private static void append(int[][] rows, int[] lengths, int row, int value) {
    if (lengths[row] == rows[row].length) {
      rows[row] = Arrays.copyOf(rows[row], 2 * rows[row].length);
    }
    rows[row][lengths[row]++] = value;
  }

  /// Number of nodes.
  public int nodeCount() {
    return peers.length;
  }

  /// Sum of all degrees: twice the number of links.
  public long degreeSum() {
    return Arrays.stream(peers).mapToLong(row -> row.length).sum();
  }

  /// Distance around the torus, rounded down to whole points.
  public int distance(int from, int to) {
    int dx = around(x[from] - x[to], WIDTH);
    int dy = around(y[from] - y[to], HEIGHT);
    return (int) Math.sqrt(dx * dx + dy * dy);
  }

  private static int around(int difference, int size) {
    int direct = Math.abs(difference);
    return Math.min(direct, size - direct);
  }
}
