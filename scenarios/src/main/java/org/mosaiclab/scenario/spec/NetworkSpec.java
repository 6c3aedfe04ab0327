package org.mosaiclab.scenario.spec;

/// The network under every chain.
///
/// @param regions measured round trips between regions
/// @param latencyScaleRatio factor on every one-way delay, above zero
/// @param jitterSigma sigma of the log-normal factor of median 1 on each message's delay; 0: none
/// @param bandwidthBitsPerSecond uplink of each node, shared by its overlays; 0: unlimited
/// @param relayNanos how long a node collects new transactions before it forwards them together
/// @param topology shape of each chain's overlay
/// @param catchUp how nodes fetch blocks that gossip did not bring
public record NetworkSpec(
    RegionTable regions,
    double latencyScaleRatio,
    double jitterSigma,
    long bandwidthBitsPerSecond,
    long relayNanos,
    Topology topology,
    CatchUp catchUp) {

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
  }
}
