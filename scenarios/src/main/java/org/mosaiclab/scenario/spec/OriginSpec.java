package org.mosaiclab.scenario.spec;

import java.util.List;
import java.util.OptionalDouble;

/// The origin chain: proof of work with constant difficulty.
///
/// @param blockTimeNanos main-chain interval; blocks are produced every `blockTime / (1 + stale
///   share)`
/// @param staleRatio stale blocks per main-chain block, at least 0; empty: derived from the
///   network's own propagation delays
/// @param gasLimit gas per block, above zero
/// @param backgroundGas gas per block taken by other users first, in `[0, gasLimit]`
/// @param epochLength blocks between origin checkpoints, at least 1
/// @param confirmations depth below the head at which an origin checkpoint may be voted
/// @param minerRegions region index of each miner, at least one miner, equal hash rates
/// @param blockValidationNanos time to validate a block before it is relayed
/// @param accountsCount other accounts in the state trie, which give proofs their depth
public record OriginSpec(
    long blockTimeNanos,
    OptionalDouble staleRatio,
    long gasLimit,
    long backgroundGas,
    int epochLength,
    int confirmations,
    List<Integer> minerRegions,
    long blockValidationNanos,
    int accountsCount) {
  public OriginSpec {
    minerRegions = List.copyOf(minerRegions);
  }
}
