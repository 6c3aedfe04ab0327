package org.mosaiclab.protocol.v0.gateway;

import static org.mosaiclab.protocol.v0.gateway.GatewayRepairRule.GAP_15_MESSAGE;
import static org.mosaiclab.protocol.v0.gateway.GatewayRule.RS_0;
import static org.mosaiclab.protocol.v0.gateway.GatewayRule.RS_1;
import static org.mosaiclab.protocol.v0.gateway.GatewayRule.XS_0;
import static org.mosaiclab.protocol.v0.gateway.GatewayRule.XS_1;
import static org.mosaiclab.protocol.v0.gateway.GatewayRule.XS_2;
import static org.mosaiclab.protocol.v0.gateway.GatewayRule.XS_3;
import static org.mosaiclab.protocol.v0.gateway.GatewayRule.XS_4;

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
import org.mosaiclab.protocol.value.Address;
import org.mosaiclab.protocol.value.Hash32;

/// The way back of stakes on origin; it costs the bounty and a penalty. **Spec**: `v0 §14`; paper
/// P§3.1.8, P§3.7, P(19). **Repairs**: ISS-28, DEV-15.
final class StakeRevocation {
  private final GatewayRules rules;
  private final MessageSteps steps;
  private final OriginPayments payments;

  StakeRevocation(GatewayRules rules) {
    this.rules = rules;
    this.steps = new MessageSteps(rules);
    this.payments = new OriginPayments(rules);
  }

  /// Rules RS-0, RS-1, GAP-15 of a link, DR-1, then those of the base token, RS-2. The penalty is
  /// burnt at once, or held until the message ends (DEV-15).
  Outcome<OriginGatewayState, GatewayResult> revert(
      OriginGatewayState state, Address caller, Hash32 messageHash) {
    var gateway = state.gateway();
    if (messageHash.isZero()) return Outcome.reject(RS_0);
    if (!caller.equals(gateway.base().message(messageHash).message().sender())) {
      return Outcome.reject(RS_1);
    }
    if (gateway.link().isBy(messageHash)) return Outcome.reject(GAP_15_MESSAGE);
    var escrow = gateway.stake(messageHash);
    return MessageSteps.onBox(gateway.base(), messageHash, MessageBus::declareRevocation)
        .then(
            moved ->
                charge(state.withBase(moved.state()), caller, messageHash, escrow)
                    .then(
                        charged ->
                            reverted(
                                charged.state(),
                                RevocationStage.DECLARED,
                                messageHash,
                                moved.result().message(),
                                escrow)));
  }

  private Outcome<OriginGatewayState, Unit> charge(
      OriginGatewayState state, Address staker, Hash32 messageHash, Escrow escrow) {
    var gateway = state.gateway();
    return CommonRule.checked(state, Bounty.computePenalty(escrow.bounty()))
        .then(
            penalty -> {
              if (!rules.repairs(Repair.DEV_15)) {
                return payments.takePenalty(
                    state, staker, gateway.contracts().burner(), penalty.result());
              }
              var held = escrow.withPenalty(penalty.result());
              return payments.takePenalty(
                  state.withGateway(gateway.withStakes(gateway.stakes().put(messageHash, held))),
                  staker,
                  gateway.base().address(),
                  penalty.result());
            });
  }

  /// Gives the stake back and burns the bounty, and the penalty if it is held. Anyone. Rules XS-0,
  /// XS-2, XS-4, XS-3, XS-1, OV-2, BP, ISS-28.
  Outcome<OriginGatewayState, GatewayResult> progressRevert(
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
    var shown = steps.statusProof(proof, root.get());
    var burner = gateway.contracts().burner();
    return MessageSteps.onBox(
            gateway.base(),
            messageHash,
            (box, kept) ->
                MessageBus.progressOutboxRevocation(box, kept, shown, MessageStatus.REVOKED))
        .then(
            moved ->
                payments.payOut(
                    StakeFlow.withoutStake(state.withBase(moved.state()), messageHash),
                    escrow,
                    message.sender(),
                    burner))
        .then(paid -> payments.burnHeld(paid.state(), escrow))
        .then(
            paid ->
                reverted(paid.state(), RevocationStage.PROGRESSED, messageHash, message, escrow));
  }

  static Outcome<OriginGatewayState, GatewayResult> reverted(
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
}
