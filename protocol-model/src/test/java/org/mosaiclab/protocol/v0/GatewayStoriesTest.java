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
import static org.mosaiclab.protocol.v0.GatewayStage.UTILITY;
import static org.mosaiclab.protocol.v0.GatewayStage.VAULT;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.mosaiclab.protocol.v0.gateway.GatewayOperation;
import org.mosaiclab.protocol.v0.messaging.MessageBox.Side;
import org.mosaiclab.protocol.v0.messaging.MessageStatus;
import org.mosaiclab.protocol.v0.token.OstPrime;
import org.mosaiclab.protocol.v0.token.UtilityTokenState;
import org.mosaiclab.protocol.value.Address;
import org.mosaiclab.protocol.value.Hash32;
import org.mosaiclab.protocol.value.Uint256;

/// What goes well between two gateways, and the defects of the original as they are built.
class GatewayStoriesTest {
  private final GatewayStage stage = new GatewayStage();

  @Test
  void stakeAndRedeem_bothProgressed_theVaultBacksWhatCirculates() {
    stage.mintFor(ALICE, 500);
    assertThat(stage.utility(ALICE)).isEqualTo(Scene.uint(490));
    assertThat(stage.utility(FACILITATOR)).isEqualTo(Scene.uint(10));
    assertThat(stage.value(VAULT)).isEqualTo(Scene.uint(500));
    assertThat(stage.base(FACILITATOR)).isEqualTo(BOUNTY);

    var intent = GatewayStage.intent(100, BOB, Uint256.ZERO);
    var messageHash = GatewayStage.redeemHash(ALICE, intent);
    assertThat(stage.onAuxiliary(ALICE, new GatewayOperation.Redeem(intent, BOUNTY)))
        .isEqualTo("accepted");
    assertThat(stage.confirmRedeem(ALICE, intent, stage.showAuxiliary())).isEqualTo("accepted");
    GatewayStage.require(
        stage.onOrigin(
            FACILITATOR, new GatewayOperation.ProgressUnstake(GatewayStage.bySecret(messageHash))));
    GatewayStage.require(
        stage.onAuxiliary(
            FACILITATOR, new GatewayOperation.ProgressRedeem(GatewayStage.bySecret(messageHash))));
    assertThat(stage.value(BOB)).isEqualTo(Scene.uint(1_000_090));
    assertThat(stage.value(FACILITATOR)).isEqualTo(Scene.uint(10));
    assertThat(stage.value(VAULT)).isEqualTo(Scene.uint(400));
    assertThat(stage.auxiliary.utility().token().totalSupply()).isEqualTo(Scene.uint(400));
    assertThat(stage.coins(FACILITATOR)).isEqualTo(BOUNTY);
  }

  @Test
  void revertStake_confirmedOnTheTarget_theStakeIsBackBountyAndPenaltyAreBurnt() {
    var intent = GatewayStage.intent(500, ALICE, Uint256.ZERO);
    var messageHash = stake(intent);
    GatewayStage.require(stage.confirmStake(ALICE, intent, stage.showOrigin()));
    GatewayStage.require(stage.onOrigin(ALICE, new GatewayOperation.RevertStake(messageHash)));
    var proof = stage.provenOnOrigin(stage.showOrigin(), Side.OUTBOX, messageHash);
    GatewayStage.require(
        stage.onAuxiliary(BOB, new GatewayOperation.ConfirmRevertStakeIntent(messageHash, proof)));
    var back = stage.provenOnAuxiliary(stage.showAuxiliary(), Side.INBOX, messageHash);
    GatewayStage.require(
        stage.onOrigin(BOB, new GatewayOperation.ProgressRevertStake(messageHash, back)));
    assertThat(stage.value(ALICE)).isEqualTo(FUNDS);
    assertThat(stage.base(BURNER)).isEqualTo(Scene.uint(25));
    assertThat(stage.originStatus(Side.OUTBOX, messageHash)).isEqualTo(MessageStatus.REVOKED);
    assertThat(stage.auxiliaryStatus(Side.INBOX, messageHash)).isEqualTo(MessageStatus.REVOKED);
  }

