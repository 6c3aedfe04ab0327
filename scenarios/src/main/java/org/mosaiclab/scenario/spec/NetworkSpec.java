package org.mosaiclab.scenario.spec;

import java.util.List;
import org.mosaiclab.engine.network.Jitter;

/// The network under every chain.
///
/// @param regions delays between regions
/// @param latencyScaleRatio factor on every one-way delay, above zero
/// @param jitter how the delay of single messages varies, or the law of every delay
/// @param bandwidthBitsPerSecond uplink of each node, shared by its overlays; 0: unlimited
/// @param relayNanos how long a node collects new transactions before it forwards them together
/// @param topology shape of each chain's overlay
/// @param catchUp how nodes fetch blocks that gossip did not bring
/// @param impairments what goes wrong between the nodes
public record NetworkSpec(
    RegionTable regions,
    double latencyScaleRatio,
    Jitter jitter,
    long bandwidthBitsPerSecond,
    long relayNanos,
    Topology topology,
    CatchUp catchUp,
    ImpairmentSpec impairments) {

  /// Requests for missing blocks.
  ///
  /// @param patienceNanos how long a block may miss its parent before a node asks for it, above
  ///   zero
  /// @param retryNanos how long a node waits for an answer before it asks another neighbour, above
  ///   zero
  /// @param batchBlocks most blocks of one answer, at least 1
  public record CatchUp(long patienceNanos, long retryNanos, int batchBlocks) {}

  /// Who is whose neighbour in an overlay.
  public sealed interface Topology {
    /// Every pair is linked.
    record Complete() implements Topology {}

    /// A random graph in which every node has the same number of neighbours; `nodes x degree` is
    /// even and `degree < nodes`.
    ///
    /// @param degree neighbours of each node, at least 2
    record RandomRegular(int degree) implements Topology {}

    /// A small world.
    ///
    /// @param neighbours nearest nodes of the ring, even, at least 2
    /// @param rewireRatio probability of rewiring a link, in `[0, 1]`
    record WattsStrogatz(int neighbours, double rewireRatio) implements Topology {}

    /// A scale-free graph.
    ///
    /// @param links of each node that is added, at least 1 and below the number of nodes
    record BarabasiAlbert(int links) implements Topology {}

    /// Given links.
    ///
    /// @param source where they come from
    /// @param edges by names of nodes
    record EdgeList(String source, List<Edge> edges) implements Topology {
      public EdgeList {
        edges = List.copyOf(edges);
      }
    }

    /// A link between two nodes, by name.
    record Edge(String one, String other) {
      /// The same link named from its other end.
      public Edge turned() {
        return new Edge(/* one= */ other, /* other= */ one);
      }
    }
  }
}
