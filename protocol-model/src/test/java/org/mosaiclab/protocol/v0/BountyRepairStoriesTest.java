package org.mosaiclab.protocol.v0;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mosaiclab.protocol.v0.GatewayStage.ALICE;
import static org.mosaiclab.protocol.v0.GatewayStage.BOB;
import static org.mosaiclab.protocol.v0.GatewayStage.BOUNTY;
import static org.mosaiclab.protocol.v0.GatewayStage.BURNER;
import static org.mosaiclab.protocol.v0.GatewayStage.CO_GATEWAY;
import static org.mosaiclab.protocol.v0.GatewayStage.FACILITATOR;
import static org.mosaiclab.protocol.v0.GatewayStage.FUNDS;
import static org.mosaiclab.protocol.v0.GatewayStage.GATEWAY;
import static org.mosaiclab.protocol.v0.GatewayStage.OWNER;

import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.mosaiclab.protocol.machine.Repair;
import org.mosaiclab.protocol.machine.RuleProfile;
import org.mosaiclab.protocol.v0.gateway.Bounty;
import org.mosaiclab.protocol.v0.gateway.GatewayOperation;
import org.mosaiclab.protocol.v0.messaging.MessageBox.Side;
import org.mosaiclab.protocol.v0.messaging.MessageStatus;
import org.mosaiclab.protocol.value.Hash32;
import org.mosaiclab.protocol.value.Uint256;

/// The repaired defects of bounties, penalties and rings of roots; how ISS-24 and ISS-25 are as
/// built is in [GatewayStoriesTest]. **Spec**: `v0 §22` ISS-24, ISS-25, ISS-29; `v0 §20` DEV-15.
class BountyRepairStoriesTest {
  // --- ISS-24: a bounty of zero at once

  static Stream<RuleProfile> repairedIss24() {
    return Scene.repairing(Repair.ISS_24);
  }

  @ParameterizedTest
  @MethodSource("repairedIss24")
  void confirmBountyChange_iss24NothingProposedRepaired_isRefused(RuleProfile profile) {
    var stage = new GatewayStage(profile);
    assertThat(stage.onOrigin(OWNER, new GatewayOperation.ConfirmBountyChange()))
        .isEqualTo("ISS-24");
    assertThat(stage.onAuxiliary(OWNER, new GatewayOperation.ConfirmBountyChange()))
        .isEqualTo("ISS-24");
    assertThat(stage.origin.gateway().base().bounty().current()).isEqualTo(BOUNTY);
  }

  @ParameterizedTest
  @MethodSource("repairedIss24")
  void confirmBountyChange_iss24ZeroProposedRepaired_waitsLikeAnyOther(RuleProfile profile) {
    var stage = new GatewayStage(profile);
    GatewayStage.require(
        stage.onOrigin(OWNER, new GatewayOperation.InitiateBountyChange(Uint256.ZERO)));
    assertThat(stage.onOrigin(OWNER, new GatewayOperation.ConfirmBountyChange())).isEqualTo("BC-2");
    stage.skipOriginBlocks(201_600);
    assertThat(stage.onOrigin(OWNER, new GatewayOperation.ConfirmBountyChange()))
        .isEqualTo("accepted");
    assertThat(stage.origin.gateway().base().bounty().current()).isEqualTo(Uint256.ZERO);
    assertThat(stage.onOrigin(OWNER, new GatewayOperation.ConfirmBountyChange()))
        .isEqualTo("ISS-24");
  }

  // --- ISS-25: an empty cell of the ring reads as height zero

  static Stream<RuleProfile> repairedIss25() {
    return Scene.repairing(Repair.ISS_25);
  }