  /// ISS-21.
  @Test
  @DisplayName("ISS-21: early progress locks the value and the account")
  void progressStake_iss21AsBuilt_locksTheValueAndTheAccount() {
    var first = GatewayStage.intent(500, ALICE, Uint256.ZERO);
    var messageHash = stake(first);
    GatewayStage.require(
        stage.onOrigin(
            FACILITATOR, new GatewayOperation.ProgressStake(GatewayStage.bySecret(messageHash))));
    assertThat(stage.confirmStake(ALICE, first, stage.showOrigin())).isEqualTo("BP");
    assertThat(stage.value(VAULT)).isEqualTo(Scene.uint(500));
    assertThat(stage.auxiliary.utility().token().totalSupply()).isEqualTo(Uint256.ZERO);

    // The source has counted the message, the target never will.
    var second = GatewayStage.intent(300, ALICE, Uint256.ONE);
    stake(second);
    assertThat(stage.confirmStake(ALICE, second, stage.showOrigin())).isEqualTo("RI-1");
  }

  /// ISS-22.
  @Test
  @DisplayName("ISS-22: an early revocation can never be completed")
  void revertStake_iss22AsBuilt_canNeverBeCompleted() {
    var intent = GatewayStage.intent(500, ALICE, Uint256.ZERO);
    var messageHash = stake(intent);
    GatewayStage.require(stage.onOrigin(ALICE, new GatewayOperation.RevertStake(messageHash)));
    var height = stage.showOrigin();
    assertThat(stage.confirmStake(ALICE, intent, height)).isEqualTo("BP");
    var proof = stage.provenOnOrigin(height, Side.OUTBOX, messageHash);
    assertThat(
            stage.onAuxiliary(
                BOB, new GatewayOperation.ConfirmRevertStakeIntent(messageHash, proof)))
        .isEqualTo("XM-1");
    assertThat(
            stage.onOrigin(
                ALICE, new GatewayOperation.Stake(GatewayStage.intent(300, ALICE, Uint256.ONE))))
        .isEqualTo("RO-2");
    assertThat(stage.value(GATEWAY)).isEqualTo(Scene.uint(500));
    assertThat(stage.base(BURNER)).isEqualTo(Scene.uint(15));
  }

  /// ISS-22: the way out, where a root of the time before was proven.
  @Test
  @DisplayName("ISS-22: an older root is the way out")
  void confirmStakeIntent_iss22OlderRootAsBuilt_isAcceptedAfterTheRevocation() {
    var intent = GatewayStage.intent(500, ALICE, Uint256.ZERO);
    var messageHash = stake(intent);
    var before = stage.showOrigin();
    GatewayStage.require(stage.onOrigin(ALICE, new GatewayOperation.RevertStake(messageHash)));
    var after = stage.showOrigin();
    assertThat(stage.confirmStake(ALICE, intent, before)).isEqualTo("accepted");
    var proof = stage.provenOnOrigin(after, Side.OUTBOX, messageHash);
    assertThat(
            stage.onAuxiliary(
                BOB, new GatewayOperation.ConfirmRevertStakeIntent(messageHash, proof)))
        .isEqualTo("accepted");
  }

  /// ISS-23.
  @Test
  @DisplayName("ISS-23: a redeem for nobody is stuck for good")
  void redeem_iss23ZeroBeneficiaryAsBuilt_isDeclaredAndStuckForGood() {
    stage.mintFor(ALICE, 500);
    var intent = GatewayStage.intent(100, Address.ZERO, Uint256.ZERO);
    var messageHash = GatewayStage.redeemHash(ALICE, intent);
    assertThat(stage.onAuxiliary(ALICE, new GatewayOperation.Redeem(intent, BOUNTY)))
        .isEqualTo("accepted");
    assertThat(stage.confirmRedeem(ALICE, intent, stage.showAuxiliary())).isEqualTo("CR-2");

    assertThat(
            stage.onAuxiliary(
                ALICE, new GatewayOperation.RevertRedeem(messageHash, Scene.uint(15))))
        .isEqualTo("accepted");
    var proof = stage.provenOnAuxiliary(stage.showAuxiliary(), Side.OUTBOX, messageHash);
    assertThat(
            stage.onOrigin(BOB, new GatewayOperation.ConfirmRevertRedeemIntent(messageHash, proof)))
        .isEqualTo("XR-1");
    var next = GatewayStage.intent(100, ALICE, Uint256.ONE);
    assertThat(stage.onAuxiliary(ALICE, new GatewayOperation.Redeem(next, BOUNTY)))
        .isEqualTo("RO-2");
    assertThat(stage.utility(CO_GATEWAY)).isEqualTo(Scene.uint(100));
  }

