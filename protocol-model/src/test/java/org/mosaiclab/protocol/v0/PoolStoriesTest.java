package org.mosaiclab.protocol.v0;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mosaiclab.protocol.v0.GatewayStage.ALICE;
import static org.mosaiclab.protocol.v0.GatewayStage.BOB;
import static org.mosaiclab.protocol.v0.GatewayStage.BOUNTY;
import static org.mosaiclab.protocol.v0.GatewayStage.BURNER;
import static org.mosaiclab.protocol.v0.GatewayStage.CO_GATEWAY;
import static org.mosaiclab.protocol.v0.GatewayStage.FUNDS;
import static org.mosaiclab.protocol.v0.GatewayStage.GATEWAY;
import static org.mosaiclab.protocol.v0.GatewayStage.OWNER;
import static org.mosaiclab.protocol.v0.GatewayStage.VALUE;
import static org.mosaiclab.protocol.v0.GatewayStage.VAULT;
import static org.mosaiclab.protocol.v0.PoolStage.HOSTILE;
import static org.mosaiclab.protocol.v0.PoolStage.JUNK;
import static org.mosaiclab.protocol.v0.PoolStage.LOCK;
import static org.mosaiclab.protocol.v0.PoolStage.MALLORY;
import static org.mosaiclab.protocol.v0.PoolStage.PURSE;
import static org.mosaiclab.protocol.v0.PoolStage.REDEEM_POOL;
import static org.mosaiclab.protocol.v0.PoolStage.STAKE_POOL;
import static org.mosaiclab.protocol.v0.PoolStage.WORKER;

import org.junit.jupiter.api.Test;
import org.mosaiclab.protocol.machine.RuleProfile;
import org.mosaiclab.protocol.v0.composer.PoolEvent;
import org.mosaiclab.protocol.v0.composer.PoolOperation;
import org.mosaiclab.protocol.v0.composer.PoolOperation.AcceptRedeemRequest;
import org.mosaiclab.protocol.v0.composer.PoolOperation.AcceptStakeRequest;
import org.mosaiclab.protocol.v0.composer.PoolOperation.DestructProxy;
import org.mosaiclab.protocol.v0.composer.PoolOperation.RejectRequest;
import org.mosaiclab.protocol.v0.composer.PoolOperation.Request;
import org.mosaiclab.protocol.v0.composer.PoolOperation.RevokeRequest;
import org.mosaiclab.protocol.v0.composer.PoolOperation.TransferFromProxy;
import org.mosaiclab.protocol.v0.composer.PoolResult;
import org.mosaiclab.protocol.v0.composer.PoolState;
import org.mosaiclab.protocol.v0.gateway.GatewayEvent;
import org.mosaiclab.protocol.v0.gateway.GatewayEvent.Direction;
import org.mosaiclab.protocol.v0.gateway.GatewayOperation;
import org.mosaiclab.protocol.v0.gateway.GatewayResult;
import org.mosaiclab.protocol.v0.gateway.GatewayState;
import org.mosaiclab.protocol.v0.gateway.OriginGateway;
import org.mosaiclab.protocol.v0.gateway.OriginGatewayState;
import org.mosaiclab.protocol.value.Address;
import org.mosaiclab.protocol.value.Hash32;
import org.mosaiclab.protocol.value.Uint256;

/// What goes well through the pools; for their defects see [PoolDefectStoriesTest]. **Spec**: `v0
/// §17`.
class PoolStoriesTest {
  private final PoolStage stage = new PoolStage(RuleProfile.AS_BUILT);
  private final GatewayStage gateways = stage.gateways;

  // --- stakes

