package org.mosaiclab.protocol.v0.gateway;

import static org.mosaiclab.protocol.v0.gateway.CoGatewayRule.CS_1;
import static org.mosaiclab.protocol.v0.gateway.CoGatewayRule.CS_2;
import static org.mosaiclab.protocol.v0.gateway.CoGatewayRule.CS_3;
import static org.mosaiclab.protocol.v0.gateway.CoGatewayRule.CS_4;
import static org.mosaiclab.protocol.v0.gateway.CoGatewayRule.CS_5;
import static org.mosaiclab.protocol.v0.gateway.CoGatewayRule.CS_6;
import static org.mosaiclab.protocol.v0.gateway.CoGatewayRule.CS_7;
import static org.mosaiclab.protocol.v0.gateway.CoGatewayRule.MT_0;
import static org.mosaiclab.protocol.v0.gateway.CoGatewayRule.MT_1;
import static org.mosaiclab.protocol.v0.gateway.CoGatewayRule.MT_2;
import static org.mosaiclab.protocol.v0.gateway.CoGatewayRule.MT_3;
import static org.mosaiclab.protocol.v0.gateway.GatewayRepairRule.GAP_15_UNLINKED;

import java.util.List;
import org.mosaiclab.protocol.codec.Message;
import org.mosaiclab.protocol.codec.StakeIntent;
import org.mosaiclab.protocol.machine.CommonRule;
import org.mosaiclab.protocol.machine.Outcome;
import org.mosaiclab.protocol.machine.Repair;
import org.mosaiclab.protocol.machine.Unit;
import org.mosaiclab.protocol.v0.gateway.GatewayEvent.Direction;
import org.mosaiclab.protocol.v0.gateway.GatewayEvent.IntentConfirmed;
import org.mosaiclab.protocol.v0.gateway.GatewayEvent.TargetProgressed;
import org.mosaiclab.protocol.v0.gateway.GatewayOperation.Confirmation;
import org.mosaiclab.protocol.v0.gateway.GatewayOperation.Intent;
import org.mosaiclab.protocol.v0.gateway.GatewayOperation.Progress;
import org.mosaiclab.protocol.v0.messaging.MessageBox.Side;
import org.mosaiclab.protocol.v0.messaging.MessageStatus;
import org.mosaiclab.protocol.v0.token.UtilityToken;
import org.mosaiclab.protocol.value.Address;
import org.mosaiclab.protocol.value.Hash32;
import org.mosaiclab.protocol.value.Uint256;

/// The target of stakes on auxiliary: utility tokens are minted for the beneficiary and whoever
/// called. **Spec**: `v0 §15`; paper P§3.3, P§3.8. **Repairs**: ISS-26, DEV-19, GAP-15.
final class MintFlow {
  private static final MessageSteps.ProofRules PROGRESS =
      new MessageSteps.ProofRules(MT_0, MT_2, MT_3);

  private final GatewayRules rules;
  private final MessageSteps steps;
  private final Rewards rewards;

  MintFlow(GatewayRules rules) {
    this.rules = rules;
    this.steps = new MessageSteps(rules);
    this.rewards = new Rewards(rules);
  }

  /// Anyone. Rules GAP-15, CS-1 to CS-6, RI-1, RI-2, CS-7, CO-1, BP.
  Outcome<AuxiliaryGatewayState, GatewayResult> confirm(
      AuxiliaryGatewayState state, GatewayContext context, Confirmation confirmation) {
    var intent = confirmation.intent();
    if (rules.isUnlinked(state.coGateway())) return Outcome.reject(GAP_15_UNLINKED);
    if (confirmation.sender().isZero()) return Outcome.reject(CS_1);
    if (intent.beneficiary().isZero()) return Outcome.reject(CS_2);
    if (intent.amount().isZero()) return Outcome.reject(CS_3);
    if (confirmation.proof().nodes().isEmpty()) return Outcome.reject(CS_4);
    if (!UtilityToken.exists(intent.beneficiary())) return Outcome.reject(CS_5);
    return CommonRule.checked(state, MessageSteps.greatestReward(intent))
        .then(
            greatest ->
                intent.amount().isGreaterThan(greatest.result())
                    ? keep(state, context, confirmation)
                    : Outcome.reject(CS_6));
  }

