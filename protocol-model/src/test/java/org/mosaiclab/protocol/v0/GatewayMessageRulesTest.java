package org.mosaiclab.protocol.v0;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mosaiclab.protocol.v0.GatewayStage.ALICE;
import static org.mosaiclab.protocol.v0.GatewayStage.BOB;
import static org.mosaiclab.protocol.v0.GatewayStage.BOUNTY;
import static org.mosaiclab.protocol.v0.GatewayStage.FACILITATOR;
import static org.mosaiclab.protocol.v0.GatewayStage.OWNER;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.mosaiclab.protocol.codec.HashLock;
import org.mosaiclab.protocol.v0.gateway.GatewayOperation;
import org.mosaiclab.protocol.v0.gateway.GatewayOperation.Confirmation;
import org.mosaiclab.protocol.v0.gateway.GatewayOperation.Intent;
import org.mosaiclab.protocol.v0.gateway.GatewayOperation.Progress;
import org.mosaiclab.protocol.v0.gateway.GatewayOperation.RemoteProof;
import org.mosaiclab.protocol.v0.messaging.MessageBox.Side;
import org.mosaiclab.protocol.value.Address;
import org.mosaiclab.protocol.value.Bytes;
import org.mosaiclab.protocol.value.Hash32;
import org.mosaiclab.protocol.value.Uint256;

/// The checks of both gateways' message operations in their order; few of them fail in a recording.
/// **Spec**: `v0 §13` to `v0 §15`, `v0 §25`.
class GatewayMessageRulesTest {
  private static final Bytes NODES = Bytes.parse("0xc0");
  private static final Hash32 UNKNOWN = Scene.hash("unknown message");
  private static final Uint256 UNPROVEN = Scene.uint(9_999);

  private final GatewayStage stage = new GatewayStage();

  private static RemoteProof proof(Uint256 height, Bytes nodes) {
    return new RemoteProof(height, nodes);
  }

  // The greatest reward is 2 x 5.
  private static Confirmation confirmation(
      Address sender, Address beneficiary, long amount, Bytes nodes) {
    return new Confirmation(
        sender,
        GatewayStage.intent(amount, beneficiary, Uint256.ZERO),
        new RemoteProof(UNPROVEN, nodes));
  }

  private String progress(String operation, Progress progress) {
    return switch (operation) {
      case "PS" -> stage.onOrigin(BOB, new GatewayOperation.ProgressStake(progress));
      case "PU" -> stage.onOrigin(BOB, new GatewayOperation.ProgressUnstake(progress));
      case "MT" -> stage.onAuxiliary(BOB, new GatewayOperation.ProgressMint(progress));
      case "PR" -> stage.onAuxiliary(BOB, new GatewayOperation.ProgressRedeem(progress));
      default -> throw new IllegalArgumentException(operation);
    };
  }

  @ParameterizedTest
  @ValueSource(strings = {"PS", "PU", "MT", "PR"})
  void progress_everyViolation_isRefusedInOrder(String operation) {
    boolean isOnOrigin = operation.equals("PS") || operation.equals("PU");
    var proven = isOnOrigin ? stage.showAuxiliary() : stage.showOrigin();
    var none = proof(UNPROVEN, Bytes.EMPTY);
    assertThat(progress(operation, new Progress.BySecret(Hash32.ZERO, GatewayStage.SECRET)))
        .isEqualTo(operation + "-0");
    assertThat(progress(operation, new Progress.ByProof(Hash32.ZERO, none, Uint256.ONE)))
        .isEqualTo(operation + "-0");
    assertThat(progress(operation, new Progress.ByProof(UNKNOWN, none, Uint256.ONE)))
        .isEqualTo(operation + "-2");
    assertThat(
            progress(operation, new Progress.ByProof(UNKNOWN, proof(UNPROVEN, NODES), Uint256.ONE)))
        .isEqualTo(operation + "-3");
    assertThat(
            progress(operation, new Progress.ByProof(UNKNOWN, proof(proven, NODES), Scene.uint(5))))
        .isEqualTo("ASSERT");
    // A message that is not kept reads as all zeros: no secret opens its lock.
    assertThat(progress(operation, GatewayStage.bySecret(UNKNOWN))).isEqualTo("LK");
  }

