package org.mosaiclab.scenario.cost;

import java.util.OptionalLong;

/// Gas that one meta-block takes on origin, transaction by transaction.
///
/// @param validators of the committee, all of equal weight
/// @param votes verified until the quorum, the committing one included
/// @param proposeGas of the proposal
/// @param verifyGas of all votes but the one that commits
/// @param commitGas of the vote that commits
/// @param anchorGas of the header that gives gateways the state root; 0 where no contract takes it
///   (GAP-16)
/// @param largestGas of any one of these transactions
public record MetablockCost(
    int validators,
    int votes,
    long proposeGas,
    long verifyGas,
    long commitGas,
    long anchorGas,
    long largestGas) {
  public long totalGas() {
    return proposeGas + verifyGas + commitGas + anchorGas;
  }

  /// Whole origin blocks that so much gas fills.
  ///
  /// @param gasLimit of a block
  /// @return empty where one transaction alone needs more: then the meta-block is never committed
  public OptionalLong blocks(long gasLimit) {
    return largestGas > gasLimit
        ? OptionalLong.empty()
        : OptionalLong.of(Math.ceilDiv(totalGas(), gasLimit));
  }
}
