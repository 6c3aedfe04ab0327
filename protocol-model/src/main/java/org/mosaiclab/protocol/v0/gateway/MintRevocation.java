package org.mosaiclab.protocol.v0.gateway;

import static org.mosaiclab.protocol.v0.gateway.CoGatewayRule.XM_0;
import static org.mosaiclab.protocol.v0.gateway.CoGatewayRule.XM_1;
import static org.mosaiclab.protocol.v0.gateway.CoGatewayRule.XM_2;
import static org.mosaiclab.protocol.v0.gateway.CoGatewayRule.XM_3;
import static org.mosaiclab.protocol.v0.gateway.CoGatewayRule.XM_4;
import static org.mosaiclab.protocol.v0.gateway.GatewayRepairRule.ISS_22;

import org.mosaiclab.protocol.machine.Outcome;
import org.mosaiclab.protocol.machine.Repair;
import org.mosaiclab.protocol.v0.gateway.GatewayEvent.Direction;
import org.mosaiclab.protocol.v0.gateway.GatewayEvent.Revocation;
import org.mosaiclab.protocol.v0.gateway.GatewayEvent.RevocationStage;
import org.mosaiclab.protocol.v0.gateway.GatewayOperation.Confirmation;
import org.mosaiclab.protocol.v0.gateway.GatewayOperation.RemoteProof;
import org.mosaiclab.protocol.v0.messaging.MessageBus;
import org.mosaiclab.protocol.value.Hash32;

/// The end of stakes on auxiliary that are revoked: nothing will be minted. **Spec**: `v0 §15`;
/// paper P§3.1.8. **Repairs**: ISS-22.
final class MintRevocation {
  private final GatewayRules rules;
  private final MessageSteps steps;

  MintRevocation(GatewayRules rules) {
    this.rules = rules;
    this.steps = new MessageSteps(rules);
  }

  /// Anyone. Rules XM-0, XM-2, XM-1, XM-4, XM-3, CV-1, BP.
  Outcome<AuxiliaryGatewayState, GatewayResult> confirmRevert(
      AuxiliaryGatewayState state, Hash32 messageHash, RemoteProof proof) {
    var base = state.coGateway().base();
    var promise = state.coGateway().mint(messageHash);
    var message = base.message(messageHash).message();
    if (messageHash.isZero()) return Outcome.reject(XM_0);
    if (proof.nodes().isEmpty()) return Outcome.reject(XM_2);
    if (!promise.exists()) return Outcome.reject(XM_1);
    if (message.intentHash().isZero()) return Outcome.reject(XM_4);
    var root = MessageSteps.rootOf(base, proof);
    if (root.isEmpty()) return Outcome.reject(XM_3);
    var shown = steps.statusProof(proof, root.get());
    return MessageSteps.onBox(
            base, messageHash, (box, kept) -> MessageBus.confirmRevocation(box, kept, shown))
        .then(
            moved ->
                Outcome.accept(
                    MintFlow.withoutMint(state.withBase(moved.state()), messageHash),
                    new GatewayResult.Reverted(message.sender(), message.nonce(), promise.amount()),
                    new Revocation(
                        Direction.STAKE,
                        RevocationStage.CONFIRMED,
                        messageHash,
                        message.sender(),
                        message.nonce(),
                        promise.amount())));
  }

  /// Of a stake that was never confirmed. Anyone. Rules ISS-22, XM-2, RI-1, RI-2, XM-3, CV-1, BP.
  Outcome<AuxiliaryGatewayState, GatewayResult> revokeUndeclared(
      AuxiliaryGatewayState state, Confirmation confirmation) {
    if (!rules.repairs(Repair.ISS_22)) return Outcome.reject(ISS_22);
    if (confirmation.proof().nodes().isEmpty()) return Outcome.reject(XM_2);
    var intent = confirmation.intent();
    var message = MintFlow.messageOf(state, confirmation.sender(), intent);
    return steps
        .revokeUndeclared(state.coGateway().base(), message, confirmation.proof(), XM_3)
        .then(
            revoked ->
                Outcome.accept(
                    state.withBase(revoked.state()),
                    new GatewayResult.Reverted(message.sender(), message.nonce(), intent.amount()),
                    new Revocation(
                        Direction.STAKE,
                        RevocationStage.CONFIRMED,
                        revoked.result(),
                        message.sender(),
                        message.nonce(),
                        intent.amount())));
  }
}
