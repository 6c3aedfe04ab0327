package org.mosaiclab.protocol.v0.stake;

import org.mosaiclab.protocol.value.Address;
import org.mosaiclab.protocol.value.Uint256;

/// One staked validator. **Spec**: `v0 §9`.
///
/// @param depositor who paid the stake
/// @param auxiliaryAddress whose signatures count
/// @param stake token base units, the weight of its votes
/// @param startingHeight first meta-block height at which it has weight
/// @param evicted never set as built (GAP-04)
/// @param evictionHeight first height without weight, where evicted
public record StakedValidator(
    Address depositor,
    Address auxiliaryAddress,
    Uint256 stake,
    long startingHeight,
    boolean evicted,
    long evictionHeight) {
  /// What an unknown address reads as.
  public static final StakedValidator ABSENT =
      new StakedValidator(Address.ZERO, Address.ZERO, Uint256.ZERO, 0, false, 0);

  /// @param height meta-block height
  /// @return the stake, or zero before the starting height and from the eviction height on
  public Uint256 weightAt(long height) {
    boolean counts = startingHeight <= height && !(evicted && evictionHeight <= height);
    return counts ? stake : Uint256.ZERO;
  }
}
