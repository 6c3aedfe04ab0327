package org.mosaiclab.protocol.v0.reward;

import org.mosaiclab.protocol.value.Uint256;

/// Numbers of the reward contract that the paper leaves open; read where GAP-12 is repaired.
///
/// @param gasPrice of the first dynasty, base units per gas
/// @param deposit base units that the block proposers have put in before the first block
/// @param withdrawalDelayBlocks finalised origin blocks from the end of a validator's weight to the
///   release of what is locked, at least zero
public record RewardTerms(Uint256 gasPrice, Uint256 deposit, long withdrawalDelayBlocks) {
  /// A price of one; enough for 125,000 blocks of 8 million gas; four months of 15 s, as a stake
  /// waits (P§2.7 footnote 10).
  public static final RewardTerms DEFAULT =
      new RewardTerms(Uint256.ONE, Uint256.of(1_000_000_000_000L), 691_200);

  /// @throws IllegalArgumentException if the delay is negative
  public RewardTerms {
    if (withdrawalDelayBlocks < 0) {
      throw new IllegalArgumentException(
          "withdrawalDelayBlocks must be >= 0, was " + withdrawalDelayBlocks);
    }
  }
}
