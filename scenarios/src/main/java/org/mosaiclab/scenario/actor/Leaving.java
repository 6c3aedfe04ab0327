package org.mosaiclab.scenario.actor;

import org.mosaiclab.engine.actor.Context;
import org.mosaiclab.protocol.v0.OriginOperation;
import org.mosaiclab.protocol.v0.stake.StakedValidator.Standing;
import org.mosaiclab.protocol.value.Uint256;

/// Logs a validator out, and takes its stake back as soon as the contract would pay it. **Spec**:
/// `v0 §21 GAP-04`; paper P§2.7.
///
/// It notices that its time has come at its next new head.
final class Leaving implements Duty {
  private final Membership member;
  private final long atNanos;
  private boolean hasLoggedOut;
  private boolean hasWithdrawn;

  Leaving(Membership member, long atNanos) {
    this.member = member;
    this.atNanos = atNanos;
  }

  @Override
  public void onHeadChanged(Context context) {
    var stake = member.originContracts().stake();
    boolean isDue = context.nowNanos() >= atNanos;
    if (hasWithdrawn || !isDue || !stake.validators().containsKey(member.address())) {
      return;
    }
    var index = Uint256.of(stake.validatorAddresses().indexOf(member.address()));
    if (!hasLoggedOut) {
      hasLoggedOut = true;
      member.sendToOrigin(new OriginOperation.Logout(index), () -> needUntil(hasEnd()), context);
      return;
    }
    var withdrawal = new OriginOperation.Withdraw(index);
    if (hasEnd() && member.isAcceptableOnOrigin(withdrawal)) {
      hasWithdrawn = true;
      member.sendToOrigin(withdrawal, () -> needUntil(isPaid()), context);
    }
  }

  private boolean hasEnd() {
    return member.originContracts().stake().validator(member.address()).evicted();
  }

  private boolean isPaid() {
    return member.originContracts().stake().validator(member.address()).standing()
        != Standing.STAKED;
  }

  private static Submissions.State needUntil(boolean isDone) {
    return isDone ? Submissions.State.OVER : Submissions.State.NEEDED;
  }
}
