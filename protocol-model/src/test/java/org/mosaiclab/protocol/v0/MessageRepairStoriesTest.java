package org.mosaiclab.protocol.v0;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mosaiclab.protocol.v0.GatewayStage.ALICE;
import static org.mosaiclab.protocol.v0.GatewayStage.BOB;
import static org.mosaiclab.protocol.v0.GatewayStage.BOUNTY;
import static org.mosaiclab.protocol.v0.GatewayStage.CO_GATEWAY;
import static org.mosaiclab.protocol.v0.GatewayStage.FACILITATOR;
import static org.mosaiclab.protocol.v0.GatewayStage.FUNDS;

import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.mosaiclab.protocol.machine.Repair;
import org.mosaiclab.protocol.machine.RuleProfile;
import org.mosaiclab.protocol.v0.gateway.GatewayOperation;
import org.mosaiclab.protocol.v0.gateway.GatewayOperation.Confirmation;
import org.mosaiclab.protocol.v0.gateway.GatewayOperation.Intent;
import org.mosaiclab.protocol.v0.messaging.MessageBox.Side;
import org.mosaiclab.protocol.v0.messaging.MessageStatus;
import org.mosaiclab.protocol.value.Address;
import org.mosaiclab.protocol.value.Hash32;
import org.mosaiclab.protocol.value.Uint256;

/// The repaired defects of messages; how they are as built is in [GatewayStoriesTest]. **Spec**:
/// `v0 §22` ISS-21 to ISS-23.
class MessageRepairStoriesTest {
  private static Hash32 stake(GatewayStage stage, Intent intent) {
    GatewayStage.require(stage.onOrigin(ALICE, new GatewayOperation.Stake(intent)));
    return GatewayStage.stakeHash(ALICE, intent);
  }

  private static GatewayStage stage(RuleProfile profile) {
    return new GatewayStage(profile);
  }

  // --- ISS-21: progressed before any root showed it declared

  static Stream<RuleProfile> repairedIss21() {
    return Scene.repairing(Repair.ISS_21);
  }

  @ParameterizedTest
  @MethodSource("repairedIss21")
  void progressStake_iss21Repaired_theTargetConfirmsAndMints(RuleProfile profile) {
    var stage = stage(profile);
    var intent = GatewayStage.intent(500, ALICE, Uint256.ZERO);
    var messageHash = stake(stage, intent);
    GatewayStage.require(
        stage.onOrigin(
            FACILITATOR, new GatewayOperation.ProgressStake(GatewayStage.bySecret(messageHash))));
    assertThat(stage.confirmStake(ALICE, intent, stage.showOrigin())).isEqualTo("accepted");
    GatewayStage.require(
        stage.onAuxiliary(
            FACILITATOR, new GatewayOperation.ProgressMint(GatewayStage.bySecret(messageHash))));
    assertThat(stage.utility(ALICE)).isEqualTo(Scene.uint(490));

    // The account's next message follows as if nothing had been.
    var next = GatewayStage.intent(300, ALICE, Uint256.ONE);
    stake(stage, next);
    assertThat(stage.confirmStake(ALICE, next, stage.showOrigin())).isEqualTo("accepted");
  }

  @ParameterizedTest
  @MethodSource("repairedIss21")
  void confirmStakeIntent_iss21RevocationDeclared_isStillRefused(RuleProfile profile) {
    var stage = stage(profile);
    var intent = GatewayStage.intent(500, ALICE, Uint256.ZERO);
    var messageHash = stake(stage, intent);
    GatewayStage.require(stage.onOrigin(ALICE, new GatewayOperation.RevertStake(messageHash)));
    assertThat(stage.confirmStake(ALICE, intent, stage.showOrigin())).isEqualTo("BP");
  }

  // --- ISS-22: revoked before any root showed it declared

  static Stream<RuleProfile> repairedIss22() {
    return Scene.repairing(Repair.ISS_22);
  }

  @Test
  void revokeUndeclaredStake_iss22AsBuilt_doesNotExist() {
    var stage = new GatewayStage();
    var intent = GatewayStage.intent(500, ALICE, Uint256.ZERO);
    var messageHash = stake(stage, intent);
    GatewayStage.require(stage.onOrigin(ALICE, new GatewayOperation.RevertStake(messageHash)));
    assertThat(revokeUndeclared(stage, intent, stage.showOrigin())).isEqualTo("ISS-22");
  }

  private static String revokeUndeclared(GatewayStage stage, Intent intent, Uint256 height) {
    var messageHash = GatewayStage.stakeHash(ALICE, intent);
    var proof = stage.provenOnOrigin(height, Side.OUTBOX, messageHash);
    return stage.onAuxiliary(
        BOB, new GatewayOperation.RevokeUndeclaredStake(new Confirmation(ALICE, intent, proof)));
  }

