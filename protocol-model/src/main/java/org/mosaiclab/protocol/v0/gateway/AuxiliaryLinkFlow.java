package org.mosaiclab.protocol.v0.gateway;

import static org.mosaiclab.protocol.v0.gateway.CoGatewayRule.CS_1;
import static org.mosaiclab.protocol.v0.gateway.CoGatewayRule.CS_4;
import static org.mosaiclab.protocol.v0.gateway.CoGatewayRule.CS_7;
import static org.mosaiclab.protocol.v0.gateway.CoGatewayRule.MT_0;
import static org.mosaiclab.protocol.v0.gateway.CoGatewayRule.MT_2;
import static org.mosaiclab.protocol.v0.gateway.CoGatewayRule.MT_3;
import static org.mosaiclab.protocol.v0.gateway.GatewayRepairRule.GAP_15;
import static org.mosaiclab.protocol.v0.gateway.GatewayRepairRule.GAP_15_LINKED;
import static org.mosaiclab.protocol.v0.gateway.GatewayRepairRule.GAP_15_MESSAGE;

import org.mosaiclab.protocol.codec.LinkIntent;
import org.mosaiclab.protocol.codec.Message;
import org.mosaiclab.protocol.machine.Outcome;
import org.mosaiclab.protocol.machine.Repair;
import org.mosaiclab.protocol.v0.gateway.GatewayOperation.ConfirmLink;
import org.mosaiclab.protocol.v0.gateway.GatewayOperation.Progress;
import org.mosaiclab.protocol.v0.messaging.MessageBox.Side;
import org.mosaiclab.protocol.value.Uint256;

/// The target of the message that links the pair: its hash is computed here from the own token and
/// message bus, so it is found in the gateway's outbox only if both sides agree. **Spec**: `v0 §21
/// GAP-15`; paper P§3.2.
final class AuxiliaryLinkFlow {
  private static final MessageSteps.ProofRules PROGRESS =
      new MessageSteps.ProofRules(MT_0, MT_2, MT_3);

  private final GatewayRules rules;
  private final MessageSteps steps;

  AuxiliaryLinkFlow(GatewayRules rules) {
    this.rules = rules;
    this.steps = new MessageSteps(rules);
  }

  /// Anyone, once ever. Rules GAP-15, GAP-15-LINKED, CS-1, CS-4, RI-1, RI-2, CS-7, CO-1, BP.
  Outcome<AuxiliaryGatewayState, GatewayResult> confirm(
      AuxiliaryGatewayState state, ConfirmLink link) {
    var coGateway = state.coGateway();
    if (!rules.repairs(Repair.GAP_15)) return Outcome.reject(GAP_15);
    if (!coGateway.link().messageHash().isZero()) return Outcome.reject(GAP_15_LINKED);
    if (link.sender().isZero()) return Outcome.reject(CS_1);
    if (link.proof().nodes().isEmpty()) return Outcome.reject(CS_4);
    return steps
        .confirm(
            coGateway.base(),
            message(coGateway, link),
            link.proof(),
            CS_7,
            steps.confirmable(),
            Uint256.ZERO)
        .then(
            kept ->
                Outcome.accept(
                    state.withCoGateway(
                        coGateway
                            .withBase(kept.state())
                            .withLink(coGateway.link().withMessage(kept.result()))),
                    new GatewayResult.Declared(kept.result()),
                    new GatewayRepairEvent.LinkDeclared(
                        coGateway.base().remoteGateway(), kept.result())));
  }

  private static Message message(CoGatewayState coGateway, ConfirmLink link) {
    var subject = coGateway.link().subject();
    var intent =
        new LinkIntent(
            coGateway.base().remoteGateway(),
            coGateway.base().address(),
            subject.messageBusCode(),
            subject.tokenName(),
            subject.tokenSymbol(),
            subject.tokenDecimals(),
            link.nonce(),
            coGateway.contracts().valueToken());
    return new Message(
        intent.hash(), link.nonce(), Uint256.ZERO, Uint256.ZERO, link.sender(), link.hashLock());
  }

  /// Makes the co-gateway take messages. Anyone. Rules GAP-15, GAP-15-MESSAGE, by proof MT-2 and
  /// MT-3, the bus.
  Outcome<AuxiliaryGatewayState, GatewayResult> progress(
      AuxiliaryGatewayState state, Progress progress) {
    var coGateway = state.coGateway();
    if (!rules.repairs(Repair.GAP_15)) return Outcome.reject(GAP_15);
    if (!coGateway.link().isBy(progress.messageHash())) return Outcome.reject(GAP_15_MESSAGE);
    return steps
        .progress(coGateway.base(), Side.INBOX, progress, PROGRESS)
        .then(
            moved ->
                Outcome.accept(
                    state.withCoGateway(
                        coGateway
                            .withBase(moved.state())
                            .withActivation(CoGatewayState.Activation.LINKED)),
                    GatewayResult.TRUE,
                    new GatewayRepairEvent.Linked(
                        coGateway.base().remoteGateway(), progress.messageHash())));
  }
}
