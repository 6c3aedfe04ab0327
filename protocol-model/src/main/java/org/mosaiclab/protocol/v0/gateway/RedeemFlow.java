package org.mosaiclab.protocol.v0.gateway;

import static org.mosaiclab.protocol.v0.gateway.CoGatewayRule.PR_0;
import static org.mosaiclab.protocol.v0.gateway.CoGatewayRule.PR_1;
import static org.mosaiclab.protocol.v0.gateway.CoGatewayRule.PR_2;
import static org.mosaiclab.protocol.v0.gateway.CoGatewayRule.PR_3;
import static org.mosaiclab.protocol.v0.gateway.CoGatewayRule.RD_1;
import static org.mosaiclab.protocol.v0.gateway.CoGatewayRule.RD_2;
import static org.mosaiclab.protocol.v0.gateway.CoGatewayRule.RD_3;
import static org.mosaiclab.protocol.v0.gateway.GatewayRepairRule.DEV_12;
import static org.mosaiclab.protocol.v0.gateway.GatewayRepairRule.DEV_12_SIGNATURE;
import static org.mosaiclab.protocol.v0.gateway.GatewayRepairRule.GAP_15_UNLINKED;
import static org.mosaiclab.protocol.v0.gateway.GatewayRepairRule.ISS_23;

import org.mosaiclab.protocol.codec.Message;
import org.mosaiclab.protocol.codec.RedeemIntent;
import org.mosaiclab.protocol.machine.CommonRule;
import org.mosaiclab.protocol.machine.Outcome;
import org.mosaiclab.protocol.machine.Repair;
import org.mosaiclab.protocol.machine.Unit;
import org.mosaiclab.protocol.v0.gateway.GatewayEvent.Direction;
import org.mosaiclab.protocol.v0.gateway.GatewayEvent.IntentDeclared;
import org.mosaiclab.protocol.v0.gateway.GatewayEvent.SourceProgressed;
import org.mosaiclab.protocol.v0.gateway.GatewayOperation.Intent;
import org.mosaiclab.protocol.v0.gateway.GatewayOperation.Progress;
import org.mosaiclab.protocol.v0.gateway.GatewayOperation.SignedIntent;
import org.mosaiclab.protocol.v0.messaging.MessageBox.Side;
import org.mosaiclab.protocol.v0.token.UtilityToken;
import org.mosaiclab.protocol.value.Address;
import org.mosaiclab.protocol.value.Hash32;
import org.mosaiclab.protocol.value.Uint256;

/// The source of redeems on auxiliary: tokens go into escrow and are burnt; [RedeemRevocation] is
/// the way back. The bounty is native coin of whoever submits, so DEV-14 changes nothing here.
/// **Spec**: `v0 §15`; paper P§3.4. **Repairs**: ISS-23, ISS-26, ISS-28, DEV-12, DEV-15, GAP-15.
final class RedeemFlow {
  private static final MessageSteps.ProofRules PROGRESS =
      new MessageSteps.ProofRules(PR_0, PR_2, PR_3);

  private final GatewayRules rules;
  private final MessageSteps steps;
  private final CoinPayments payments;

  RedeemFlow(GatewayRules rules) {
    this.rules = rules;
    this.steps = new MessageSteps(rules);
    this.payments = new CoinPayments(rules);
  }

  /// The caller redeems for itself. Rules COIN-BALANCE, GAP-15, RD-1, RD-2, ISS-23, RD-3, RO-1,
  /// RO-2, DE-1, the token's, ISS-28.
  ///
  /// @param value attached native coin
  Outcome<AuxiliaryGatewayState, GatewayResult> redeem(
      AuxiliaryGatewayState state, Address redeemer, Intent intent, Uint256 value) {
    return check(state, redeemer, intent, value)
        .then(paid -> declare(paid.state(), redeemer, redeemer, intent));
  }

  /// The caller submits what the redeemer has signed. Rules DEV-12, then those of [#redeem] with
  /// DEV-12-SIGNATURE before RO-1.
  ///
  /// @param value attached native coin, of the caller
  Outcome<AuxiliaryGatewayState, GatewayResult> signedRedeem(
      AuxiliaryGatewayState state, Address caller, SignedIntent signed, Uint256 value) {
    if (!rules.repairs(Repair.DEV_12)) return Outcome.reject(DEV_12);
    var message = messageOf(state, signed.initiator(), signed.intent());
    return check(state, caller, signed.intent(), value)
        .then(
            paid ->
                rules.isSigned(message, signed.signature())
                    ? declare(paid.state(), signed.initiator(), caller, signed.intent())
                    : Outcome.reject(DEV_12_SIGNATURE));
  }

