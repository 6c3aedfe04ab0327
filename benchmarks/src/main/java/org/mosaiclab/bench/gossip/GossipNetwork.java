package org.mosaiclab.bench.gossip;

import java.util.Arrays;
import java.util.stream.IntStream;
import org.mosaiclab.engine.random.RandomStream;
import org.mosaiclab.engine.random.RandomStreams;

/// Nodes, where they are, what they can do, and who is whose neighbour.
///
/// **Source**: SimBlock's Main and BitcoinCoreTable, re-implemented from the published rules.
///
/// @param regions by node
/// @param powers hashes per millisecond, by node
/// @param relaysCompactBlocks by node
/// @param churns by node: whether it comes and goes
/// @param neighbours by node, its own links first
@SuppressWarnings("ArrayRecordComponent") // rows of a network, owned by it
public record GossipNetwork(
    int[] regions,
    int[] powers,
    boolean[] relaysCompactBlocks,
    boolean[] churns,
    int[][] neighbours) {
  private static final double POWER_MEAN = 400_000;
  private static final double POWER_DEVIATION = 100_000;
  private static final double CHURN_RATIO = 0.976;

  /// A random network.
  public static GossipNetwork random(GossipSettings settings, RandomStreams streams) {
    int nodes = settings.nodes();
    var regions = settings.tables().regions(nodes);
    streams.stream("gossip/regions").shuffle(regions);
    var degrees = settings.tables().outDegrees(nodes);
    streams.stream("gossip/degrees").shuffle(degrees);
    var powers = streams.stream("gossip/powers");
    return new GossipNetwork(
        regions,
        IntStream.range(0, nodes).map(_ -> power(powers)).toArray(),
        flags(nodes, settings.compactBlockRatio(), streams.stream("gossip/compact")),
        flags(nodes, CHURN_RATIO, streams.stream("gossip/churn")),
        links(degrees, streams.stream("gossip/links")));
  }

  private static int power(RandomStream stream) {
    return Math.max(1, (int) (stream.nextStandardNormal() * POWER_DEVIATION + POWER_MEAN));
  }

  private static boolean[] flags(int nodes, double ratio, RandomStream stream) {
    var order = IntStream.range(0, nodes).toArray();
    stream.shuffle(order);
    var flags = new boolean[nodes];
    // The ratio in single precision, as the peer has it: 0.964 of 6,000 must be 5,784.
    int count = (int) Math.ceil(nodes * (float) ratio);
    for (int i = 0; i < Math.min(nodes, count); i++) {
      flags[order[i]] = true;
    }
    return flags;
  }

  // One node after the other looks through the others in random order, until it has enough links of
  // its own; who is linked already, from either side, is passed over.
  private static int[][] links(int[] degrees, RandomStream stream) {
    int nodes = degrees.length;
    var outgoing = new Rows(nodes);
    var incoming = new Rows(nodes);
    var candidates = IntStream.range(0, nodes).toArray();
    for (int node = 0; node < nodes; node++) {
      for (int i = 0; i < nodes && outgoing.length(node) < degrees[node]; i++) {
        int other = pick(candidates, i, stream);
        if (other != node && !outgoing.contains(node, other) && !incoming.contains(node, other)) {
          outgoing.add(node, other);
          incoming.add(other, node);
        }
      }
    }
    return IntStream.range(0, nodes)
        .mapToObj(node -> concat(outgoing.row(node), incoming.row(node)))
        .toArray(int[][]::new);
  }

  private static int pick(int[] candidates, int at, RandomStream stream) {
    int picked = at + (int) stream.nextBelow(candidates.length - at);
    int candidate = candidates[picked];
    candidates[picked] = candidates[at];
    candidates[at] = candidate;
    return candidate;
  }

  private static int[] concat(int[] first, int[] second) {
    var both = Arrays.copyOf(first, first.length + second.length);
    System.arraycopy(second, 0, both, first.length, second.length);
    return both;
  }

  /// Number of nodes.
  public int nodeCount() {
    return regions.length;
  }

  /// Sum of all numbers of neighbours.
  public long degreeSum() {
    return Arrays.stream(neighbours).mapToLong(row -> row.length).sum();
  }

  /// Rows of integers that grow.
  private static final class Rows {
    private final int[][] rows;
    private final int[] lengths;

    Rows(int count) {
      rows = new int[count][8];
      lengths = new int[count];
    }

    int length(int row) {
      return lengths[row];
    }

    boolean contains(int row, int value) {
      for (int i = 0; i < lengths[row]; i++) {
        if (rows[row][i] == value) {
          return true;
        }
      }
      return false;
    }

    void add(int row, int value) {
      if (lengths[row] == rows[row].length) {
        rows[row] = Arrays.copyOf(rows[row], 2 * lengths[row]);
      }
      rows[row][lengths[row]++] = value;
    }

    int[] row(int row) {
      return Arrays.copyOf(rows[row], lengths[row]);
    }
  }
}
