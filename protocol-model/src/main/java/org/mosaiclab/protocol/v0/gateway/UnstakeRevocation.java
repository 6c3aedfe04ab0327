package org.mosaiclab.protocol.v0.gateway;

import static org.mosaiclab.protocol.v0.gateway.GatewayRepairRule.ISS_22;
import static org.mosaiclab.protocol.v0.gateway.GatewayRule.XR_0;
import static org.mosaiclab.protocol.v0.gateway.GatewayRule.XR_1;
import static org.mosaiclab.protocol.v0.gateway.GatewayRule.XR_2;
import static org.mosaiclab.protocol.v0.gateway.GatewayRule.XR_3;
import static org.mosaiclab.protocol.v0.gateway.GatewayRule.XR_4;

import org.mosaiclab.protocol.machine.Outcome;
import org.mosaiclab.protocol.machine.Repair;
import org.mosaiclab.protocol.v0.gateway.GatewayEvent.Direction;
import org.mosaiclab.protocol.v0.gateway.GatewayEvent.Revocation;
import org.mosaiclab.protocol.v0.gateway.GatewayEvent.RevocationStage;
import org.mosaiclab.protocol.v0.gateway.GatewayOperation.Confirmation;
import org.mosaiclab.protocol.v0.gateway.GatewayOperation.RemoteProof;
import org.mosaiclab.protocol.v0.messaging.MessageBus;
import org.mosaiclab.protocol.value.Hash32;

/// The end of redeems on origin that are revoked: nothing will be paid. **Spec**: `v0 §14`; paper
/// P§3.1.8. **Repairs**: ISS-22.
final class UnstakeRevocation {
  private final GatewayRules rules;
  private final MessageSteps steps;

  UnstakeRevocation(GatewayRules rules) {
    this.rules = rules;
    this.steps = new MessageSteps(rules);
  }

  /// Anyone. Rules XR-0, XR-2, XR-1, XR-4, XR-3, CV-1, BP.
  Outcome<OriginGatewayState, GatewayResult> confirmRevert(
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
    var shown = steps.statusProof(proof, root.get());
    return MessageSteps.onBox(
            base, messageHash, (box, kept) -> MessageBus.confirmRevocation(box, kept, shown))
        .then(
            moved ->
                Outcome.accept(
                    UnstakeFlow.withoutUnstake(state.withBase(moved.state()), messageHash),
                    new GatewayResult.Reverted(message.sender(), message.nonce(), promise.amount()),
                    new Revocation(
                        Direction.REDEEM,
                        RevocationStage.CONFIRMED,
                        messageHash,
                        message.sender(),
                        message.nonce(),
                        promise.amount())));
  }

  /// Of a redeem that was never confirmed. Anyone. Rules ISS-22, XR-2, RI-1, RI-2, XR-3, CV-1, BP.
  Outcome<OriginGatewayState, GatewayResult> revokeUndeclared(
      OriginGatewayState state, Confirmation confirmation) {
    if (!rules.repairs(Repair.ISS_22)) return Outcome.reject(ISS_22);
    if (confirmation.proof().nodes().isEmpty()) return Outcome.reject(XR_2);
    var intent = confirmation.intent();
    var message = UnstakeFlow.messageOf(state, confirmation.sender(), intent);
    return steps
        .revokeUndeclared(state.gateway().base(), message, confirmation.proof(), XR_3)
        .then(
            revoked ->
                Outcome.accept(
                    state.withBase(revoked.state()),
                    new GatewayResult.Reverted(message.sender(), message.nonce(), intent.amount()),
                    new Revocation(
                        Direction.REDEEM,
                        RevocationStage.CONFIRMED,
                        revoked.result(),
                        message.sender(),
                        message.nonce(),
                        intent.amount())));
  }
}