  @ParameterizedTest
  @MethodSource("repairedIss22")
  void revertStake_iss22Repaired_endsOnBothSidesAndTheNextFollows(RuleProfile profile) {
    var stage = stage(profile);
    var intent = GatewayStage.intent(500, ALICE, Uint256.ZERO);
    var messageHash = stake(stage, intent);
    assertThat(revokeUndeclared(stage, intent, stage.showOrigin())).isEqualTo("BP");
    GatewayStage.require(stage.onOrigin(ALICE, new GatewayOperation.RevertStake(messageHash)));
    var height = stage.showOrigin();
    assertThat(revokeUndeclared(stage, intent, height)).isEqualTo("accepted");
    assertThat(revokeUndeclared(stage, intent, height)).isEqualTo("RI-1");
    var revoked = stage.provenOnAuxiliary(stage.showAuxiliary(), Side.INBOX, messageHash);
    GatewayStage.require(
        stage.onOrigin(BOB, new GatewayOperation.ProgressRevertStake(messageHash, revoked)));
    assertThat(stage.value(ALICE)).isEqualTo(FUNDS);
    assertThat(stage.originStatus(Side.OUTBOX, messageHash)).isEqualTo(MessageStatus.REVOKED);

    var next = GatewayStage.intent(300, ALICE, Uint256.ONE);
    stake(stage, next);
    assertThat(stage.confirmStake(ALICE, next, stage.showOrigin())).isEqualTo("accepted");
  }

  @ParameterizedTest
  @MethodSource("repairedIss22")
  void revokeUndeclaredStake_iss22ConfirmedBefore_isRefused(RuleProfile profile) {
    var stage = stage(profile);
    var intent = GatewayStage.intent(500, ALICE, Uint256.ZERO);
    var messageHash = stake(stage, intent);
    GatewayStage.require(stage.confirmStake(ALICE, intent, stage.showOrigin()));
    GatewayStage.require(stage.onOrigin(ALICE, new GatewayOperation.RevertStake(messageHash)));
    assertThat(revokeUndeclared(stage, intent, stage.showOrigin())).isEqualTo("RI-1");
  }

  @ParameterizedTest
  @MethodSource("repairedIss22")
  void revertRedeem_iss22Repaired_theTokensComeBack(RuleProfile profile) {
    var stage = stage(profile);
    stage.mintFor(ALICE, 500);
    var intent = GatewayStage.intent(100, BOB, Uint256.ZERO);
    var messageHash = GatewayStage.redeemHash(ALICE, intent);
    GatewayStage.require(stage.onAuxiliary(ALICE, new GatewayOperation.Redeem(intent, BOUNTY)));
    GatewayStage.require(
        stage.onAuxiliary(ALICE, new GatewayOperation.RevertRedeem(messageHash, Scene.uint(15))));
    var height = stage.showAuxiliary();
    var declared = stage.provenOnAuxiliary(height, Side.OUTBOX, messageHash);
    GatewayStage.require(
        stage.onOrigin(
            BOB,
            new GatewayOperation.RevokeUndeclaredRedeem(
                new Confirmation(ALICE, intent, declared))));
    assertThat(stage.confirmRedeem(ALICE, intent, height)).isEqualTo("RI-1");
    var revoked = stage.provenOnOrigin(stage.showOrigin(), Side.INBOX, messageHash);
    GatewayStage.require(
        stage.onAuxiliary(BOB, new GatewayOperation.ProgressRevertRedeem(messageHash, revoked)));
    assertThat(stage.utility(ALICE)).isEqualTo(Scene.uint(490));
    assertThat(stage.utility(CO_GATEWAY)).isEqualTo(Uint256.ZERO);
  }

  // --- ISS-23: a redeem for nobody

  static Stream<RuleProfile> repairedIss23() {
    return Scene.repairing(Repair.ISS_23);
  }

  @ParameterizedTest
  @MethodSource("repairedIss23")
  void redeem_iss23ZeroBeneficiaryRepaired_isRefused(RuleProfile profile) {
    var stage = stage(profile);
    stage.mintFor(ALICE, 500);
    var intent = GatewayStage.intent(100, Address.ZERO, Uint256.ZERO);
    assertThat(stage.onAuxiliary(ALICE, new GatewayOperation.Redeem(intent, BOUNTY)))
        .isEqualTo("ISS-23");
    assertThat(stage.coins(ALICE)).isEqualTo(FUNDS);
  }
}
