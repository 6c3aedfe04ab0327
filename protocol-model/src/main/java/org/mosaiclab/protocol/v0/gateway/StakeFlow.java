package org.mosaiclab.protocol.v0.gateway;

import static org.mosaiclab.protocol.v0.gateway.GatewayRepairRule.DEV_12;
import static org.mosaiclab.protocol.v0.gateway.GatewayRepairRule.DEV_12_SIGNATURE;
import static org.mosaiclab.protocol.v0.gateway.GatewayRepairRule.GAP_03_HALTED;
import static org.mosaiclab.protocol.v0.gateway.GatewayRule.PS_0;
import static org.mosaiclab.protocol.v0.gateway.GatewayRule.PS_1;
import static org.mosaiclab.protocol.v0.gateway.GatewayRule.PS_2;
import static org.mosaiclab.protocol.v0.gateway.GatewayRule.PS_3;
import static org.mosaiclab.protocol.v0.gateway.GatewayRule.SK_0;
import static org.mosaiclab.protocol.v0.gateway.GatewayRule.SK_1;
import static org.mosaiclab.protocol.v0.gateway.GatewayRule.SK_2;
import static org.mosaiclab.protocol.v0.gateway.GatewayRule.SK_3;

import org.mosaiclab.protocol.codec.Message;
import org.mosaiclab.protocol.codec.StakeIntent;
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
import org.mosaiclab.protocol.value.Address;
import org.mosaiclab.protocol.value.Hash32;

/// The source of stakes on origin: amount and bounty go into escrow, and from there to the vault;
/// [StakeRevocation] is the way back. **Spec**: `v0 §14`; paper P§3.3, P§3.5. **Repairs**: DEV-12,
/// DEV-14, DEV-15, GAP-03.
final class StakeFlow {
  private static final MessageSteps.ProofRules PROGRESS =
      new MessageSteps.ProofRules(PS_0, PS_2, PS_3);

  private final GatewayRules rules;
  private final MessageSteps steps;
  private final OriginPayments payments;

  StakeFlow(GatewayRules rules) {
    this.rules = rules;
    this.steps = new MessageSteps(rules);
    this.payments = new OriginPayments(rules);
  }

  /// The caller stakes for itself. Rules SK-0, GAP-03, SK-1 to SK-3, RO-1, RO-2, DE-1, then the
  /// tokens', value before base, with SK-4 and SK-5.
  Outcome<OriginGatewayState, GatewayResult> stake(
      OriginGatewayState state, GatewayContext context, Intent intent) {
    var staker = context.caller();
    return check(state, context, intent).then(_ -> declare(state, staker, staker, intent));
  }

  /// The caller submits what the staker has signed. Rules DEV-12, then those of [#stake] with
  /// DEV-12-SIGNATURE before RO-1.
  Outcome<OriginGatewayState, GatewayResult> signedStake(
      OriginGatewayState state, GatewayContext context, SignedIntent signed) {
    if (!rules.repairs(Repair.DEV_12)) return Outcome.reject(DEV_12);
    var staker = signed.initiator();
    var message = messageOf(state, staker, signed.intent());
    var facilitator = rules.repairs(Repair.DEV_14) ? context.caller() : staker;
    return check(state, context, signed.intent())
        .then(
            _ ->
                rules.isSigned(message, signed.signature())
                    ? declare(state, staker, facilitator, signed.intent())
                    : Outcome.reject(DEV_12_SIGNATURE));
  }

  private Outcome<OriginGatewayState, Unit> check(
      OriginGatewayState state, GatewayContext context, Intent intent) {
    if (!state.gateway().isActivated()) return Outcome.reject(SK_0);
    if (rules.repairs(Repair.GAP_03) && context.remote().isHalted()) {
      return Outcome.reject(GAP_03_HALTED);
    }
    if (intent.amount().isZero()) return Outcome.reject(SK_1);
    if (intent.beneficiary().isZero()) return Outcome.reject(SK_2);
    return CommonRule.checked(state, MessageSteps.greatestReward(intent))
        .then(
            greatest ->
                intent.amount().isGreaterThan(greatest.result())
                    ? Outcome.accept(state, Unit.UNIT)
                    : Outcome.reject(SK_3));
  }

  static Message messageOf(OriginGatewayState state, Address staker, Intent intent) {
    var self = state.gateway().base().address();
    var intentHash = new StakeIntent(intent.amount(), intent.beneficiary(), self).hash();
    return MessageSteps.messageOf(staker, intent, intentHash);
  }

  private Outcome<OriginGatewayState, GatewayResult> declare(
      OriginGatewayState state, Address staker, Address facilitator, Intent intent) {
    var gateway = state.gateway();
    var bounty = gateway.base().bounty().current();
    var message = messageOf(state, staker, intent);
    var escrow = Escrow.of(intent.amount(), intent.beneficiary(), bounty, facilitator);
    var messageHash = message.hash();
    return MessageSteps.declare(gateway.base(), message)
        .then(
            declared ->
                payments.takeIn(
                    state.withGateway(
                        gateway
                            .withBase(declared.state())
                            .withStakes(gateway.stakes().put(messageHash, escrow))),
                    staker,
                    escrow))
        .then(
            paid ->
                Outcome.accept(
                    paid.state(),
                    new GatewayResult.Declared(messageHash),
                    new IntentDeclared(
                        Direction.STAKE,
                        messageHash,
                        staker,
                        intent.nonce(),
                        intent.beneficiary(),
                        intent.amount())));
  }

  /// Rules PS-0, by proof also PS-2 and PS-3, the bus, PS-1, ISS-28. No evidence of the target is
  /// asked for with the secret (ISS-21). A penalty that is held is burnt: the revocation was
  /// declared, if in vain (DEV-15).
  Outcome<OriginGatewayState, GatewayResult> progress(
      OriginGatewayState state, Address caller, Progress progress) {
    var gateway = state.gateway();
    var messageHash = progress.messageHash();
    return steps
        .progress(gateway.base(), Side.OUTBOX, progress, PROGRESS)
        .then(
            moved -> {
              var escrow = gateway.stake(messageHash);
              if (!escrow.exists()) return Outcome.reject(PS_1);
              var contracts = gateway.contracts();
              var next = withoutStake(state.withBase(moved.state()), messageHash);
              return payments
                  .payOut(next, escrow, contracts.stakeVault(), caller)
                  .then(paid -> payments.burnHeld(paid.state(), escrow))
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

  static OriginGatewayState withoutStake(OriginGatewayState state, Hash32 messageHash) {
    return state.withGateway(
        state.gateway().withStakes(state.gateway().stakes().remove(messageHash)));
  }
}