  private Outcome<AuxiliaryGatewayState, GatewayResult> keep(
      AuxiliaryGatewayState state, GatewayContext context, Confirmation confirmation) {
    var coGateway = state.coGateway();
    var intent = confirmation.intent();
    var message = messageOf(state, confirmation.sender(), intent);
    var promise = new Promise(intent.amount(), intent.beneficiary());
    return steps
        .confirm(
            coGateway.base(),
            message,
            confirmation.proof(),
            CS_7,
            confirmable(coGateway),
            rewards.gasOfConfirmation(context, confirmation.proof()))
        .then(
            kept ->
                Outcome.accept(
                    state.withCoGateway(
                        coGateway
                            .withBase(kept.state())
                            .withMints(coGateway.mints().put(kept.result(), promise))),
                    new GatewayResult.Declared(kept.result()),
                    new IntentConfirmed(
                        Direction.STAKE,
                        kept.result(),
                        message.sender(),
                        message.nonce(),
                        intent.beneficiary(),
                        intent.amount(),
                        confirmation.proof().height(),
                        message.hashLock())));
  }

  static Message messageOf(AuxiliaryGatewayState state, Address staker, Intent intent) {
    var gateway = state.coGateway().base().remoteGateway();
    var intentHash = new StakeIntent(intent.amount(), intent.beneficiary(), gateway).hash();
    return MessageSteps.messageOf(staker, intent, intentHash);
  }

  // A deactivated co-gateway takes nothing new, but what the source has let go has nowhere else to
  // go; all other stakes can be revoked (DEV-19).
  private List<MessageStatus> confirmable(CoGatewayState coGateway) {
    boolean takesNew = coGateway.activation() != CoGatewayState.Activation.DEACTIVATED;
    return steps.confirmable().stream()
        .filter(status -> takesNew || status == MessageStatus.PROGRESSED)
        .toList();
  }

  /// Anyone. Rules MT-0, by proof also MT-2 and MT-3, the bus, MT-1, ARITHMETIC, the token's.
  Outcome<AuxiliaryGatewayState, GatewayResult> progress(
      AuxiliaryGatewayState state, GatewayContext context, Progress progress) {
    var messageHash = progress.messageHash();
    var promise = state.coGateway().mint(messageHash);
    return steps
        .progress(state.coGateway().base(), Side.INBOX, progress, PROGRESS)
        .then(
            moved -> {
              if (!promise.exists()) return Outcome.reject(MT_1);
              var message = moved.result().message();
              return rewards
                  .reward(moved.state(), messageHash, rewards.gasOfProgress(context, progress))
                  .then(
                      reward ->
                          mint(
                              withoutMint(state.withBase(reward.state()), messageHash),
                              promise,
                              reward.result(),
                              context.caller()))
                  .then(
                      paid ->
                          Outcome.accept(
                              paid.state(),
                              new GatewayResult.Minted(
                                  promise.beneficiary(),
                                  promise.amount(),
                                  paid.result().minted,
                                  paid.result().reward),
                              progressed(progress, message, promise, paid.result())));
            });
  }

  private record Payment(Uint256 minted, Uint256 reward) {}

  private Outcome<AuxiliaryGatewayState, Payment> mint(
      AuxiliaryGatewayState state, Promise promise, Uint256 reward, Address facilitator) {
    return CommonRule.checked(state, promise.amount().minus(reward))
        .then(
            rest ->
                increase(state, promise.beneficiary(), rest.result())
                    .then(minted -> increase(minted.state(), facilitator, reward))
                    .then(
                        minted ->
                            Outcome.accept(minted.state(), new Payment(rest.result(), reward))));
  }

  private Outcome<AuxiliaryGatewayState, Unit> increase(
      AuxiliaryGatewayState state, Address account, Uint256 amount) {
    var self = state.coGateway().base().address();
    var utility = state.utility();
    var increased =
        rules.repairs(Repair.ISS_26)
            ? UtilityToken.increaseSupplyOrCredit(utility, self, account, amount)
            : UtilityToken.increaseSupply(utility, self, account, amount);
    return increased.then(minted -> Outcome.accept(state.withUtility(minted.state()), Unit.UNIT));
  }

  private static TargetProgressed progressed(
      Progress progress, Message message, Promise promise, Payment payment) {
    return new TargetProgressed(
        Direction.STAKE,
        progress.messageHash(),
        message.sender(),
        promise.beneficiary(),
        promise.amount(),
        payment.minted,
        payment.reward,
        progress instanceof Progress.ByProof,
        MessageSteps.secretOf(progress));
  }

  static AuxiliaryGatewayState withoutMint(AuxiliaryGatewayState state, Hash32 messageHash) {
    return state.withCoGateway(
        state.coGateway().withMints(state.coGateway().mints().remove(messageHash)));
  }
}