  @ParameterizedTest
  @MethodSource("repairedIss25")
  void anchorStateRoot_iss25Repaired_theGenesisRootStaysUntilItIsTheOldest(RuleProfile profile) {
    var stage = new GatewayStage(profile);
    for (int i = 1; i < GatewayStage.RING; i++) {
      anchor(stage, 100 + i);
      assertThat(stage.auxiliary.anchor().stateRoot(Uint256.ZERO)).isNotEqualTo(Hash32.ZERO);
    }
    anchor(stage, 200);
    assertThat(stage.auxiliary.anchor().stateRoot(Uint256.ZERO)).isEqualTo(Hash32.ZERO);
    assertThat(stage.auxiliary.anchor().stateRoot(Scene.uint(101))).isNotEqualTo(Hash32.ZERO);
    anchor(stage, 201);
    assertThat(stage.auxiliary.anchor().stateRoot(Scene.uint(101))).isEqualTo(Hash32.ZERO);
  }

  private static void anchor(GatewayStage stage, long height) {
    GatewayStage.require(
        stage.onAuxiliary(
            OWNER, new GatewayOperation.AnchorStateRoot(Scene.uint(height), Scene.hash("root"))));
  }

  @Test
  void proveGateway_iss25HeightZeroRepaired_isKept() {
    var stage = new GatewayStage(Scene.only(Repair.ISS_25));
    var trie = GatewayStage.trieOf(GATEWAY, stage.origin.gateway().base().box());
    stage.anchorGenesisOnAuxiliary(trie.rootHash());
    GatewayStage.require(stage.onAuxiliary(BOB, GatewayStage.proofOf(GATEWAY, trie, Uint256.ZERO)));
    assertThat(stage.auxiliary.coGateway().base().storageRoot(Uint256.ZERO))
        .isEqualTo(trie.get(GATEWAY).storageRoot());
  }

  // --- ISS-29: seven days are 201,600 blocks on any chain

  static Stream<RuleProfile> repairedIss29() {
    return Scene.repairing(Repair.ISS_29);
  }

  @Test
  void initiateBountyChange_iss29AsBuilt_waitsThirtyFiveDaysOnOrigin() {
    assertThat(blocksUntilUnlock(new GatewayStage())).isEqualTo(201_600);
  }

  @ParameterizedTest
  @MethodSource("repairedIss29")
  void initiateBountyChange_iss29Repaired_waitsSevenDaysByTheChainsBlockTime(RuleProfile profile) {
    var stage = new GatewayStage(profile);
    // 604,800 s at 15 s and at 3 s.
    assertThat(blocksUntilUnlock(stage)).isEqualTo(40_320);
    GatewayStage.require(
        stage.onAuxiliary(OWNER, new GatewayOperation.InitiateBountyChange(Uint256.ONE)));
    assertThat(stage.auxiliary.coGateway().base().bounty().unlockHeight().toLong())
        .isEqualTo(stage.auxiliaryBlock() + 201_600);
  }

  private static long blocksUntilUnlock(GatewayStage stage) {
    GatewayStage.require(
        stage.onOrigin(OWNER, new GatewayOperation.InitiateBountyChange(Uint256.ONE)));
    return stage.origin.gateway().base().bounty().unlockHeight().toLong() - stage.originBlock();
  }

  // --- DEV-15: the penalty, P = n * bounty with n = 1.5 (P(19))

  static Stream<RuleProfile> repairedDev15() {
    return Scene.repairing(Repair.DEV_15);
  }

  @Test
  void computePenalty_anyBounty_isOneAndAHalfTimesRoundedDown() {
    assertThat(Bounty.computePenalty(Scene.uint(10))).contains(Scene.uint(15));
    assertThat(Bounty.computePenalty(Scene.uint(3))).contains(Scene.uint(4));
    assertThat(Bounty.computePenalty(Uint256.MAX)).isEqualTo(Optional.empty());
  }

  @Test
  void revertStake_dev15AsBuilt_burnsThePenaltyAtOnce() {
    var stage = new GatewayStage();
    revertStake(stage);
    assertThat(stage.base(BURNER)).isEqualTo(Scene.uint(15));
  }

  private static Hash32 revertStake(GatewayStage stage) {
    var intent = GatewayStage.intent(500, ALICE, Uint256.ZERO);
    var messageHash = GatewayStage.stakeHash(ALICE, intent);
    GatewayStage.require(stage.onOrigin(ALICE, new GatewayOperation.Stake(intent)));
    GatewayStage.require(stage.confirmStake(ALICE, intent, stage.showOrigin()));
    GatewayStage.require(stage.onOrigin(ALICE, new GatewayOperation.RevertStake(messageHash)));
    return messageHash;
  }

