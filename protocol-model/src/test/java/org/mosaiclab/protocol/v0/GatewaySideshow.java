package org.mosaiclab.protocol.v0;

import org.mosaiclab.protocol.v0.gateway.GatewayOperation;
import org.mosaiclab.protocol.v0.organization.OrganizationOperation;
import org.mosaiclab.protocol.v0.token.UtilityTokenState;
import org.mosaiclab.protocol.value.Address;
import org.mosaiclab.protocol.value.Bytes;
import org.mosaiclab.protocol.value.Hash32;
import org.mosaiclab.protocol.value.Uint256;

/// What goes on beside the messages of a gateway pair: tokens change hands, the organisation does
/// its duties, and others try to.
final class GatewaySideshow {
  private static final long UNLOCK_BLOCKS = 201_600;

  private final GatewayEpisode episode;
  private final GatewayStage stage;

  GatewaySideshow(GatewayEpisode episode) {
    this.episode = episode;
    this.stage = episode.stage;
  }

  void onTokens() {
    var user = episode.user();
    var other = episode.user();
    var amount = Scene.uint(episode.random.nextInt(60));
    boolean isPrime =
        stage.auxiliary.utility().token().kind() instanceof UtilityTokenState.Kind.Prime;
    switch (episode.random.nextInt(isPrime ? 10 : 5)) {
      case 0 ->
          episode.onOrigin(user, new GatewayOperation.Transfer(GatewayStage.VALUE, other, amount));
      case 1 ->
          episode.onOrigin(user, new GatewayOperation.Transfer(GatewayStage.BASE, other, amount));
      case 2 -> episode.onAuxiliary(user, new GatewayOperation.TransferUtility(other, amount));
      case 3 ->
          episode.onOrigin(
              user,
              new GatewayOperation.Approve(GatewayStage.VALUE, GatewayStage.GATEWAY, allowance()));
      case 4 ->
          episode.onAuxiliary(
              user, new GatewayOperation.ApproveUtility(GatewayStage.CO_GATEWAY, allowance()));
      case 5, 6, 7 -> episode.onAuxiliary(user, new GatewayOperation.Wrap(amount));
      case 8 -> episode.onAuxiliary(user, new GatewayOperation.Unwrap(amount));
      default -> episode.onAuxiliary(user, new GatewayOperation.InitializePrime(Uint256.ZERO));
    }
    episode.invariants.check();
  }

  // Seldom less than what a message needs.
  private Uint256 allowance() {
    return episode.oneIn(6) ? Scene.uint(20) : GatewayStage.FUNDS;
  }

  void byTheOrganisation() {
    switch (episode.random.nextInt(6)) {
      case 0, 1 -> changeBounty();
      case 2 -> anchor();
      case 3 -> organise();
      case 4 -> proveAgain();
      default -> configure();
    }
    episode.invariants.check();
  }

  private Address owner() {
    return episode.oneIn(4) ? GatewayStage.ALICE : GatewayStage.OWNER;
  }

  private void changeBounty() {
    boolean isInitiated = episode.oneIn(2);
    var initiate =
        new GatewayOperation.InitiateBountyChange(Scene.uint(episode.random.nextInt(20)));
    var confirm = new GatewayOperation.ConfirmBountyChange();
    if (episode.oneIn(3)) {
      episode.onAuxiliary(owner(), isInitiated ? initiate : confirm);
      return;
    }
    episode.onOrigin(owner(), isInitiated ? initiate : confirm);
    if (isInitiated && episode.oneIn(2)) {
      stage.skipOriginBlocks(UNLOCK_BLOCKS);
    }
  }

  private void anchor() {
    var heights = episode.auxiliaryHeights;
    var operation =
        switch (episode.random.nextInt(3)) {
          case 0 -> new GatewayOperation.AnchorStateRoot(Uint256.MAX, Hash32.ZERO);
          case 1 -> new GatewayOperation.AnchorStateRoot(heights.getFirst(), Scene.hash("old"));
          default -> new GatewayOperation.SetCoAnchor(Scene.address(95));
        };
    episode.onOrigin(owner(), operation);
  }

  // The owner stays, or nobody could anchor any more.
  private void organise() {
    var worker = episode.user();
    var operation =
        switch (episode.random.nextInt(4)) {
          case 0 -> new OrganizationOperation.SetWorker(worker, Uint256.MAX);
          case 1 -> new OrganizationOperation.UnsetWorker(worker);
          case 2 -> new OrganizationOperation.SetAdmin(Scene.address(96));
          default -> new OrganizationOperation.CompleteOwnershipTransfer();
        };
    episode.onOrigin(owner(), new GatewayOperation.Organize(operation));
  }

  // What is proven already is accepted with any bytes; else this proves nothing.
  private void proveAgain() {
    var height =
        episode.oneIn(2) ? episode.originHeights.getLast() : Scene.uint(episode.random.nextInt(99));
    var junk = Bytes.parse("c3010203");
    episode.onAuxiliary(
        GatewayStage.FACILITATOR, new GatewayOperation.ProveGateway(height, junk, junk));
  }

  // Deactivation is for good: seldom enough that most episodes stake to their end.
  private void configure() {
    switch (episode.random.nextInt(24)) {
      case 0 -> episode.onOrigin(GatewayStage.OWNER, new GatewayOperation.DeactivateGateway());
      case 1 -> episode.onOrigin(GatewayStage.ALICE, new GatewayOperation.DeactivateGateway());
      case 2, 3 ->
          episode.onOrigin(owner(), new GatewayOperation.ActivateGateway(GatewayStage.CO_GATEWAY));
      case 4, 5 ->
          episode.onAuxiliary(owner(), new GatewayOperation.SetCoGateway(GatewayStage.CO_GATEWAY));
      default -> episode.showAuxiliary();
    }
  }
}
