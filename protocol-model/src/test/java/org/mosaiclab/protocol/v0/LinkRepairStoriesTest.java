package org.mosaiclab.protocol.v0;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mosaiclab.protocol.v0.GatewayStage.ALICE;
import static org.mosaiclab.protocol.v0.GatewayStage.BOB;
import static org.mosaiclab.protocol.v0.GatewayStage.BOUNTY;
import static org.mosaiclab.protocol.v0.GatewayStage.CO_GATEWAY;
import static org.mosaiclab.protocol.v0.GatewayStage.FACILITATOR;
import static org.mosaiclab.protocol.v0.GatewayStage.GATEWAY;
import static org.mosaiclab.protocol.v0.GatewayStage.LOCK;
import static org.mosaiclab.protocol.v0.GatewayStage.OWNER;
import static org.mosaiclab.protocol.v0.GatewayStage.SUBJECT;
import static org.mosaiclab.protocol.v0.GatewayStage.VALUE;

import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.mosaiclab.protocol.codec.LinkIntent;
import org.mosaiclab.protocol.machine.Repair;
import org.mosaiclab.protocol.machine.RuleProfile;
import org.mosaiclab.protocol.machine.RuleProfile.Choice;
import org.mosaiclab.protocol.v0.gateway.GatewayOperation;
import org.mosaiclab.protocol.v0.gateway.GatewayOperation.Confirmation;
import org.mosaiclab.protocol.v0.gateway.GatewayOperation.RemoteProof;
import org.mosaiclab.protocol.v0.gateway.Link;
import org.mosaiclab.protocol.v0.messaging.MessageBox.Side;
import org.mosaiclab.protocol.v0.messaging.MessageStatus;
import org.mosaiclab.protocol.v0.token.UtilityTokenState;
import org.mosaiclab.protocol.value.Address;
import org.mosaiclab.protocol.value.Hash32;
import org.mosaiclab.protocol.value.Uint256;

/// How a pair starts and how it stops. **Spec**: `v0 §21 GAP-15`; `v0 §20` DEV-17, DEV-19; paper
/// P§3.2, P§3.8, P(14).
class LinkRepairStoriesTest {
  private static final Link.Subject OTHER_TOKEN =
      new Link.Subject(SUBJECT.messageBusCode(), "Token", "TKN", 6);

  private static GatewayStage unlinked(
      RuleProfile profile, Link.Subject onOrigin, Link.Subject onAuxiliary) {
    return new GatewayStage(
        Scene.gatewayRules(profile), new UtilityTokenState.Kind.Plain(), onOrigin, onAuxiliary);
  }

  private static String declare(GatewayStage stage) {
    return stage.onOrigin(OWNER, new GatewayOperation.DeclareLink(CO_GATEWAY, Uint256.ZERO, LOCK));
  }

  private static String confirm(GatewayStage stage) {
    var proof = stage.provenOnOrigin(stage.showOrigin(), Side.OUTBOX, linkOf(stage));
    return stage.onAuxiliary(
        BOB, new GatewayOperation.ConfirmLink(OWNER, Uint256.ZERO, LOCK, proof));
  }

  private static Hash32 linkOf(GatewayStage stage) {
    return stage.origin.gateway().link().messageHash();
  }

  private static RemoteProof inbox(GatewayStage stage) {
    return stage.provenOnAuxiliary(stage.showAuxiliary(), Side.INBOX, linkOf(stage));
  }

  private static String progressOnOrigin(GatewayStage stage, MessageStatus claimed) {
    return stage.onOrigin(
        BOB,
        new GatewayOperation.ProgressLink(
            GatewayStage.byProof(linkOf(stage), inbox(stage), claimed.code())));
  }

  private static String stake(GatewayStage stage) {
    return stage.onOrigin(
        ALICE, new GatewayOperation.Stake(GatewayStage.intent(500, ALICE, Uint256.ZERO)));
  }

  // --- GAP-15: linked by a word, or by a message

  static Stream<RuleProfile> repairedGap15() {
    return Scene.repairing(Repair.GAP_15);
  }

  @Test
  void activateGateway_gap15MismatchAsBuilt_takesStakesTowardsAnotherToken() {
    var stage = unlinked(RuleProfile.AS_BUILT, SUBJECT, OTHER_TOKEN);
    assertThat(declare(stage)).isEqualTo("GAP-15");
    GatewayStage.require(stage.onOrigin(OWNER, new GatewayOperation.ActivateGateway(CO_GATEWAY)));
    assertThat(stake(stage)).isEqualTo("accepted");
  }

