package org.mosaiclab.protocol.v0.gateway;

import static org.mosaiclab.protocol.v0.gateway.GatewayRule.PS_0;
import static org.mosaiclab.protocol.v0.gateway.GatewayRule.PS_1;
import static org.mosaiclab.protocol.v0.gateway.GatewayRule.PS_2;
import static org.mosaiclab.protocol.v0.gateway.GatewayRule.PS_3;
import static org.mosaiclab.protocol.v0.gateway.GatewayRule.RS_0;
import static org.mosaiclab.protocol.v0.gateway.GatewayRule.RS_1;
import static org.mosaiclab.protocol.v0.gateway.GatewayRule.SK_0;
import static org.mosaiclab.protocol.v0.gateway.GatewayRule.SK_1;
import static org.mosaiclab.protocol.v0.gateway.GatewayRule.SK_2;
import static org.mosaiclab.protocol.v0.gateway.GatewayRule.SK_3;
import static org.mosaiclab.protocol.v0.gateway.GatewayRule.XS_0;
import static org.mosaiclab.protocol.v0.gateway.GatewayRule.XS_1;
import static org.mosaiclab.protocol.v0.gateway.GatewayRule.XS_2;
import static org.mosaiclab.protocol.v0.gateway.GatewayRule.XS_3;
import static org.mosaiclab.protocol.v0.gateway.GatewayRule.XS_4;

import org.mosaiclab.protocol.codec.Message;
import org.mosaiclab.protocol.codec.StakeIntent;
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
import org.mosaiclab.protocol.v0.token.TokenBook;
import org.mosaiclab.protocol.value.Address;
import org.mosaiclab.protocol.value.Hash32;
import org.mosaiclab.protocol.value.Uint256;

/// The source of stakes on origin: amount and bounty go into escrow, and from there to the vault or
/// back. **Spec**: `v0 §14`; paper P§3.3, P§3.5.
final class StakeFlow {
  private static final MessageSteps.ProofRules PROGRESS =
      new MessageSteps.ProofRules(PS_0, PS_2, PS_3);

  private StakeFlow() {}

  /// Rules SK-0 to SK-3, RO-1, RO-2, DE-1, then the tokens', value before base. SK-4 and SK-5 ask
  /// for results that these tokens never deny.
  static Outcome<OriginGatewayState, GatewayResult> stake(
      OriginGatewayState state, Address staker, Intent intent) {
    var gateway = state.gateway();
    if (!gateway.isActivated()) return Outcome.reject(SK_0);
    if (intent.amount().isZero()) return Outcome.reject(SK_1);
    if (intent.beneficiary().isZero()) return Outcome.reject(SK_2);
    return CommonRule.checked(state, MessageSteps.greatestReward(intent))
        .then(
            greatest ->
                intent.amount().isGreaterThan(greatest.result())
                    ? declare(state, staker, intent)
                    : Outcome.reject(SK_3));
  }

  private static Outcome<OriginGatewayState, GatewayResult> declare(
      OriginGatewayState state, Address staker, Intent intent) {
    var gateway = state.gateway();
    var self = gateway.base().address();
    var bounty = gateway.base().bounty().current();
    var intentHash = new StakeIntent(intent.amount(), intent.beneficiary(), self).hash();
    var message = MessageSteps.messageOf(staker, intent, intentHash);
    var escrow = new Escrow(intent.amount(), intent.beneficiary(), bounty);
    var messageHash = message.hash();
    return MessageSteps.declare(gateway.base(), message)
        .then(
            declared ->
                takeIn(state.tokens(), gateway, staker, intent.amount(), bounty)
                    .then(
                        paid ->
                            Outcome.accept(
                                state
                                    .withGateway(
                                        gateway
                                            .withBase(declared.state())
                                            .withStakes(gateway.stakes().put(messageHash, escrow)))
                                    .withTokens(paid.state()),
                                new GatewayResult.Declared(messageHash),
                                new IntentDeclared(
                                    Direction.STAKE,
                                    messageHash,
                                    staker,
                                    intent.nonce(),
                                    intent.beneficiary(),
                                    intent.amount()))));
  }

  private static Outcome<TokenBook, Unit> takeIn(
      TokenBook tokens, GatewayState gateway, Address staker, Uint256 amount, Uint256 bounty) {
    var self = gateway.base().address();
    var contracts = gateway.contracts();
    return tokens
        .transferFrom(contracts.valueToken(), self, staker, self, amount)
        .then(paid -> paid.state().transferFrom(contracts.baseToken(), self, staker, self, bounty));
  }

  /// Rules PS-0, by proof also PS-2 and PS-3, the bus, PS-1. No evidence of the target is asked for
  /// with the secret (ISS-21).
  static Outcome<OriginGatewayState, GatewayResult> progress(
      OriginGatewayState state, Address caller, Progress progress) {
    var gateway = state.gateway();
    var messageHash = progress.messageHash();
    return MessageSteps.progress(gateway.base(), Side.OUTBOX, progress, PROGRESS)
        .then(
            moved -> {
              var escrow = gateway.stake(messageHash);
              if (!escrow.exists()) return Outcome.reject(PS_1);
              var contracts = gateway.contracts();
              var next = withoutStake(state.withBase(moved.state()), messageHash);
              return payOut(next, escrow, contracts.stakeVault(), caller)
                  .then(
                      paid ->
                          Outcome.accept(
                              paid.state(),
                              new GatewayResult.Released(
                                  moved.result().message().sender(), escrow.amount()),
                              progressed(progress, moved.result().message(), escrow)));
            });
  }

