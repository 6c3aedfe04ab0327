package org.mosaiclab.protocol.v0.stake;

import org.mosaiclab.protocol.v0.electorate.Tenure;
import org.mosaiclab.protocol.v0.electorate.WeightSteps;
import org.mosaiclab.protocol.value.Address;
import org.mosaiclab.protocol.value.Uint256;

/// One staked validator. **Spec**: `v0 §9`; `v0 §21` GAP-01, GAP-04, GAP-06, GAP-07.
///
/// @param depositor who paid the stake
/// @param auxiliaryAddress whose signatures count
/// @param stake token base units; what is left of the deposit
/// @param startingHeight first meta-block height at which it has weight
/// @param evicted whether it logged out or was evicted; never as built
/// @param evictionHeight first height without weight, where evicted
/// @param standing whether it still has a stake
/// @param weights what its stake weighs, by height; the stake itself as built
/// @param announced weight that the kernels have told the auxiliary side
/// @param missedHeights consecutive heights without its vote in the committed seal (GAP-07)
public record StakedValidator(
    Address depositor,
    Address auxiliaryAddress,
    Uint256 stake,
    long startingHeight,
    boolean evicted,
    long evictionHeight,
    Standing standing,
    WeightSteps weights,
    Uint256 announced,
    long missedHeights) {
  /// Whether a validator still has a stake.
  public enum Standing {
    STAKED,
    /// Its stake was taken for an offence.
    SLASHED,
    /// Its stake went back to the depositor.
    WITHDRAWN
  }

  /// What an unknown address reads as.
  public static final StakedValidator ABSENT =
      new StakedValidator(
          Address.ZERO,
          Address.ZERO,
          Uint256.ZERO,
          0,
          false,
          0,
          Standing.STAKED,
          WeightSteps.NONE,
          Uint256.ZERO,
          0);

  /// @param weight of the stake at the starting height
  static StakedValidator joining(
      Address depositor, Address validator, Uint256 stake, long start, Uint256 weight) {
    return new StakedValidator(
        depositor,
        validator,
        stake,
        start,
        false,
        0,
        Standing.STAKED,
        WeightSteps.from(start, weight),
        Uint256.ZERO,
        0);
  }

  /// @param height meta-block height
  /// @return its weight, zero before the starting height and from the eviction height on
  public Uint256 weightAt(long height) {
    boolean counts = startingHeight <= height && !(evicted && evictionHeight <= height);
    return counts ? weights.at(height) : Uint256.ZERO;
  }

  /// @return the heights at which it counts
  public Tenure tenure() {
    return new Tenure(startingHeight, evicted ? evictionHeight - 1 : Tenure.OPEN_END);
  }

  /// Whether it has a stake to lose or to take back.
  boolean isStaked() {
    return standing == Standing.STAKED && !stake.isZero();
  }

  /// @param height first height without weight
  StakedValidator endingAt(long height) {
    return new StakedValidator(
        depositor,
        auxiliaryAddress,
        stake,
        startingHeight,
        true,
        height,
        standing,
        weights,
        announced,
        missedHeights);
  }

  /// @param height from which on it weighs nothing
  StakedValidator without(Standing why, long height) {
    return new StakedValidator(
        depositor,
        auxiliaryAddress,
        Uint256.ZERO,
        startingHeight,
        evicted,
        evictionHeight,
        why,
        weights.with(height, Uint256.ZERO),
        announced,
        missedHeights);
  }

  StakedValidator withStake(Uint256 left) {
    return new StakedValidator(
        depositor,
        auxiliaryAddress,
        left,
        startingHeight,
        evicted,
        evictionHeight,
        standing,
        weights,
        announced,
        missedHeights);
  }

  StakedValidator withMissed(long heights) {
    return new StakedValidator(
        depositor,
        auxiliaryAddress,
        stake,
        startingHeight,
        evicted,
        evictionHeight,
        standing,
        weights,
        announced,
        heights);
  }

  StakedValidator withWeight(long fromHeight, Uint256 weight) {
    return new StakedValidator(
        depositor,
        auxiliaryAddress,
        stake,
        startingHeight,
        evicted,
        evictionHeight,
        standing,
        weights.with(fromHeight, weight),
        announced,
        missedHeights);
  }

  StakedValidator withAnnounced(Uint256 weight) {
    return new StakedValidator(
        depositor,
        auxiliaryAddress,
        stake,
        startingHeight,
        evicted,
        evictionHeight,
        standing,
        weights,
        weight,
        missedHeights);
  }
}