  /// ISS-24, and the strictness of BC-2.
  @Test
  @DisplayName("ISS-24: a bounty of zero needs no proposal")
  void confirmBountyChange_iss24NothingProposedAsBuilt_isZeroAtOnce() {
    assertThat(stage.onOrigin(OWNER, new GatewayOperation.ConfirmBountyChange()))
        .isEqualTo("accepted");
    assertThat(stage.origin.gateway().base().bounty().current()).isEqualTo(Uint256.ZERO);
    GatewayStage.require(
        stage.onOrigin(OWNER, new GatewayOperation.InitiateBountyChange(Scene.uint(7))));
    stage.skipOriginBlocks(201_599);
    assertThat(stage.onOrigin(OWNER, new GatewayOperation.ConfirmBountyChange())).isEqualTo("BC-2");
    assertThat(stage.onOrigin(OWNER, new GatewayOperation.ConfirmBountyChange()))
        .isEqualTo("accepted");
    assertThat(stage.origin.gateway().base().bounty().current()).isEqualTo(Scene.uint(7));
  }

  /// ISS-25: an empty cell of the ring reads as height zero.
  @Test
  @DisplayName("ISS-25: the ring that fills deletes the genesis root")
  void anchorStateRoot_iss25RingFillsAsBuilt_deletesTheGenesisRoot() {
    assertThat(stage.auxiliary.anchor().stateRoot(Uint256.ZERO)).isNotEqualTo(Hash32.ZERO);
    stage.showOrigin();
    assertThat(stage.auxiliary.anchor().stateRoot(Uint256.ZERO)).isEqualTo(Hash32.ZERO);
  }

  /// ISS-25: a proof at height zero is accepted, kept and deleted by one operation.
  @Test
  @DisplayName("ISS-25: a gateway proven at height zero is forgotten at once")
  void proveGateway_iss25HeightZeroAsBuilt_isAcceptedAndForgottenAtOnce() {
    var trie = GatewayStage.trieOf(GATEWAY, stage.origin.gateway().base().box());
    var proof = GatewayStage.proofOf(GATEWAY, trie, Uint256.ZERO);
    assertThat(stage.onAuxiliary(BOB, proof)).isEqualTo("PG-4");
    stage.anchorGenesisOnAuxiliary(trie.rootHash());
    assertThat(stage.onAuxiliary(BOB, proof)).isEqualTo("accepted");
    assertThat(stage.auxiliary.coGateway().base().storageRoot(Uint256.ZERO)).isEqualTo(Hash32.ZERO);
  }

  /// The ring forgets the oldest root, and a proof that needs it fails.
  @Test
  void confirmStakeIntent_rootPrunedFromTheRing_isRefused() {
    var intent = GatewayStage.intent(500, ALICE, Uint256.ZERO);
    stake(intent);
    var height = stage.showOrigin();
    for (int i = 0; i < GatewayStage.RING; i++) {
      stage.showOrigin();
    }
    assertThat(stage.confirmStake(ALICE, intent, height)).isEqualTo("CS-7");
  }

  /// ISS-26.
  @Test
  @DisplayName("ISS-26: who refuses coins blocks a mint whose source has progressed")
  void progressMint_iss26BeneficiaryRefusesCoinsAsBuilt_theSourceHasProgressedAlready() {
    var prime = new GatewayStage(new UtilityTokenState.Kind.Prime(false));
    prime.fill(OWNER, OstPrime.TOKENS_MAX);
    GatewayStage.require(
        prime.onAuxiliary(OWNER, new GatewayOperation.InitializePrime(OstPrime.TOKENS_MAX)));
    prime.mintFor(BOB, 300);
    assertThat(prime.coins(BOB)).isEqualTo(Scene.uint(1_000_290));
    assertThat(prime.utility(UTILITY))
        .isEqualTo(OstPrime.TOKENS_MAX.minus(prime.coins(UTILITY)).orElseThrow());
    prime.refuse(BOB);
    var intent = GatewayStage.intent(500, BOB, Uint256.ZERO);
    var messageHash = GatewayStage.stakeHash(ALICE, intent);
    GatewayStage.require(prime.onOrigin(ALICE, new GatewayOperation.Stake(intent)));
    GatewayStage.require(prime.confirmStake(ALICE, intent, prime.showOrigin()));
    var progress = GatewayStage.bySecret(messageHash);
    GatewayStage.require(prime.onOrigin(FACILITATOR, new GatewayOperation.ProgressStake(progress)));
    assertThat(prime.onAuxiliary(FACILITATOR, new GatewayOperation.ProgressMint(progress)))
        .isEqualTo("COIN-REFUSED");
    assertThat(prime.value(VAULT)).isEqualTo(Scene.uint(800));
  }

  private Hash32 stake(GatewayOperation.Intent intent) {
    GatewayStage.require(stage.onOrigin(ALICE, new GatewayOperation.Stake(intent)));
    return GatewayStage.stakeHash(ALICE, intent);
  }
}