  @Test
  void stake_acceptedAndProgressed_theWorkerHasItsBountyBackAndTheReward() {
    var terms = PoolStage.terms(500, BOB, 0);
    PoolStage.require(stage.requestStake(ALICE, terms));
    assertThat(stage.lastResult)
        .isEqualTo(new PoolResult.Requested(terms.stakeHash(STAKE_POOL, ALICE, GATEWAY)));
    var proxy = stage.stakerProxy(ALICE);
    assertThat(stage.lastEvents)
        .containsExactly(
            new PoolEvent.Requested(
                Direction.STAKE,
                terms.stakeHash(STAKE_POOL, ALICE, GATEWAY),
                ALICE,
                proxy,
                GATEWAY,
                terms));
    assertThat(gateways.value(STAKE_POOL)).isEqualTo(Scene.uint(500));

    PoolStage.require(stage.acceptStake(ALICE, terms));
    var messageHash = GatewayStage.stakeHash(proxy, terms.under(LOCK));
    assertThat(stage.lastResult)
        .isEqualTo(new PoolResult.OfGateway(new GatewayResult.Declared(messageHash)));
    assertThat(stage.lastEvents)
        .containsExactly(
            new GatewayEvent.IntentDeclared(
                Direction.STAKE, messageHash, proxy, Uint256.ZERO, BOB, Scene.uint(500)));
    assertThat(gateways.value(GATEWAY)).isEqualTo(Scene.uint(500));
    assertThat(gateways.base(GATEWAY)).isEqualTo(BOUNTY);
    assertThat(gateways.base(WORKER)).isEqualTo(Scene.uint(99_990));

    progressStake(proxy, messageHash, terms.under(LOCK));
    assertThat(gateways.utility(BOB)).isEqualTo(Scene.uint(490));
    assertThat(gateways.utility(WORKER)).isEqualTo(Scene.uint(10));
    assertThat(gateways.base(WORKER)).isEqualTo(PURSE);
    assertThat(gateways.value(ALICE)).isEqualTo(Scene.uint(999_500));
    assertThat(gateways.value(VAULT)).isEqualTo(Scene.uint(500));
  }

  private void progressStake(Address proxy, Hash32 messageHash, GatewayOperation.Intent intent) {
    GatewayStage.require(gateways.confirmStake(proxy, intent, gateways.showOrigin()));
    var progress = GatewayStage.bySecret(messageHash);
    GatewayStage.require(gateways.onOrigin(WORKER, new GatewayOperation.ProgressStake(progress)));
    GatewayStage.require(gateways.onAuxiliary(WORKER, new GatewayOperation.ProgressMint(progress)));
  }

  @Test
  void stake_secondOfTheAccount_hasTheSameProxyAndTheNextNonce() {
    var first = PoolStage.terms(500, ALICE, 0);
    var messageHash = stage.stakeFor(ALICE, first);
    var proxy = stage.stakerProxy(ALICE);
    var second = PoolStage.terms(300, ALICE, 1);
    PoolStage.require(stage.requestStake(ALICE, second));
    // The one before is still open.
    assertThat(stage.acceptStake(ALICE, second)).isEqualTo("RO-2");
    progressStake(proxy, messageHash, first.under(LOCK));
    assertThat(stage.acceptStake(ALICE, second)).isEqualTo("accepted");
    assertThat(stage.stakerProxy(ALICE)).isEqualTo(proxy);
  }

  @Test
  void stake_oneTokenInBothRoles_isApprovedForAmountAndBounty() {
    var onlyValue = new GatewayStage();
    var contracts = new GatewayState.Contracts(VAULT, VALUE, VALUE, BURNER);
    var origin = onlyValue.origin;
    onlyValue.origin =
        new OriginGatewayState(
            Scene.stateOf(OriginGateway.construct(GATEWAY, contracts, BOUNTY, GatewayStage.RING)),
            origin.anchor(),
            origin.organization(),
            origin.tokens());
    GatewayStage.require(
        onlyValue.onOrigin(OWNER, new GatewayOperation.ActivateGateway(CO_GATEWAY)));
    var pools = new PoolStage(RuleProfile.AS_BUILT, onlyValue);
    pools.stakeFor(ALICE, PoolStage.terms(500, ALICE, 0));
    assertThat(onlyValue.value(GATEWAY)).isEqualTo(Scene.uint(510));
    assertThat(onlyValue.value(pools.stakerProxy(ALICE))).isEqualTo(Uint256.ZERO);
  }