  @ParameterizedTest
  @MethodSource("repairedGap15")
  void link_gap15Repaired_enablesTheGatewayAfterBothSidesProgressed(RuleProfile profile) {
    var stage = unlinked(profile, SUBJECT, SUBJECT);
    assertThat(stage.onOrigin(OWNER, new GatewayOperation.ActivateGateway(CO_GATEWAY)))
        .isEqualTo("GAP-15-ACTIVATION");
    assertThat(
            stage.onOrigin(ALICE, new GatewayOperation.DeclareLink(CO_GATEWAY, Uint256.ZERO, LOCK)))
        .isEqualTo("OR-1");
    assertThat(
            stage.onOrigin(
                OWNER, new GatewayOperation.DeclareLink(Address.ZERO, Uint256.ZERO, LOCK)))
        .isEqualTo("AG-1");
    assertThat(declare(stage)).isEqualTo("accepted");
    assertThat(declare(stage)).isEqualTo("AG-2");
    assertThat(stake(stage)).isEqualTo("SK-0");
    var link = linkOf(stage);
    assertThat(stage.onOrigin(OWNER, new GatewayOperation.RevertStake(link)))
        .isEqualTo("GAP-15-MESSAGE");

    assertThat(confirm(stage)).isEqualTo("accepted");
    assertThat(confirm(stage)).isEqualTo("GAP-15-LINKED");
    // It moves no value, so it is none of the messages that do.
    var bySecret = GatewayStage.bySecret(link);
    assertThat(stage.onOrigin(BOB, new GatewayOperation.ProgressStake(bySecret))).isEqualTo("PS-1");
    assertThat(stage.onAuxiliary(BOB, new GatewayOperation.ProgressMint(bySecret)))
        .isEqualTo("MT-1");
    // The secret is no evidence, and neither is a confirmation.
    assertThat(stage.onOrigin(BOB, new GatewayOperation.ProgressLink(bySecret)))
        .isEqualTo("GAP-15-EVIDENCE");
    assertThat(progressOnOrigin(stage, MessageStatus.DECLARED)).isEqualTo("GAP-15-EVIDENCE");
    assertThat(progressOnOrigin(stage, MessageStatus.PROGRESSED)).isEqualTo("BP");
    assertThat(redeem(stage)).isEqualTo("GAP-15-UNLINKED");

    GatewayStage.require(stage.onAuxiliary(BOB, new GatewayOperation.ProgressLink(bySecret)));
    assertThat(progressOnOrigin(stage, MessageStatus.PROGRESSED)).isEqualTo("accepted");
    assertThat(stage.origin.gateway().isActivated()).isTrue();
    stage.mintFor(ALICE, 500);
    assertThat(redeem(stage)).isEqualTo("accepted");
  }

  private static String redeem(GatewayStage stage) {
    return stage.onAuxiliary(
        ALICE, new GatewayOperation.Redeem(GatewayStage.intent(100, ALICE, Uint256.ZERO), BOUNTY));
  }

  @ParameterizedTest
  @MethodSource("repairedGap15")
  void link_gap15MismatchRepaired_isNeverConfirmedAndTakesNoStake(RuleProfile profile) {
    var stage = unlinked(profile, SUBJECT, OTHER_TOKEN);
    GatewayStage.require(declare(stage));
    assertThat(confirm(stage)).isEqualTo("BP");
    assertThat(stake(stage)).isEqualTo("SK-0");
  }

  /// A stake is no link, and a link is no stake.
  @ParameterizedTest
  @MethodSource("repairedGap15")
  void progressLink_gap15OtherMessage_isRefused(RuleProfile profile) {
    var stage = new GatewayStage(profile);
    var intent = GatewayStage.intent(500, ALICE, Uint256.ZERO);
    var messageHash = GatewayStage.stakeHash(ALICE, intent);
    GatewayStage.require(stage.onOrigin(ALICE, new GatewayOperation.Stake(intent)));
    GatewayStage.require(stage.confirmStake(ALICE, intent, stage.showOrigin()));
    var progress = GatewayStage.bySecret(messageHash);
    assertThat(stage.onAuxiliary(BOB, new GatewayOperation.ProgressLink(progress)))
        .isEqualTo("GAP-15-MESSAGE");
    assertThat(stage.onOrigin(BOB, new GatewayOperation.ProgressLink(progress)))
        .isEqualTo("GAP-15-MESSAGE");
    assertThat(
            stage.onAuxiliary(
                BOB, new GatewayOperation.ProgressMint(GatewayStage.bySecret(linkOf(stage)))))
        .isEqualTo("PI-1");
  }