  @Test
  void confirmStakeIntent_everyViolation_isRefusedInOrder() {
    var none = Address.ZERO;
    assertThat(confirmStake(confirmation(none, none, 0, Bytes.EMPTY))).isEqualTo("CS-1");
    assertThat(confirmStake(confirmation(ALICE, none, 0, Bytes.EMPTY))).isEqualTo("CS-2");
    assertThat(confirmStake(confirmation(ALICE, BOB, 0, Bytes.EMPTY))).isEqualTo("CS-3");
    assertThat(confirmStake(confirmation(ALICE, BOB, 10, Bytes.EMPTY))).isEqualTo("CS-4");
    assertThat(confirmStake(confirmation(ALICE, BOB, 10, NODES))).isEqualTo("CS-6");
    assertThat(confirmStake(confirmation(ALICE, BOB, 11, NODES))).isEqualTo("CS-7");
  }

  private String confirmStake(Confirmation confirmation) {
    return stage.onAuxiliary(BOB, new GatewayOperation.ConfirmStakeIntent(confirmation));
  }

  @Test
  void confirmRedeemIntent_everyViolation_isRefusedInOrder() {
    var none = Address.ZERO;
    assertThat(confirmRedeem(confirmation(none, none, 0, Bytes.EMPTY))).isEqualTo("CR-1");
    assertThat(confirmRedeem(confirmation(ALICE, none, 0, Bytes.EMPTY))).isEqualTo("CR-2");
    assertThat(confirmRedeem(confirmation(ALICE, BOB, 0, Bytes.EMPTY))).isEqualTo("CR-3");
    assertThat(confirmRedeem(confirmation(ALICE, BOB, 10, Bytes.EMPTY))).isEqualTo("CR-4");
    assertThat(confirmRedeem(confirmation(ALICE, BOB, 10, NODES))).isEqualTo("CR-5");
    assertThat(confirmRedeem(confirmation(ALICE, BOB, 11, NODES))).isEqualTo("CR-6");
  }

  private String confirmRedeem(Confirmation confirmation) {
    return stage.onOrigin(BOB, new GatewayOperation.ConfirmRedeemIntent(confirmation));
  }

  /// The source may go on to the next message while the target still has the one before.
  @Test
  void confirmStakeIntent_messageBeforeNotFinal_isRefused() {
    var first = GatewayStage.intent(500, ALICE, Uint256.ZERO);
    var messageHash = stake(first);
    GatewayStage.require(stage.confirmStake(ALICE, first, stage.showOrigin()));
    GatewayStage.require(
        stage.onOrigin(
            FACILITATOR, new GatewayOperation.ProgressStake(GatewayStage.bySecret(messageHash))));
    var second = GatewayStage.intent(300, ALICE, Uint256.ONE);
    stake(second);
    assertThat(stage.confirmStake(ALICE, second, stage.showOrigin())).isEqualTo("RI-2");
  }

  /// P(16), P(17): the stage measures 100 gas for the confirmation and 100 for the progress.
  @Test
  void reward_gasBelowTheLimit_isThatOfConfirmationAndProgress() {
    var intent =
        new Intent(
            Scene.uint(5_000),
            BOB,
            Scene.uint(3),
            Scene.uint(1_000),
            Uint256.ZERO,
            HashLock.of(GatewayStage.SECRET));
    var messageHash = stake(intent);
    GatewayStage.require(stage.confirmStake(ALICE, intent, stage.showOrigin()));
    GatewayStage.require(
        stage.onAuxiliary(
            FACILITATOR, new GatewayOperation.ProgressMint(GatewayStage.bySecret(messageHash))));
    assertThat(stage.utility(FACILITATOR)).isEqualTo(Scene.uint(3 * 200));
    assertThat(stage.utility(BOB)).isEqualTo(Scene.uint(5_000 - 3 * 200));
  }

