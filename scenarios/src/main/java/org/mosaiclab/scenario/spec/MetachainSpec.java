package org.mosaiclab.scenario.spec;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// One meta-chain: its sealers, who are its validators, and its users.
///
/// @param name unique, `[a-z][a-z0-9-]*`
/// @param blockTimeNanos time between in-turn blocks
/// @param outOfTurnDelayNanos a sealer at distance k from its turn waits `blockTime + k` times this
/// @param gasLimit gas per block, above zero
/// @param epochLength blocks between checkpoints, at least 1
/// @param stakes stake of each of the first validators, whole tokens, above zero, at least one
/// @param stakeSource where the stakes come from, for the report
/// @param regions region index of each of the first validators, same length as `stakes`
/// @param membership who joins and leaves later
/// @param blockValidationNanos time to validate a block before it is relayed
/// @param gasTarget gas that a meta-block must have consumed since the last one, at least 1
/// @param mempoolTransactions user transactions that may wait; more are dropped and counted
/// @param workload what users submit
/// @param contracts numbers of its contracts on origin
/// @param rewards its gas markets
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
    MembershipSpec membership,
    long blockValidationNanos,
    long gasTarget,
    int mempoolTransactions,
    WorkloadSpec workload,
    ContractsSpec contracts,
    RewardSpec rewards,
    Optional<GatewaySpec> gateway) {
  public MetachainSpec {
    stakes = List.copyOf(stakes);
    regions = List.copyOf(regions);
  }

  /// How many validators there are in all, those that join later included.
  public int validatorCount() {
    return stakes.size() + membership.joins().size();
  }

  /// @param validator index, in `[0, validatorCount())`
  /// @return what it has at stake, or will have
  public long stakeOf(int validator) {
    return validator < stakes.size()
        ? stakes.get(validator)
        : membership.joins().get(validator - stakes.size()).stake();
  }

  /// Region index of every validator, those that join later included.
  public List<Integer> regionsOfAll() {
    return Stream.concat(
            regions.stream(), membership.joins().stream().map(MembershipSpec.Join::region))
        .toList();
  }
}
