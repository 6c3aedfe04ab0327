package org.mosaiclab.protocol.v0;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mosaiclab.protocol.v0.GatewayStage.ALICE;
import static org.mosaiclab.protocol.v0.GatewayStage.BASE;
import static org.mosaiclab.protocol.v0.GatewayStage.BOB;
import static org.mosaiclab.protocol.v0.GatewayStage.BOUNTY;
import static org.mosaiclab.protocol.v0.GatewayStage.GATEWAY;
import static org.mosaiclab.protocol.v0.GatewayStage.VALUE;
import static org.mosaiclab.protocol.v0.PoolStage.HOSTILE;
import static org.mosaiclab.protocol.v0.PoolStage.JUNK;
import static org.mosaiclab.protocol.v0.PoolStage.LOCK;
import static org.mosaiclab.protocol.v0.PoolStage.MALLORY;
import static org.mosaiclab.protocol.v0.PoolStage.STAKE_POOL;
import static org.mosaiclab.protocol.v0.PoolStage.WORKER;

import org.junit.jupiter.api.Test;
import org.mosaiclab.protocol.machine.RuleProfile;
import org.mosaiclab.protocol.v0.composer.PoolOperation;
import org.mosaiclab.protocol.v0.composer.PoolOperation.AcceptStakeRequest;
import org.mosaiclab.protocol.v0.composer.PoolOperation.DestructContract;
import org.mosaiclab.protocol.v0.composer.PoolOperation.DestructProxy;
import org.mosaiclab.protocol.v0.composer.PoolOperation.RejectRequest;
import org.mosaiclab.protocol.v0.composer.PoolOperation.Request;
import org.mosaiclab.protocol.v0.composer.PoolOperation.RevertStakeByProxy;
import org.mosaiclab.protocol.v0.composer.PoolOperation.RevokeRequest;
import org.mosaiclab.protocol.v0.composer.PoolOperation.StakeByProxy;
import org.mosaiclab.protocol.v0.composer.PoolOperation.TransferFromProxy;
import org.mosaiclab.protocol.v0.composer.RequestTerms;
import org.mosaiclab.protocol.v0.gateway.GatewayOperation;
import org.mosaiclab.protocol.v0.organization.OrganizationOperation;
import org.mosaiclab.protocol.value.Address;
import org.mosaiclab.protocol.value.Hash32;
import org.mosaiclab.protocol.value.Uint256;

/// Every check of the OST composer and of the staker's proxy: it refuses, and nothing has changed.
/// **Spec**: `v0 §17`.
class StakePoolRulesTest {
  private static final RequestTerms TERMS = PoolStage.terms(500, ALICE, 0);

  private final PoolStage stage = new PoolStage(RuleProfile.AS_BUILT);

  private void assertRefused(String rule, Address caller, PoolOperation.OnOrigin operation) {
    var before = stage.stakes.withOrigin(stage.gateways.origin);
    assertThat(stage.onOrigin(caller, operation)).isEqualTo(rule);
    assertThat(stage.stakes).isEqualTo(before);
    assertThat(stage.gateways.origin).isEqualTo(before.origin());
  }

  private static AcceptStakeRequest accept(RequestTerms terms) {
    return new AcceptStakeRequest(terms, ALICE, GATEWAY, LOCK);
  }

  // --- requests

  @Test
  void request_wrongTerms_areRefusedInOrder() {
    assertRefused("RQ-2", ALICE, new Request(PoolStage.terms(0, Address.ZERO, 7), HOSTILE));
    assertRefused("RQ-3", ALICE, new Request(PoolStage.terms(500, Address.ZERO, 7), HOSTILE));
    assertRefused("NO-CONTRACT", ALICE, new Request(PoolStage.terms(500, ALICE, 7), HOSTILE));
    assertRefused("RQ-1", ALICE, new Request(PoolStage.terms(500, ALICE, 7), GATEWAY));
    assertRefused("TK-1", MALLORY, new Request(TERMS, GATEWAY));
    PoolStage.require(
        stage.onOrigin(
            MALLORY, PoolStage.at(new GatewayOperation.Approve(VALUE, STAKE_POOL, BOUNTY))));
    assertRefused("TK-2", MALLORY, new Request(PoolStage.terms(10, ALICE, 0), GATEWAY));
  }

  @Test
  void request_secondAtTheGateway_isRefusedBeforeItsNonceIsLookedAt() {
    PoolStage.require(stage.requestStake(ALICE, TERMS));
    assertRefused("RQ-4", ALICE, new Request(PoolStage.terms(300, ALICE, 7), GATEWAY));
  }

  @Test
  void request_tokenDenies_isRefused() {
    stage.poseOnOrigin(JUNK, JUNK, BOUNTY);
    PoolStage.require(stage.onOrigin(JUNK, new PoolOperation.DenyTransfers()));
    assertRefused("RQ-5", ALICE, new Request(TERMS, HOSTILE));
  }

