package org.mosaiclab.protocol.v0;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mosaiclab.protocol.v0.GatewayStage.ALICE;
import static org.mosaiclab.protocol.v0.GatewayStage.ALICE_KEY;
import static org.mosaiclab.protocol.v0.GatewayStage.BOB;
import static org.mosaiclab.protocol.v0.GatewayStage.BOUNTY;
import static org.mosaiclab.protocol.v0.GatewayStage.CO_GATEWAY;
import static org.mosaiclab.protocol.v0.GatewayStage.FACILITATOR;
import static org.mosaiclab.protocol.v0.GatewayStage.FUNDS;
import static org.mosaiclab.protocol.v0.GatewayStage.GATEWAY;
import static org.mosaiclab.protocol.v0.GatewayStage.OWNER;
import static org.mosaiclab.protocol.v0.GatewayStage.UTILITY;
import static org.mosaiclab.protocol.v0.GatewayStage.VAULT;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.mosaiclab.protocol.machine.Repair;
import org.mosaiclab.protocol.machine.RuleProfile.Choice;
import org.mosaiclab.protocol.proof.TrieProof;
import org.mosaiclab.protocol.v0.gateway.GatewayOperation;
import org.mosaiclab.protocol.v0.gateway.GatewayOperation.Intent;
import org.mosaiclab.protocol.v0.gateway.GatewayOperation.StateProof;
import org.mosaiclab.protocol.v0.messaging.MessageBox.Side;
import org.mosaiclab.protocol.v0.messaging.MessageStatus;
import org.mosaiclab.protocol.v0.token.OstPrime;
import org.mosaiclab.protocol.v0.token.UtilityTokenState;
import org.mosaiclab.protocol.value.Address;
import org.mosaiclab.protocol.value.Uint256;

/// What happens to value on origin when auxiliary comes to its end. **Spec**: `v0 §21 GAP-03`,
/// completed by ADR 17.
class RecoveryStoriesTest {
  private final GatewayStage stage = new GatewayStage(Scene.allRepairs());

  private static String recover(GatewayStage stage, Address owner, ShownState shown) {
    return stage.onOrigin(
        owner, new GatewayOperation.Recover(UTILITY, owner, shown.balanceOf(owner)));
  }

  private static String recoverStake(
      GatewayStage stage, Address staker, Intent intent, ShownState shown) {
    var proof = shown.statusOf(Side.INBOX, GatewayStage.stakeHash(staker, intent));
    return stage.onOrigin(BOB, new GatewayOperation.RecoverStake(staker, intent, proof));
  }

  private ShownState end() {
    var shown = stage.shownAt(stage.showAuxiliary());
    stage.finality.halt();
    return shown;
  }

  @Test
  void halt_gap03AsBuilt_leavesEverythingInTheVault() {
    var asBuilt = new GatewayStage();
    asBuilt.mintFor(ALICE, 500);
    var shown = asBuilt.shownAt(asBuilt.showAuxiliary());
    asBuilt.finality.halt();
    assertThat(recover(asBuilt, ALICE, shown)).isEqualTo("GAP-03");
    assertThat(
            asBuilt.onOrigin(ALICE, new GatewayOperation.RecoverCoins(ALICE, shown.coinsOf(ALICE))))
        .isEqualTo("GAP-03");
    assertThat(asBuilt.value(VAULT)).isEqualTo(Scene.uint(500));
  }

  // --- balances

  @Test
  void recover_gap03Repaired_paysTheLastBalanceOnceAndNobodyElse() {
    stage.mintFor(ALICE, 500);
    var earlier = stage.shownAt(stage.showAuxiliary());
    assertThat(recover(stage, ALICE, earlier)).isEqualTo("GAP-03-OPEN");
    GatewayStage.require(
        stage.onAuxiliary(ALICE, new GatewayOperation.TransferUtility(BOB, Scene.uint(90))));
    var last = end();
    assertThat(recover(stage, ALICE, earlier)).isEqualTo("GAP-03-PROOF");
    assertThat(recover(stage, ALICE, last)).isEqualTo("accepted");
    assertThat(stage.value(ALICE))
        .isEqualTo(FUNDS.minus(Scene.uint(500)).orElseThrow().plus(Scene.uint(400)).orElseThrow());
    assertThat(recover(stage, ALICE, last)).isEqualTo("GAP-03-PAID");
    assertThat(recover(stage, BOB, last)).isEqualTo("accepted");
    assertThat(recover(stage, FACILITATOR, last)).isEqualTo("accepted");
    assertThat(stage.value(VAULT)).isEqualTo(Uint256.ZERO);
    assertThat(recover(stage, OWNER, last)).isEqualTo("GAP-03-PAID");
  }

