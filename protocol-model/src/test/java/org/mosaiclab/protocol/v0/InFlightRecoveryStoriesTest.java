package org.mosaiclab.protocol.v0;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mosaiclab.protocol.v0.GatewayStage.ALICE;
import static org.mosaiclab.protocol.v0.GatewayStage.ALICE_KEY;
import static org.mosaiclab.protocol.v0.GatewayStage.BOB;
import static org.mosaiclab.protocol.v0.GatewayStage.BOUNTY;
import static org.mosaiclab.protocol.v0.GatewayStage.FACILITATOR;
import static org.mosaiclab.protocol.v0.GatewayStage.FUNDS;
import static org.mosaiclab.protocol.v0.GatewayStage.GATEWAY;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.mosaiclab.protocol.machine.Repair;
import org.mosaiclab.protocol.proof.TrieProof;
import org.mosaiclab.protocol.v0.gateway.GatewayOperation;
import org.mosaiclab.protocol.v0.gateway.GatewayOperation.Intent;
import org.mosaiclab.protocol.v0.gateway.GatewayOperation.StateProof;
import org.mosaiclab.protocol.v0.messaging.MessageBox.Side;
import org.mosaiclab.protocol.v0.messaging.MessageStatus;
import org.mosaiclab.protocol.value.Address;
import org.mosaiclab.protocol.value.Uint256;

/// What happens to messages that auxiliary's end has left open there. **Spec**: `v0 §21 GAP-03`,
/// completed by ADR 17.
class InFlightRecoveryStoriesTest {
  private final GatewayStage stage = new GatewayStage(Scene.allRepairs());

  // --- stakes in flight

  private Intent stake(Address staker) {
    var intent = GatewayStage.intent(500, staker, Uint256.ZERO);
    GatewayStage.require(stage.onOrigin(staker, new GatewayOperation.Stake(intent)));
    return intent;
  }

  @Test
  void recoverStake_gap03NeverConfirmed_isRefundedByProofOfAbsence() {
    StageLedgers.fundBase(stage, FACILITATOR);
    var intent = GatewayStage.intent(500, ALICE, Uint256.ZERO);
    GatewayStage.require(
        stage.onOrigin(
            FACILITATOR, new GatewayOperation.SignedStake(SignedIntents.stake(ALICE_KEY, intent))));
    var messageHash = GatewayStage.stakeHash(ALICE, intent);
    assertThat(stage.base(FACILITATOR)).isEqualTo(FUNDS.minus(BOUNTY).orElseThrow());
    var last = Recoveries.end(stage);
    assertThat(Recoveries.stake(stage, ALICE, intent, last)).isEqualTo("accepted");
    assertThat(stage.value(ALICE)).isEqualTo(FUNDS);
    // The bounty is the facilitator's (DEV-14).
    assertThat(stage.base(FACILITATOR)).isEqualTo(FUNDS);
    assertThat(stage.originStatus(Side.OUTBOX, messageHash)).isEqualTo(MessageStatus.REVOKED);
    assertThat(Recoveries.stake(stage, ALICE, intent, last)).isEqualTo("GAP-03-STATUS");
    assertThat(
            stage.onOrigin(
                FACILITATOR,
                new GatewayOperation.ProgressStake(GatewayStage.bySecret(messageHash))))
        .isEqualTo("PO-1");
  }

  @Test
  void recoverStake_gap03RevocationInFlight_refundsThePenaltyAsWell() {
    var intent = stake(ALICE);
    GatewayStage.require(stage.confirmStake(ALICE, intent, stage.showOrigin()));
    var last = Recoveries.end(stage);
    GatewayStage.require(
        stage.onOrigin(
            ALICE, new GatewayOperation.RevertStake(GatewayStage.stakeHash(ALICE, intent))));
    assertThat(stage.base(GATEWAY)).isEqualTo(Scene.uint(25));
    assertThat(Recoveries.stake(stage, ALICE, intent, last)).isEqualTo("accepted");
    assertThat(stage.value(ALICE)).isEqualTo(FUNDS);
    assertThat(stage.base(ALICE)).isEqualTo(FUNDS);
  }

  /// The secret was out, the mint came too late: the value is the beneficiary's.
  @Test
  void recoverStake_gap03ProgressedHereAndNotThere_paysTheBeneficiary() {
    var intent = GatewayStage.intent(500, BOB, Uint256.ZERO);
    GatewayStage.require(stage.onOrigin(ALICE, new GatewayOperation.Stake(intent)));
    GatewayStage.require(stage.confirmStake(ALICE, intent, stage.showOrigin()));
    var last = Recoveries.end(stage);
    var progress = GatewayStage.bySecret(GatewayStage.stakeHash(ALICE, intent));
    GatewayStage.require(stage.onOrigin(FACILITATOR, new GatewayOperation.ProgressStake(progress)));
    // What auxiliary still does is void.
    GatewayStage.require(
        stage.onAuxiliary(FACILITATOR, new GatewayOperation.ProgressMint(progress)));
    assertThat(Recoveries.stake(stage, ALICE, intent, last)).isEqualTo("accepted");
    assertThat(stage.value(BOB)).isEqualTo(FUNDS.plus(Scene.uint(500)).orElseThrow());
    assertThat(Recoveries.stake(stage, ALICE, intent, last)).isEqualTo("GAP-03-PAID");
    assertThat(Recoveries.balance(stage, BOB, last)).isEqualTo("GAP-03-PAID");
  }

