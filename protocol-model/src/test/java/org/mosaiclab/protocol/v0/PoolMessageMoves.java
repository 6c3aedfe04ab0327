package org.mosaiclab.protocol.v0;

import static org.mosaiclab.protocol.v0.GatewayStage.BASE;
import static org.mosaiclab.protocol.v0.GatewayStage.CO_GATEWAY;
import static org.mosaiclab.protocol.v0.GatewayStage.FUNDS;
import static org.mosaiclab.protocol.v0.GatewayStage.GATEWAY;
import static org.mosaiclab.protocol.v0.PoolStage.MALLORY;
import static org.mosaiclab.protocol.v0.PoolStage.WORKER;

import java.util.List;
import java.util.SplittableRandom;
import org.mosaiclab.protocol.v0.PoolBooks.Sent;
import org.mosaiclab.protocol.v0.composer.PoolOperation.RevertRedeemByProxy;
import org.mosaiclab.protocol.v0.composer.PoolOperation.RevertStakeByProxy;
import org.mosaiclab.protocol.v0.gateway.GatewayOperation;
import org.mosaiclab.protocol.v0.gateway.GatewayOperation.Progress;
import org.mosaiclab.protocol.v0.gateway.GatewayOperation.RemoteProof;
import org.mosaiclab.protocol.v0.messaging.MessageBox.Side;
import org.mosaiclab.protocol.v0.messaging.MessageStatus;
import org.mosaiclab.protocol.value.Hash32;
import org.mosaiclab.protocol.value.Uint256;

/// Random moves with the messages that proxies have sent: what the two chains know of each other,
/// confirmations, progress, revocations.
final class PoolMessageMoves {
  private static final int MOVES = 8;

  private final PoolStage stage;
  private final GatewayStage gateways;
  private final PoolBooks books;
  private final SplittableRandom random;
  private Uint256 originHeight;
  private Uint256 auxiliaryHeight;

  PoolMessageMoves(PoolStage stage, PoolBooks books, SplittableRandom random) {
    this.stage = stage;
    this.gateways = stage.gateways;
    this.books = books;
    this.random = random;
    this.originHeight = gateways.showOrigin();
    this.auxiliaryHeight = gateways.showAuxiliary();
  }

  /// @return the verdict on the move
  String next() {
    return switch (random.nextInt(10)) {
      case 0, 1 -> {
        originHeight = gateways.showOrigin();
        yield "accepted";
      }
      case 2, 3 -> {
        auxiliaryHeight = gateways.showAuxiliary();
        yield "accepted";
      }
      case 4, 5, 6 -> books.stakes.isEmpty() ? "nothing" : ofStake(newest(books.stakes));
      default -> books.redeems.isEmpty() ? "nothing" : ofRedeem(newest(books.redeems));
    };
  }

  // Seldom one that has come to its end.
  private Sent newest(List<Sent> all) {
    int back = random.nextInt(8) == 0 ? all.size() : Math.min(2, all.size());
    return all.get(all.size() - 1 - random.nextInt(back));
  }

  private String ofStake(Sent sent) {
    var out = gateways.provenOnOrigin(originHeight, Side.OUTBOX, sent.hash());
    var in = gateways.provenOnAuxiliary(auxiliaryHeight, Side.INBOX, sent.hash());
    return switch (move(gateways.originStatus(Side.OUTBOX, sent.hash()))) {
      case 0, 1 -> gateways.confirmStake(sent.proxy(), sent.intent(), originHeight);
      case 2 ->
          gateways.onOrigin(MALLORY, new GatewayOperation.ProgressStake(progress(sent.hash(), in)));
      case 3 ->
          gateways.onAuxiliary(
              WORKER, new GatewayOperation.ProgressMint(progress(sent.hash(), out)));
      case 4 ->
          random.nextBoolean()
              ? gateways.onOrigin(
                  sent.owner(), new GatewayOperation.Approve(BASE, sent.proxy(), FUNDS))
              : stage.onOrigin(
                  random.nextInt(5) == 0 ? MALLORY : sent.owner(),
                  new RevertStakeByProxy(sent.proxy(), GATEWAY, sent.hash()));
      case 5 -> gateways.onOrigin(sent.owner(), new GatewayOperation.RevertStake(sent.hash()));
      case 6 ->
          gateways.onAuxiliary(
              WORKER, new GatewayOperation.ConfirmRevertStakeIntent(sent.hash(), out));
      default ->
          gateways.onOrigin(WORKER, new GatewayOperation.ProgressRevertStake(sent.hash(), in));
    };
  }

  private String ofRedeem(Sent sent) {
    var out = gateways.provenOnAuxiliary(auxiliaryHeight, Side.OUTBOX, sent.hash());
    var in = gateways.provenOnOrigin(originHeight, Side.INBOX, sent.hash());
    return switch (move(gateways.auxiliaryStatus(Side.OUTBOX, sent.hash()))) {
      case 0, 1 -> gateways.confirmRedeem(sent.proxy(), sent.intent(), auxiliaryHeight);
      case 2 ->
          gateways.onAuxiliary(
              MALLORY, new GatewayOperation.ProgressRedeem(progress(sent.hash(), in)));
      case 3 ->
          gateways.onOrigin(
              WORKER, new GatewayOperation.ProgressUnstake(progress(sent.hash(), out)));
      case 4, 5 ->
          stage.onAuxiliary(
              sent.owner(),
              new RevertRedeemByProxy(
                  sent.proxy(), CO_GATEWAY, sent.hash(), Scene.uint(14 + random.nextInt(2))));
      case 6 ->
          gateways.onOrigin(
              WORKER, new GatewayOperation.ConfirmRevertRedeemIntent(sent.hash(), out));
      default ->
          gateways.onAuxiliary(WORKER, new GatewayOperation.ProgressRevertRedeem(sent.hash(), in));
    };
  }

  // Mostly one of the last two, which complete a revocation, where one is declared.
  private int move(MessageStatus status) {
    return status == MessageStatus.DECLARED_REVOCATION && random.nextInt(3) > 0
        ? MOVES - 1 - random.nextInt(2)
        : random.nextInt(MOVES);
  }

  private Progress progress(Hash32 hash, RemoteProof proof) {
    return random.nextInt(5) == 0
        ? GatewayStage.bySecret(hash)
        : new Progress.ByProof(
            hash, proof, random.nextInt(4) == 0 ? Scene.uint(random.nextInt(4)) : Uint256.ONE);
  }
}
