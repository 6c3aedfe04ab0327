package org.mosaiclab.protocol.v0;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mosaiclab.protocol.v0.GatewayStage.ALICE;
import static org.mosaiclab.protocol.v0.GatewayStage.BASE;
import static org.mosaiclab.protocol.v0.GatewayStage.BOB;
import static org.mosaiclab.protocol.v0.GatewayStage.BOUNTY;
import static org.mosaiclab.protocol.v0.GatewayStage.BURNER;
import static org.mosaiclab.protocol.v0.GatewayStage.CO_GATEWAY;
import static org.mosaiclab.protocol.v0.GatewayStage.FACILITATOR;
import static org.mosaiclab.protocol.v0.GatewayStage.GATEWAY;
import static org.mosaiclab.protocol.v0.GatewayStage.OWNER;
import static org.mosaiclab.protocol.v0.GatewayStage.UTILITY;
import static org.mosaiclab.protocol.v0.GatewayStage.VALUE;
import static org.mosaiclab.protocol.v0.GatewayStage.VAULT;

import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.mosaiclab.protocol.machine.Repair;
import org.mosaiclab.protocol.machine.RuleProfile;
import org.mosaiclab.protocol.v0.gateway.GatewayOperation;
import org.mosaiclab.protocol.v0.messaging.MessageBox.Side;
import org.mosaiclab.protocol.v0.token.OstPrime;
import org.mosaiclab.protocol.v0.token.UtilityTokenState;
import org.mosaiclab.protocol.value.Address;
import org.mosaiclab.protocol.value.Hash32;
import org.mosaiclab.protocol.value.Uint256;

/// The repaired defects of payments. **Spec**: `v0 §22` ISS-26, ISS-28. How ISS-26 is as built is
/// in [GatewayStoriesTest].
class PaymentRepairStoriesTest {
  // --- ISS-26: who refuses coins holds up a message

  static Stream<RuleProfile> repairedIss26() {
    return Scene.repairing(Repair.ISS_26);
  }

  private static GatewayStage primeStage(RuleProfile profile) {
    var stage =
        new GatewayStage(Scene.gatewayRules(profile), new UtilityTokenState.Kind.Prime(false));
    stage.fill(OWNER, OstPrime.TOKENS_MAX);
    GatewayStage.require(
        stage.onAuxiliary(OWNER, new GatewayOperation.InitializePrime(OstPrime.TOKENS_MAX)));
    return stage;
  }

  @ParameterizedTest
  @MethodSource("repairedIss26")
  void progressMint_iss26BeneficiaryRefusesCoinsRepaired_getsTokensInstead(RuleProfile profile) {
    var stage = primeStage(profile);
    stage.refuse(BOB);
    var intent = GatewayStage.intent(500, BOB, Uint256.ZERO);
    var progress = GatewayStage.bySecret(GatewayStage.stakeHash(ALICE, intent));
    GatewayStage.require(stage.onOrigin(ALICE, new GatewayOperation.Stake(intent)));
    GatewayStage.require(stage.confirmStake(ALICE, intent, stage.showOrigin()));
    GatewayStage.require(stage.onOrigin(FACILITATOR, new GatewayOperation.ProgressStake(progress)));
    assertThat(stage.onAuxiliary(FACILITATOR, new GatewayOperation.ProgressMint(progress)))
        .isEqualTo("accepted");
    assertThat(stage.utility(BOB)).isEqualTo(Scene.uint(490));
    assertThat(stage.coins(FACILITATOR)).isEqualTo(Scene.uint(10));
    // Parked tokens still equal circulating coins.
    assertThat(stage.utility(UTILITY))
        .isEqualTo(OstPrime.TOKENS_MAX.minus(stage.coins(UTILITY)).orElseThrow());

    // The credit is good: handed on, it becomes coins.
    GatewayStage.require(
        stage.onAuxiliary(BOB, new GatewayOperation.TransferUtility(ALICE, Scene.uint(490))));
    assertThat(stage.onAuxiliary(ALICE, new GatewayOperation.Unwrap(Scene.uint(490))))
        .isEqualTo("accepted");
  }

