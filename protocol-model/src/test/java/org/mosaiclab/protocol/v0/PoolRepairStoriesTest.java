package org.mosaiclab.protocol.v0;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mosaiclab.protocol.v0.GatewayStage.ALICE;
import static org.mosaiclab.protocol.v0.GatewayStage.BASE;
import static org.mosaiclab.protocol.v0.GatewayStage.BOB;
import static org.mosaiclab.protocol.v0.GatewayStage.BURNER;
import static org.mosaiclab.protocol.v0.GatewayStage.CO_GATEWAY;
import static org.mosaiclab.protocol.v0.GatewayStage.FUNDS;
import static org.mosaiclab.protocol.v0.GatewayStage.GATEWAY;
import static org.mosaiclab.protocol.v0.GatewayStage.UTILITY;
import static org.mosaiclab.protocol.v0.GatewayStage.VALUE;
import static org.mosaiclab.protocol.v0.PoolStage.HOSTILE;
import static org.mosaiclab.protocol.v0.PoolStage.JUNK;
import static org.mosaiclab.protocol.v0.PoolStage.LOCK;
import static org.mosaiclab.protocol.v0.PoolStage.MALLORY;
import static org.mosaiclab.protocol.v0.PoolStage.PURSE;
import static org.mosaiclab.protocol.v0.PoolStage.REDEEM_POOL;
import static org.mosaiclab.protocol.v0.PoolStage.STAKE_POOL;
import static org.mosaiclab.protocol.v0.PoolStage.WORKER;

import org.junit.jupiter.api.Test;
import org.mosaiclab.protocol.machine.Repair;
import org.mosaiclab.protocol.v0.composer.PoolOperation;
import org.mosaiclab.protocol.v0.composer.PoolOperation.AcceptStakeRequest;
import org.mosaiclab.protocol.v0.composer.PoolOperation.RejectRequest;
import org.mosaiclab.protocol.v0.composer.PoolOperation.Request;
import org.mosaiclab.protocol.v0.composer.PoolOperation.RevertRedeemByProxy;
import org.mosaiclab.protocol.v0.composer.PoolOperation.RevertStakeByProxy;
import org.mosaiclab.protocol.v0.composer.PoolOperation.RevokeRequest;
import org.mosaiclab.protocol.v0.composer.PoolOperation.TransferFromProxy;
import org.mosaiclab.protocol.v0.composer.RequestTerms;
import org.mosaiclab.protocol.v0.gateway.GatewayOperation;
import org.mosaiclab.protocol.v0.messaging.MessageBox.Side;
import org.mosaiclab.protocol.value.Address;
import org.mosaiclab.protocol.value.Hash32;
import org.mosaiclab.protocol.value.Uint256;

/// The repaired defects of the pools; as they are built see [PoolDefectStoriesTest]. **Spec**: `v0
/// §22` ISS-20, ISS-30.
class PoolRepairStoriesTest {
  private static final Uint256 PENALTY = Scene.uint(15);

  // --- ISS-20: the token of the request is the one that goes back

  @Test
  void revoke_tokenExchangedByTheGatewayRepaired_givesTheJunkBack() {
    var stage = new PoolStage(Scene.only(Repair.ISS_20));
    var honest = PoolStage.terms(500, ALICE, 0);
    PoolStage.require(stage.requestStake(ALICE, honest));
    var terms = PoolStage.terms(500, MALLORY, 0);
    stage.poseOnOrigin(JUNK, JUNK, Uint256.ZERO);
    PoolStage.require(stage.onOrigin(MALLORY, new Request(terms, HOSTILE)));
    stage.poseOnOrigin(VALUE, JUNK, Uint256.ZERO);
    PoolStage.require(stage.onOrigin(MALLORY, new RevokeRequest(terms, HOSTILE)));
    assertThat(stage.gateways.value(MALLORY)).isEqualTo(Uint256.ZERO);
    assertThat(junkOnOrigin(stage, MALLORY)).isEqualTo(PURSE);
    assertThat(stage.onOrigin(ALICE, new RevokeRequest(honest, GATEWAY))).isEqualTo("accepted");
  }

  @Test
  void rejectOrAccept_tokenExchangedByTheGatewayRepaired_movesTheJunk() {
    var stage = new PoolStage(Scene.only(Repair.ISS_20));
    PoolStage.require(stage.requestStake(ALICE, PoolStage.terms(900, ALICE, 0)));
    var terms = PoolStage.terms(500, MALLORY, 0);
    for (var end :
        new PoolOperation.OnOrigin[] {
          new RejectRequest(terms, MALLORY, HOSTILE),
          new AcceptStakeRequest(terms, MALLORY, HOSTILE, LOCK)
        }) {
      stage.poseOnOrigin(JUNK, JUNK, Uint256.ZERO);
      PoolStage.require(stage.onOrigin(MALLORY, new Request(terms, HOSTILE)));
      stage.poseOnOrigin(VALUE, JUNK, Uint256.ZERO);
      PoolStage.require(stage.onOrigin(WORKER, end));
      assertThat(stage.gateways.value(STAKE_POOL)).isEqualTo(Scene.uint(900));
    }
    assertThat(junkOnOrigin(stage, stage.stakerProxy(MALLORY))).isEqualTo(Scene.uint(500));
  }

