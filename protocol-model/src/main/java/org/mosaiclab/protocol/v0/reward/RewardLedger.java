package org.mosaiclab.protocol.v0.reward;

import io.vavr.collection.HashMap;
import io.vavr.collection.Map;
import org.mosaiclab.protocol.v0.reward.Earned.Share;
import org.mosaiclab.protocol.value.Address;
import org.mosaiclab.protocol.value.Uint256;

/// Who owns what of the reward contract, in base units: `funded = pool + unclaimed + locked + paid
/// + burnt`.
///
/// @param funded by block proposers, ever
/// @param pool left of it
/// @param earned by validator
/// @param unclaimed sum over validators
/// @param locked sum over validators
/// @param paid ever
/// @param burnt of slashed validators
/// @param deficit what segments were worth beyond the pool
public record RewardLedger(
    Uint256 funded,
    Uint256 pool,
    Map<Address, Earned> earned,
    Uint256 unclaimed,
    Uint256 locked,
    Uint256 paid,
    Uint256 burnt,
    Uint256 deficit) {
  private static final Uint256 ZERO = Uint256.ZERO;

  /// Nobody has funded it.
  static final RewardLedger EMPTY =
      new RewardLedger(ZERO, ZERO, HashMap.empty(), ZERO, ZERO, ZERO, ZERO, ZERO);

  public Earned earnedBy(Address validator) {
    return earned.getOrElse(validator, Earned.NOTHING);
  }

  RewardLedger funding(Uint256 amount) {
    return new RewardLedger(
        sum(funded, amount), sum(pool, amount), earned, unclaimed, locked, paid, burnt, deficit);
  }

  RewardLedger awarding(Address validator, Share share, Uint256 held) {
    return new RewardLedger(
        funded,
        less(pool, sum(share.amount(), held)),
        earned.put(validator, earnedBy(validator).plus(share, held)),
        sum(unclaimed, share.amount()),
        sum(locked, held),
        paid,
        burnt,
        deficit);
  }

  RewardLedger lacking(Uint256 amount) {
    return new RewardLedger(
        funded, pool, earned, unclaimed, locked, paid, burnt, sum(deficit, amount));
  }

  RewardLedger claimed(Address validator, long committedHeight) {
    var before = earnedBy(validator);
    var amount = before.claimableAt(committedHeight);
    return new RewardLedger(
        funded,
        pool,
        earned.put(validator, before.without(committedHeight)),
        less(unclaimed, amount),
        locked,
        sum(paid, amount),
        burnt,
        deficit);
  }

  RewardLedger released(Address validator) {
    return withoutLocked(validator, sum(paid, earnedBy(validator).locked()), burnt);
  }

  RewardLedger slashed(Address validator) {
    return withoutLocked(validator, paid, sum(burnt, earnedBy(validator).locked()));
  }

  private RewardLedger withoutLocked(Address validator, Uint256 nextPaid, Uint256 nextBurnt) {
    var before = earnedBy(validator);
    return new RewardLedger(
        funded,
        pool,
        earned.put(validator, before.unlocked()),
        unclaimed,
        less(locked, before.locked()),
        nextPaid,
        nextBurnt,
        deficit);
  }

  // All are parts of what was funded, which is a part of a token's supply.
  private static Uint256 sum(Uint256 first, Uint256 second) {
    return first.plus(second).orElseThrow();
  }

  private static Uint256 less(Uint256 from, Uint256 amount) {
    return from.minus(amount).orElseThrow();
  }
}
