package org.mosaiclab.protocol.v0.finality;

import org.mosaiclab.protocol.value.Address;
import org.mosaiclab.protocol.value.Uint256;

/// A validator as the polling place knows it. **Spec**: `v0 §7`.
///
/// @param index position in the order of registration; derived, so that what is kept per validator
///   lies in a vector
/// @param auxiliaryAddress whose signatures count
/// @param weight of its votes
/// @param ended never set as built (GAP-04, GAP-18)
/// @param startHeight first meta-block height at which it has weight
/// @param endHeight first height without weight, where ended
public record RegisteredValidator(
    int index,
    Address auxiliaryAddress,
    Uint256 weight,
    boolean ended,
    long startHeight,
    long endHeight) {
  private static final int NOWHERE = -1;

  /// What an unknown address reads as.
  public static final RegisteredValidator ABSENT =
      new RegisteredValidator(NOWHERE, Address.ZERO, Uint256.ZERO, false, 0, 0);

  /// @return true for [#ABSENT] alone
  public boolean isAbsent() {
    return index == NOWHERE;
  }

  /// @param height meta-block height
  /// @return the weight, or zero before the start height and from the end height on
  public Uint256 weightAt(long height) {
    boolean counts = startHeight <= height && !(ended && endHeight <= height);
    return counts ? weight : Uint256.ZERO;
  }
}