  private Outcome<AuxiliaryGatewayState, Unit> check(
      AuxiliaryGatewayState state, Address caller, Intent intent, Uint256 value) {
    return CoinPayments.attach(state, caller, value)
        .then(
            paid -> {
              var coGateway = state.coGateway();
              if (rules.isUnlinked(coGateway)) return Outcome.reject(GAP_15_UNLINKED);
              if (!value.equals(coGateway.base().bounty().current())) return Outcome.reject(RD_1);
              if (intent.amount().isZero()) return Outcome.reject(RD_2);
              if (rules.repairs(Repair.ISS_23) && intent.beneficiary().isZero()) {
                return Outcome.reject(ISS_23);
              }
              return CommonRule.checked(paid.state(), MessageSteps.greatestReward(intent))
                  .then(
                      greatest ->
                          intent.amount().isGreaterThan(greatest.result())
                              ? Outcome.accept(paid.state(), Unit.UNIT)
                              : Outcome.reject(RD_3));
            });
  }

  private static Message messageOf(AuxiliaryGatewayState state, Address redeemer, Intent intent) {
    var self = state.coGateway().base().address();
    var intentHash = new RedeemIntent(intent.amount(), intent.beneficiary(), self).hash();
    return MessageSteps.messageOf(redeemer, intent, intentHash);
  }

  private Outcome<AuxiliaryGatewayState, GatewayResult> declare(
      AuxiliaryGatewayState state, Address redeemer, Address facilitator, Intent intent) {
    var coGateway = state.coGateway();
    var self = coGateway.base().address();
    var message = messageOf(state, redeemer, intent);
    var messageHash = message.hash();
    var bounty = coGateway.base().bounty().current();
    var escrow = Escrow.of(intent.amount(), intent.beneficiary(), bounty, facilitator);
    return MessageSteps.declare(coGateway.base(), message)
        .then(
            declared ->
                rules
                    .checked(
                        UtilityToken.callTransferFrom(
                            state.utility().token(), self, redeemer, self, intent.amount()))
                    .then(
                        taken ->
                            Outcome.accept(
                                state
                                    .withToken(taken.state())
                                    .withCoGateway(
                                        coGateway
                                            .withBase(declared.state())
                                            .withRedeems(
                                                coGateway.redeems().put(messageHash, escrow))),
                                new GatewayResult.Declared(messageHash),
                                new IntentDeclared(
                                    Direction.REDEEM,
                                    messageHash,
                                    redeemer,
                                    intent.nonce(),
                                    intent.beneficiary(),
                                    intent.amount()))));
  }

  /// Burns the tokens and pays the bounty. Anyone. Rules PR-0, by proof also PR-2 and PR-3, the
  /// bus, PR-1, the token's, COIN-REFUSED. A penalty that is held is burnt (DEV-15).
  Outcome<AuxiliaryGatewayState, GatewayResult> progress(
      AuxiliaryGatewayState state, Address caller, Progress progress) {
    var coGateway = state.coGateway();
    var self = coGateway.base().address();
    var messageHash = progress.messageHash();
    var escrow = coGateway.redeem(messageHash);
    return steps
        .progress(coGateway.base(), Side.OUTBOX, progress, PROGRESS)
        .then(
            moved -> {
              if (!escrow.exists()) return Outcome.reject(PR_1);
              var next = withoutRedeem(state.withBase(moved.state()), messageHash);
              var message = moved.result().message();
              return UtilityToken.decreaseSupply(next.utility(), self, escrow.amount())
                  .then(
                      burnt ->
                          payments.pay(next.withUtility(burnt.state()), caller, escrow.bounty()))
                  .then(paid -> payments.burnHeld(paid.state(), escrow))
                  .then(
                      paid ->
                          Outcome.accept(
                              paid.state(),
                              new GatewayResult.Released(message.sender(), escrow.amount()),
                              progressed(progress, message, escrow)));
            });
  }

  private static SourceProgressed progressed(Progress progress, Message message, Escrow escrow) {
    return new SourceProgressed(
        Direction.REDEEM,
        progress.messageHash(),
        message.sender(),
        message.nonce(),
        escrow.amount(),
        progress instanceof Progress.ByProof,
        MessageSteps.secretOf(progress));
  }

  static AuxiliaryGatewayState withoutRedeem(AuxiliaryGatewayState state, Hash32 messageHash) {
    return state.withCoGateway(
        state.coGateway().withRedeems(state.coGateway().redeems().remove(messageHash)));
  }
}
