package org.mosaiclab.protocol.v0;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mosaiclab.protocol.v0.GatewayStage.ALICE;
import static org.mosaiclab.protocol.v0.GatewayStage.ALICE_KEY;
import static org.mosaiclab.protocol.v0.GatewayStage.BOB;
import static org.mosaiclab.protocol.v0.GatewayStage.BOB_KEY;
import static org.mosaiclab.protocol.v0.GatewayStage.BOUNTY;
import static org.mosaiclab.protocol.v0.GatewayStage.FACILITATOR;
import static org.mosaiclab.protocol.v0.GatewayStage.FUNDS;
import static org.mosaiclab.protocol.v0.GatewayStage.GATEWAY;

import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.mosaiclab.protocol.codec.SignedMessage;
import org.mosaiclab.protocol.machine.Repair;
import org.mosaiclab.protocol.machine.RuleProfile;
import org.mosaiclab.protocol.machine.RuleProfile.Choice;
import org.mosaiclab.protocol.signature.Signature;
import org.mosaiclab.protocol.v0.gateway.GatewayOperation;
import org.mosaiclab.protocol.v0.gateway.GatewayOperation.Intent;
import org.mosaiclab.protocol.v0.gateway.GatewayOperation.SignedIntent;
import org.mosaiclab.protocol.value.Address;
import org.mosaiclab.protocol.value.Hash32;
import org.mosaiclab.protocol.value.Uint256;

/// Who declares a message and who stakes its bounty. **Spec**: `v0 §20` DEV-12, DEV-14; paper
/// P§3.1.3, P§3.3, P§3.5.
class SubmissionRepairStoriesTest {
  private static final Intent INTENT = GatewayStage.intent(500, ALICE, Uint256.ZERO);

  private static GatewayStage funded(RuleProfile profile) {
    var stage = new GatewayStage(profile);
    StageLedgers.fundBase(stage, FACILITATOR);
    stage.fill(FACILITATOR, FUNDS);
    return stage;
  }

  private static String submit(GatewayStage stage, SignedIntent signed) {
    return stage.onOrigin(FACILITATOR, new GatewayOperation.SignedStake(signed));
  }

  // --- DEV-12: the initiator signs, a facilitator submits

  static Stream<RuleProfile> repairedDev12() {
    return Scene.repairing(Repair.DEV_12);
  }

  @Test
  void signedStakeAndRedeem_dev12AsBuilt_doNotExist() {
    var stage = funded(RuleProfile.AS_BUILT);
    assertThat(submit(stage, SignedIntents.stake(ALICE_KEY, INTENT))).isEqualTo("DEV-12");
    assertThat(
            stage.onAuxiliary(
                FACILITATOR,
                new GatewayOperation.SignedRedeem(SignedIntents.redeem(ALICE_KEY, INTENT), BOUNTY)))
        .isEqualTo("DEV-12");
    // What a facilitator calls as built is its own stake.
    assertThat(stage.onOrigin(FACILITATOR, new GatewayOperation.Stake(INTENT))).isEqualTo("TK-1");
  }

  @ParameterizedTest
  @MethodSource("repairedDev12")
  void signedStake_dev12Repaired_isTheInitiatorsAndCannotBeReplayed(RuleProfile profile) {
    var stage = funded(profile);
    var signed = SignedIntents.stake(ALICE_KEY, INTENT);
    assertThat(submit(stage, signed)).isEqualTo("accepted");
    assertThat(stage.value(ALICE)).isEqualTo(FUNDS.minus(Scene.uint(500)).orElseThrow());
    assertThat(submit(stage, signed)).isEqualTo("RO-1");
    // The way back is the initiator's alone.
    var messageHash = GatewayStage.stakeHash(ALICE, INTENT);
    assertThat(stage.onOrigin(FACILITATOR, new GatewayOperation.RevertStake(messageHash)))
        .isEqualTo("RS-1");
    assertThat(stage.onOrigin(ALICE, new GatewayOperation.RevertStake(messageHash)))
        .isEqualTo("accepted");
  }