  @Test
  void recover_gap03WhatIsNoClaim_isRefused() {
    stage.mintFor(ALICE, 500);
    var last = end();
    assertThat(recover(stage, CO_GATEWAY, last)).isEqualTo("GAP-03-CLAIM");
    assertThat(recover(stage, UTILITY, last)).isEqualTo("GAP-03-CLAIM");
    assertThat(
            stage.onOrigin(ALICE, new GatewayOperation.Recover(BOB, ALICE, last.balanceOf(ALICE))))
        .isEqualTo("GAP-03-CLAIM");
    // A plain token is no native coin.
    assertThat(stage.onOrigin(ALICE, new GatewayOperation.RecoverCoins(ALICE, last.coinsOf(ALICE))))
        .isEqualTo("GAP-03-CLAIM");
    // Another's proof is none of the own balance.
    assertThat(
            stage.onOrigin(BOB, new GatewayOperation.Recover(UTILITY, BOB, last.balanceOf(ALICE))))
        .isEqualTo("GAP-03-PROOF");
    var noNodes = new TrieProof(List.of()).encode();
    assertThat(
            stage.onOrigin(
                BOB, new GatewayOperation.Recover(UTILITY, BOB, new StateProof(noNodes, noNodes))))
        .isEqualTo("GAP-03-PROOF");
  }

  @Test
  void recover_gap03HeaderNotAnchored_waitsForIt() {
    stage.mintFor(ALICE, 500);
    var shown = ShownState.of(stage.auxiliary);
    var header = stage.finality.commit(shown.trie().rootHash());
    stage.finality.halt();
    assertThat(recover(stage, ALICE, shown)).isEqualTo("GAP-03-ROOT");
    assertThat(stage.finality.anchor(header)).isEqualTo("accepted");
    assertThat(recover(stage, ALICE, shown)).isEqualTo("accepted");
  }

  /// A stake that was minted but not progressed here: its value is not in the vault yet.
  @Test
  void recover_gap03VaultTooSmall_paysTheRestLater() {
    var intent = stake(ALICE, 500, Uint256.ZERO);
    GatewayStage.require(stage.confirmStake(ALICE, intent, stage.showOrigin()));
    var progress = GatewayStage.bySecret(GatewayStage.stakeHash(ALICE, intent));
    GatewayStage.require(
        stage.onAuxiliary(FACILITATOR, new GatewayOperation.ProgressMint(progress)));
    stage.mintFor(BOB, 100);
    var last = end();
    assertThat(recover(stage, ALICE, last)).isEqualTo("accepted");
    assertThat(stage.value(VAULT)).isEqualTo(Uint256.ZERO);
    assertThat(recover(stage, ALICE, last)).isEqualTo("GAP-03-VAULT");
    assertThat(recoverStake(stage, ALICE, intent, last)).isEqualTo("GAP-03-STATUS");
    GatewayStage.require(stage.onOrigin(BOB, new GatewayOperation.ProgressStake(progress)));
    assertThat(recover(stage, ALICE, last)).isEqualTo("accepted");
    assertThat(recover(stage, ALICE, last)).isEqualTo("GAP-03-PAID");
    assertThat(stage.value(ALICE)).isEqualTo(FUNDS.minus(Scene.uint(10)).orElseThrow());
    assertThat(recover(stage, BOB, last)).isEqualTo("accepted");
    assertThat(recover(stage, FACILITATOR, last)).isEqualTo("accepted");
    assertThat(stage.value(VAULT)).isEqualTo(Uint256.ZERO);
  }

