package org.mosaiclab.dataset.manifest;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;

/// One chain of a run: its parameters and who is on it.
///
/// @param name `origin`, or the meta-chain's name
/// @param role origin or meta-chain
/// @param blockTimeNanos main-chain interval
/// @param epochLengthBlocks blocks between checkpoints, at least 1
/// @param gasLimit gas per block
/// @param backgroundGas gas per block that other users take first; 0 on meta-chains
/// @param confirmationsBlocks depth below the head at which an origin checkpoint may be voted; 0 on
///   meta-chains
/// @param gasTarget gas a meta-block must have consumed since the last one; 0 on origin
/// @param validators names, in index order; miners on origin
/// @param stakes stake of each validator, whole tokens, same length as `validators`; empty on
///   origin
/// @param stakeSource where the stakes come from; empty on origin
/// @param nodes names of all nodes of the chain's overlay
/// @param observer node whose view the tables of this chain record
/// @param workloadPerSecond user transactions offered per second; 0 on origin
/// @param workloadMeanGas mean gas of one user transaction; 0 on origin
public record ChainManifest(
    String name,
    Role role,
    long blockTimeNanos,
    long epochLengthBlocks,
    long gasLimit,
    long backgroundGas,
    long confirmationsBlocks,
    long gasTarget,
    List<String> validators,
    List<Long> stakes,
    String stakeSource,
    List<String> nodes,
    String observer,
    double workloadPerSecond,
    double workloadMeanGas) {
  // As long as the longest run, 36525 days.
  private static final long EPOCH_NANOS_MAX = 36_525L * 86_400_000_000_000L;

  public ChainManifest {
    validators = List.copyOf(validators);
    stakes = List.copyOf(stakes);
    nodes = List.copyOf(nodes);
  }

  /// What a chain is in Mosaic.
  public enum Role {
    /// The chain that meta-blockchains are committed to.
    @JsonProperty("origin")
    ORIGIN,
    /// A meta-chain: an auxiliary chain with its meta-blockchain.
    @JsonProperty("metachain")
    METACHAIN
  }

  /// Length of an epoch: the period of the finality latency's sawtooth.
  ///
  /// @return nanoseconds, at most a hundred years: no run lasts as long, and 2.5 of them still fit
  ///   in 64 bits
  public long epochNanos() {
    return epochLengthBlocks > EPOCH_NANOS_MAX / blockTimeNanos
        ? EPOCH_NANOS_MAX
        : epochLengthBlocks * blockTimeNanos;
  }
}