  @ParameterizedTest
  @MethodSource("repairedDev15")
  void revertStake_dev15Repaired_holdsThePenaltyAndBurnsItWithTheBounty(RuleProfile profile) {
    var stage = new GatewayStage(profile);
    var messageHash = revertStake(stage);
    assertThat(stage.base(BURNER)).isEqualTo(Uint256.ZERO);
    assertThat(stage.base(GATEWAY)).isEqualTo(Scene.uint(25));
    var declared = stage.provenOnOrigin(stage.showOrigin(), Side.OUTBOX, messageHash);
    GatewayStage.require(
        stage.onAuxiliary(
            BOB, new GatewayOperation.ConfirmRevertStakeIntent(messageHash, declared)));
    var revoked = stage.provenOnAuxiliary(stage.showAuxiliary(), Side.INBOX, messageHash);
    GatewayStage.require(
        stage.onOrigin(BOB, new GatewayOperation.ProgressRevertStake(messageHash, revoked)));
    assertThat(stage.base(BURNER)).isEqualTo(Scene.uint(25));
    assertThat(stage.base(GATEWAY)).isEqualTo(Uint256.ZERO);
  }

  @ParameterizedTest
  @MethodSource("repairedDev15")
  void progressStake_dev15RevocationInVain_paysTheBountyAndBurnsThePenalty(RuleProfile profile) {
    var stage = new GatewayStage(profile);
    var messageHash = revertStake(stage);
    GatewayStage.require(
        stage.onAuxiliary(
            FACILITATOR, new GatewayOperation.ProgressMint(GatewayStage.bySecret(messageHash))));
    var progressed = stage.provenOnAuxiliary(stage.showAuxiliary(), Side.INBOX, messageHash);
    var progress = GatewayStage.byProof(messageHash, progressed, MessageStatus.PROGRESSED.code());
    GatewayStage.require(stage.onOrigin(FACILITATOR, new GatewayOperation.ProgressStake(progress)));
    assertThat(stage.base(FACILITATOR)).isEqualTo(BOUNTY);
    assertThat(stage.base(BURNER)).isEqualTo(Scene.uint(15));
  }

  @ParameterizedTest
  @MethodSource("repairedDev15")
  void revertRedeem_dev15Repaired_holdsThePenaltyInCoins(RuleProfile profile) {
    var stage = new GatewayStage(profile);
    stage.mintFor(ALICE, 500);
    var intent = GatewayStage.intent(100, ALICE, Uint256.ZERO);
    var messageHash = GatewayStage.redeemHash(ALICE, intent);
    GatewayStage.require(stage.onAuxiliary(ALICE, new GatewayOperation.Redeem(intent, BOUNTY)));
    GatewayStage.require(stage.confirmRedeem(ALICE, intent, stage.showAuxiliary()));
    GatewayStage.require(
        stage.onAuxiliary(ALICE, new GatewayOperation.RevertRedeem(messageHash, Scene.uint(15))));
    assertThat(stage.coins(CO_GATEWAY)).isEqualTo(Scene.uint(25));
    var declared = stage.provenOnAuxiliary(stage.showAuxiliary(), Side.OUTBOX, messageHash);
    GatewayStage.require(
        stage.onOrigin(BOB, new GatewayOperation.ConfirmRevertRedeemIntent(messageHash, declared)));
    var revoked = stage.provenOnOrigin(stage.showOrigin(), Side.INBOX, messageHash);
    GatewayStage.require(
        stage.onAuxiliary(BOB, new GatewayOperation.ProgressRevertRedeem(messageHash, revoked)));
    assertThat(stage.coins(BURNER)).isEqualTo(Scene.uint(25));
    assertThat(stage.coins(ALICE)).isEqualTo(FUNDS.minus(Scene.uint(25)).orElseThrow());
  }
}