  @Test
  void revertRedeem_iss26BurnerRefusesCoinsAsBuilt_isRefused() {
    var stage = new GatewayStage();
    stage.mintFor(ALICE, 500);
    stage.refuse(BURNER);
    var messageHash = redeem(stage);
    assertThat(
            stage.onAuxiliary(
                ALICE, new GatewayOperation.RevertRedeem(messageHash, Scene.uint(15))))
        .isEqualTo("COIN-REFUSED");
  }

  @Test
  void revertRedeem_iss26BurnerRefusesCoinsRepaired_isCreditedAndCanBeWithdrawn() {
    var stage = new GatewayStage(Scene.only(Repair.ISS_26));
    stage.mintFor(ALICE, 500);
    stage.refuse(BURNER);
    var messageHash = redeem(stage);
    assertThat(
            stage.onAuxiliary(
                ALICE, new GatewayOperation.RevertRedeem(messageHash, Scene.uint(15))))
        .isEqualTo("accepted");
    assertThat(stage.auxiliary.coGateway().credit(BURNER)).isEqualTo(Scene.uint(15));
    assertThat(stage.onAuxiliary(ALICE, new GatewayOperation.WithdrawCredit(ALICE)))
        .isEqualTo("ISS-26");
    assertThat(stage.onAuxiliary(BURNER, new GatewayOperation.WithdrawCredit(BURNER)))
        .isEqualTo("COIN-REFUSED");
    assertThat(stage.onAuxiliary(BURNER, new GatewayOperation.WithdrawCredit(OWNER)))
        .isEqualTo("accepted");
    assertThat(stage.coins(OWNER)).isEqualTo(Scene.uint(15));
    assertThat(stage.coins(CO_GATEWAY)).isEqualTo(BOUNTY);
    assertThat(stage.onAuxiliary(BURNER, new GatewayOperation.WithdrawCredit(OWNER)))
        .isEqualTo("ISS-26");
  }

  private static Hash32 redeem(GatewayStage stage) {
    var intent = GatewayStage.intent(100, ALICE, Uint256.ZERO);
    GatewayStage.require(stage.onAuxiliary(ALICE, new GatewayOperation.Redeem(intent, BOUNTY)));
    return GatewayStage.redeemHash(ALICE, intent);
  }

  // --- ISS-28: a token that answers false

  static Stream<RuleProfile> repairedIss28() {
    return Scene.repairing(Repair.ISS_28);
  }

  private static GatewayStage withForeignUtility(RuleProfile profile) {
    var stage = new GatewayStage(profile);
    stage.mintFor(ALICE, 500);
    StageLedgers.answerFalseOnAuxiliary(stage);
    return stage;
  }

  // Bob has no utility tokens at all.
  private static String redeemOfNothing(GatewayStage stage) {
    var intent = GatewayStage.intent(400, BOB, Uint256.ZERO);
    return stage.onAuxiliary(BOB, new GatewayOperation.Redeem(intent, BOUNTY));
  }

  @Test
  void redeem_iss28ForeignTokenAsBuilt_robsTheVault() {
    var stage = withForeignUtility(RuleProfile.AS_BUILT);
    assertThat(redeemOfNothing(stage)).isEqualTo("accepted");
    var intent = GatewayStage.intent(400, BOB, Uint256.ZERO);
    var messageHash = GatewayStage.redeemHash(BOB, intent);
    GatewayStage.require(stage.confirmRedeem(BOB, intent, stage.showAuxiliary()));
    GatewayStage.require(
        stage.onOrigin(
            BOB, new GatewayOperation.ProgressUnstake(GatewayStage.bySecret(messageHash))));
    assertThat(stage.value(VAULT)).isEqualTo(Scene.uint(100));
    assertThat(stage.auxiliary.utility().token().totalSupply()).isEqualTo(Scene.uint(500));
  }

