package org.mosaiclab.protocol.v0.gateway;

import org.mosaiclab.protocol.value.Uint256;

/// Numbers that repairs of a gateway pair need; a profile without the repair never reads them.
///
/// @param rewardConstantGas the constant K of P(16), gas; DEV-13
/// @param rewardGas what is rewarded instead of measured gas; ISS-27
/// @param bountyUnlockMillis from the proposal of a bounty to its confirmation; ISS-29
/// @param originBlockMillis mean time between origin blocks; ISS-29
/// @param auxiliaryBlockMillis mean time between auxiliary blocks; ISS-29
public record GatewayTerms(
    Uint256 rewardConstantGas,
    RewardGas rewardGas,
    long bountyUnlockMillis,
    long originBlockMillis,
    long auxiliaryBlockMillis) {
  private static final long SEVEN_DAYS_MILLIS = 7L * 24 * 60 * 60 * 1000;

  /// @throws IllegalArgumentException if a time is not positive
  public GatewayTerms {
    if (bountyUnlockMillis <= 0 || originBlockMillis <= 0 || auxiliaryBlockMillis <= 0) {
      throw new IllegalArgumentException(
          "times must be > 0 ms, were "
              + bountyUnlockMillis
              + ", "
              + originBlockMillis
              + " and "
              + auxiliaryBlockMillis);
    }
  }

  /// K of zero, the seven days that the contracts' block count stands for, blocks of 15 s on origin
  /// and 3 s on auxiliary. **Spec**: `v0 §13`, `v0 §22a`.
  public static GatewayTerms standard(RewardGas rewardGas) {
    return new GatewayTerms(Uint256.ZERO, rewardGas, SEVEN_DAYS_MILLIS, 15_000, 3_000);
  }

  /// @return the unlock period in blocks of origin, rounded up
  Uint256 originUnlockBlocks() {
    return Uint256.of(Math.ceilDiv(bountyUnlockMillis, originBlockMillis));
  }

  /// @return the unlock period in blocks of auxiliary, rounded up
  Uint256 auxiliaryUnlockBlocks() {
    return Uint256.of(Math.ceilDiv(bountyUnlockMillis, auxiliaryBlockMillis));
  }
}
