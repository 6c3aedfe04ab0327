package org.mosaiclab.protocol.v0.finality;

import org.mosaiclab.protocol.v0.electorate.Tenure;
import org.mosaiclab.protocol.v0.electorate.WeightSteps;
import org.mosaiclab.protocol.value.Address;
import org.mosaiclab.protocol.value.Uint256;

/// A validator as the polling place knows it. **Spec**: `v0 §7`; `v0 §21` GAP-01, GAP-18.
///
/// @param index position in the order of registration; derived, so that what is kept per validator
///   lies in a vector
/// @param auxiliaryAddress whose signatures count
/// @param weights of its votes by meta-block height; one for ever as built
/// @param ended never set as built (GAP-18)
/// @param startHeight first meta-block height at which it has weight
/// @param endHeight first height without weight, where ended
/// @param isSlashed whether an offence was proven here (GAP-01)
public record RegisteredValidator(
    int index,
    Address auxiliaryAddress,
    WeightSteps weights,
    boolean ended,
    long startHeight,
    long endHeight,
    boolean isSlashed) {
  private static final int NOWHERE = -1;

  /// What an unknown address reads as.
  public static final RegisteredValidator ABSENT =
      new RegisteredValidator(NOWHERE, Address.ZERO, WeightSteps.NONE, false, 0, 0, false);

  static RegisteredValidator joining(int index, Address address, Uint256 weight, long start) {
    return new RegisteredValidator(
        index, address, WeightSteps.from(start, weight), false, start, 0, false);
  }

  /// @return true for [#ABSENT] alone
  public boolean isAbsent() {
    return index == NOWHERE;
  }

  /// @return weight after all changes so far, whether it has ended or not
  public Uint256 weight() {
    return weights.latest();
  }

  /// @param height meta-block height
  /// @return the weight, or zero before the start height and from the end height on
  public Uint256 weightAt(long height) {
    boolean counts = startHeight <= height && !(ended && endHeight <= height);
    return counts ? weights.at(height) : Uint256.ZERO;
  }

  /// @return the heights at which it counts, where the sets are split
  Tenure tenure() {
    return new Tenure(startHeight, ended ? endHeight - 1 : Tenure.OPEN_END);
  }

  RegisteredValidator withWeight(long fromHeight, Uint256 weight) {
    return new RegisteredValidator(
        index,
        auxiliaryAddress,
        weights.with(fromHeight, weight),
        ended,
        startHeight,
        endHeight,
        isSlashed);
  }

  /// @param height first one without weight
  RegisteredValidator endingAt(long height) {
    return new RegisteredValidator(
        index, auxiliaryAddress, weights, true, startHeight, height, isSlashed);
  }

  /// @param height from which on it weighs nothing
  RegisteredValidator slashedAt(long height) {
    return new RegisteredValidator(
        index,
        auxiliaryAddress,
        weights.with(height, Uint256.ZERO),
        ended,
        startHeight,
        endHeight,
        true);
  }
}
