package org.mosaiclab.scenario.spec;

/// The two gas markets of a meta-chain, in base units of its coin; read where GAP-12 is repaired.
///
/// @param gasPrice what block proposers pay validators per gas, at least zero
/// @param feePrice what users pay block proposers per gas, at least zero
/// @param deposit what block proposers have paid into the reward contract before the first block
public record RewardSpec(long gasPrice, long feePrice, long deposit) {
  /// As the scenario format has it.
  public static final RewardSpec DEFAULT = new RewardSpec(1, 2, 1_000_000_000_000L);
}
