package org.mosaiclab.protocol.v0;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mosaiclab.protocol.v0.GatewayStage.ALICE;
import static org.mosaiclab.protocol.v0.GatewayStage.BASE;
import static org.mosaiclab.protocol.v0.GatewayStage.BOB;
import static org.mosaiclab.protocol.v0.GatewayStage.CO_GATEWAY;
import static org.mosaiclab.protocol.v0.GatewayStage.GATEWAY;
import static org.mosaiclab.protocol.v0.GatewayStage.UTILITY;
import static org.mosaiclab.protocol.v0.GatewayStage.VALUE;
import static org.mosaiclab.protocol.v0.PoolStage.HOSTILE;
import static org.mosaiclab.protocol.v0.PoolStage.JUNK;
import static org.mosaiclab.protocol.v0.PoolStage.LOCK;
import static org.mosaiclab.protocol.v0.PoolStage.MALLORY;
import static org.mosaiclab.protocol.v0.PoolStage.STAKE_POOL;
import static org.mosaiclab.protocol.v0.PoolStage.WORKER;

import org.junit.jupiter.api.Test;
import org.mosaiclab.protocol.machine.RuleProfile;
import org.mosaiclab.protocol.v0.composer.PoolOperation.AcceptStakeRequest;
import org.mosaiclab.protocol.v0.composer.PoolOperation.Request;
import org.mosaiclab.protocol.v0.composer.PoolOperation.RevertRedeemByProxy;
import org.mosaiclab.protocol.v0.composer.PoolOperation.RevertStakeByProxy;
import org.mosaiclab.protocol.v0.composer.PoolOperation.RevokeRequest;
import org.mosaiclab.protocol.v0.composer.PoolOperation.TransferFromProxy;
import org.mosaiclab.protocol.v0.composer.PoolResult;
import org.mosaiclab.protocol.v0.gateway.GatewayOperation;
import org.mosaiclab.protocol.v0.gateway.GatewayOperation.Progress;
import org.mosaiclab.protocol.v0.gateway.GatewayResult;
import org.mosaiclab.protocol.v0.messaging.MessageBox.Side;
import org.mosaiclab.protocol.value.Address;
import org.mosaiclab.protocol.value.Hash32;
import org.mosaiclab.protocol.value.Uint256;

/// The defects of the pools as they are built; repaired see [PoolRepairStoriesTest]. **Spec**: `v0
/// §22` ISS-20, ISS-23, ISS-30.
class PoolDefectStoriesTest {
  private final PoolStage stage = new PoolStage(RuleProfile.AS_BUILT);
  private final GatewayStage gateways = stage.gateways;

  // --- ISS-20: gateways that nobody knows

  @Test
  void revoke_tokenExchangedByTheGateway_drainsTheStakePool() {
    var honest = PoolStage.terms(500, ALICE, 0);
    PoolStage.require(stage.requestStake(ALICE, honest));
    var terms = PoolStage.terms(500, MALLORY, 0);
    stage.poseOnOrigin(JUNK, JUNK, Uint256.ZERO);
    PoolStage.require(stage.onOrigin(MALLORY, new Request(terms, HOSTILE)));
    stage.poseOnOrigin(VALUE, JUNK, Uint256.ZERO);
    assertThat(stage.onOrigin(MALLORY, new RevokeRequest(terms, HOSTILE))).isEqualTo("accepted");
    assertThat(gateways.value(MALLORY)).isEqualTo(Scene.uint(500));
    assertThat(gateways.value(STAKE_POOL)).isEqualTo(Uint256.ZERO);
    assertThat(stage.onOrigin(ALICE, new RevokeRequest(honest, GATEWAY))).isEqualTo("TK-2");
    assertThat(stage.acceptStake(ALICE, honest)).isEqualTo("TK-2");
  }

  @Test
  void revoke_tokenExchangedByTheCoGateway_drainsTheRedeemPool() {
    gateways.mintFor(ALICE, 500);
    var honest = PoolStage.terms(100, ALICE, 0);
    PoolStage.require(stage.requestRedeem(ALICE, honest));
    var terms = PoolStage.terms(100, MALLORY, 0);
    stage.poseOnAuxiliary(JUNK, Uint256.ZERO);
    PoolStage.require(stage.onAuxiliary(MALLORY, new Request(terms, HOSTILE)));
    stage.poseOnAuxiliary(UTILITY, Uint256.ZERO);
    assertThat(stage.onAuxiliary(MALLORY, new RevokeRequest(terms, HOSTILE))).isEqualTo("accepted");
    assertThat(gateways.utility(MALLORY)).isEqualTo(Scene.uint(100));
    assertThat(stage.onAuxiliary(ALICE, new RevokeRequest(honest, CO_GATEWAY))).isEqualTo("TK-2");
  }