  private static Uint256 junkOnOrigin(PoolStage stage, Address account) {
    return stage.gateways.origin.tokens().token(JUNK).balanceOf(account);
  }

  @Test
  void revoke_tokenExchangedByTheCoGatewayRepaired_givesTheJunkBack() {
    var stage = new PoolStage(Scene.only(Repair.ISS_20));
    stage.gateways.mintFor(ALICE, 500);
    var honest = PoolStage.terms(100, ALICE, 0);
    PoolStage.require(stage.requestRedeem(ALICE, honest));
    var terms = PoolStage.terms(100, MALLORY, 0);
    stage.poseOnAuxiliary(JUNK, Uint256.ZERO);
    PoolStage.require(stage.onAuxiliary(MALLORY, new Request(terms, HOSTILE)));
    stage.poseOnAuxiliary(UTILITY, Uint256.ZERO);
    PoolStage.require(stage.onAuxiliary(MALLORY, new RevokeRequest(terms, HOSTILE)));
    assertThat(stage.gateways.utility(MALLORY)).isEqualTo(Uint256.ZERO);
    assertThat(stage.redeems.foreignTokens().token(JUNK).balanceOf(MALLORY)).isEqualTo(PURSE);
    assertThat(stage.gateways.utility(REDEEM_POOL)).isEqualTo(Scene.uint(100));
    assertThat(stage.onAuxiliary(ALICE, new RevokeRequest(honest, CO_GATEWAY)))
        .isEqualTo("accepted");
  }

  // --- ISS-30: the owner of a proxy revokes through it

  private final PoolStage stage = new PoolStage(Scene.only(Repair.ISS_30));
  private final GatewayStage gateways = stage.gateways;

  @Test
  void stake_workerDisappearsRepaired_theStakeIsBackForThePenalty() {
    var terms = PoolStage.terms(500, ALICE, 0);
    var messageHash = stage.stakeFor(ALICE, terms);
    var proxy = stage.stakerProxy(ALICE);
    GatewayStage.require(gateways.confirmStake(proxy, terms.under(LOCK), gateways.showOrigin()));
    approve(BASE, proxy, PENALTY);
    PoolStage.require(stage.onOrigin(ALICE, new RevertStakeByProxy(proxy, GATEWAY, messageHash)));
    var outbox = gateways.provenOnOrigin(gateways.showOrigin(), Side.OUTBOX, messageHash);
    GatewayStage.require(
        gateways.onAuxiliary(
            BOB, new GatewayOperation.ConfirmRevertStakeIntent(messageHash, outbox)));
    var inbox = gateways.provenOnAuxiliary(gateways.showAuxiliary(), Side.INBOX, messageHash);
    GatewayStage.require(
        gateways.onOrigin(BOB, new GatewayOperation.ProgressRevertStake(messageHash, inbox)));

    PoolStage.require(
        stage.onOrigin(ALICE, new TransferFromProxy(proxy, VALUE, ALICE, terms.amount())));
    assertThat(gateways.value(ALICE)).isEqualTo(FUNDS);
    assertThat(gateways.base(ALICE)).isEqualTo(FUNDS.minus(PENALTY).orElseThrow());
    // The penalty of the staker and the bounty of the worker.
    assertThat(gateways.base(BURNER)).isEqualTo(Scene.uint(25));
    assertThat(gateways.base(proxy)).isEqualTo(Uint256.ZERO);
  }

  private void approve(Address token, Address spender, Uint256 amount) {
    PoolStage.require(
        stage.onOrigin(ALICE, PoolStage.at(new GatewayOperation.Approve(token, spender, amount))));
  }

  @Test
  void revertStakeByProxy_whatIsWrongRepaired_isRefusedInOrder() {
    var messageHash = stage.stakeFor(ALICE, PoolStage.terms(500, ALICE, 0));
    var proxy = stage.stakerProxy(ALICE);
    var revert = new RevertStakeByProxy(proxy, GATEWAY, messageHash);
    assertRefused("SP-3", BOB, revert);
    assertRefused("NO-CONTRACT", ALICE, new RevertStakeByProxy(proxy, HOSTILE, messageHash));
    assertRefused("TK-1", ALICE, revert);
    assertRefused("RS-1", ALICE, new RevertStakeByProxy(proxy, GATEWAY, Scene.hash("no message")));
    stage.poseOnOrigin(VALUE, JUNK, Scene.uint(10));
    PoolStage.require(stage.onOrigin(JUNK, new PoolOperation.DenyTransfers()));
    assertRefused("ISS-30-PENALTY", ALICE, new RevertStakeByProxy(proxy, HOSTILE, messageHash));
    approve(BASE, proxy, PENALTY);
    PoolStage.require(stage.onOrigin(ALICE, revert));
    assertRefused("TK-1", ALICE, revert);
    approve(BASE, proxy, PENALTY);
    assertRefused("DR-1", ALICE, revert);
  }

