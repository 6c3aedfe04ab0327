package org.mosaiclab.scenario.actor;

import org.mosaiclab.engine.actor.Context;
import org.mosaiclab.protocol.v0.AuxiliaryOperation.ClaimReward;
import org.mosaiclab.protocol.v0.AuxiliaryOperation.FundRewards;
import org.mosaiclab.protocol.v0.AuxiliaryOperation.ReleaseReward;
import org.mosaiclab.protocol.v0.reward.RewardState;
import org.mosaiclab.protocol.value.Uint256;

/// Takes what a validator has earned, and pays what it owes as a block proposer: both once per
/// commit that the meta-chain has seen; at the end what was held. **Spec**: `v0 §21 GAP-12`; paper
/// P§2.8.
final class RewardClaiming implements Duty {
  private final Membership member;
  private long servedHeight;
  private boolean hasReleased;

  RewardClaiming(Membership member) {
    this.member = member;
  }

  @Override
  public void onHeadChanged(Context context) {
    long committed = rewards().committedHeight();
    if (committed > servedHeight) {
      servedHeight = committed;
      claim(context);
      replenish(context);
    }
    release(context);
  }

  private void claim(Context context) {
    if (!claimable().isZero()) {
      member.sendToMetachain(new ClaimReward(), () -> needWhile(!claimable().isZero()), context);
    }
  }

  private void replenish(Context context) {
    var amount = payable();
    if (!amount.isZero()) {
      member.sendToMetachain(
          new FundRewards(amount), () -> needWhile(!payable().isLessThan(amount)), context);
    }
  }

  // Once its own node finds that the contract would pay.
  private void release(Context context) {
    if (hasReleased || !isReleasable()) {
      return;
    }
    hasReleased = true;
    member.sendToMetachain(new ReleaseReward(), () -> needWhile(!locked().isZero()), context);
  }

  private boolean isReleasable() {
    return rewards().departures().containsKey(member.address())
        && !locked().isZero()
        && member.isAcceptableOnMetachain(new ReleaseReward());
  }

  private RewardState rewards() {
    return member.head().state().contracts().rewards();
  }

  private Uint256 claimable() {
    return rewards().claimableBy(member.address());
  }

  private Uint256 locked() {
    return rewards().earnedBy(member.address()).locked();
  }

  private Uint256 payable() {
    return member.head().state().fees().of(member.address()).payable();
  }

  private static Submissions.State needWhile(boolean isOpen) {
    return isOpen ? Submissions.State.NEEDED : Submissions.State.OVER;
  }
}
