package org.mosaiclab.scenario.spec;

/// The network under every chain.
///
/// @param regions measured round trips between regions
/// @param latencyScaleRatio factor on every one-way delay, above zero
/// @param jitterSigma sigma of the log-normal factor of median 1 on each message's delay; 0: none
/// @param bandwidthBitsPerSecond uplink of each node, shared by its overlays; 0: unlimited
/// @param relayNanos how long a node collects new transactions before it forwards them together
/// @param topology shape of each chain's overlay
public record NetworkSpec(
    RegionTable regions,
    double latencyScaleRatio,
    double jitterSigma,
    long bandwidthBitsPerSecond,
    long relayNanos,
    Topology topology) {

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