  @Test
  void stake_gap03AfterTheHalt_isRefused() {
    Recoveries.end(stage);
    var intent = GatewayStage.intent(500, ALICE, Uint256.ZERO);
    assertThat(stage.onOrigin(ALICE, new GatewayOperation.Stake(intent)))
        .isEqualTo("GAP-03-HALTED");
  }

  /// Nothing was ever committed: the last state is the empty one, and every stake goes back.
  @Test
  void recoverStake_gap03HaltBeforeAnyCommit_isRefunded() {
    var fresh = new GatewayStage(Scene.only(Repair.GAP_03));
    var intent = GatewayStage.intent(500, ALICE, Uint256.ZERO);
    GatewayStage.require(fresh.onOrigin(ALICE, new GatewayOperation.Stake(intent)));
    fresh.finality.halt();
    var nothing = new TrieProof(List.of()).encode();
    assertThat(
            fresh.onOrigin(
                BOB,
                new GatewayOperation.RecoverStake(ALICE, intent, new StateProof(nothing, nothing))))
        .isEqualTo("accepted");
    assertThat(fresh.value(ALICE)).isEqualTo(FUNDS);
    assertThat(fresh.base(ALICE)).isEqualTo(FUNDS);
  }

  // --- redeems in flight

  private Intent redeem(Address redeemer, Address beneficiary) {
    stage.mintFor(redeemer, 500);
    var intent = GatewayStage.intent(100, beneficiary, Uint256.ZERO);
    GatewayStage.require(stage.onAuxiliary(redeemer, new GatewayOperation.Redeem(intent, BOUNTY)));
    return intent;
  }

  @Test
  void recoverRedeem_gap03RevocationInFlight_paysTheRedeemerAndVoidsTheMessage() {
    var intent = redeem(ALICE, BOB);
    var messageHash = GatewayStage.redeemHash(ALICE, intent);
    var declared = stage.showAuxiliary();
    GatewayStage.require(
        stage.onAuxiliary(ALICE, new GatewayOperation.RevertRedeem(messageHash, Scene.uint(15))));
    var last = Recoveries.end(stage);
    assertThat(Recoveries.redeem(stage, ALICE, intent, last)).isEqualTo("accepted");
    assertThat(stage.value(ALICE))
        .isEqualTo(FUNDS.minus(Scene.uint(500)).orElseThrow().plus(Scene.uint(100)).orElseThrow());
    assertThat(Recoveries.redeem(stage, ALICE, intent, last)).isEqualTo("GAP-03-PAID");
    // An older root that still shows it declared is of no use any more.
    assertThat(stage.confirmRedeem(ALICE, intent, declared)).isEqualTo("CO-1");
  }

  @Test
  void recoverRedeem_gap03PaidToTheBeneficiaryBefore_isRefused() {
    var intent = redeem(ALICE, BOB);
    var messageHash = GatewayStage.redeemHash(ALICE, intent);
    GatewayStage.require(stage.confirmRedeem(ALICE, intent, stage.showAuxiliary()));
    GatewayStage.require(
        stage.onAuxiliary(ALICE, new GatewayOperation.RevertRedeem(messageHash, Scene.uint(15))));
    var last = Recoveries.end(stage);
    GatewayStage.require(
        stage.onOrigin(
            FACILITATOR, new GatewayOperation.ProgressUnstake(GatewayStage.bySecret(messageHash))));
    assertThat(Recoveries.redeem(stage, ALICE, intent, last)).isEqualTo("CV-1");
  }

  @Test
  void recoverRedeem_gap03StillDeclared_isCompletedInstead() {
    var intent = redeem(ALICE, BOB);
    var height = stage.showAuxiliary();
    var last = stage.shownAt(height);
    stage.finality.halt();
    assertThat(Recoveries.redeem(stage, ALICE, intent, last)).isEqualTo("GAP-03-STATUS");
    assertThat(stage.confirmRedeem(ALICE, intent, height)).isEqualTo("accepted");
    var messageHash = GatewayStage.redeemHash(ALICE, intent);
    var proof = stage.provenOnAuxiliary(height, Side.OUTBOX, messageHash);
    assertThat(
            stage.onOrigin(
                FACILITATOR,
                new GatewayOperation.ProgressUnstake(GatewayStage.byProof(messageHash, proof, 1))))
        .isEqualTo("accepted");
    assertThat(stage.value(BOB)).isEqualTo(FUNDS.plus(Scene.uint(90)).orElseThrow());
  }
}
