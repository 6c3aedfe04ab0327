package org.mosaiclab.protocol.v0.gateway;

import static org.mosaiclab.protocol.v0.gateway.CoGatewayRule.RR_0;
import static org.mosaiclab.protocol.v0.gateway.CoGatewayRule.RR_1;
import static org.mosaiclab.protocol.v0.gateway.CoGatewayRule.RR_2;
import static org.mosaiclab.protocol.v0.gateway.CoGatewayRule.XD_0;
import static org.mosaiclab.protocol.v0.gateway.CoGatewayRule.XD_1;
import static org.mosaiclab.protocol.v0.gateway.CoGatewayRule.XD_2;
import static org.mosaiclab.protocol.v0.gateway.CoGatewayRule.XD_3;
import static org.mosaiclab.protocol.v0.gateway.CoGatewayRule.XD_4;

import org.mosaiclab.protocol.codec.Message;
import org.mosaiclab.protocol.machine.CommonRule;
import org.mosaiclab.protocol.machine.Outcome;
import org.mosaiclab.protocol.machine.Repair;
import org.mosaiclab.protocol.machine.Unit;
import org.mosaiclab.protocol.v0.gateway.GatewayEvent.Direction;
import org.mosaiclab.protocol.v0.gateway.GatewayEvent.Revocation;
import org.mosaiclab.protocol.v0.gateway.GatewayEvent.RevocationStage;
import org.mosaiclab.protocol.v0.gateway.GatewayOperation.RemoteProof;
import org.mosaiclab.protocol.v0.messaging.MessageBus;
import org.mosaiclab.protocol.v0.messaging.MessageStatus;
import org.mosaiclab.protocol.v0.token.UtilityToken;
import org.mosaiclab.protocol.value.Address;
import org.mosaiclab.protocol.value.Hash32;
import org.mosaiclab.protocol.value.Uint256;

/// The way back of redeems on auxiliary; it costs the bounty and a penalty, in native coin.
/// **Spec**: `v0 §15`; paper P§3.1.8, P§3.7, P(19). **Repairs**: ISS-26, ISS-28, DEV-15.
final class RedeemRevocation {
  private final GatewayRules rules;
  private final MessageSteps steps;
  private final CoinPayments payments;

  RedeemRevocation(GatewayRules rules) {
    this.rules = rules;
    this.steps = new MessageSteps(rules);
    this.payments = new CoinPayments(rules);
  }

  /// Rules COIN-BALANCE, RR-0, RR-1, ARITHMETIC, RR-2, DR-1, COIN-REFUSED; the penalty is burnt at
  /// once, or held until the message ends (DEV-15).
  ///
  /// @param value attached native coin
  Outcome<AuxiliaryGatewayState, GatewayResult> revert(
      AuxiliaryGatewayState state, Address caller, Hash32 messageHash, Uint256 value) {
    return CoinPayments.attach(state, caller, value)
        .then(
            paid -> {
              var message = state.coGateway().base().message(messageHash).message();
              if (messageHash.isZero()) return Outcome.reject(RR_0);
              if (!caller.equals(message.sender())) return Outcome.reject(RR_1);
              var escrow = state.coGateway().redeem(messageHash);
              return CommonRule.checked(paid.state(), Bounty.computePenalty(escrow.bounty()))
                  .then(
                      penalty ->
                          value.equals(penalty.result())
                              ? declare(paid.state(), messageHash, escrow, value)
                              : Outcome.reject(RR_2));
            });
  }

  private Outcome<AuxiliaryGatewayState, GatewayResult> declare(
      AuxiliaryGatewayState state, Hash32 messageHash, Escrow escrow, Uint256 penalty) {
    return MessageSteps.onBox(state.coGateway().base(), messageHash, MessageBus::declareRevocation)
        .then(
            moved ->
                charge(state.withBase(moved.state()), messageHash, escrow, penalty)
                    .then(
                        charged ->
                            reverted(
                                charged.state(),
                                RevocationStage.DECLARED,
                                messageHash,
                                moved.result().message(),
                                escrow)));
  }

  private Outcome<AuxiliaryGatewayState, Unit> charge(
      AuxiliaryGatewayState state, Hash32 messageHash, Escrow escrow, Uint256 penalty) {
    var coGateway = state.coGateway();
    if (!rules.repairs(Repair.DEV_15)) {
      return payments.pay(state, coGateway.contracts().burner(), penalty);
    }
    var held = coGateway.redeems().put(messageHash, escrow.withPenalty(penalty));
    return Outcome.accept(state.withCoGateway(coGateway.withRedeems(held)), Unit.UNIT);
  }

  /// Gives the tokens back and burns the bounty, and the penalty if it is held. Anyone. Rules XD-0,
  /// XD-2, XD-4, XD-3, XD-1, OV-2, BP, the token's, ISS-28, COIN-REFUSED.
  Outcome<AuxiliaryGatewayState, GatewayResult> progressRevert(
      AuxiliaryGatewayState state, Hash32 messageHash, RemoteProof proof) {
    var coGateway = state.coGateway();
    var message = coGateway.base().message(messageHash).message();
    var escrow = coGateway.redeem(messageHash);
    if (messageHash.isZero()) return Outcome.reject(XD_0);
    if (proof.nodes().isEmpty()) return Outcome.reject(XD_2);
    if (message.intentHash().isZero()) return Outcome.reject(XD_4);
    var root = MessageSteps.rootOf(coGateway.base(), proof);
    if (root.isEmpty()) return Outcome.reject(XD_3);
    if (!escrow.exists()) return Outcome.reject(XD_1);
    var shown = steps.statusProof(proof, root.get());
    return MessageSteps.onBox(
            coGateway.base(),
            messageHash,
            (box, kept) ->
                MessageBus.progressOutboxRevocation(box, kept, shown, MessageStatus.REVOKED))
        .then(
            moved ->
                giveBack(
                    RedeemFlow.withoutRedeem(state.withBase(moved.state()), messageHash),
                    message.sender(),
                    escrow))
        .then(
            paid ->
                reverted(paid.state(), RevocationStage.PROGRESSED, messageHash, message, escrow));
  }

  private Outcome<AuxiliaryGatewayState, Unit> giveBack(
      AuxiliaryGatewayState state, Address redeemer, Escrow escrow) {
    var coGateway = state.coGateway();
    var self = coGateway.base().address();
    return rules
        .checked(UtilityToken.callPay(state.utility().token(), self, redeemer, escrow.amount()))
        .then(
            given ->
                payments.pay(
                    state.withToken(given.state()),
                    coGateway.contracts().burner(),
                    escrow.bounty()))
        .then(paid -> payments.burnHeld(paid.state(), escrow));
  }

  private static Outcome<AuxiliaryGatewayState, GatewayResult> reverted(
      AuxiliaryGatewayState state,
      RevocationStage stage,
      Hash32 messageHash,
      Message message,
      Escrow escrow) {
    return Outcome.accept(
        state,
        new GatewayResult.Reverted(message.sender(), message.nonce(), escrow.amount()),
        new Revocation(
            Direction.REDEEM,
            stage,
            messageHash,
            message.sender(),
            message.nonce(),
            escrow.amount()));
  }
}