  @Test
  void recoverCoins_gap03Prime_paysCoinsAndTokensByTheirOwnClaims() {
    var prime =
        new GatewayStage(
            Scene.gatewayRules(Scene.allRepairs()), new UtilityTokenState.Kind.Prime(false));
    prime.fill(ALICE, Uint256.ZERO);
    prime.fill(BOB, Uint256.ZERO);
    prime.fill(OWNER, OstPrime.TOKENS_MAX);
    GatewayStage.require(
        prime.onAuxiliary(OWNER, new GatewayOperation.InitializePrime(OstPrime.TOKENS_MAX)));
    prime.mintFor(ALICE, 500);
    GatewayStage.require(prime.onAuxiliary(ALICE, new GatewayOperation.Wrap(Scene.uint(90))));
    var last = prime.shownAt(prime.showAuxiliary());
    prime.finality.halt();
    assertThat(
            prime.onOrigin(
                UTILITY, new GatewayOperation.RecoverCoins(UTILITY, last.coinsOf(UTILITY))))
        .isEqualTo("GAP-03-CLAIM");
    assertThat(recover(prime, ALICE, last)).isEqualTo("accepted");
    assertThat(prime.value(VAULT)).isEqualTo(Scene.uint(410));
    var coins = new GatewayOperation.RecoverCoins(ALICE, last.coinsOf(ALICE));
    assertThat(prime.onOrigin(BOB, coins)).isEqualTo("accepted");
    assertThat(prime.onOrigin(BOB, coins)).isEqualTo("GAP-03-PAID");
    // The facilitator's ten are left.
    assertThat(prime.value(VAULT)).isEqualTo(Scene.uint(10));
  }

  // --- stakes in flight

  private Intent stake(Address staker, long amount, Uint256 nonce) {
    var intent = GatewayStage.intent(amount, staker, nonce);
    GatewayStage.require(stage.onOrigin(staker, new GatewayOperation.Stake(intent)));
    return intent;
  }

  @Test
  void recoverStake_gap03NeverConfirmed_isRefundedByProofOfAbsence() {
    stage.fundBase(FACILITATOR);
    var intent = GatewayStage.intent(500, ALICE, Uint256.ZERO);
    GatewayStage.require(
        stage.onOrigin(
            FACILITATOR,
            new GatewayOperation.SignedStake(GatewayStage.signedStake(ALICE_KEY, intent))));
    var messageHash = GatewayStage.stakeHash(ALICE, intent);
    assertThat(stage.base(FACILITATOR)).isEqualTo(FUNDS.minus(BOUNTY).orElseThrow());
    var last = end();
    assertThat(recoverStake(stage, ALICE, intent, last)).isEqualTo("accepted");
    assertThat(stage.value(ALICE)).isEqualTo(FUNDS);
    // The bounty is the facilitator's (DEV-14).
    assertThat(stage.base(FACILITATOR)).isEqualTo(FUNDS);
    assertThat(stage.originStatus(Side.OUTBOX, messageHash)).isEqualTo(MessageStatus.REVOKED);
    assertThat(recoverStake(stage, ALICE, intent, last)).isEqualTo("GAP-03-STATUS");
    assertThat(
            stage.onOrigin(
                FACILITATOR,
                new GatewayOperation.ProgressStake(GatewayStage.bySecret(messageHash))))
        .isEqualTo("PO-1");
  }

  @Test
  void recoverStake_gap03RevocationInFlight_refundsThePenaltyAsWell() {
    var intent = stake(ALICE, 500, Uint256.ZERO);
    GatewayStage.require(stage.confirmStake(ALICE, intent, stage.showOrigin()));
    var last = end();
    GatewayStage.require(
        stage.onOrigin(
            ALICE, new GatewayOperation.RevertStake(GatewayStage.stakeHash(ALICE, intent))));
    assertThat(stage.base(GATEWAY)).isEqualTo(Scene.uint(25));
    assertThat(recoverStake(stage, ALICE, intent, last)).isEqualTo("accepted");
    assertThat(stage.value(ALICE)).isEqualTo(FUNDS);
    assertThat(stage.base(ALICE)).isEqualTo(FUNDS);
  }

