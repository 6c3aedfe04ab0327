package org.mosaiclab.scenario.spec;

import java.util.List;
import java.util.Optional;

/// One meta-chain: its sealers, who are its validators, and its users.
///
/// @param name unique, `[a-z][a-z0-9-]*`
/// @param blockTimeNanos time between in-turn blocks
/// @param outOfTurnDelayNanos a sealer at distance k from its turn waits `blockTime + k` times this
/// @param gasLimit gas per block, above zero
/// @param epochLength blocks between checkpoints, at least 1
/// @param stakes stake of each validator, whole tokens, above zero, at least one
/// @param stakeSource where the stakes come from, for the report
/// @param regions region index of each validator, same length as `stakes`
/// @param blockValidationNanos time to validate a block before it is relayed
/// @param gasTarget gas that a meta-block must have consumed since the last one, at least 1
/// @param mempoolTransactions user transactions that may wait; more are dropped and counted
/// @param workload what users submit
/// @param contracts numbers of its contracts on origin
/// @param gateway its gateway pair, where it has one
public record MetachainSpec(
    String name,
    long blockTimeNanos,
    long outOfTurnDelayNanos,
    long gasLimit,
    int epochLength,
    List<Long> stakes,
    String stakeSource,
    List<Integer> regions,
    long blockValidationNanos,
    long gasTarget,
    int mempoolTransactions,
    WorkloadSpec workload,
    ContractsSpec contracts,
    Optional<GatewaySpec> gateway) {
  public MetachainSpec {
    stakes = List.copyOf(stakes);
    regions = List.copyOf(regions);
  }
}
