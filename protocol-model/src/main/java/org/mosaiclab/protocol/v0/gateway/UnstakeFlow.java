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

import org.mosaiclab.protocol.codec.Message;
import org.mosaiclab.protocol.codec.RedeemIntent;
import org.mosaiclab.protocol.machine.CommonRule;
import org.mosaiclab.protocol.machine.Outcome;
import org.mosaiclab.protocol.v0.gateway.GatewayEvent.Direction;
import org.mosaiclab.protocol.v0.gateway.GatewayEvent.IntentConfirmed;
import org.mosaiclab.protocol.v0.gateway.GatewayEvent.TargetProgressed;
import org.mosaiclab.protocol.v0.gateway.GatewayOperation.Confirmation;
import org.mosaiclab.protocol.v0.gateway.GatewayOperation.Intent;
import org.mosaiclab.protocol.v0.gateway.GatewayOperation.Progress;
import org.mosaiclab.protocol.v0.messaging.MessageBox.Side;
import org.mosaiclab.protocol.value.Address;
import org.mosaiclab.protocol.value.Hash32;
import org.mosaiclab.protocol.value.Uint256;

/// The target of redeems on origin: the vault pays the beneficiary and whoever called. Works also
/// while the gateway is deactivated, and after a halt. **Spec**: `v0 §14`; paper P§3.4.
final class UnstakeFlow {
  private static final MessageSteps.ProofRules PROGRESS =
      new MessageSteps.ProofRules(PU_0, PU_2, PU_3);

  private final MessageSteps steps;
  private final Rewards rewards;

  UnstakeFlow(GatewayRules rules) {
    this.steps = new MessageSteps(rules);
    this.rewards = new Rewards(rules);
  }

  /// Anyone. Rules CR-1 to CR-5, RI-1, RI-2, CR-6, CO-1, BP.
  Outcome<OriginGatewayState, GatewayResult> confirm(
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

  private Outcome<OriginGatewayState, GatewayResult> keep(
      OriginGatewayState state, GatewayContext context, Confirmation confirmation) {
    var gateway = state.gateway();
    var intent = confirmation.intent();
    var message = messageOf(state, confirmation.sender(), intent);
    var promise = new Promise(intent.amount(), intent.beneficiary());
    return steps
        .confirm(
            gateway.base(),
            message,
            confirmation.proof(),
            CR_6,
            steps.confirmable(),
            rewards.gasOfConfirmation(context, confirmation.proof()))
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

  static Message messageOf(OriginGatewayState state, Address redeemer, Intent intent) {
    var coGateway = state.gateway().base().remoteGateway();
    var intentHash = new RedeemIntent(intent.amount(), intent.beneficiary(), coGateway).hash();
    return MessageSteps.messageOf(redeemer, intent, intentHash);
  }

  /// Anyone. Rules PU-0, by proof also PU-2 and PU-3, the bus, PU-1, ARITHMETIC, the token's, SS-1.
  Outcome<OriginGatewayState, GatewayResult> progress(
      OriginGatewayState state, GatewayContext context, Progress progress) {
    var messageHash = progress.messageHash();
    var promise = state.gateway().unstake(messageHash);
    return steps
        .progress(state.gateway().base(), Side.INBOX, progress, PROGRESS)
        .then(
            moved -> {
              if (!promise.exists()) return Outcome.reject(PU_1);
              var message = moved.result().message();
              return rewards
                  .reward(moved.state(), messageHash, rewards.gasOfProgress(context, progress))
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
                OriginPayments.release(state, promise.beneficiary(), rest.result())
                    .then(paid -> OriginPayments.release(paid.state(), facilitator, reward))
                    .then(
                        paid -> Outcome.accept(paid.state(), new Payment(rest.result(), reward))));
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

  static OriginGatewayState withoutUnstake(OriginGatewayState state, Hash32 messageHash) {
    return state.withGateway(
        state.gateway().withUnstakes(state.gateway().unstakes().remove(messageHash)));
  }
}
