package org.mosaiclab.protocol.v0;

import java.util.List;
import java.util.Optional;
import org.mosaiclab.protocol.v0.GatewayInvariants.Sent;
import org.mosaiclab.protocol.v0.gateway.GatewayOperation;
import org.mosaiclab.protocol.v0.gateway.GatewayOperation.Progress;
import org.mosaiclab.protocol.v0.gateway.GatewayOperation.RemoteProof;
import org.mosaiclab.protocol.v0.messaging.MessageBox.Side;
import org.mosaiclab.protocol.v0.messaging.MessageStatus;
import org.mosaiclab.protocol.value.Address;
import org.mosaiclab.protocol.value.Bytes;
import org.mosaiclab.protocol.value.Hash32;
import org.mosaiclab.protocol.value.Uint256;

/// What somebody does with a message that was declared: mostly what leads on from its statuses,
/// else anything. Whoever sends on behalf of others is the facilitator.
final class GatewayMoves {
  private enum Move {
    CONFIRM,
    PROGRESS_SOURCE,
    PROGRESS_TARGET,
    REVERT,
    CONFIRM_REVERT,
    PROGRESS_REVERT
  }

  private static final Address ANYONE = GatewayStage.FACILITATOR;

  private final GatewayEpisode episode;
  private final GatewayStage stage;

  GatewayMoves(GatewayEpisode episode) {
    this.episode = episode;
    this.stage = episode.stage;
  }

  void moveStake() {
    pick(episode.invariants.stakes()).ifPresentOrElse(this::moveStake, episode::showOrigin);
  }

  private void moveStake(Sent sent) {
    showOne();
    var out = originBox(Side.OUTBOX, sent.hash);
    var in = auxiliaryBox(Side.INBOX, sent.hash);
    switch (choose(sent)) {
      case CONFIRM ->
          episode.onAuxiliary(
              ANYONE,
              new GatewayOperation.ConfirmStakeIntent(
                  new GatewayOperation.Confirmation(sent.sender, sent.intent, out)));
      case PROGRESS_SOURCE ->
          episode.onOrigin(
              ANYONE, new GatewayOperation.ProgressStake(progress(sent.hash, in, sent.target)));
      case PROGRESS_TARGET ->
          episode.onAuxiliary(
              ANYONE, new GatewayOperation.ProgressMint(progress(sent.hash, out, sent.source)));
      case REVERT -> episode.onOrigin(reverter(sent), new GatewayOperation.RevertStake(sent.hash));
      case CONFIRM_REVERT ->
          episode.onAuxiliary(
              ANYONE, new GatewayOperation.ConfirmRevertStakeIntent(sent.hash, out));
      case PROGRESS_REVERT ->
          episode.onOrigin(ANYONE, new GatewayOperation.ProgressRevertStake(sent.hash, in));
    }
    episode.invariants.check();
  }

  void moveRedeem() {
    pick(episode.invariants.redeems()).ifPresentOrElse(this::moveRedeem, this::moveStake);
  }

  private void moveRedeem(Sent sent) {
    showOne();
    var out = auxiliaryBox(Side.OUTBOX, sent.hash);
    var in = originBox(Side.INBOX, sent.hash);
    switch (choose(sent)) {
      case CONFIRM ->
          episode.onOrigin(
              ANYONE,
              new GatewayOperation.ConfirmRedeemIntent(
                  new GatewayOperation.Confirmation(sent.sender, sent.intent, out)));
      case PROGRESS_SOURCE ->
          episode.onAuxiliary(
              ANYONE, new GatewayOperation.ProgressRedeem(progress(sent.hash, in, sent.target)));
      case PROGRESS_TARGET ->
          episode.onOrigin(
              ANYONE, new GatewayOperation.ProgressUnstake(progress(sent.hash, out, sent.source)));
      case REVERT ->
          episode.onAuxiliary(
              reverter(sent), new GatewayOperation.RevertRedeem(sent.hash, penalty(sent)));
      case CONFIRM_REVERT ->
          episode.onOrigin(ANYONE, new GatewayOperation.ConfirmRevertRedeemIntent(sent.hash, out));
      case PROGRESS_REVERT ->
          episode.onAuxiliary(ANYONE, new GatewayOperation.ProgressRevertRedeem(sent.hash, in));
    }
    episode.invariants.check();
  }