  @ParameterizedTest
  @MethodSource("repairedDev12")
  void signedStake_dev12ForgedSignature_isRefused(RuleProfile profile) {
    var stage = funded(profile);
    assertThat(submit(stage, SignedIntents.stakeOf(ALICE, BOB_KEY, INTENT)))
        .isEqualTo("DEV-12-SIGNATURE");
    var otherAmount = GatewayStage.intent(501, ALICE, Uint256.ZERO);
    var ofOther = SignedIntents.stake(ALICE_KEY, otherAmount).signature();
    assertThat(submit(stage, new SignedIntent(ALICE, INTENT, ofOther)))
        .isEqualTo("DEV-12-SIGNATURE");
    // What no key has signed recovers to the zero address, which nobody may speak for.
    var ofNobody = new Signature(27, Hash32.ZERO, Hash32.ZERO);
    assertThat(submit(stage, new SignedIntent(Address.ZERO, INTENT, ofNobody)))
        .isEqualTo("DEV-12-SIGNATURE");
    // A signature of the bare hash is none of a signed message.
    var messageHash = GatewayStage.stakeHash(ALICE, INTENT);
    var bare = Scene.SIGNATURES.sign(ALICE_KEY, messageHash);
    assertThat(submit(stage, new SignedIntent(ALICE, INTENT, bare))).isEqualTo("DEV-12-SIGNATURE");
    var prefixed = Scene.SIGNATURES.sign(ALICE_KEY, SignedMessage.digest(messageHash));
    assertThat(submit(stage, new SignedIntent(ALICE, INTENT, prefixed))).isEqualTo("accepted");
  }

  @ParameterizedTest
  @MethodSource("repairedDev12")
  void signedRedeem_dev12Repaired_takesTokensOfOneAndCoinsOfTheOther(RuleProfile profile) {
    var stage = funded(profile);
    stage.mintFor(ALICE, 500);
    var intent = GatewayStage.intent(100, BOB, Uint256.ZERO);
    var signed = SignedIntents.redeem(ALICE_KEY, intent);
    assertThat(stage.onAuxiliary(BOB, new GatewayOperation.SignedRedeem(signed, Uint256.ONE)))
        .isEqualTo("RD-1");
    var forged = SignedIntents.redeemOf(ALICE, BOB_KEY, intent);
    assertThat(stage.onAuxiliary(BOB, new GatewayOperation.SignedRedeem(forged, BOUNTY)))
        .isEqualTo("DEV-12-SIGNATURE");
    assertThat(stage.onAuxiliary(FACILITATOR, new GatewayOperation.SignedRedeem(signed, BOUNTY)))
        .isEqualTo("accepted");
    assertThat(stage.utility(ALICE)).isEqualTo(Scene.uint(390));
    assertThat(stage.coins(ALICE)).isEqualTo(FUNDS);
    assertThat(stage.coins(FACILITATOR)).isEqualTo(FUNDS.minus(BOUNTY).orElseThrow());
  }

  /// A call by the initiator is signed as it is: the composer's proxies go on working.
  @ParameterizedTest
  @MethodSource("repairedDev12")
  void stake_dev12ByTheInitiatorItself_isAccepted(RuleProfile profile) {
    var stage = funded(profile);
    assertThat(stage.onOrigin(ALICE, new GatewayOperation.Stake(INTENT))).isEqualTo("accepted");
  }

  // --- DEV-14: whose bounty it is

  @Test
  void signedStake_dev14AsBuilt_takesTheBountyOfTheStaker() {
    var stage = funded(Scene.only(Repair.DEV_12));
    assertThat(submit(stage, SignedIntents.stake(ALICE_KEY, INTENT))).isEqualTo("accepted");
    assertThat(stage.base(ALICE)).isEqualTo(FUNDS.minus(BOUNTY).orElseThrow());
    assertThat(stage.base(FACILITATOR)).isEqualTo(FUNDS);
  }

  static Stream<RuleProfile> repairedDev14() {
    return Stream.of(
        Scene.only(Repair.DEV_12).with(Repair.DEV_14, Choice.REPAIRED), Scene.allRepairs());
  }

  @ParameterizedTest
  @MethodSource("repairedDev14")
  void signedStake_dev14Repaired_takesTheBountyOfTheFacilitator(RuleProfile profile) {
    var stage = funded(profile);
    var signed = SignedIntents.stake(ALICE_KEY, INTENT);
    GatewayStage.require(
        stage.onOrigin(
            FACILITATOR, new GatewayOperation.Approve(GatewayStage.BASE, GATEWAY, Uint256.ZERO)));
    assertThat(submit(stage, signed)).isEqualTo("TK-1");
    GatewayStage.require(
        stage.onOrigin(
            FACILITATOR, new GatewayOperation.Approve(GatewayStage.BASE, GATEWAY, BOUNTY)));
    assertThat(submit(stage, signed)).isEqualTo("accepted");
    assertThat(stage.base(ALICE)).isEqualTo(FUNDS);
    assertThat(stage.base(FACILITATOR)).isEqualTo(FUNDS.minus(BOUNTY).orElseThrow());
    // Whoever progresses earns it: a facilitator who does not loses it.
    var progress = GatewayStage.bySecret(GatewayStage.stakeHash(ALICE, INTENT));
    GatewayStage.require(stage.onOrigin(BOB, new GatewayOperation.ProgressStake(progress)));
    assertThat(stage.base(BOB)).isEqualTo(FUNDS.plus(BOUNTY).orElseThrow());
  }
}
