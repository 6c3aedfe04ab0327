package org.mosaiclab.protocol.v0.stake;

import org.mosaiclab.protocol.value.Uint256;

/// Where all deposits went, token base units: `deposited = staked + burnt + locked + paid` at any
/// time, and the contract holds all but what it paid.
///
/// What is burnt stays in the contract, where no rule can move it.
///
/// @param deposited ever
/// @param staked what validators have
/// @param burnt taken from validators for good
/// @param locked taken from validators for somebody who has not claimed it yet
/// @param paid gone: to depositors, reporters and challengers
public record StakeLedger(
    Uint256 deposited, Uint256 staked, Uint256 burnt, Uint256 locked, Uint256 paid) {
  static final StakeLedger EMPTY =
      new StakeLedger(Uint256.ZERO, Uint256.ZERO, Uint256.ZERO, Uint256.ZERO, Uint256.ZERO);

  StakeLedger deposit(Uint256 amount) {
    return new StakeLedger(sum(deposited, amount), sum(staked, amount), burnt, locked, paid);
  }

  StakeLedger burn(Uint256 amount) {
    return new StakeLedger(deposited, less(staked, amount), sum(burnt, amount), locked, paid);
  }

  StakeLedger lock(Uint256 amount) {
    return new StakeLedger(deposited, less(staked, amount), burnt, sum(locked, amount), paid);
  }

  StakeLedger pay(Uint256 amount) {
    return new StakeLedger(deposited, less(staked, amount), burnt, locked, sum(paid, amount));
  }

  StakeLedger payLocked(Uint256 amount) {
    return new StakeLedger(deposited, staked, burnt, less(locked, amount), sum(paid, amount));
  }

  // Sums of parts of one token's supply.
  private static Uint256 sum(Uint256 first, Uint256 second) {
    return new Uint256(first.value().add(second.value()));
  }

  private static Uint256 less(Uint256 from, Uint256 amount) {
    return new Uint256(from.value().subtract(amount.value()));
  }
}