  @Test
  void hash_gap15EachFieldOfTheLink_changesTheIntent() {
    var subject = SUBJECT;
    var links =
        Stream.of(
            link(GATEWAY, CO_GATEWAY, subject, 0, VALUE),
            link(BOB, CO_GATEWAY, subject, 0, VALUE),
            link(GATEWAY, BOB, subject, 0, VALUE),
            link(GATEWAY, CO_GATEWAY, OTHER_TOKEN, 0, VALUE),
            link(GATEWAY, CO_GATEWAY, new Link.Subject(LOCK, "Token", "TKN", 18), 0, VALUE),
            link(
                GATEWAY,
                CO_GATEWAY,
                new Link.Subject(subject.messageBusCode(), "TokenT", "KN", 18),
                0,
                VALUE),
            link(
                GATEWAY,
                CO_GATEWAY,
                new Link.Subject(subject.messageBusCode(), "Token", "TKM", 18),
                0,
                VALUE),
            link(GATEWAY, CO_GATEWAY, subject, 1, VALUE),
            link(GATEWAY, CO_GATEWAY, subject, 0, BOB));
    assertThat(links.map(LinkIntent::hash)).doesNotHaveDuplicates();
  }

  private static LinkIntent link(
      Address gateway, Address coGateway, Link.Subject subject, long nonce, Address token) {
    return new LinkIntent(
        gateway,
        coGateway,
        subject.messageBusCode(),
        subject.tokenName(),
        subject.tokenSymbol(),
        subject.tokenDecimals(),
        Scene.uint(nonce),
        token);
  }

  // --- DEV-19: the co-gateway can be deactivated as well

  static Stream<RuleProfile> repairedDev19() {
    return Stream.of(
        Scene.only(Repair.DEV_19)
            .with(Repair.ISS_21, Choice.REPAIRED)
            .with(Repair.ISS_22, Choice.REPAIRED),
        Scene.allRepairs());
  }

  @Test
  void deactivateGateway_dev19CoGatewayAsBuilt_doesNotExist() {
    assertThat(new GatewayStage().onAuxiliary(OWNER, new GatewayOperation.DeactivateGateway()))
        .isEqualTo("DEV-19");
  }

  private static GatewayStage deactivated(RuleProfile profile) {
    var stage = new GatewayStage(profile);
    stage.mintFor(ALICE, 500);
    assertThat(stage.onAuxiliary(ALICE, new GatewayOperation.DeactivateGateway()))
        .isEqualTo("OR-1");
    GatewayStage.require(stage.onAuxiliary(OWNER, new GatewayOperation.DeactivateGateway()));
    assertThat(stage.onAuxiliary(OWNER, new GatewayOperation.DeactivateGateway()))
        .isEqualTo("DG-1");
    return stage;
  }

  @ParameterizedTest
  @MethodSource("repairedDev19")
  void confirmStakeIntent_dev19DeactivatedRepaired_onlyWhatTheSourceHasLetGo(RuleProfile profile) {
    var stage = deactivated(profile);
    var intent = GatewayStage.intent(300, ALICE, Uint256.ONE);
    var messageHash = GatewayStage.stakeHash(ALICE, intent);
    GatewayStage.require(stage.onOrigin(ALICE, new GatewayOperation.Stake(intent)));
    assertThat(stage.confirmStake(ALICE, intent, stage.showOrigin())).isEqualTo("BP");
    var fork = stage.copy();

    // The source lets it go: there is no other place for it.
    GatewayStage.require(
        stage.onOrigin(
            FACILITATOR, new GatewayOperation.ProgressStake(GatewayStage.bySecret(messageHash))));
    assertThat(stage.confirmStake(ALICE, intent, stage.showOrigin())).isEqualTo("accepted");

    // Or it is revoked.
    GatewayStage.require(fork.onOrigin(ALICE, new GatewayOperation.RevertStake(messageHash)));
    var declared = fork.provenOnOrigin(fork.showOrigin(), Side.OUTBOX, messageHash);
    assertThat(
            fork.onAuxiliary(
                BOB,
                new GatewayOperation.RevokeUndeclaredStake(
                    new Confirmation(ALICE, intent, declared))))
        .isEqualTo("accepted");
  }

  @ParameterizedTest
  @MethodSource("repairedDev19")
  void redeem_dev19DeactivatedRepaired_goesOn(RuleProfile profile) {
    var stage = deactivated(profile);
    GatewayStage.require(stage.onOrigin(OWNER, new GatewayOperation.DeactivateGateway()));
    assertThat(redeem(stage)).isEqualTo("accepted");
    var intent = GatewayStage.intent(100, ALICE, Uint256.ZERO);
    assertThat(stage.confirmRedeem(ALICE, intent, stage.showAuxiliary())).isEqualTo("accepted");
  }
}