  @Test
  void request_fromInsideARequest_isRefused() {
    stage.poseOnOrigin(JUNK, JUNK, BOUNTY);
    reenter(JUNK, new Request(TERMS, GATEWAY));
    assertRefused("RQ-0", ALICE, new Request(TERMS, HOSTILE));
  }

  private void reenter(Address contract, PoolOperation.OnOrigin operation) {
    PoolStage.require(stage.onOrigin(contract, new PoolOperation.ReenterOnOrigin(operation)));
  }

  // --- acceptance

  @Test
  void accept_byNobodyOfTheWorkers_isRefusedFirst() {
    assertRefused("OR-2", ALICE, accept(TERMS));
    assertRefused("AC-1", WORKER, accept(TERMS));
    stage.goToBlock(PoolStage.WORKER_EXPIRY);
    assertRefused("OR-2", WORKER, accept(TERMS));
  }

  @Test
  void accept_otherTermsThanRequested_isRefused() {
    PoolStage.require(stage.requestStake(ALICE, TERMS));
    assertRefused("AC-2", WORKER, accept(PoolStage.terms(501, ALICE, 0)));
    assertRefused("AC-2", WORKER, accept(PoolStage.terms(500, MALLORY, 0)));
    assertRefused("AC-2", WORKER, new AcceptStakeRequest(TERMS, ALICE, HOSTILE, LOCK));
    PoolStage.require(stage.acceptStake(ALICE, TERMS));
    assertRefused("AC-2", WORKER, accept(TERMS));
  }

  @Test
  void accept_tokenDenies_isRefused() {
    stage.poseOnOrigin(JUNK, BASE, BOUNTY);
    PoolStage.require(stage.onOrigin(ALICE, new Request(TERMS, HOSTILE)));
    PoolStage.require(stage.onOrigin(JUNK, new PoolOperation.DenyTransfers()));
    assertRefused("AC-3", WORKER, new AcceptStakeRequest(TERMS, ALICE, HOSTILE, LOCK));
  }

  @Test
  void accept_baseTokenDenies_isRefused() {
    stage.poseOnOrigin(VALUE, JUNK, BOUNTY);
    PoolStage.require(stage.onOrigin(ALICE, new Request(TERMS, HOSTILE)));
    PoolStage.require(stage.onOrigin(JUNK, new PoolOperation.DenyTransfers()));
    assertRefused("AC-4", WORKER, new AcceptStakeRequest(TERMS, ALICE, HOSTILE, LOCK));
  }

  @Test
  void accept_gatewayRefuses_givesNothingAway() {
    var dear =
        new RequestTerms(Scene.uint(500), ALICE, Scene.uint(100), Scene.uint(5), Uint256.ZERO);
    PoolStage.require(stage.requestStake(ALICE, dear));
    assertRefused("SK-3", WORKER, accept(dear));
    PoolStage.require(
        stage.onOrigin(
            WORKER, PoolStage.at(new GatewayOperation.Approve(BASE, STAKE_POOL, Uint256.ONE))));
    assertRefused("TK-1", WORKER, accept(dear));
    PoolStage.require(
        stage.onOrigin(GatewayStage.OWNER, PoolStage.at(new GatewayOperation.DeactivateGateway())));
    PoolStage.require(
        stage.onOrigin(
            WORKER, PoolStage.at(new GatewayOperation.Approve(BASE, STAKE_POOL, BOUNTY))));
    assertRefused("SK-0", WORKER, accept(dear));
  }

  // --- ends of a request

  @Test
  void revoke_whatIsNotOnesOwn_isRefused() {
    PoolStage.require(stage.requestStake(ALICE, TERMS));
    assertRefused("RV-1", BOB, new RevokeRequest(TERMS, GATEWAY));
    assertRefused("RV-1", ALICE, new RevokeRequest(PoolStage.terms(900, ALICE, 0), GATEWAY));
    PoolStage.require(stage.onOrigin(ALICE, new RevokeRequest(TERMS, GATEWAY)));
    assertRefused("RV-1", ALICE, new RevokeRequest(TERMS, GATEWAY));
  }

  @Test
  void revoke_tokenDenies_isRefused() {
    requestThenDeny();
    assertRefused("RV-2", ALICE, new RevokeRequest(TERMS, HOSTILE));
  }

  @Test
  void reject_byNobodyOfTheWorkersOrWithoutRequest_isRefused() {
    assertRefused("OR-2", ALICE, new RejectRequest(TERMS, ALICE, GATEWAY));
    assertRefused("RJ-1", WORKER, new RejectRequest(TERMS, ALICE, GATEWAY));
    requestThenDeny();
    assertRefused("RJ-2", WORKER, new RejectRequest(TERMS, ALICE, HOSTILE));
  }

