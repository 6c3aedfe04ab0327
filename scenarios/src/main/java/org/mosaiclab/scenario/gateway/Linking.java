package org.mosaiclab.scenario.gateway;

import java.util.function.Supplier;
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
  private final Errand declaring = new Errand();
  private final Errand confirming = new Errand();
  private final Errand progressingTarget = new Errand();
  private final Errand progressingSource = new Errand();

  Linking(GatewayPair pair, Outpost outpost) {
    this.pair = pair;
    this.outpost = outpost;
    this.organization = pair.addresses().organization();
    this.secret = Keccak.hash("unlock secret of the link of " + pair.chain().name());
  }

  /// Declares the link, if it is to be declared.
  void declare(Context context) {
    if (pair.repairs(Repair.GAP_15)) {
      onOrigin(
          declaring,
          () ->
              new GatewayOperation.DeclareLink(
                  pair.addresses().coGateway(), Uint256.ZERO, HashLock.of(secret)),
          context);
    }
  }

  void onHeads(PairView view, Context context) {
    var messageHash = view.onOrigin().gateway().link().messageHash();
    if (view.onOrigin().gateway().isActivated() || view.isHalted()) {
      return;
    }
    if (messageHash.isZero()) {
      declare(context);
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
    shown.ifPresent(
        evidence ->
            onAuxiliary(
                confirming,
                () ->
                    new GatewayOperation.ConfirmLink(
                        organization,
                        Uint256.ZERO,
                        HashLock.of(secret),
                        evidence.proof(Side.OUTBOX, messageHash)),
                context));
  }

  private void progressTarget(Hash32 messageHash, Context context) {
    onAuxiliary(
        progressingTarget,
        () -> new GatewayOperation.ProgressLink(new Progress.BySecret(messageHash, secret)),
        context);
  }

  private void progressSource(PairView view, Hash32 messageHash, Context context) {
    var shown =
        view.ofCoGateway()
            .filter(
                evidence -> evidence.status(Side.INBOX, messageHash) == MessageStatus.PROGRESSED);
    var claimed = Uint256.of(MessageStatus.PROGRESSED.code());
    shown.ifPresent(
        evidence ->
            onOrigin(
                progressingSource,
                () ->
                    new GatewayOperation.ProgressLink(
                        new Progress.ByProof(
                            messageHash, evidence.proof(Side.INBOX, messageHash), claimed)),
                context));
  }

  private void onOrigin(
      Errand errand, Supplier<GatewayOperation.OnOrigin> operation, Context context) {
    var _ =
        outpost.send(
            errand,
            () -> new ChainOperation.OnGateway(pair.metachain(), operation.get()),
            organization,
            context);
  }

  private void onAuxiliary(
      Errand errand, Supplier<GatewayOperation.OnAuxiliary> operation, Context context) {
    var _ =
        outpost.send(
            errand, () -> new ChainOperation.OnCoGateway(operation.get()), organization, context);
  }
}