  @Test
  void request_revokedOrRejected_theTokensAreBackAndTheNextMayCome() {
    var terms = PoolStage.terms(500, ALICE, 0);
    var hash = terms.stakeHash(STAKE_POOL, ALICE, GATEWAY);
    PoolStage.require(stage.requestStake(ALICE, terms));
    PoolStage.require(stage.onOrigin(ALICE, new RevokeRequest(terms, GATEWAY)));
    assertThat(stage.lastEvents)
        .containsExactly(new PoolEvent.RequestRevoked(Direction.STAKE, hash, ALICE));
    assertThat(gateways.value(ALICE)).isEqualTo(FUNDS);
    PoolStage.require(stage.requestStake(ALICE, terms));
    PoolStage.require(stage.onOrigin(WORKER, new RejectRequest(terms, ALICE, GATEWAY)));
    assertThat(stage.lastEvents)
        .containsExactly(new PoolEvent.RequestRejected(Direction.STAKE, hash, ALICE));
    assertThat(gateways.value(ALICE)).isEqualTo(FUNDS);
    assertThat(stage.requestStake(ALICE, terms)).isEqualTo("accepted");
  }

  @Test
  void destruct_whileAStakeIsOpen_theMessageGoesOnWithoutItsSender() {
    var terms = PoolStage.terms(500, ALICE, 0);
    var messageHash = stage.stakeFor(ALICE, terms);
    var proxy = stage.stakerProxy(ALICE);
    PoolStage.require(stage.onOrigin(ALICE, new DestructProxy()));
    assertThat(stage.onOrigin(ALICE, new TransferFromProxy(proxy, VALUE, ALICE, Uint256.ZERO)))
        .isEqualTo("NO-CONTRACT");
    progressStake(proxy, messageHash, terms.under(LOCK));
    assertThat(gateways.utility(ALICE)).isEqualTo(Scene.uint(490));
    // The next proxy is another account, which has sent nothing yet.
    PoolStage.require(stage.requestStake(ALICE, PoolStage.terms(500, ALICE, 0)));
    assertThat(stage.stakerProxy(ALICE)).isNotEqualTo(proxy);
  }

  // --- redemptions

  @Test
  void redeem_acceptedAndProgressed_theWorkerHasItsBountyBackAndTheReward() {
    gateways.mintFor(ALICE, 500);
    var terms = PoolStage.terms(100, BOB, 0);
    var hash = terms.redeemHash(REDEEM_POOL, ALICE, CO_GATEWAY);
    PoolStage.require(stage.requestRedeem(ALICE, terms));
    var proxy = stage.redeemerProxy(ALICE);
    assertThat(stage.lastEvents)
        .containsExactly(
            new PoolEvent.Requested(Direction.REDEEM, hash, ALICE, proxy, CO_GATEWAY, terms));
    assertThat(gateways.utility(REDEEM_POOL)).isEqualTo(Scene.uint(100));
    PoolStage.require(stage.acceptRedeem(ALICE, terms));
    assertThat(gateways.utility(CO_GATEWAY)).isEqualTo(Scene.uint(100));
    assertThat(gateways.coins(CO_GATEWAY)).isEqualTo(BOUNTY);

    var intent = terms.under(LOCK);
    var messageHash = GatewayStage.redeemHash(proxy, intent);
    GatewayStage.require(gateways.confirmRedeem(proxy, intent, gateways.showAuxiliary()));
    var progress = GatewayStage.bySecret(messageHash);
    GatewayStage.require(gateways.onOrigin(WORKER, new GatewayOperation.ProgressUnstake(progress)));
    GatewayStage.require(
        gateways.onAuxiliary(WORKER, new GatewayOperation.ProgressRedeem(progress)));
    assertThat(gateways.value(BOB)).isEqualTo(Scene.uint(1_000_090));
    assertThat(gateways.value(WORKER)).isEqualTo(Scene.uint(10));
    assertThat(gateways.coins(WORKER)).isEqualTo(PURSE);
    assertThat(gateways.utility(ALICE)).isEqualTo(Scene.uint(390));
  }