  @Test
  void revertStakeByProxy_fromInsideItsStakeRepaired_isRefused() {
    var terms = PoolStage.terms(500, ALICE, 0);
    stage.poseOnOrigin(JUNK, JUNK, Uint256.ZERO);
    PoolStage.require(stage.onOrigin(ALICE, new Request(terms, HOSTILE)));
    var inner = new RevertStakeByProxy(stage.stakerProxy(ALICE), GATEWAY, Hash32.ZERO);
    PoolStage.require(stage.onOrigin(HOSTILE, new PoolOperation.ReenterOnOrigin(inner)));
    assertRefused("SP-2", WORKER, new AcceptStakeRequest(terms, ALICE, HOSTILE, LOCK));
  }

  private void assertRefused(String rule, Address caller, PoolOperation.OnOrigin operation) {
    var before = stage.stakes.withOrigin(gateways.origin);
    assertThat(stage.onOrigin(caller, operation)).isEqualTo(rule);
    assertThat(stage.stakes).isEqualTo(before);
  }

  @Test
  void redeem_workerDisappearsRepaired_theTokensAreBackForThePenalty() {
    gateways.mintFor(ALICE, 500);
    var terms = PoolStage.terms(100, ALICE, 0);
    var messageHash = stage.redeemFor(ALICE, terms);
    var proxy = stage.redeemerProxy(ALICE);
    GatewayStage.require(
        gateways.confirmRedeem(proxy, terms.under(LOCK), gateways.showAuxiliary()));
    PoolStage.require(
        stage.onAuxiliary(ALICE, new RevertRedeemByProxy(proxy, CO_GATEWAY, messageHash, PENALTY)));
    var outbox = gateways.provenOnAuxiliary(gateways.showAuxiliary(), Side.OUTBOX, messageHash);
    GatewayStage.require(
        gateways.onOrigin(
            BOB, new GatewayOperation.ConfirmRevertRedeemIntent(messageHash, outbox)));
    var inbox = gateways.provenOnOrigin(gateways.showOrigin(), Side.INBOX, messageHash);
    GatewayStage.require(
        gateways.onAuxiliary(BOB, new GatewayOperation.ProgressRevertRedeem(messageHash, inbox)));

    PoolStage.require(
        stage.onAuxiliary(ALICE, new TransferFromProxy(proxy, UTILITY, ALICE, terms.amount())));
    assertThat(gateways.utility(ALICE)).isEqualTo(Scene.uint(490));
    assertThat(gateways.coins(BURNER)).isEqualTo(Scene.uint(25));
    assertThat(gateways.coins(ALICE)).isEqualTo(FUNDS.minus(PENALTY).orElseThrow());
  }

  @Test
  void revertRedeemByProxy_whatIsWrongRepaired_isRefusedInOrder() {
    gateways.mintFor(ALICE, 500);
    var messageHash = stage.redeemFor(ALICE, PoolStage.terms(100, ALICE, 0));
    var proxy = stage.redeemerProxy(ALICE);
    assertRefused("COIN-BALANCE", MALLORY, revert(proxy, CO_GATEWAY, messageHash, PENALTY));
    assertRefused("RP-3", BOB, revert(proxy, HOSTILE, messageHash, PENALTY));
    assertRefused("NO-CONTRACT", ALICE, revert(proxy, HOSTILE, messageHash, PENALTY));
    assertRefused("RR-2", ALICE, revert(proxy, CO_GATEWAY, messageHash, Scene.uint(14)));
    assertRefused("RR-1", ALICE, revert(proxy, CO_GATEWAY, Scene.hash("no message"), PENALTY));
    PoolStage.require(stage.onAuxiliary(ALICE, revert(proxy, CO_GATEWAY, messageHash, PENALTY)));
    assertRefused("DR-1", ALICE, revert(proxy, CO_GATEWAY, messageHash, PENALTY));
  }

  @Test
  void revertRedeemByProxy_atAStrangerRepaired_leavesThePenaltyThere() {
    gateways.mintFor(ALICE, 500);
    RequestTerms terms = PoolStage.terms(100, ALICE, 0);
    PoolStage.require(stage.requestRedeem(ALICE, terms));
    stage.poseOnAuxiliary(JUNK, Uint256.ZERO);
    PoolStage.require(
        stage.onAuxiliary(
            ALICE, revert(stage.redeemerProxy(ALICE), HOSTILE, Hash32.ZERO, PENALTY)));
    assertThat(gateways.coins(HOSTILE)).isEqualTo(PENALTY);
  }

  private static RevertRedeemByProxy revert(
      Address proxy, Address gateway, Hash32 messageHash, Uint256 value) {
    return new RevertRedeemByProxy(proxy, gateway, messageHash, value);
  }

  private void assertRefused(String rule, Address caller, PoolOperation.OnAuxiliary operation) {
    var before = stage.redeems.withAuxiliary(gateways.auxiliary);
    assertThat(stage.onAuxiliary(caller, operation)).isEqualTo(rule);
    assertThat(stage.redeems).isEqualTo(before);
  }
}
