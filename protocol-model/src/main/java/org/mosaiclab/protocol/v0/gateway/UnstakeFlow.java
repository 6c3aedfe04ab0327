package org.mosaiclab.protocol.v0.gateway;

import static org.mosaiclab.protocol.v0.gateway.GatewayRule.CR_1;
import static org.mosaiclab.protocol.v0.gateway.GatewayRule.CR_2;
import static org.mosaiclab.protocol.v0.gateway.GatewayRule.CR_3;
import static org.mosaiclab.protocol.v0.gateway.GatewayRule.CR_4;
import static org.mosaiclab.protocol.v0.gateway.GatewayRule.CR_5;
import static org.mosaiclab.protocol.v0.gateway.GatewayRule.CR_6;
import static org.mosaiclab.protocol.v0.gateway.GatewayRule.PU_0;
import static org.mosaiclab.protocol.v0.gateway.GatewayRule.PU_1;
import static org.mosaiclab.protocol.v0.gateway.GatewayRule.PU_2;
import static org.mosaiclab.protocol.v0.gateway.GatewayRule.PU_3;
import static org.mosaiclab.protocol.v0.gateway.GatewayRule.XR_0;
import static org.mosaiclab.protocol.v0.gateway.GatewayRule.XR_1;
import static org.mosaiclab.protocol.v0.gateway.GatewayRule.XR_2;
import static org.mosaiclab.protocol.v0.gateway.GatewayRule.XR_3;
import static org.mosaiclab.protocol.v0.gateway.GatewayRule.XR_4;

import org.mosaiclab.protocol.codec.Message;
import org.mosaiclab.protocol.codec.RedeemIntent;
import org.mosaiclab.protocol.machine.CommonRule;
import org.mosaiclab.protocol.machine.Outcome;
import org.mosaiclab.protocol.machine.Unit;
import org.mosaiclab.protocol.v0.gateway.GatewayEvent.Direction;
import org.mosaiclab.protocol.v0.gateway.GatewayEvent.IntentConfirmed;
import org.mosaiclab.protocol.v0.gateway.GatewayEvent.Revocation;
import org.mosaiclab.protocol.v0.gateway.GatewayEvent.RevocationStage;
import org.mosaiclab.protocol.v0.gateway.GatewayEvent.TargetProgressed;
import org.mosaiclab.protocol.v0.gateway.GatewayOperation.Confirmation;
import org.mosaiclab.protocol.v0.gateway.GatewayOperation.Progress;
import org.mosaiclab.protocol.v0.gateway.GatewayOperation.RemoteProof;
import org.mosaiclab.protocol.v0.messaging.MessageBox.Side;
import org.mosaiclab.protocol.v0.messaging.MessageBus;
import org.mosaiclab.protocol.value.Address;
import org.mosaiclab.protocol.value.Hash32;
import org.mosaiclab.protocol.value.Uint256;

/// The target of redeems on origin: the vault pays the beneficiary and whoever called. Works also
/// while the gateway is deactivated. **Spec**: `v0 §14`; paper P§3.4.
final class UnstakeFlow {
  private static final MessageSteps.ProofRules PROGRESS =
      new MessageSteps.ProofRules(PU_0, PU_2, PU_3);

  private UnstakeFlow() {}

  /// Anyone. Rules CR-1 to CR-5, RI-1, RI-2, CR-6, CO-1, BP.
  static Outcome<OriginGatewayState, GatewayResult> confirm(
      OriginGatewayState state, GatewayContext context, Confirmation confirmation) {
    var intent = confirmation.intent();
    if (confirmation.sender().isZero()) return Outcome.reject(CR_1);
    if (intent.beneficiary().isZero()) return Outcome.reject(CR_2);
    if (intent.amount().isZero()) return Outcome.reject(CR_3);
    if (confirmation.proof().nodes().isEmpty()) return Outcome.reject(CR_4);
    return CommonRule.checked(state, MessageSteps.greatestReward(intent))
        .then(
            greatest ->
                intent.amount().isGreaterThan(greatest.result())
                    ? keep(state, context, confirmation)
                    : Outcome.reject(CR_5));
  }

