package org.mosaiclab.protocol.v0.reward;

import io.vavr.collection.HashMap;
import io.vavr.collection.Map;
import org.mosaiclab.protocol.value.Address;
import org.mosaiclab.protocol.value.Uint256;

/// The reward contract of an auxiliary chain, in base units: `funded = pool + claimable + locked +
/// paid + burnt`.
///
/// @param funded by block proposers, ever
/// @param pool left of it
/// @param earned by validator
/// @param claimable sum over validators
/// @param locked sum over validators
/// @param paid ever
/// @param burnt of slashed validators
/// @param deficit what segments were worth beyond the pool
public record RewardState(
    Uint256 funded,
    Uint256 pool,
    Map<Address, Earned> earned,
    Uint256 claimable,
    Uint256 locked,
    Uint256 paid,
    Uint256 burnt,
    Uint256 deficit) {
  private static final Uint256 ZERO = Uint256.ZERO;

  /// Nobody has funded it.
  public static final RewardState EMPTY =
      new RewardState(ZERO, ZERO, HashMap.empty(), ZERO, ZERO, ZERO, ZERO, ZERO);

  public Earned earnedBy(Address validator) {
    return earned.getOrElse(validator, Earned.NOTHING);
  }

  RewardState funding(Uint256 amount) {
    return new RewardState(
        sum(funded, amount), sum(pool, amount), earned, claimable, locked, paid, burnt, deficit);
  }

  RewardState awarding(Address validator, Uint256 nowPart, Uint256 heldPart, long metaHeight) {
    var before = earnedBy(validator);
    var next =
        new Earned(
            sum(before.claimable(), nowPart),
            sum(before.locked(), heldPart),
            Math.max(before.metaHeight(), metaHeight));
    return new RewardState(
        funded,
        less(pool, sum(nowPart, heldPart)),
        earned.put(validator, next),
        sum(claimable, nowPart),
        sum(locked, heldPart),
        paid,
        burnt,
        deficit);
  }

  RewardState lacking(Uint256 amount) {
    return new RewardState(
        funded, pool, earned, claimable, locked, paid, burnt, sum(deficit, amount));
  }

  RewardState claimed(Address validator) {
    var before = earnedBy(validator);
    var next = new Earned(ZERO, before.locked(), before.metaHeight());
    return new RewardState(
        funded,
        pool,
        earned.put(validator, next),
        less(claimable, before.claimable()),
        locked,
        sum(paid, before.claimable()),
        burnt,
        deficit);
  }

  RewardState released(Address validator) {
    var before = earnedBy(validator);
    return withoutLocked(validator, sum(paid, before.locked()), burnt);
  }

  RewardState slashed(Address validator) {
    var before = earnedBy(validator);
    return withoutLocked(validator, paid, sum(burnt, before.locked()));
  }

  private RewardState withoutLocked(Address validator, Uint256 nextPaid, Uint256 nextBurnt) {
    var before = earnedBy(validator);
    var next = new Earned(before.claimable(), ZERO, before.metaHeight());
    return new RewardState(
        funded,
        pool,
        earned.put(validator, next),
        claimable,
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