  @Test
  void redeem_everyViolation_isRefusedInOrder() {
    stage.mintFor(ALICE, 500);
    var nothing = GatewayStage.intent(0, BOB, Uint256.ONE);
    assertThat(redeem(OWNER, nothing, Uint256.ONE)).isEqualTo("COIN-BALANCE");
    assertThat(redeem(ALICE, nothing, Uint256.ONE)).isEqualTo("RD-1");
    assertThat(redeem(ALICE, nothing, BOUNTY)).isEqualTo("RD-2");
    assertThat(redeem(ALICE, GatewayStage.intent(10, BOB, Uint256.ONE), BOUNTY)).isEqualTo("RD-3");
    assertThat(redeem(ALICE, GatewayStage.intent(11, BOB, Uint256.ONE), BOUNTY)).isEqualTo("RO-1");
    assertThat(redeem(ALICE, GatewayStage.intent(11, BOB, Uint256.ZERO), BOUNTY))
        .isEqualTo("accepted");
  }

  private String redeem(Address caller, Intent intent, Uint256 value) {
    return stage.onAuxiliary(caller, new GatewayOperation.Redeem(intent, value));
  }

  @Test
  void revertRedeem_everyViolation_isRefusedInOrder() {
    var messageHash = declaredRedeem();
    assertThat(revertRedeem(OWNER, Hash32.ZERO, 1)).isEqualTo("COIN-BALANCE");
    assertThat(revertRedeem(BOB, Hash32.ZERO, 1)).isEqualTo("RR-0");
    assertThat(revertRedeem(BOB, messageHash, 1)).isEqualTo("RR-1");
    assertThat(revertRedeem(ALICE, messageHash, 14)).isEqualTo("RR-2");
    assertThat(revertRedeem(ALICE, messageHash, 16)).isEqualTo("RR-2");
    assertThat(revertRedeem(ALICE, messageHash, 15)).isEqualTo("accepted");
    assertThat(revertRedeem(ALICE, messageHash, 15)).isEqualTo("DR-1");
  }

  private String revertRedeem(Address caller, Hash32 messageHash, long value) {
    return stage.onAuxiliary(
        caller, new GatewayOperation.RevertRedeem(messageHash, Scene.uint(value)));
  }

  private Hash32 declaredRedeem() {
    stage.mintFor(ALICE, 500);
    var intent = GatewayStage.intent(100, BOB, Uint256.ZERO);
    GatewayStage.require(redeem(ALICE, intent, BOUNTY));
    return GatewayStage.redeemHash(ALICE, intent);
  }

  /// From the declaration to the end on both sides; what is wrong is tried where it decides.
  @Test
  void redeemRevocation_everyViolation_isRefusedInOrder() {
    var messageHash = declaredRedeem();
    var intent = GatewayStage.intent(100, BOB, Uint256.ZERO);
    GatewayStage.require(stage.confirmRedeem(ALICE, intent, stage.showAuxiliary()));
    GatewayStage.require(revertRedeem(ALICE, messageHash, 15));
    assertThat(confirmRevertRedeem(Hash32.ZERO, proof(UNPROVEN, Bytes.EMPTY))).isEqualTo("XR-0");
    assertThat(confirmRevertRedeem(UNKNOWN, proof(UNPROVEN, Bytes.EMPTY))).isEqualTo("XR-2");
    assertThat(confirmRevertRedeem(UNKNOWN, proof(UNPROVEN, NODES))).isEqualTo("XR-1");
    assertThat(confirmRevertRedeem(messageHash, proof(UNPROVEN, NODES))).isEqualTo("XR-3");
    var shown = stage.provenOnAuxiliary(stage.showAuxiliary(), Side.OUTBOX, messageHash);
    assertThat(confirmRevertRedeem(messageHash, shown)).isEqualTo("accepted");

    assertThat(progressRevertRedeem(Hash32.ZERO, proof(UNPROVEN, Bytes.EMPTY))).isEqualTo("XD-0");
    assertThat(progressRevertRedeem(UNKNOWN, proof(UNPROVEN, Bytes.EMPTY))).isEqualTo("XD-2");
    assertThat(progressRevertRedeem(UNKNOWN, proof(UNPROVEN, NODES))).isEqualTo("XD-4");
    assertThat(progressRevertRedeem(messageHash, proof(UNPROVEN, NODES))).isEqualTo("XD-3");
    var back = stage.provenOnOrigin(stage.showOrigin(), Side.INBOX, messageHash);
    assertThat(progressRevertRedeem(messageHash, back)).isEqualTo("accepted");
    assertThat(progressRevertRedeem(messageHash, back)).isEqualTo("XD-1");
    assertThat(stage.utility(ALICE)).isEqualTo(Scene.uint(490));
  }

