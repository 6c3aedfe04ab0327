package org.mosaiclab.protocol.v0.gateway;

import static org.mosaiclab.protocol.v0.gateway.GatewayRepairRule.GAP_15;
import static org.mosaiclab.protocol.v0.gateway.GatewayRepairRule.GAP_15_EVIDENCE;
import static org.mosaiclab.protocol.v0.gateway.GatewayRepairRule.GAP_15_MESSAGE;
import static org.mosaiclab.protocol.v0.gateway.GatewayRule.AG_1;
import static org.mosaiclab.protocol.v0.gateway.GatewayRule.AG_2;
import static org.mosaiclab.protocol.v0.gateway.GatewayRule.PS_0;
import static org.mosaiclab.protocol.v0.gateway.GatewayRule.PS_2;
import static org.mosaiclab.protocol.v0.gateway.GatewayRule.PS_3;
import static org.mosaiclab.protocol.v0.organization.OrganizationRule.OR_1;

import org.mosaiclab.protocol.codec.LinkIntent;
import org.mosaiclab.protocol.codec.Message;
import org.mosaiclab.protocol.machine.Outcome;
import org.mosaiclab.protocol.machine.Repair;
import org.mosaiclab.protocol.v0.gateway.GatewayOperation.DeclareLink;
import org.mosaiclab.protocol.v0.gateway.GatewayOperation.Progress;
import org.mosaiclab.protocol.v0.messaging.MessageBox.Side;
import org.mosaiclab.protocol.v0.messaging.MessageStatus;
import org.mosaiclab.protocol.value.Address;
import org.mosaiclab.protocol.value.Uint256;

/// The source of the message that links the pair. **Spec**: `v0 §21 GAP-15`; paper P§3.2.
///
/// The co-gateway confirms it only if its own token and message bus give the same hash, and the
/// gateway takes stakes only when it is shown that the co-gateway has progressed it: no value is
/// ever staked towards a co-gateway that cannot mint it.
final class OriginLinkFlow {
  private static final MessageSteps.ProofRules PROGRESS =
      new MessageSteps.ProofRules(PS_0, PS_2, PS_3);

  private final GatewayRules rules;
  private final MessageSteps steps;

  OriginLinkFlow(GatewayRules rules) {
    this.rules = rules;
    this.steps = new MessageSteps(rules);
  }

  /// By the organisation, once ever. Rules GAP-15, OR-1, AG-1, AG-2, RO-1, RO-2, DE-1.
  Outcome<OriginGatewayState, GatewayResult> declare(
      OriginGatewayState state, Address caller, DeclareLink link) {
    if (!rules.repairs(Repair.GAP_15)) return Outcome.reject(GAP_15);
    if (!state.organization().isOrganization(caller)) return Outcome.reject(OR_1);
    if (link.coGateway().isZero()) return Outcome.reject(AG_1);
    var gateway = state.gateway();
    if (!gateway.base().remoteGateway().isZero()) return Outcome.reject(AG_2);
    var message = message(gateway, caller, link);
    return MessageSteps.declare(gateway.base(), message)
        .then(
            declared ->
                Outcome.accept(
                    state.withGateway(
                        gateway
                            .withBase(declared.state().withRemoteGateway(link.coGateway()))
                            .withLink(gateway.link().withMessage(declared.result()))),
                    new GatewayResult.Declared(declared.result()),
                    new GatewayRepairEvent.LinkDeclared(link.coGateway(), declared.result())));
  }

  private static Message message(GatewayState gateway, Address sender, DeclareLink link) {
    var subject = gateway.link().subject();
    var intent =
        new LinkIntent(
            gateway.base().address(),
            link.coGateway(),
            subject.messageBusCode(),
            subject.tokenName(),
            subject.tokenSymbol(),
            subject.tokenDecimals(),
            link.nonce(),
            gateway.contracts().valueToken());
    return new Message(
        intent.hash(), link.nonce(), Uint256.ZERO, Uint256.ZERO, sender, link.hashLock());
  }

  /// Activates the gateway. Anyone. Rules GAP-15, GAP-15-MESSAGE, GAP-15-EVIDENCE, PS-2, PS-3, the
  /// bus.
  Outcome<OriginGatewayState, GatewayResult> progress(OriginGatewayState state, Progress progress) {
    if (!rules.repairs(Repair.GAP_15)) return Outcome.reject(GAP_15);
    var gateway = state.gateway();
    if (!gateway.link().isBy(progress.messageHash())) return Outcome.reject(GAP_15_MESSAGE);
    if (!isByProofOfProgress(progress)) return Outcome.reject(GAP_15_EVIDENCE);
    return steps
        .progress(gateway.base(), Side.OUTBOX, progress, PROGRESS)
        .then(
            moved ->
                Outcome.accept(
                    state.withGateway(gateway.withBase(moved.state()).withActivated(true)),
                    GatewayResult.TRUE,
                    new GatewayRepairEvent.Linked(
                        gateway.base().remoteGateway(), progress.messageHash())));
  }

  private static boolean isByProofOfProgress(Progress progress) {
    return switch (progress) {
      case Progress.BySecret _ -> false;
      case Progress.ByProof(var _, var _, var claimed) ->
          claimed.equals(Uint256.of(MessageStatus.PROGRESSED.code()));
    };
  }
}
