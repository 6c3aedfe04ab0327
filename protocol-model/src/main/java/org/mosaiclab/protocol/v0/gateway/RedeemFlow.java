package org.mosaiclab.protocol.v0.gateway;

import static org.mosaiclab.protocol.v0.gateway.CoGatewayRule.PR_0;
import static org.mosaiclab.protocol.v0.gateway.CoGatewayRule.PR_1;
import static org.mosaiclab.protocol.v0.gateway.CoGatewayRule.PR_2;
import static org.mosaiclab.protocol.v0.gateway.CoGatewayRule.PR_3;
import static org.mosaiclab.protocol.v0.gateway.CoGatewayRule.RD_1;
import static org.mosaiclab.protocol.v0.gateway.CoGatewayRule.RD_2;
import static org.mosaiclab.protocol.v0.gateway.CoGatewayRule.RD_3;
import static org.mosaiclab.protocol.v0.gateway.CoGatewayRule.RR_0;
import static org.mosaiclab.protocol.v0.gateway.CoGatewayRule.RR_1;
import static org.mosaiclab.protocol.v0.gateway.CoGatewayRule.RR_2;
import static org.mosaiclab.protocol.v0.gateway.CoGatewayRule.XD_0;
import static org.mosaiclab.protocol.v0.gateway.CoGatewayRule.XD_1;
import static org.mosaiclab.protocol.v0.gateway.CoGatewayRule.XD_2;
import static org.mosaiclab.protocol.v0.gateway.CoGatewayRule.XD_3;
import static org.mosaiclab.protocol.v0.gateway.CoGatewayRule.XD_4;

import org.mosaiclab.protocol.codec.Message;
import org.mosaiclab.protocol.codec.RedeemIntent;
import org.mosaiclab.protocol.machine.CommonRule;
import org.mosaiclab.protocol.machine.Outcome;
import org.mosaiclab.protocol.machine.Unit;
import org.mosaiclab.protocol.v0.gateway.GatewayEvent.Direction;
import org.mosaiclab.protocol.v0.gateway.GatewayEvent.IntentDeclared;
import org.mosaiclab.protocol.v0.gateway.GatewayEvent.Revocation;
import org.mosaiclab.protocol.v0.gateway.GatewayEvent.RevocationStage;
import org.mosaiclab.protocol.v0.gateway.GatewayEvent.SourceProgressed;
import org.mosaiclab.protocol.v0.gateway.GatewayOperation.Intent;
import org.mosaiclab.protocol.v0.gateway.GatewayOperation.Progress;
import org.mosaiclab.protocol.v0.gateway.GatewayOperation.RemoteProof;
import org.mosaiclab.protocol.v0.messaging.MessageBox.Side;
import org.mosaiclab.protocol.v0.messaging.MessageBus;
import org.mosaiclab.protocol.v0.messaging.MessageStatus;
import org.mosaiclab.protocol.v0.token.UtilityToken;
import org.mosaiclab.protocol.value.Address;
import org.mosaiclab.protocol.value.Hash32;
import org.mosaiclab.protocol.value.Uint256;

/// The source of redeems on auxiliary: tokens go into escrow, and are burnt or come back; the
/// bounty is native coin. **Spec**: `v0 §15`; paper P§3.4.
final class RedeemFlow {
  private static final MessageSteps.ProofRules PROGRESS =
      new MessageSteps.ProofRules(PR_0, PR_2, PR_3);

  private RedeemFlow() {}

  /// Rules COIN-BALANCE, RD-1 to RD-3, RO-1, RO-2, DE-1, the token's. The beneficiary may be zero
  /// (ISS-23).
  ///
  /// @param value attached native coin
  static Outcome<AuxiliaryGatewayState, GatewayResult> redeem(
      AuxiliaryGatewayState state, Address redeemer, Intent intent, Uint256 value) {
    return attach(state, redeemer, value)
        .then(
            paid -> {
              var bounty = state.coGateway().base().bounty().current();
              if (!value.equals(bounty)) return Outcome.reject(RD_1);
              if (intent.amount().isZero()) return Outcome.reject(RD_2);
              return CommonRule.checked(paid.state(), MessageSteps.greatestReward(intent))
                  .then(
                      greatest ->
                          intent.amount().isGreaterThan(greatest.result())
                              ? declare(paid.state(), redeemer, intent)
                              : Outcome.reject(RD_3));
            });
  }