  @ParameterizedTest
  @MethodSource("repairedIss28")
  void redeem_iss28ForeignTokenRepaired_isRefused(RuleProfile profile) {
    assertThat(redeemOfNothing(withForeignUtility(profile))).isEqualTo("ISS-28");
  }

  // The tokens in escrow are lost to a foreign token's whim before it is asked to pay them.
  private static String progressWithoutFunds(GatewayStage stage) {
    var intent = GatewayStage.intent(500, ALICE, Uint256.ZERO);
    GatewayStage.require(stage.onOrigin(ALICE, new GatewayOperation.Stake(intent)));
    StageLedgers.answerFalse(stage, VALUE);
    StageLedgers.takeValueFrom(stage, GATEWAY);
    var progress = GatewayStage.bySecret(GatewayStage.stakeHash(ALICE, intent));
    return stage.onOrigin(FACILITATOR, new GatewayOperation.ProgressStake(progress));
  }

  @Test
  void progressStake_iss28ForeignTokenAsBuilt_progressesWithAnEmptyVault() {
    var stage = new GatewayStage();
    assertThat(progressWithoutFunds(stage)).isEqualTo("accepted");
    assertThat(stage.value(VAULT)).isEqualTo(Uint256.ZERO);
  }

  @ParameterizedTest
  @MethodSource("repairedIss28")
  void progressStake_iss28ForeignTokenRepaired_isRefused(RuleProfile profile) {
    assertThat(progressWithoutFunds(new GatewayStage(profile))).isEqualTo("ISS-28");
  }

  /// What the contracts check themselves: SK-4, SK-5, RS-2 and the vault.
  @Test
  void stakeRevertUnstake_foreignTokenAsBuilt_areRefusedByTheirOwnChecks() {
    var intent = GatewayStage.intent(500, ALICE, Uint256.ZERO);
    assertThat(stakeAnsweredBy(VALUE)).isEqualTo("SK-4");
    assertThat(stakeAnsweredBy(BASE)).isEqualTo("SK-5");
    var stage = new GatewayStage();
    GatewayStage.require(stage.onOrigin(ALICE, new GatewayOperation.Stake(intent)));
    StageLedgers.answerFalse(stage, BASE);
    GatewayStage.require(
        stage.onOrigin(ALICE, new GatewayOperation.Approve(BASE, GATEWAY, Uint256.ONE)));
    assertThat(
            stage.onOrigin(
                ALICE, new GatewayOperation.RevertStake(GatewayStage.stakeHash(ALICE, intent))))
        .isEqualTo("RS-2");
    assertThat(unstakeFromEmptyVault()).isEqualTo("SS-1");
  }

  private static String stakeAnsweredBy(Address token) {
    var stage = new GatewayStage();
    StageLedgers.answerFalse(stage, token);
    GatewayStage.require(
        stage.onOrigin(ALICE, new GatewayOperation.Approve(token, GATEWAY, Uint256.ONE)));
    return stage.onOrigin(
        ALICE, new GatewayOperation.Stake(GatewayStage.intent(500, ALICE, Uint256.ZERO)));
  }

  private static String unstakeFromEmptyVault() {
    var stage = new GatewayStage();
    stage.mintFor(ALICE, 500);
    var messageHash = redeem(stage);
    var intent = GatewayStage.intent(100, ALICE, Uint256.ZERO);
    GatewayStage.require(stage.confirmRedeem(ALICE, intent, stage.showAuxiliary()));
    assertThat(stage.originStatus(Side.INBOX, messageHash).code()).isEqualTo(1);
    StageLedgers.answerFalse(stage, VALUE);
    StageLedgers.takeValueFrom(stage, VAULT);
    return stage.onOrigin(
        FACILITATOR, new GatewayOperation.ProgressUnstake(GatewayStage.bySecret(messageHash)));
  }
}
