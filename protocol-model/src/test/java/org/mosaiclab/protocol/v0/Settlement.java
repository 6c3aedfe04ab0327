package org.mosaiclab.protocol.v0;

import static org.mosaiclab.protocol.v0.GatewayStage.FACILITATOR;

import java.util.List;
import org.mosaiclab.protocol.v0.RepairedPlay.Sent;
import org.mosaiclab.protocol.v0.gateway.CoGatewayState.Activation;
import org.mosaiclab.protocol.v0.gateway.GatewayOperation;
import org.mosaiclab.protocol.v0.gateway.GatewayOperation.Confirmation;
import org.mosaiclab.protocol.v0.gateway.GatewayOperation.RemoteProof;
import org.mosaiclab.protocol.v0.messaging.MessageBox.Side;
import org.mosaiclab.protocol.v0.messaging.MessageStatus;
import org.mosaiclab.protocol.value.Uint256;

/// What honest parties do to bring every message to its end while both chains run, from whatever
/// state they find: without any secret, and each message in at most four operations.
final class Settlement {
  private final GatewayStage stage;

  Settlement(GatewayStage stage) {
    this.stage = stage;
  }

  /// @param stakes in the order of their declaration, as redeems
  void settle(List<Sent> stakes, List<Sent> redeems) {
    for (var sent : stakes) {
      for (int i = 0; i < 4 && isOpen(source(sent), target(sent)); i++) {
        GatewayStage.require(nextOfStake(sent));
      }
      requireEnd(source(sent), target(sent));
    }
    for (var sent : redeems) {
      for (int i = 0; i < 4 && isOpen(redeemSource(sent), redeemTarget(sent)); i++) {
        GatewayStage.require(nextOfRedeem(sent));
      }
      requireEnd(redeemSource(sent), redeemTarget(sent));
    }
  }

  private static boolean isOpen(MessageStatus source, MessageStatus target) {
    return !source.isFinal() || !target.isFinal();
  }

  private static void requireEnd(MessageStatus source, MessageStatus target) {
    if (source != target || !source.isFinal()) {
      throw new AssertionError("ends with source " + source + ", target " + target);
    }
  }

  private MessageStatus source(Sent sent) {
    return stage.originStatus(Side.OUTBOX, sent.hash());
  }

  private MessageStatus target(Sent sent) {
    return stage.auxiliaryStatus(Side.INBOX, sent.hash());
  }

  private MessageStatus redeemSource(Sent sent) {
    return stage.auxiliaryStatus(Side.OUTBOX, sent.hash());
  }

  private MessageStatus redeemTarget(Sent sent) {
    return stage.originStatus(Side.INBOX, sent.hash());
  }

  private String nextOfStake(Sent sent) {
    var source = source(sent);
    return switch (target(sent)) {
      case UNDECLARED -> openStake(sent, source);
      case DECLARED ->
          source == MessageStatus.DECLARED_REVOCATION
              ? stage.onAuxiliary(
                  FACILITATOR,
                  new GatewayOperation.ConfirmRevertStakeIntent(sent.hash(), outbox(sent)))
              : stage.onAuxiliary(
                  FACILITATOR,
                  new GatewayOperation.ProgressMint(
                      GatewayStage.byProof(sent.hash(), outbox(sent), source.code())));
      case PROGRESSED ->
          stage.onOrigin(
              FACILITATOR,
              new GatewayOperation.ProgressStake(
                  GatewayStage.byProof(sent.hash(), inbox(sent), MessageStatus.PROGRESSED.code())));
      case REVOKED ->
          stage.onOrigin(
              FACILITATOR, new GatewayOperation.ProgressRevertStake(sent.hash(), inbox(sent)));
      case DECLARED_REVOCATION -> throw new AssertionError("no status of a target");
    };
  }

  // A deactivated co-gateway confirms nothing that can still be revoked.
  private String openStake(Sent sent, MessageStatus source) {
    if (source == MessageStatus.DECLARED_REVOCATION) {
      return stage.onAuxiliary(
          FACILITATOR,
          new GatewayOperation.RevokeUndeclaredStake(
              new Confirmation(sent.sender(), sent.intent(), outbox(sent))));
    }
    boolean isRefused =
        stage.auxiliary.coGateway().activation() == Activation.DEACTIVATED
            && source == MessageStatus.DECLARED;
    return isRefused
        ? stage.onOrigin(sent.sender(), new GatewayOperation.RevertStake(sent.hash()))
        : stage.confirmStake(sent.sender(), sent.intent(), stage.showOrigin());
  }

  private String nextOfRedeem(Sent sent) {
    var source = redeemSource(sent);
    return switch (redeemTarget(sent)) {
      case UNDECLARED -> openRedeem(sent, source);
      case DECLARED ->
          source == MessageStatus.DECLARED_REVOCATION
              ? stage.onOrigin(
                  FACILITATOR,
                  new GatewayOperation.ConfirmRevertRedeemIntent(
                      sent.hash(), redeemOutbox(sent, stage.showAuxiliary())))
              : stage.onOrigin(
                  FACILITATOR,
                  new GatewayOperation.ProgressUnstake(
                      GatewayStage.byProof(
                          sent.hash(), redeemOutbox(sent, stage.showAuxiliary()), source.code())));
      case PROGRESSED ->
          stage.onAuxiliary(
              FACILITATOR,
              new GatewayOperation.ProgressRedeem(
                  GatewayStage.byProof(
                      sent.hash(), redeemInbox(sent), MessageStatus.PROGRESSED.code())));
      case REVOKED ->
          stage.onAuxiliary(
              FACILITATOR,
              new GatewayOperation.ProgressRevertRedeem(sent.hash(), redeemInbox(sent)));
      case DECLARED_REVOCATION -> throw new AssertionError("no status of a target");
    };
  }

  private String openRedeem(Sent sent, MessageStatus source) {
    var height = stage.showAuxiliary();
    return source == MessageStatus.DECLARED_REVOCATION
        ? stage.onOrigin(
            FACILITATOR,
            new GatewayOperation.RevokeUndeclaredRedeem(
                new Confirmation(sent.sender(), sent.intent(), redeemOutbox(sent, height))))
        : stage.confirmRedeem(sent.sender(), sent.intent(), height);
  }

  private RemoteProof outbox(Sent sent) {
    return stage.provenOnOrigin(stage.showOrigin(), Side.OUTBOX, sent.hash());
  }

  private RemoteProof inbox(Sent sent) {
    return stage.provenOnAuxiliary(stage.showAuxiliary(), Side.INBOX, sent.hash());
  }

  private RemoteProof redeemOutbox(Sent sent, Uint256 height) {
    return stage.provenOnAuxiliary(height, Side.OUTBOX, sent.hash());
  }

  private RemoteProof redeemInbox(Sent sent) {
    return stage.provenOnOrigin(stage.showOrigin(), Side.INBOX, sent.hash());
  }
}