  private static Outcome<AuxiliaryGatewayState, GatewayResult> declare(
      AuxiliaryGatewayState state, Address redeemer, Intent intent) {
    var coGateway = state.coGateway();
    var self = coGateway.base().address();
    var intentHash = new RedeemIntent(intent.amount(), intent.beneficiary(), self).hash();
    var message = MessageSteps.messageOf(redeemer, intent, intentHash);
    var messageHash = message.hash();
    var escrow =
        new Escrow(intent.amount(), intent.beneficiary(), coGateway.base().bounty().current());
    return MessageSteps.declare(coGateway.base(), message)
        .then(
            declared ->
                UtilityToken.transferFrom(
                        state.utility().token(), self, redeemer, self, intent.amount())
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
  /// bus, PR-1, the token's, COIN-REFUSED.
  static Outcome<AuxiliaryGatewayState, GatewayResult> progress(
      AuxiliaryGatewayState state, Address caller, Progress progress) {
    var coGateway = state.coGateway();
    var self = coGateway.base().address();
    var messageHash = progress.messageHash();
    var escrow = coGateway.redeem(messageHash);
    return MessageSteps.progress(coGateway.base(), Side.OUTBOX, progress, PROGRESS)
        .then(
            moved -> {
              if (!escrow.exists()) return Outcome.reject(PR_1);
              var next = withoutRedeem(state.withBase(moved.state()), messageHash);
              var message = moved.result().message();
              return UtilityToken.decreaseSupply(next.utility(), self, escrow.amount())
                  .then(burnt -> pay(next.withUtility(burnt.state()), caller, escrow.bounty()))
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

  /// Rules COIN-BALANCE, RR-0, RR-1, ARITHMETIC, RR-2, DR-1, COIN-REFUSED; the penalty is burnt at
  /// once (DEV-15).
  ///
  /// @param value attached native coin
  static Outcome<AuxiliaryGatewayState, GatewayResult> revert(
      AuxiliaryGatewayState state, Address caller, Hash32 messageHash, Uint256 value) {
    return attach(state, caller, value)
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
                              ? declareRevocation(paid.state(), messageHash, escrow, value)
                              : Outcome.reject(RR_2));
            });
  }

  private static Outcome<AuxiliaryGatewayState, GatewayResult> declareRevocation(
      AuxiliaryGatewayState state, Hash32 messageHash, Escrow escrow, Uint256 penalty) {
    var coGateway = state.coGateway();
    return MessageSteps.onBox(coGateway.base(), messageHash, MessageBus::declareRevocation)
        .then(
            moved ->
                pay(state.withBase(moved.state()), coGateway.contracts().burner(), penalty)
                    .then(
                        burnt ->
                            reverted(
                                burnt.state(),
                                RevocationStage.DECLARED,
                                messageHash,
                                moved.result().message(),
                                escrow)));
  }

  /// Gives the tokens back and burns the bounty. Anyone. Rules XD-0, XD-2, XD-4, XD-3, XD-1, OV-2,
  /// BP, the token's, COIN-REFUSED.
  static Outcome<AuxiliaryGatewayState, GatewayResult> progressRevert(
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
    var storageProof = MessageSteps.storageProof(proof, root.get());
    return MessageSteps.onBox(
            coGateway.base(),
            messageHash,
            (box, kept) ->
                MessageBus.progressOutboxRevocation(box, kept, storageProof, MessageStatus.REVOKED))
        .then(
            moved ->
                giveBack(
                    withoutRedeem(state.withBase(moved.state()), messageHash),
                    message.sender(),
                    escrow))
        .then(
            paid ->
                reverted(paid.state(), RevocationStage.PROGRESSED, messageHash, message, escrow));
  }

  private static Outcome<AuxiliaryGatewayState, Unit> giveBack(
      AuxiliaryGatewayState state, Address redeemer, Escrow escrow) {
    var coGateway = state.coGateway();
    return UtilityToken.pay(
            state.utility().token(), coGateway.base().address(), redeemer, escrow.amount())
        .then(
            given ->
                pay(
                    state.withToken(given.state()),
                    coGateway.contracts().burner(),
                    escrow.bounty()));
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

  private static AuxiliaryGatewayState withoutRedeem(
      AuxiliaryGatewayState state, Hash32 messageHash) {
    return state.withCoGateway(
        state.coGateway().withRedeems(state.coGateway().redeems().remove(messageHash)));
  }

  private static Outcome<AuxiliaryGatewayState, Unit> attach(
      AuxiliaryGatewayState state, Address caller, Uint256 value) {
    return state
        .utility()
        .coins()
        .attach(caller, state.coGateway().base().address(), value)
        .then(paid -> Outcome.accept(state.withCoins(paid.state()), Unit.UNIT));
  }

  private static Outcome<AuxiliaryGatewayState, Unit> pay(
      AuxiliaryGatewayState state, Address to, Uint256 amount) {
    return state
        .utility()
        .coins()
        .pay(state.coGateway().base().address(), to, amount)
        .then(paid -> Outcome.accept(state.withCoins(paid.state()), Unit.UNIT));
  }
}