  private static Outcome<OriginGatewayState, GatewayResult> keep(
      OriginGatewayState state, GatewayContext context, Confirmation confirmation) {
    var gateway = state.gateway();
    var intent = confirmation.intent();
    var coGateway = gateway.base().remoteGateway();
    var intentHash = new RedeemIntent(intent.amount(), intent.beneficiary(), coGateway).hash();
    var message = MessageSteps.messageOf(confirmation.sender(), intent, intentHash);
    var promise = new Promise(intent.amount(), intent.beneficiary());
    return MessageSteps.confirm(
            gateway.base(), message, confirmation.proof(), CR_6, context.measuredGas())
        .then(
            kept ->
                Outcome.accept(
                    state.withGateway(
                        gateway
                            .withBase(kept.state())
                            .withUnstakes(gateway.unstakes().put(kept.result(), promise))),
                    new GatewayResult.Declared(kept.result()),
                    new IntentConfirmed(
                        Direction.REDEEM,
                        kept.result(),
                        message.sender(),
                        message.nonce(),
                        intent.beneficiary(),
                        intent.amount(),
                        confirmation.proof().height(),
                        message.hashLock())));
  }

  /// Anyone. Rules PU-0, by proof also PU-2 and PU-3, the bus, PU-1, ARITHMETIC, the token's.
  static Outcome<OriginGatewayState, GatewayResult> progress(
      OriginGatewayState state, GatewayContext context, Progress progress) {
    var messageHash = progress.messageHash();
    var promise = state.gateway().unstake(messageHash);
    return MessageSteps.progress(state.gateway().base(), Side.INBOX, progress, PROGRESS)
        .then(
            moved -> {
              if (!promise.exists()) return Outcome.reject(PU_1);
              var message = moved.result().message();
              return MessageSteps.reward(moved.state(), messageHash, context.measuredGas())
                  .then(
                      reward ->
                          pay(
                              withoutUnstake(state.withBase(reward.state()), messageHash),
                              promise,
                              reward.result(),
                              context.caller()))
                  .then(
                      paid ->
                          Outcome.accept(
                              paid.state(),
                              new GatewayResult.Unstaked(
                                  promise.amount(), paid.result().paid, paid.result().reward),
                              progressed(progress, message, promise, paid.result())));
            });
  }

  private record Payment(Uint256 paid, Uint256 reward) {}

  private static Outcome<OriginGatewayState, Payment> pay(
      OriginGatewayState state, Promise promise, Uint256 reward, Address facilitator) {
    return CommonRule.checked(state, promise.amount().minus(reward))
        .then(
            rest ->
                release(state, promise.beneficiary(), rest.result())
                    .then(paid -> release(paid.state(), facilitator, reward))
                    .then(
                        paid -> Outcome.accept(paid.state(), new Payment(rest.result(), reward))));
  }

  private static Outcome<OriginGatewayState, Unit> release(
      OriginGatewayState state, Address to, Uint256 amount) {
    var contracts = state.gateway().contracts();
    return state
        .tokens()
        .pay(contracts.valueToken(), contracts.stakeVault(), to, amount)
        .then(paid -> Outcome.accept(state.withTokens(paid.state()), Unit.UNIT));
  }

  private static TargetProgressed progressed(
      Progress progress, Message message, Promise promise, Payment payment) {
    return new TargetProgressed(
        Direction.REDEEM,
        progress.messageHash(),
        message.sender(),
        promise.beneficiary(),
        promise.amount(),
        payment.paid,
        payment.reward,
        progress instanceof Progress.ByProof,
        MessageSteps.secretOf(progress));
  }

  /// Anyone. Rules XR-0, XR-2, XR-1, XR-4, XR-3, CV-1, BP.
  static Outcome<OriginGatewayState, GatewayResult> confirmRevert(
      OriginGatewayState state, Hash32 messageHash, RemoteProof proof) {
    var base = state.gateway().base();
    var promise = state.gateway().unstake(messageHash);
    var message = base.message(messageHash).message();
    if (messageHash.isZero()) return Outcome.reject(XR_0);
    if (proof.nodes().isEmpty()) return Outcome.reject(XR_2);
    if (!promise.exists()) return Outcome.reject(XR_1);
    if (message.intentHash().isZero()) return Outcome.reject(XR_4);
    var root = MessageSteps.rootOf(base, proof);
    if (root.isEmpty()) return Outcome.reject(XR_3);
    var storageProof = MessageSteps.storageProof(proof, root.get());
    return MessageSteps.onBox(
            base, messageHash, (box, kept) -> MessageBus.confirmRevocation(box, kept, storageProof))
        .then(
            moved ->
                Outcome.accept(
                    withoutUnstake(state.withBase(moved.state()), messageHash),
                    new GatewayResult.Reverted(message.sender(), message.nonce(), promise.amount()),
                    new Revocation(
                        Direction.REDEEM,
                        RevocationStage.CONFIRMED,
                        messageHash,
                        message.sender(),
                        message.nonce(),
                        promise.amount())));
  }

  private static OriginGatewayState withoutUnstake(OriginGatewayState state, Hash32 messageHash) {
    return state.withGateway(
        state.gateway().withUnstakes(state.gateway().unstakes().remove(messageHash)));
  }
}
