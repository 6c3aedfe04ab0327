package org.mosaiclab.protocol.v0.stake;

import org.mosaiclab.protocol.v0.reputation.Reputation;
import org.mosaiclab.protocol.value.Address;
import org.mosaiclab.protocol.value.Ratio;
import org.mosaiclab.protocol.value.Uint256;

/// Numbers of the repaired stake contract; each is read only where its repair is on.
///
/// @param deployer the only one who may initialise (ISS-14)
/// @param minimumStake least deposit, and the stake below which a validator is evicted (ISS-16,
///   GAP-04)
/// @param delayHeights a deposit counts, and a log-out ends, this many heights after the open one
///   (GAP-04, GAP-05), at least 1
/// @param withdrawalDelayBlocks origin blocks from the close of a validator's last height to the
///   withdrawal (GAP-04)
/// @param reporterShare of a slashed stake; the rest is burnt (GAP-01)
/// @param reputation how stake becomes weight (GAP-06)
/// @param inactivity loss of who does not verify its votes (GAP-07)
/// @param gasLeak loss of all after a late commit (GAP-08)
public record StakeParameters(
    Address deployer,
    Uint256 minimumStake,
    long delayHeights,
    long withdrawalDelayBlocks,
    Ratio reporterShare,
    Reputation reputation,
    InactivityLeak inactivity,
    GasLeak gasLeak) {
  /// Nobody deploys; stake 1, since no source names a minimum; the next height (P§2.7); four months
  /// of 15 s (P§2.7 footnote 10); 4 % (`v0 §21 GAP-01`); reputation 1 (P(3)); leaks of their own.
  public static final StakeParameters DEFAULT =
      new StakeParameters(
          Address.ZERO,
          Uint256.ONE,
          1,
          691_200,
          new Ratio(4, 100),
          Reputation.CONSTANT,
          InactivityLeak.DEFAULT,
          GasLeak.DEFAULT);

  /// @throws IllegalArgumentException if a delay is out of range
  public StakeParameters {
    if (delayHeights < 1) {
      throw new IllegalArgumentException("delayHeights must be >= 1, was " + delayHeights);
    }
    if (withdrawalDelayBlocks < 0) {
      throw new IllegalArgumentException(
          "withdrawalDelayBlocks must be >= 0, was " + withdrawalDelayBlocks);
    }
  }

  /// @return the same numbers with another deployer
  public StakeParameters withDeployer(Address next) {
    return new StakeParameters(
        next,
        minimumStake,
        delayHeights,
        withdrawalDelayBlocks,
        reporterShare,
        reputation,
        inactivity,
        gasLeak);
  }
}
