package org.mosaiclab.protocol.v0.finality;

import org.mosaiclab.protocol.value.Address;
import org.mosaiclab.protocol.value.Uint256;

/// A validator as the polling place knows it. **Spec**: `v0 §7`.
///
/// @param auxiliaryAddress whose signatures count
/// @param weight of its votes
/// @param ended never set as built (GAP-04, GAP-18)
/// @param startHeight first meta-block height at which it has weight
/// @param endHeight first height without weight, where ended
public record RegisteredValidator(
    Address auxiliaryAddress, Uint256 weight, boolean ended, long startHeight, long endHeight) {
  /// What an unknown address reads as.
  public static final RegisteredValidator ABSENT =
      new RegisteredValidator(Address.ZERO, Uint256.ZERO, false, 0, 0);

  /// @param height meta-block height
  /// @return the weight, or zero before the start height and from the end height on
  public Uint256 weightAt(long height) {
    boolean counts = startHeight <= height && !(ended && endHeight <= height);
    return counts ? weight : Uint256.ZERO;
  }
}