  /// The secret was out, the mint came too late: the value is the beneficiary's.
  @Test
  void recoverStake_gap03ProgressedHereAndNotThere_paysTheBeneficiary() {
    var intent = GatewayStage.intent(500, BOB, Uint256.ZERO);
    GatewayStage.require(stage.onOrigin(ALICE, new GatewayOperation.Stake(intent)));
    GatewayStage.require(stage.confirmStake(ALICE, intent, stage.showOrigin()));
    var last = end();
    var progress = GatewayStage.bySecret(GatewayStage.stakeHash(ALICE, intent));
    GatewayStage.require(stage.onOrigin(FACILITATOR, new GatewayOperation.ProgressStake(progress)));
    // What auxiliary still does is void.
    GatewayStage.require(
        stage.onAuxiliary(FACILITATOR, new GatewayOperation.ProgressMint(progress)));
    assertThat(recoverStake(stage, ALICE, intent, last)).isEqualTo("accepted");
    assertThat(stage.value(BOB)).isEqualTo(FUNDS.plus(Scene.uint(500)).orElseThrow());
    assertThat(recoverStake(stage, ALICE, intent, last)).isEqualTo("GAP-03-PAID");
    assertThat(recover(stage, BOB, last)).isEqualTo("GAP-03-PAID");
  }

  @Test
  void stake_gap03AfterTheHalt_isRefused() {
    end();
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

  /// GAP-03 alone, with anchored roots before the halt and without the repairs of messages.
  @Test
  void recover_gap03Alone_worksOnTheCommittedState() {
    var profile = Scene.only(Repair.GAP_03).with(Repair.GAP_16, Choice.REPAIRED);
    var alone = new GatewayStage(profile);
    alone.mintFor(ALICE, 500);
    var last = ShownState.of(alone.auxiliary);
    alone.finality.commitAuxiliary(last.trie().rootHash());
    alone.finality.halt();
    assertThat(recover(alone, ALICE, last)).isEqualTo("accepted");
    assertThat(recover(alone, ALICE, last)).isEqualTo("GAP-03-PAID");
  }

  // --- redeems in flight

  private Intent redeem(Address redeemer, Address beneficiary) {
    stage.mintFor(redeemer, 500);
    var intent = GatewayStage.intent(100, beneficiary, Uint256.ZERO);
    GatewayStage.require(stage.onAuxiliary(redeemer, new GatewayOperation.Redeem(intent, BOUNTY)));
    return intent;
  }

  private String recoverRedeem(Intent intent, ShownState last) {
    var proof = last.statusOf(Side.OUTBOX, GatewayStage.redeemHash(ALICE, intent));
    return stage.onOrigin(BOB, new GatewayOperation.RecoverRedeem(ALICE, intent, proof));
  }

  @Test
  void recoverRedeem_gap03RevocationInFlight_paysTheRedeemerAndVoidsTheMessage() {
    var intent = redeem(ALICE, BOB);
    var messageHash = GatewayStage.redeemHash(ALICE, intent);
    var declared = stage.showAuxiliary();
    GatewayStage.require(
        stage.onAuxiliary(ALICE, new GatewayOperation.RevertRedeem(messageHash, Scene.uint(15))));
    var last = end();
    assertThat(recoverRedeem(intent, last)).isEqualTo("accepted");
    assertThat(stage.value(ALICE))
        .isEqualTo(FUNDS.minus(Scene.uint(500)).orElseThrow().plus(Scene.uint(100)).orElseThrow());
    assertThat(recoverRedeem(intent, last)).isEqualTo("GAP-03-PAID");
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
    var last = end();
    GatewayStage.require(
        stage.onOrigin(
            FACILITATOR, new GatewayOperation.ProgressUnstake(GatewayStage.bySecret(messageHash))));
    assertThat(recoverRedeem(intent, last)).isEqualTo("CV-1");
  }

  @Test
  void recoverRedeem_gap03StillDeclared_isCompletedInstead() {
    var intent = redeem(ALICE, BOB);
    var height = stage.showAuxiliary();
    var last = stage.shownAt(height);
    stage.finality.halt();
    assertThat(recoverRedeem(intent, last)).isEqualTo("GAP-03-STATUS");
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
