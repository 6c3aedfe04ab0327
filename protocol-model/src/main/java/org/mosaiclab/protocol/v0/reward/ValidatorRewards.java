package org.mosaiclab.protocol.v0.reward;

import static org.mosaiclab.protocol.v0.reward.RewardRule.GAP_12;
import static org.mosaiclab.protocol.v0.reward.RewardRule.GAP_12_COMMITMENT;
import static org.mosaiclab.protocol.v0.reward.RewardRule.GAP_12_NOTHING;

import java.math.BigInteger;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.mosaiclab.protocol.machine.CommonRule;
import org.mosaiclab.protocol.machine.Outcome;
import org.mosaiclab.protocol.machine.Repair;
import org.mosaiclab.protocol.machine.RuleProfile;
import org.mosaiclab.protocol.machine.Unit;
import org.mosaiclab.protocol.value.Address;
import org.mosaiclab.protocol.value.Ratio;
import org.mosaiclab.protocol.value.Uint256;

/// ValidatorRewards for finalised segments, of which less is paid at once than can be lost.
/// **Spec**: `v0 §21 GAP-12`; paper P§2.8, P(10). **Repairs**: GAP-12, ISS-34; without the latter a
/// link is shared among its voters alone.
public final class ValidatorRewards {
  /// 49 %; the rest is locked, so that rounding favours the lock (P§2.8).
  private static final Ratio PAID_SHARE = new Ratio(49, 100);

  private final RuleProfile profile;

  /// @param profile which defects are repaired
  public ValidatorRewards(RuleProfile profile) {
    this.profile = profile;
  }

  /// Adds to the pool, ahead of the segments it will pay. Rules GAP-12, ARITHMETIC.
  public Outcome<RewardState, Unit> fund(RewardState state, Uint256 amount) {
    if (isOff()) return Outcome.reject(GAP_12);
    return state.funded().plus(amount).isEmpty()
        ? Outcome.reject(CommonRule.ARITHMETIC)
        : Outcome.accept(state.funding(amount), Unit.UNIT);
  }

  /// Awards a finalised segment; where the pool does not reach, pro rata. Rule GAP-12.
  ///
  /// @param segment its links
  /// @param metaHeight meta-block height that contains it
  /// @return what the segment is worth
  public Outcome<RewardState, Uint256> settle(
      RewardState state, List<RewardedLink> segment, long metaHeight) {
    if (isOff()) return Outcome.reject(GAP_12);
    var worth = worths(segment);
    var total = worth.values().stream().reduce(BigInteger.ZERO, BigInteger::add);
    var pool = state.pool().value();
    var next = state;
    var awarded = BigInteger.ZERO;
    for (var entry : worth.entrySet()) {
      var amount =
          total.compareTo(pool) <= 0
              ? entry.getValue()
              : entry.getValue().multiply(pool).divide(total);
      awarded = awarded.add(amount);
      next = award(next, entry.getKey(), new Uint256(amount), metaHeight);
    }
    return Outcome.accept(next.lacking(new Uint256(total.subtract(awarded))), new Uint256(total));
  }

  /// Pays what is claimable. Rules GAP-12, GAP-12-NOTHING, GAP-12-COMMITMENT.
  ///
  /// @param committedHeight the last meta-block height that is proven to be committed
  /// @return what is paid
  public Outcome<RewardState, Uint256> claim(
      RewardState state, Address validator, long committedHeight) {
    if (isOff()) return Outcome.reject(GAP_12);
    var earned = state.earnedBy(validator);
    if (earned.claimable().isZero()) return Outcome.reject(GAP_12_NOTHING);
    if (earned.metaHeight() > committedHeight) return Outcome.reject(GAP_12_COMMITMENT);
    return Outcome.accept(state.claimed(validator), earned.claimable());
  }

  /// Pays what was locked, when the stake is withdrawn. Rules GAP-12, GAP-12-NOTHING.
  ///
  /// @return what is paid
  public Outcome<RewardState, Uint256> release(RewardState state, Address validator) {
    if (isOff()) return Outcome.reject(GAP_12);
    var locked = state.earnedBy(validator).locked();
    if (locked.isZero()) return Outcome.reject(GAP_12_NOTHING);
    return Outcome.accept(state.released(validator), locked);
  }

  /// Burns what was locked, when the validator is slashed. Rules GAP-12, GAP-12-NOTHING.
  ///
  /// @return what is burnt
  public Outcome<RewardState, Uint256> slash(RewardState state, Address validator) {
    if (isOff()) return Outcome.reject(GAP_12);
    var locked = state.earnedBy(validator).locked();
    if (locked.isZero()) return Outcome.reject(GAP_12_NOTHING);
    return Outcome.accept(state.slashed(validator), locked);
  }

  private boolean isOff() {
    return !profile.repairs(Repair.GAP_12);
  }

  // Per validator in the order of its first vote; each link rounds down for itself.
  private Map<Address, BigInteger> worths(List<RewardedLink> segment) {
    var worths = new LinkedHashMap<Address, BigInteger>();
    for (var link : segment) {
      var shared = sharedWeight(link);
      var value = link.gas().value().multiply(link.gasPrice().value());
      for (var voter : link.voters()) {
        var share = value.multiply(voter.weight().value()).divide(shared);
        worths.merge(voter.validator(), share, BigInteger::add);
      }
    }
    return worths;
  }

  // At least one: a link without weight is shared by nobody.
  private BigInteger sharedWeight(RewardedLink link) {
    var weight =
        profile.repairs(Repair.ISS_34)
            ? link.totalWeight().value()
            : link.voters().stream()
                .map(voter -> voter.weight().value())
                .reduce(BigInteger.ZERO, BigInteger::add);
    return weight.max(BigInteger.ONE);
  }

  private static RewardState award(
      RewardState state, Address validator, Uint256 amount, long metaHeight) {
    var nowPart = PAID_SHARE.of(amount);
    return state.awarding(validator, nowPart, amount.minus(nowPart).orElseThrow(), metaHeight);
  }
}