  @Test
  void redeemRequest_revokedOrRejected_theTokensAreBackAndTheNextMayCome() {
    gateways.mintFor(ALICE, 500);
    var terms = PoolStage.terms(100, ALICE, 0);
    var hash = terms.redeemHash(REDEEM_POOL, ALICE, CO_GATEWAY);
    PoolStage.require(stage.requestRedeem(ALICE, terms));
    PoolStage.require(stage.onAuxiliary(ALICE, new RevokeRequest(terms, CO_GATEWAY)));
    assertThat(stage.lastEvents)
        .containsExactly(new PoolEvent.RequestRevoked(Direction.REDEEM, hash, ALICE));
    PoolStage.require(stage.requestRedeem(ALICE, terms));
    PoolStage.require(stage.onAuxiliary(WORKER, new RejectRequest(terms, ALICE, CO_GATEWAY)));
    assertThat(stage.lastEvents)
        .containsExactly(new PoolEvent.RequestRejected(Direction.REDEEM, hash, ALICE));
    assertThat(gateways.utility(ALICE)).isEqualTo(Scene.uint(490));
    assertThat(stage.requestRedeem(ALICE, terms)).isEqualTo("accepted");
  }

  @Test
  void destruct_proxyHasCoins_theOwnerGetsThemWhetherItTakesPaymentsOrNot() {
    gateways.mintFor(ALICE, 500);
    PoolStage.require(stage.requestRedeem(ALICE, PoolStage.terms(100, ALICE, 0)));
    gateways.fill(stage.redeemerProxy(ALICE), Scene.uint(7));
    gateways.refuse(ALICE);
    var before = gateways.coins(ALICE);
    PoolStage.require(stage.onAuxiliary(ALICE, new DestructProxy()));
    assertThat(gateways.coins(ALICE)).isEqualTo(before.plus(Scene.uint(7)).orElseThrow());
  }

  // --- calls that come back

  /// A token is called by the acceptance of a request and makes one of its own, once.
  @Test
  void accept_tokenAsksForAStakeOnTheWay_bothAreDone() {
    var terms = PoolStage.terms(500, MALLORY, 0);
    stage.poseOnOrigin(JUNK, JUNK, Uint256.ZERO);
    PoolStage.require(
        stage.onOrigin(
            MALLORY, PoolStage.at(new GatewayOperation.Transfer(JUNK, JUNK, terms.amount()))));
    PoolStage.require(
        stage.onOrigin(
            JUNK, PoolStage.at(new GatewayOperation.Approve(JUNK, STAKE_POOL, terms.amount()))));
    PoolStage.require(stage.onOrigin(MALLORY, new Request(terms, HOSTILE)));
    PoolStage.require(
        stage.onOrigin(JUNK, new PoolOperation.ReenterOnOrigin(new Request(terms, HOSTILE))));
    PoolStage.require(
        stage.onOrigin(WORKER, new AcceptStakeRequest(terms, MALLORY, HOSTILE, LOCK)));
    assertThat(stage.stakes.pool().isPending(new PoolState.Requester(JUNK, HOSTILE))).isTrue();
    assertThat(stage.stakes.pool().isPending(new PoolState.Requester(MALLORY, HOSTILE))).isFalse();
    assertThat(gateways.origin.tokens().token(JUNK).balanceOf(STAKE_POOL))
        .isEqualTo(terms.amount());
  }

  @Test
  void accept_tokenAsksForARedemptionOnTheWay_bothAreDone() {
    var terms = PoolStage.terms(500, MALLORY, 0);
    stage.poseOnAuxiliary(JUNK, Uint256.ZERO);
    var tokens = stage.redeems.foreignTokens();
    stage.redeems =
        stage.redeems.withForeignTokens(
            tokens.with(JUNK, tokens.token(JUNK).withBalance(JUNK, terms.amount())));
    PoolStage.require(
        stage.onAuxiliary(
            JUNK, new PoolOperation.ApproveForeign(JUNK, REDEEM_POOL, terms.amount())));
    PoolStage.require(stage.onAuxiliary(MALLORY, new Request(terms, HOSTILE)));
    PoolStage.require(
        stage.onAuxiliary(JUNK, new PoolOperation.ReenterOnAuxiliary(new Request(terms, HOSTILE))));
    PoolStage.require(
        stage.onAuxiliary(
            WORKER, new AcceptRedeemRequest(terms, MALLORY, HOSTILE, LOCK, Uint256.ZERO)));
    assertThat(stage.redeems.pool().isPending(new PoolState.Requester(JUNK, HOSTILE))).isTrue();
    assertThat(stage.redeems.foreignTokens().token(JUNK).balanceOf(REDEEM_POOL))
        .isEqualTo(terms.amount());
  }
}
