package org.mosaiclab.protocol.v0;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mosaiclab.protocol.v0.GatewayStage.ALICE;
import static org.mosaiclab.protocol.v0.GatewayStage.BOB;
import static org.mosaiclab.protocol.v0.GatewayStage.BOUNTY;
import static org.mosaiclab.protocol.v0.GatewayStage.CO_GATEWAY;
import static org.mosaiclab.protocol.v0.GatewayStage.UTILITY;
import static org.mosaiclab.protocol.v0.PoolStage.HOSTILE;
import static org.mosaiclab.protocol.v0.PoolStage.JUNK;
import static org.mosaiclab.protocol.v0.PoolStage.LOCK;
import static org.mosaiclab.protocol.v0.PoolStage.MALLORY;
import static org.mosaiclab.protocol.v0.PoolStage.WORKER;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.mosaiclab.protocol.machine.RuleProfile;
import org.mosaiclab.protocol.v0.composer.GatewayAnswers;
import org.mosaiclab.protocol.v0.composer.PoolOperation;
import org.mosaiclab.protocol.v0.composer.PoolOperation.AcceptRedeemRequest;
import org.mosaiclab.protocol.v0.composer.PoolOperation.DestructContract;
import org.mosaiclab.protocol.v0.composer.PoolOperation.DestructProxy;
import org.mosaiclab.protocol.v0.composer.PoolOperation.PoseAsGateway;
import org.mosaiclab.protocol.v0.composer.PoolOperation.RedeemByProxy;
import org.mosaiclab.protocol.v0.composer.PoolOperation.RejectRequest;
import org.mosaiclab.protocol.v0.composer.PoolOperation.Request;
import org.mosaiclab.protocol.v0.composer.PoolOperation.RevertRedeemByProxy;
import org.mosaiclab.protocol.v0.composer.PoolOperation.RevokeRequest;
import org.mosaiclab.protocol.v0.composer.PoolOperation.TransferFromProxy;
import org.mosaiclab.protocol.v0.composer.RequestTerms;
import org.mosaiclab.protocol.value.Address;
import org.mosaiclab.protocol.value.Hash32;
import org.mosaiclab.protocol.value.Uint256;

/// Every check of the redeem pool and of the redeemer's proxy: it refuses, and nothing has changed.
/// **Spec**: `v0 §17`.
class RedeemPoolRulesTest {
  private static final RequestTerms TERMS = PoolStage.terms(100, ALICE, 0);

  private final PoolStage stage = new PoolStage(RuleProfile.AS_BUILT);

  @BeforeEach
  void mint() {
    stage.gateways.mintFor(ALICE, 500);
  }

  private void assertRefused(String rule, Address caller, PoolOperation.OnAuxiliary operation) {
    var before = stage.redeems.withAuxiliary(stage.gateways.auxiliary);
    assertThat(stage.onAuxiliary(caller, operation)).isEqualTo(rule);
    assertThat(stage.redeems).isEqualTo(before);
    assertThat(stage.gateways.auxiliary).isEqualTo(before.auxiliary());
  }

  private static AcceptRedeemRequest accept(RequestTerms terms, Uint256 value) {
    return new AcceptRedeemRequest(terms, ALICE, CO_GATEWAY, LOCK, value);
  }

  // --- requests

  @Test
  void request_wrongTerms_areRefusedInOrder() {
    assertRefused("QR-1", ALICE, new Request(PoolStage.terms(0, ALICE, 7), HOSTILE));
    assertRefused("NO-CONTRACT", ALICE, new Request(PoolStage.terms(100, ALICE, 7), HOSTILE));
    assertRefused("QR-3", ALICE, new Request(PoolStage.terms(100, ALICE, 7), CO_GATEWAY));
    assertRefused("TK-1", MALLORY, new Request(TERMS, CO_GATEWAY));
    assertRefused("TK-2", BOB, new Request(TERMS, CO_GATEWAY));
  }

  @Test
  void request_secondAtTheGateway_isRefusedBeforeItsNonceIsLookedAt() {
    PoolStage.require(stage.requestRedeem(ALICE, TERMS));
    assertRefused("QR-2", ALICE, new Request(PoolStage.terms(50, ALICE, 7), CO_GATEWAY));
  }