  private void requestThenDeny() {
    stage.poseOnOrigin(JUNK, JUNK, BOUNTY);
    PoolStage.require(stage.onOrigin(ALICE, new Request(TERMS, HOSTILE)));
    PoolStage.require(stage.onOrigin(JUNK, new PoolOperation.DenyTransfers()));
  }

  @Test
  void destruct_withoutProxy_isRefused() {
    assertRefused("DS-1", ALICE, new DestructProxy());
    PoolStage.require(stage.requestStake(ALICE, TERMS));
    PoolStage.require(stage.onOrigin(ALICE, new DestructProxy()));
    assertRefused("DS-1", ALICE, new DestructProxy());
    assertRefused("AC-1", WORKER, accept(TERMS));
  }

  // --- the proxy

  @Test
  void proxy_whatOnlyThePoolMay_isRefusedToTheOwner() {
    PoolStage.require(stage.requestStake(ALICE, TERMS));
    var proxy = stage.stakerProxy(ALICE);
    assertRefused("SP-1", ALICE, new StakeByProxy(proxy, GATEWAY, TERMS.under(LOCK)));
    assertRefused("SP-1", ALICE, new DestructContract(proxy));
  }

  @Test
  void proxy_noContractThere_isRefused() {
    assertRefused("NO-CONTRACT", ALICE, new StakeByProxy(BOB, GATEWAY, TERMS.under(LOCK)));
    assertRefused("NO-CONTRACT", ALICE, new DestructContract(BOB));
    assertRefused("NO-CONTRACT", ALICE, new TransferFromProxy(BOB, VALUE, ALICE, BOUNTY));
    assertRefused("NO-CONTRACT", ALICE, new RevertStakeByProxy(BOB, GATEWAY, Hash32.ZERO));
  }

  @Test
  void transferFromProxy_wrongCallerTokenOrAnswer_isRefusedInOrder() {
    PoolStage.require(stage.requestStake(ALICE, TERMS));
    var proxy = stage.stakerProxy(ALICE);
    assertRefused("SP-3", BOB, new TransferFromProxy(proxy, Address.ZERO, BOB, BOUNTY));
    assertRefused("SP-4", ALICE, new TransferFromProxy(proxy, Address.ZERO, BOB, BOUNTY));
    assertRefused("TK-2", ALICE, new TransferFromProxy(proxy, VALUE, BOB, BOUNTY));
    PoolStage.require(stage.onOrigin(JUNK, new PoolOperation.DenyTransfers()));
    assertRefused("SP-5", ALICE, new TransferFromProxy(proxy, JUNK, BOB, BOUNTY));
  }

  /// The gateway owns the proxy, is called by it, and asks it for the tokens.
  @Test
  void transferFromProxy_fromInsideItsStake_isRefused() {
    stage.poseOnOrigin(JUNK, JUNK, Uint256.ZERO);
    giveJunkToHostile();
    PoolStage.require(stage.onOrigin(HOSTILE, new Request(TERMS, HOSTILE)));
    var proxy = stage.stakerProxy(HOSTILE);
    reenter(HOSTILE, new TransferFromProxy(proxy, JUNK, MALLORY, TERMS.amount()));
    assertRefused("SP-2", WORKER, new AcceptStakeRequest(TERMS, HOSTILE, HOSTILE, LOCK));
  }

  /// The gateway is a worker, is called by a proxy, and accepts another request of its owner.
  @Test
  void stakeByProxy_fromInsideItsStake_isRefused() {
    stage.poseOnOrigin(JUNK, JUNK, Uint256.ZERO);
    var worker = new OrganizationOperation.SetWorker(HOSTILE, Scene.uint(1_000));
    PoolStage.require(
        stage.onOrigin(GatewayStage.OWNER, PoolStage.at(new GatewayOperation.Organize(worker))));
    PoolStage.require(
        stage.onOrigin(
            HOSTILE, PoolStage.at(new GatewayOperation.Approve(BASE, STAKE_POOL, BOUNTY))));
    PoolStage.require(
        stage.onOrigin(WORKER, PoolStage.at(new GatewayOperation.Transfer(BASE, HOSTILE, BOUNTY))));
    PoolStage.require(stage.requestStake(ALICE, TERMS));
    PoolStage.require(stage.onOrigin(ALICE, new Request(TERMS, HOSTILE)));
    reenter(HOSTILE, accept(TERMS));
    assertRefused("SP-2", WORKER, new AcceptStakeRequest(TERMS, ALICE, HOSTILE, LOCK));
  }

  private void giveJunkToHostile() {
    PoolStage.require(
        stage.onOrigin(
            MALLORY, PoolStage.at(new GatewayOperation.Transfer(JUNK, HOSTILE, TERMS.amount()))));
    PoolStage.require(
        stage.onOrigin(
            HOSTILE, PoolStage.at(new GatewayOperation.Approve(JUNK, STAKE_POOL, TERMS.amount()))));
  }
}