  private String confirmRevertRedeem(Hash32 messageHash, RemoteProof proof) {
    return stage.onOrigin(BOB, new GatewayOperation.ConfirmRevertRedeemIntent(messageHash, proof));
  }

  private String progressRevertRedeem(Hash32 messageHash, RemoteProof proof) {
    return stage.onAuxiliary(BOB, new GatewayOperation.ProgressRevertRedeem(messageHash, proof));
  }

  /// The same of a stake.
  @Test
  void stakeRevocation_everyViolation_isRefusedInOrder() {
    var intent = GatewayStage.intent(500, ALICE, Uint256.ZERO);
    var messageHash = stake(intent);
    GatewayStage.require(stage.confirmStake(ALICE, intent, stage.showOrigin()));
    assertThat(stage.onOrigin(ALICE, new GatewayOperation.RevertStake(Hash32.ZERO)))
        .isEqualTo("RS-0");
    assertThat(stage.onOrigin(BOB, new GatewayOperation.RevertStake(messageHash)))
        .isEqualTo("RS-1");
    GatewayStage.require(stage.onOrigin(ALICE, new GatewayOperation.RevertStake(messageHash)));
    assertThat(confirmRevertStake(Hash32.ZERO, proof(UNPROVEN, Bytes.EMPTY))).isEqualTo("XM-0");
    assertThat(confirmRevertStake(UNKNOWN, proof(UNPROVEN, Bytes.EMPTY))).isEqualTo("XM-2");
    assertThat(confirmRevertStake(UNKNOWN, proof(UNPROVEN, NODES))).isEqualTo("XM-1");
    assertThat(confirmRevertStake(messageHash, proof(UNPROVEN, NODES))).isEqualTo("XM-3");
    var shown = stage.provenOnOrigin(stage.showOrigin(), Side.OUTBOX, messageHash);
    assertThat(confirmRevertStake(messageHash, shown)).isEqualTo("accepted");

    assertThat(progressRevertStake(Hash32.ZERO, proof(UNPROVEN, Bytes.EMPTY))).isEqualTo("XS-0");
    assertThat(progressRevertStake(UNKNOWN, proof(UNPROVEN, Bytes.EMPTY))).isEqualTo("XS-2");
    assertThat(progressRevertStake(UNKNOWN, proof(UNPROVEN, NODES))).isEqualTo("XS-4");
    assertThat(progressRevertStake(messageHash, proof(UNPROVEN, NODES))).isEqualTo("XS-3");
    var back = stage.provenOnAuxiliary(stage.showAuxiliary(), Side.INBOX, messageHash);
    assertThat(progressRevertStake(messageHash, back)).isEqualTo("accepted");
    assertThat(progressRevertStake(messageHash, back)).isEqualTo("XS-1");
  }

  private String confirmRevertStake(Hash32 messageHash, RemoteProof proof) {
    return stage.onAuxiliary(
        BOB, new GatewayOperation.ConfirmRevertStakeIntent(messageHash, proof));
  }

  private String progressRevertStake(Hash32 messageHash, RemoteProof proof) {
    return stage.onOrigin(BOB, new GatewayOperation.ProgressRevertStake(messageHash, proof));
  }

  private Hash32 stake(Intent intent) {
    GatewayStage.require(stage.onOrigin(ALICE, new GatewayOperation.Stake(intent)));
    return GatewayStage.stakeHash(ALICE, intent);
  }
}