  @Test
  void request_tokenDenies_isRefused() {
    stage.poseOnAuxiliary(JUNK, BOUNTY);
    PoolStage.require(stage.onAuxiliary(JUNK, new PoolOperation.DenyTransfers()));
    assertRefused("QR-4", ALICE, new Request(TERMS, HOSTILE));
  }

  @Test
  void request_fromInsideARequest_isRefused() {
    stage.poseOnAuxiliary(JUNK, BOUNTY);
    reenter(JUNK, new Request(TERMS, CO_GATEWAY));
    assertRefused("QR-0", ALICE, new Request(TERMS, HOSTILE));
  }

  private void reenter(Address contract, PoolOperation.OnAuxiliary operation) {
    PoolStage.require(stage.onAuxiliary(contract, new PoolOperation.ReenterOnAuxiliary(operation)));
  }

  // --- acceptance

  @Test
  void accept_checksCoinsWorkerProxyAndBountyBeforeTheRequest() {
    assertRefused("COIN-BALANCE", MALLORY, accept(TERMS, BOUNTY));
    assertRefused("OR-2", ALICE, accept(TERMS, Uint256.ONE));
    assertRefused("QA-1", WORKER, accept(TERMS, Uint256.ONE));
    PoolStage.require(stage.requestRedeem(ALICE, TERMS));
    var other = PoolStage.terms(101, ALICE, 0);
    assertRefused("QA-2", WORKER, accept(other, Uint256.ONE));
    assertRefused("QA-3", WORKER, accept(other, BOUNTY));
    stage.goToBlock(PoolStage.WORKER_EXPIRY);
    assertRefused("OR-2", WORKER, accept(TERMS, BOUNTY));
  }

  @Test
  void accept_tokenDenies_isRefused() {
    requestThenDeny();
    assertRefused("QA-4", WORKER, new AcceptRedeemRequest(TERMS, ALICE, HOSTILE, LOCK, BOUNTY));
  }

  @Test
  void accept_coGatewayRefuses_givesNothingAway() {
    var dear =
        new RequestTerms(Scene.uint(100), ALICE, Scene.uint(20), Scene.uint(5), Uint256.ZERO);
    PoolStage.require(stage.requestRedeem(ALICE, dear));
    assertRefused("RD-3", WORKER, accept(dear, BOUNTY));
  }

  // --- ends of a request

  @Test
  void revoke_whatIsNotOnesOwn_isRefused() {
    PoolStage.require(stage.requestRedeem(ALICE, TERMS));
    assertRefused("QV-1", BOB, new RevokeRequest(TERMS, CO_GATEWAY));
    PoolStage.require(stage.onAuxiliary(ALICE, new RevokeRequest(TERMS, CO_GATEWAY)));
    assertRefused("QV-1", ALICE, new RevokeRequest(TERMS, CO_GATEWAY));
  }

  @Test
  void revoke_tokenDenies_isRefused() {
    requestThenDeny();
    assertRefused("QV-2", ALICE, new RevokeRequest(TERMS, HOSTILE));
  }

  @Test
  void reject_byNobodyOfTheWorkersOrWithoutRequest_isRefused() {
    assertRefused("OR-2", ALICE, new RejectRequest(TERMS, ALICE, CO_GATEWAY));
    assertRefused("QJ-1", WORKER, new RejectRequest(TERMS, ALICE, CO_GATEWAY));
    requestThenDeny();
    assertRefused("QJ-2", WORKER, new RejectRequest(TERMS, ALICE, HOSTILE));
  }

  private void requestThenDeny() {
    stage.poseOnAuxiliary(JUNK, BOUNTY);
    PoolStage.require(stage.onAuxiliary(ALICE, new Request(TERMS, HOSTILE)));
    PoolStage.require(stage.onAuxiliary(JUNK, new PoolOperation.DenyTransfers()));
  }

  @Test
  void destruct_withoutProxy_isRefused() {
    assertRefused("QD-1", ALICE, new DestructProxy());
    PoolStage.require(stage.requestRedeem(ALICE, TERMS));
    PoolStage.require(stage.onAuxiliary(ALICE, new DestructProxy()));
    assertRefused("QD-1", ALICE, new DestructProxy());
  }

