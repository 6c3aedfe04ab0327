package org.mosaiclab.protocol.v0.reward;

import static org.mosaiclab.protocol.v0.reward.RewardRule.GAP_12;
import static org.mosaiclab.protocol.v0.reward.RewardRule.GAP_12_COMMITMENT;
import static org.mosaiclab.protocol.v0.reward.RewardRule.GAP_12_NOTHING;
import static org.mosaiclab.protocol.v0.reward.RewardRule.GAP_12_STAKE;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.mosaiclab.protocol.machine.CommonRule;
import org.mosaiclab.protocol.machine.Outcome;
import org.mosaiclab.protocol.machine.Repair;
import org.mosaiclab.protocol.machine.RuleProfile;
import org.mosaiclab.protocol.v0.reward.Earned.Share;
import org.mosaiclab.protocol.v0.reward.LinkVotes.Link;
import org.mosaiclab.protocol.v0.reward.RewardEvent.Award;
import org.mosaiclab.protocol.v0.reward.RewardEvent.RewardBurnt;
import org.mosaiclab.protocol.v0.reward.RewardEvent.RewardClaimed;
import org.mosaiclab.protocol.v0.reward.RewardEvent.RewardFunded;
import org.mosaiclab.protocol.v0.reward.RewardEvent.RewardReleased;
import org.mosaiclab.protocol.v0.reward.RewardEvent.SegmentRewarded;
import org.mosaiclab.protocol.v0.reward.RewardedLink.Voter;
import org.mosaiclab.protocol.value.Address;
import org.mosaiclab.protocol.value.Ratio;
import org.mosaiclab.protocol.value.Uint256;

