package org.mosaiclab.scenario.gateway;

import org.mosaiclab.engine.actor.Context;
import org.mosaiclab.protocol.codec.HashLock;
import org.mosaiclab.protocol.codec.Keccak;
import org.mosaiclab.protocol.machine.Repair;
import org.mosaiclab.protocol.v0.gateway.GatewayOperation;
import org.mosaiclab.protocol.v0.gateway.GatewayOperation.Progress;
import org.mosaiclab.protocol.v0.messaging.MessageBox.Side;
import org.mosaiclab.protocol.v0.messaging.MessageStatus;
import org.mosaiclab.protocol.value.Address;
import org.mosaiclab.protocol.value.Hash32;
import org.mosaiclab.protocol.value.Uint256;
import org.mosaiclab.scenario.ledger.ChainOperation;

/// Carries the message that links a pair: declared on origin, confirmed and progressed on the
/// meta-chain, and progressed on origin by a proof of that. Without GAP-15 the organisation has
/// activated the gateway at its deployment. **Spec**: `v0 §21 GAP-15`; paper P§3.2.
final class Linking {
  private final GatewayPair pair;
  private final Outpost outpost;
  private final Address organization;
  private final Hash32 secret;
  private boolean hasConfirmed;
  private boolean hasProgressedTarget;
  private boolean hasProgressedSource;

  Linking(GatewayPair pair, Outpost outpost) {
    this.pair = pair;
    this.outpost = outpost;
    this.organization = pair.addresses().organization();
    this.secret = Keccak.hash("unlock secret of the link of " + pair.chain().name());
  }

  void begin(Context context) {
    if (pair.repairs(Repair.GAP_15)) {
      onOrigin(
          new GatewayOperation.DeclareLink(
              pair.addresses().coGateway(), Uint256.ZERO, HashLock.of(secret)),
          context);
    }
  }

  void onHeads(PairView view, Context context) {
    var messageHash = view.onOrigin().gateway().link().messageHash();
    if (messageHash.isZero() || view.onOrigin().gateway().isActivated()) {
      return;
    }
    switch (view.coGateway().box().status(Side.INBOX, messageHash)) {
      case UNDECLARED -> confirm(view, messageHash, context);
      case DECLARED -> progressTarget(messageHash, context);
      case PROGRESSED -> progressSource(view, messageHash, context);
      case DECLARED_REVOCATION, REVOKED ->
          throw new IllegalStateException("nobody revokes a link: " + messageHash);
    }
  }

  private void confirm(PairView view, Hash32 messageHash, Context context) {
    var shown =
        view.ofGateway()
            .filter(
                evidence -> evidence.status(Side.OUTBOX, messageHash) == MessageStatus.DECLARED);
    if (!hasConfirmed && shown.isPresent()) {
      hasConfirmed = true;
      onAuxiliary(
          new GatewayOperation.ConfirmLink(
              organization,
              Uint256.ZERO,
              HashLock.of(secret),
              shown.get().proof(Side.OUTBOX, messageHash)),
          context);
    }
  }

  private void progressTarget(Hash32 messageHash, Context context) {
    if (!hasProgressedTarget) {
      hasProgressedTarget = true;
      onAuxiliary(
          new GatewayOperation.ProgressLink(new Progress.BySecret(messageHash, secret)), context);
    }
  }

  private void progressSource(PairView view, Hash32 messageHash, Context context) {
    var shown =
        view.ofCoGateway()
            .filter(
                evidence -> evidence.status(Side.INBOX, messageHash) == MessageStatus.PROGRESSED);
    if (!hasProgressedSource && shown.isPresent()) {
      hasProgressedSource = true;
      var claimed = Uint256.of(MessageStatus.PROGRESSED.code());
      onOrigin(
          new GatewayOperation.ProgressLink(
              new Progress.ByProof(
                  messageHash, shown.get().proof(Side.INBOX, messageHash), claimed)),
          context);
    }
  }

  private void onOrigin(GatewayOperation.OnOrigin operation, Context context) {
    outpost.send(new ChainOperation.OnGateway(pair.metachain(), operation), organization, context);
  }

  private void onAuxiliary(GatewayOperation.OnAuxiliary operation, Context context) {
    outpost.send(new ChainOperation.OnCoGateway(operation), organization, context);
  }
}