  private static SourceProgressed progressed(Progress progress, Message message, Escrow escrow) {
    return new SourceProgressed(
        Direction.STAKE,
        progress.messageHash(),
        message.sender(),
        message.nonce(),
        escrow.amount(),
        progress instanceof Progress.ByProof,
        MessageSteps.secretOf(progress));
  }

  /// Rules RS-0, RS-1, DR-1, then those of the base token; the penalty is burnt at once (DEV-15).
  /// RS-2 asks for a result that this token never denies.
  static Outcome<OriginGatewayState, GatewayResult> revert(
      OriginGatewayState state, Address caller, Hash32 messageHash) {
    var gateway = state.gateway();
    if (messageHash.isZero()) return Outcome.reject(RS_0);
    if (!caller.equals(gateway.base().message(messageHash).message().sender())) {
      return Outcome.reject(RS_1);
    }
    var escrow = gateway.stake(messageHash);
    return MessageSteps.onBox(gateway.base(), messageHash, MessageBus::declareRevocation)
        .then(
            moved ->
                burnPenalty(state.withBase(moved.state()), caller, escrow)
                    .then(
                        burnt ->
                            reverted(
                                burnt.state(),
                                RevocationStage.DECLARED,
                                messageHash,
                                moved.result().message(),
                                escrow)));
  }

  private static Outcome<OriginGatewayState, Uint256> burnPenalty(
      OriginGatewayState state, Address staker, Escrow escrow) {
    var contracts = state.gateway().contracts();
    var self = state.gateway().base().address();
    return CommonRule.checked(state, Bounty.computePenalty(escrow.bounty()))
        .then(
            penalty ->
                state
                    .tokens()
                    .transferFrom(
                        contracts.baseToken(), self, staker, contracts.burner(), penalty.result())
                    .then(
                        paid -> Outcome.accept(state.withTokens(paid.state()), penalty.result())));
  }

  /// Gives the stake back and burns the bounty. Anyone. Rules XS-0, XS-2, XS-4, XS-3, XS-1, OV-2,
  /// BP.
  static Outcome<OriginGatewayState, GatewayResult> progressRevert(
      OriginGatewayState state, Hash32 messageHash, RemoteProof proof) {
    var gateway = state.gateway();
    var message = gateway.base().message(messageHash).message();
    var escrow = gateway.stake(messageHash);
    if (messageHash.isZero()) return Outcome.reject(XS_0);
    if (proof.nodes().isEmpty()) return Outcome.reject(XS_2);
    if (message.intentHash().isZero()) return Outcome.reject(XS_4);
    var root = MessageSteps.rootOf(gateway.base(), proof);
    if (root.isEmpty()) return Outcome.reject(XS_3);
    if (!escrow.exists()) return Outcome.reject(XS_1);
    var storageProof = MessageSteps.storageProof(proof, root.get());
    return MessageSteps.onBox(
            gateway.base(),
            messageHash,
            (box, kept) ->
                MessageBus.progressOutboxRevocation(box, kept, storageProof, MessageStatus.REVOKED))
        .then(
            moved ->
                payOut(
                    withoutStake(state.withBase(moved.state()), messageHash),
                    escrow,
                    message.sender(),
                    gateway.contracts().burner()))
        .then(
            paid ->
                reverted(paid.state(), RevocationStage.PROGRESSED, messageHash, message, escrow));
  }

  private static Outcome<OriginGatewayState, GatewayResult> reverted(
      OriginGatewayState state,
      RevocationStage stage,
      Hash32 messageHash,
      Message message,
      Escrow escrow) {
    return Outcome.accept(
        state,
        new GatewayResult.Reverted(message.sender(), message.nonce(), escrow.amount()),
        new Revocation(
            Direction.STAKE,
            stage,
            messageHash,
            message.sender(),
            message.nonce(),
            escrow.amount()));
  }

  private static OriginGatewayState withoutStake(OriginGatewayState state, Hash32 messageHash) {
    return state.withGateway(
        state.gateway().withStakes(state.gateway().stakes().remove(messageHash)));
  }

  private static Outcome<OriginGatewayState, Escrow> payOut(
      OriginGatewayState state, Escrow escrow, Address valueTo, Address bountyTo) {
    var self = state.gateway().base().address();
    var contracts = state.gateway().contracts();
    return state
        .tokens()
        .pay(contracts.valueToken(), self, valueTo, escrow.amount())
        .then(paid -> paid.state().pay(contracts.baseToken(), self, bountyTo, escrow.bounty()))
        .then(paid -> Outcome.accept(state.withTokens(paid.state()), escrow));
  }
}
