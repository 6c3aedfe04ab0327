package org.mosaiclab.scenario.actor;

import org.mosaiclab.engine.actor.Context;
import org.mosaiclab.protocol.codec.DepositConsent;
import org.mosaiclab.protocol.machine.Repair;
import org.mosaiclab.protocol.v0.OriginOperation;
import org.mosaiclab.protocol.v0.PaperOperation;
import org.mosaiclab.protocol.value.Uint256;

/// Deposits the stake of a validator that joins, from the account of its key: an allowance for the
/// stake contract first, the deposit once that is in a block. **Spec**: `v0 §9`; `v0 §22a ISS-16`.
///
/// It notices that its time has come at its next new head.
final class Joining implements Duty {
  private final Membership member;
  private final long atNanos;
  private final Uint256 stake;
  private boolean hasApproved;
  private boolean hasDeposited;

  Joining(Membership member, long atNanos, Uint256 stake) {
    this.member = member;
    this.atNanos = atNanos;
    this.stake = stake;
  }

  @Override
  public void onHeadChanged(Context context) {
    if (hasDeposited || context.nowNanos() < atNanos) {
      return;
    }
    if (hasAllowance()) {
      hasDeposited = true;
      member.sendToOrigin(deposit(), this::need, context);
    } else if (!hasApproved) {
      hasApproved = true;
      var stakeContract = member.originContracts().stake().address();
      member.sendToOrigin(
          new OriginOperation.Approve(stakeContract, stake), this::needOfAllowance, context);
    }
  }

  private boolean hasAllowance() {
    var contracts = member.originContracts();
    return !contracts
        .token()
        .allowance(member.address(), contracts.stake().address())
        .isLessThan(stake);
  }

  private OriginOperation deposit() {
    var validator = member.address();
    if (!member.metachain().profile().repairs(Repair.ISS_16)) {
      return new OriginOperation.Deposit(validator, stake);
    }
    var contract = member.originContracts().stake().address();
    var consent = new DepositConsent(contract, validator, validator, stake);
    var signature = member.metachain().signatures().sign(member.key(), consent.digest());
    return new PaperOperation.DepositSigned(validator, stake, signature);
  }

  private Submissions.State needOfAllowance() {
    return hasAllowance() ? Submissions.State.OVER : need();
  }

  private Submissions.State need() {
    return member.originContracts().stake().validators().containsKey(member.address())
        ? Submissions.State.OVER
        : Submissions.State.NEEDED;
  }
}