  // --- the proxy

  @Test
  void proxy_whatOnlyThePoolMay_isRefusedToTheOwner() {
    PoolStage.require(stage.requestRedeem(ALICE, TERMS));
    var proxy = stage.redeemerProxy(ALICE);
    var intent = TERMS.under(LOCK);
    assertRefused("RP-1", ALICE, new RedeemByProxy(proxy, CO_GATEWAY, intent, BOUNTY));
    assertRefused("COIN-BALANCE", MALLORY, new RedeemByProxy(proxy, CO_GATEWAY, intent, BOUNTY));
    assertRefused("RP-1", ALICE, new DestructContract(proxy));
  }

  @Test
  void proxy_noContractThere_isRefused() {
    var intent = TERMS.under(LOCK);
    assertRefused("NO-CONTRACT", ALICE, new RedeemByProxy(BOB, CO_GATEWAY, intent, BOUNTY));
    assertRefused("NO-CONTRACT", ALICE, new DestructContract(BOB));
    assertRefused("NO-CONTRACT", ALICE, new TransferFromProxy(BOB, UTILITY, ALICE, BOUNTY));
    assertRefused(
        "NO-CONTRACT", ALICE, new RevertRedeemByProxy(BOB, CO_GATEWAY, Hash32.ZERO, BOUNTY));
  }

  @Test
  void transferFromProxy_wrongCallerTokenOrAnswer_isRefusedInOrder() {
    PoolStage.require(stage.requestRedeem(ALICE, TERMS));
    var proxy = stage.redeemerProxy(ALICE);
    assertRefused("RP-3", BOB, new TransferFromProxy(proxy, Address.ZERO, BOB, BOUNTY));
    assertRefused("RP-4", ALICE, new TransferFromProxy(proxy, Address.ZERO, BOB, BOUNTY));
    assertRefused("TK-2", ALICE, new TransferFromProxy(proxy, UTILITY, BOB, BOUNTY));
    PoolStage.require(stage.onAuxiliary(JUNK, new PoolOperation.DenyTransfers()));
    assertRefused("RP-5", ALICE, new TransferFromProxy(proxy, JUNK, BOB, BOUNTY));
  }

  /// The co-gateway is called by a proxy and calls it back.
  @Test
  void redeemByProxy_fromInsideItsRedemption_isRefusedBeforeTheCallerIsLookedAt() {
    stage.poseOnAuxiliary(JUNK, BOUNTY);
    PoolStage.require(stage.onAuxiliary(ALICE, new Request(TERMS, HOSTILE)));
    var proxy = stage.redeemerProxy(ALICE);
    reenter(HOSTILE, new RedeemByProxy(proxy, CO_GATEWAY, TERMS.under(LOCK), Uint256.ZERO));
    assertRefused("RP-0", WORKER, new AcceptRedeemRequest(TERMS, ALICE, HOSTILE, LOCK, BOUNTY));
  }

  /// A co-gateway that is its own token raises its bounty when the pool moves the tokens.
  @Test
  void redeemByProxy_bountyRaisedOnTheWay_isRefused() {
    stage.poseOnAuxiliary(HOSTILE, BOUNTY);
    var ledger = stage.redeems.foreignTokens().token(JUNK).withBalance(MALLORY, TERMS.amount());
    stage.redeems =
        stage.redeems.withForeignTokens(stage.redeems.foreignTokens().with(HOSTILE, ledger));
    PoolStage.require(
        stage.onAuxiliary(
            MALLORY,
            new PoolOperation.ApproveForeign(HOSTILE, PoolStage.REDEEM_POOL, TERMS.amount())));
    PoolStage.require(stage.onAuxiliary(MALLORY, new Request(TERMS, HOSTILE)));
    var dearer = new GatewayAnswers(HOSTILE, Address.ZERO, Scene.uint(11), Uint256.ZERO);
    reenter(HOSTILE, new PoseAsGateway(dearer));
    assertRefused("RP-2", WORKER, new AcceptRedeemRequest(TERMS, MALLORY, HOSTILE, LOCK, BOUNTY));
  }
}