  private void showOne() {
    switch (episode.random.nextInt(4)) {
      case 0 -> episode.showOrigin();
      case 1 -> episode.showAuxiliary();
      default -> {
        // What was shown before has to do.
      }
    }
  }

  // Mostly one that has not come to its end.
  private Optional<Sent> pick(List<Sent> all) {
    var open =
        all.stream()
            .filter(sent -> sent.isOpen() || sent.target == MessageStatus.DECLARED)
            .toList();
    var from = open.isEmpty() || episode.oneIn(12) ? all : open;
    return from.isEmpty()
        ? Optional.empty()
        : Optional.of(from.get(episode.random.nextInt(from.size())));
  }

  private Move choose(Sent sent) {
    var all = Move.values();
    return episode.oneIn(5) ? all[episode.random.nextInt(all.length)] : sensible(sent);
  }

  private Move sensible(Sent sent) {
    return switch (sent.source) {
      case UNDECLARED, REVOKED -> Move.CONFIRM_REVERT;
      case DECLARED ->
          switch (sent.target) {
            case UNDECLARED -> episode.oneIn(12) ? Move.PROGRESS_SOURCE : Move.CONFIRM;
            case DECLARED ->
                episode.oneIn(3)
                    ? Move.REVERT
                    : episode.oneIn(2) ? Move.PROGRESS_SOURCE : Move.PROGRESS_TARGET;
            case PROGRESSED, DECLARED_REVOCATION, REVOKED -> Move.PROGRESS_SOURCE;
          };
      case PROGRESSED ->
          sent.target == MessageStatus.UNDECLARED ? Move.CONFIRM : Move.PROGRESS_TARGET;
      case DECLARED_REVOCATION ->
          switch (sent.target) {
            case UNDECLARED -> Move.CONFIRM;
            case DECLARED -> episode.oneIn(5) ? Move.PROGRESS_TARGET : Move.CONFIRM_REVERT;
            case PROGRESSED -> Move.PROGRESS_SOURCE;
            case DECLARED_REVOCATION, REVOKED -> Move.PROGRESS_REVERT;
          };
    };
  }

  private Address reverter(Sent sent) {
    return episode.oneIn(8) ? ANYONE : sent.sender;
  }

  private Uint256 penalty(Sent sent) {
    return Scene.uint(sent.bounty * 3 / 2 + (episode.oneIn(6) ? 1 : 0));
  }

  // Seldom a wrong secret, no nodes, or a status beyond the enumeration.
  private Progress progress(Hash32 hash, RemoteProof proof, MessageStatus shown) {
    return switch (episode.random.nextInt(12)) {
      case 0 -> new Progress.BySecret(hash, Scene.hash("wrong"));
      case 1, 2, 3, 4 -> GatewayStage.bySecret(hash);
      case 5 ->
          new Progress.ByProof(hash, new RemoteProof(proof.height(), Bytes.EMPTY), Uint256.ONE);
      case 6 -> new Progress.ByProof(hash, proof, Scene.uint(episode.random.nextInt(6)));
      default -> new Progress.ByProof(hash, proof, Scene.uint(shown.code()));
    };
  }

  private RemoteProof originBox(Side side, Hash32 hash) {
    return stage.provenOnOrigin(any(episode.originHeights), side, hash);
  }

  private RemoteProof auxiliaryBox(Side side, Hash32 hash) {
    return stage.provenOnAuxiliary(any(episode.auxiliaryHeights), side, hash);
  }

  // Mostly the newest, seldom one that the ring has forgotten.
  private Uint256 any(List<Uint256> heights) {
    int back = episode.oneIn(5) ? episode.random.nextInt(Math.min(12, heights.size())) : 0;
    return heights.get(heights.size() - 1 - back);
  }
}