  /// A worker that accepts whatever is asked for loses the bounty that the gateway names.
  @Test
  void accept_gatewayNamesAGreatBounty_theStakerTakesItFromItsProxy() {
    stage.poseOnOrigin(JUNK, BASE, Scene.uint(5_000));
    var terms = PoolStage.terms(500, MALLORY, 0);
    PoolStage.require(stage.onOrigin(MALLORY, new Request(terms, HOSTILE)));
    PoolStage.require(
        stage.onOrigin(WORKER, new AcceptStakeRequest(terms, MALLORY, HOSTILE, LOCK)));
    assertThat(stage.lastResult)
        .isEqualTo(new PoolResult.OfGateway(new GatewayResult.Declared(Hash32.ZERO)));
    var proxy = stage.stakerProxy(MALLORY);
    PoolStage.require(
        stage.onOrigin(MALLORY, new TransferFromProxy(proxy, BASE, MALLORY, Scene.uint(5_000))));
    assertThat(gateways.base(MALLORY)).isEqualTo(Scene.uint(5_000));
    assertThat(gateways.base(WORKER)).isEqualTo(Scene.uint(95_000));
  }

  // --- ISS-30: no way back

  @Test
  void stake_workerDisappears_onlyAProofHelpsAndAnyoneEarnsTheBounty() {
    var terms = PoolStage.terms(500, ALICE, 0);
    var messageHash = stage.stakeFor(ALICE, terms);
    var proxy = stage.stakerProxy(ALICE);
    assertThat(gateways.onOrigin(ALICE, new GatewayOperation.RevertStake(messageHash)))
        .isEqualTo("RS-1");
    assertThat(stage.onOrigin(ALICE, new RevertStakeByProxy(proxy, GATEWAY, messageHash)))
        .isEqualTo("ISS-30");
    assertThat(stage.onOrigin(ALICE, new RevokeRequest(terms, GATEWAY))).isEqualTo("RV-1");

    GatewayStage.require(gateways.confirmStake(proxy, terms.under(LOCK), gateways.showOrigin()));
    var inbox = gateways.provenOnAuxiliary(gateways.showAuxiliary(), Side.INBOX, messageHash);
    GatewayStage.require(
        gateways.onOrigin(
            BOB,
            new GatewayOperation.ProgressStake(
                new Progress.ByProof(messageHash, inbox, Uint256.ONE))));
    assertThat(gateways.base(WORKER)).isEqualTo(Scene.uint(99_990));
    assertThat(gateways.base(BOB)).isEqualTo(Scene.uint(900_010));
    var outbox = gateways.provenOnOrigin(gateways.showOrigin(), Side.OUTBOX, messageHash);
    GatewayStage.require(
        gateways.onAuxiliary(
            BOB,
            new GatewayOperation.ProgressMint(
                new Progress.ByProof(messageHash, outbox, Scene.uint(2)))));
    assertThat(gateways.utility(ALICE)).isEqualTo(Scene.uint(490));
  }

  @Test
  void redeem_workerDisappears_theRedeemerCannotRevoke() {
    gateways.mintFor(ALICE, 500);
    var messageHash = stage.redeemFor(ALICE, PoolStage.terms(100, ALICE, 0));
    var penalty = Scene.uint(15);
    assertThat(gateways.onAuxiliary(ALICE, new GatewayOperation.RevertRedeem(messageHash, penalty)))
        .isEqualTo("RR-1");
    assertThat(
            stage.onAuxiliary(
                ALICE,
                new RevertRedeemByProxy(
                    stage.redeemerProxy(ALICE), CO_GATEWAY, messageHash, penalty)))
        .isEqualTo("ISS-30");
  }

  /// ISS-23 through the pool: nobody looks at the beneficiary.
  @Test
  void redeem_zeroBeneficiary_isAccepted() {
    gateways.mintFor(ALICE, 500);
    var terms = PoolStage.terms(100, Address.ZERO, 0);
    stage.redeemFor(ALICE, terms);
    var proxy = stage.redeemerProxy(ALICE);
    assertThat(gateways.confirmRedeem(proxy, terms.under(LOCK), gateways.showAuxiliary()))
        .isEqualTo("CR-2");
  }
}