/// Rewards of validators for finalised segments, of which less is paid at once than can be lost.
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

  /// Whether there are rewards at all.
  public boolean isOn() {
    return profile.repairs(Repair.GAP_12);
  }

  /// Adds to the pool, ahead of the segments it will pay; anyone may. Rules GAP-12, ARITHMETIC.
  ///
  /// @return what is added
  public Outcome<RewardState, Uint256> fund(RewardState state, Address proposer, Uint256 amount) {
    if (!isOn()) return Outcome.reject(GAP_12);
    return state.ledger().funded().plus(amount).isEmpty()
        ? Outcome.reject(CommonRule.ARITHMETIC)
        : Outcome.accept(
            state.withLedger(state.ledger().funding(amount)),
            amount,
            new RewardFunded(proposer, amount));
  }

  /// Remembers a counted vote, which is paid if its link is finalised. Nothing without weight is.
  public RewardState record(
      RewardState state, Link link, long targetHeight, Uint256 totalWeight, Voter voter) {
    return isOn() && !voter.weight().isZero()
        ? state.withVotes(state.votes().plus(link, targetHeight, totalWeight, voter))
        : state;
  }

  /// Awards a finalised segment; where the pool does not reach, pro rata. Rule GAP-12.
  ///
  /// @param segment its links, by increasing height
  /// @param height of the finalised checkpoint
  /// @return what the segment is worth
  public Outcome<RewardState, Uint256> settle(
      RewardState state, List<RewardedLink> segment, long height) {
    if (!isOn()) return Outcome.reject(GAP_12);
    var worth = worths(segment);
    var total = worth.values().stream().reduce(BigInteger.ZERO, BigInteger::add);
    var awards = new ArrayList<Award>();
    worth.forEach((validator, value) -> awards.add(award(validator, value, total, state)));
    var ledger = state.ledger();
    var left = total;
    for (var award : awards) {
      left = left.subtract(award.paidShare().value()).subtract(award.lockedShare().value());
      var share = new Share(height, award.paidShare());
      ledger = ledger.awarding(award.validator(), share, award.lockedShare());
    }
    return Outcome.accept(
        state.withLedger(ledger.lacking(new Uint256(left))).withVotes(state.votes().above(height)),
        new Uint256(total),
        new SegmentRewarded(segment, awards));
  }

  /// A checkpoint is proven to be committed, and with it all below.
  ///
  /// @param height of that own checkpoint
  public RewardState commit(RewardState state, long height) {
    return isOn() && height > state.committedHeight() ? state.withCommittedHeight(height) : state;
  }

  /// A validator's last height has ended.
  ///
  /// @param originHeight of the finalised origin checkpoint that the chain knows then
  public RewardState leave(RewardState state, Address validator, Uint256 originHeight) {
    return isOn() ? state.withDeparture(validator, originHeight) : state;
  }

  /// Pays what is proven to be committed. Rules GAP-12, GAP-12-NOTHING, GAP-12-COMMITMENT.
  ///
  /// @return what is paid
  public Outcome<RewardState, Uint256> claim(RewardState state, Address validator) {
    if (!isOn()) return Outcome.reject(GAP_12);
    if (state.earnedBy(validator).unclaimed().isZero()) return Outcome.reject(GAP_12_NOTHING);
    var amount = state.claimableBy(validator);
    if (amount.isZero()) return Outcome.reject(GAP_12_COMMITMENT);
    return Outcome.accept(
        state.withLedger(state.ledger().claimed(validator, state.committedHeight())),
        amount,
        new RewardClaimed(validator, amount));
  }

  /// Pays what was locked, once the withdrawal period is over. Rules GAP-12, GAP-12-NOTHING,
  /// GAP-12-STAKE.
  ///
  /// @param weighs whether the validator's votes count
  /// @param originHeight of the last finalised origin checkpoint
  /// @return what is paid
  public Outcome<RewardState, Uint256> release(
      RewardState state, Address validator, boolean weighs, Uint256 originHeight) {
    if (!isOn()) return Outcome.reject(GAP_12);
    var locked = state.earnedBy(validator).locked();
    if (locked.isZero()) return Outcome.reject(GAP_12_NOTHING);
    if (weighs || !isWithdrawalOver(state, validator, originHeight)) {
      return Outcome.reject(GAP_12_STAKE);
    }
    return Outcome.accept(
        state.withLedger(state.ledger().released(validator)),
        locked,
        new RewardReleased(validator, locked));
  }

  /// Burns what was locked, when the validator is slashed. Rules GAP-12, GAP-12-NOTHING.
  ///
  /// @return what is burnt
  public Outcome<RewardState, Uint256> slash(RewardState state, Address validator) {
    if (!isOn()) return Outcome.reject(GAP_12);
    var locked = state.earnedBy(validator).locked();
    if (locked.isZero()) return Outcome.reject(GAP_12_NOTHING);
    return Outcome.accept(
        state.withLedger(state.ledger().slashed(validator)),
        locked,
        new RewardBurnt(validator, locked));
  }

  private static boolean isWithdrawalOver(
      RewardState state, Address validator, Uint256 originHeight) {
    var delay = Uint256.of(state.terms().withdrawalDelayBlocks());
    return state
        .departures()
        .get(validator)
        .toJavaOptional()
        .flatMap(left -> left.plus(delay))
        .filter(end -> !originHeight.isLessThan(end))
        .isPresent();
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

  // At least one: a link without weight is shared by nobody. A set that changes while its members
  // vote for a link may have more voters than members.
  private BigInteger sharedWeight(RewardedLink link) {
    var voted =
        link.voters().stream()
            .map(voter -> voter.weight().value())
            .reduce(BigInteger.ZERO, BigInteger::add);
    var weight = profile.repairs(Repair.ISS_34) ? link.totalWeight().value().max(voted) : voted;
    return weight.max(BigInteger.ONE);
  }

  private static Award award(
      Address validator, BigInteger worth, BigInteger total, RewardState state) {
    var pool = state.ledger().pool().value();
    var amount =
        new Uint256(total.compareTo(pool) <= 0 ? worth : worth.multiply(pool).divide(total));
    var paid = PAID_SHARE.of(amount);
    return new Award(validator, paid, amount.minus(paid).orElseThrow());
  }
}
