package org.mosaiclab.protocol.v0;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mosaiclab.protocol.v0.GatewayStage.ALICE;
import static org.mosaiclab.protocol.v0.GatewayStage.BOB;
import static org.mosaiclab.protocol.v0.GatewayStage.CO_GATEWAY;
import static org.mosaiclab.protocol.v0.GatewayStage.FACILITATOR;
import static org.mosaiclab.protocol.v0.GatewayStage.FUNDS;
import static org.mosaiclab.protocol.v0.GatewayStage.OWNER;
import static org.mosaiclab.protocol.v0.GatewayStage.UTILITY;
import static org.mosaiclab.protocol.v0.GatewayStage.VAULT;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.mosaiclab.protocol.machine.Repair;
import org.mosaiclab.protocol.machine.RuleProfile.Choice;
import org.mosaiclab.protocol.proof.TrieProof;
import org.mosaiclab.protocol.v0.gateway.GatewayOperation;
import org.mosaiclab.protocol.v0.gateway.GatewayOperation.StateProof;
import org.mosaiclab.protocol.v0.token.OstPrime;
import org.mosaiclab.protocol.v0.token.UtilityTokenState;
import org.mosaiclab.protocol.value.Uint256;

/// What happens to balances when auxiliary comes to its end; messages in flight are in
/// [InFlightRecoveryStoriesTest]. **Spec**: `v0 §21 GAP-03`, completed by ADR 17.
class RecoveryStoriesTest {
  private final GatewayStage stage = new GatewayStage(Scene.allRepairs());

  @Test
  void halt_gap03AsBuilt_leavesEverythingInTheVault() {
    var asBuilt = new GatewayStage();
    asBuilt.mintFor(ALICE, 500);
    var shown = asBuilt.shownAt(asBuilt.showAuxiliary());
    asBuilt.finality.halt();
    assertThat(Recoveries.balance(asBuilt, ALICE, shown)).isEqualTo("GAP-03");
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
    assertThat(Recoveries.balance(stage, ALICE, earlier)).isEqualTo("GAP-03-OPEN");
    GatewayStage.require(
        stage.onAuxiliary(ALICE, new GatewayOperation.TransferUtility(BOB, Scene.uint(90))));
    var last = Recoveries.end(stage);
    assertThat(Recoveries.balance(stage, ALICE, earlier)).isEqualTo("GAP-03-PROOF");
    assertThat(Recoveries.balance(stage, ALICE, last)).isEqualTo("accepted");
    assertThat(stage.value(ALICE))
        .isEqualTo(FUNDS.minus(Scene.uint(500)).orElseThrow().plus(Scene.uint(400)).orElseThrow());
    assertThat(Recoveries.balance(stage, ALICE, last)).isEqualTo("GAP-03-PAID");
    assertThat(Recoveries.balance(stage, BOB, last)).isEqualTo("accepted");
    assertThat(Recoveries.balance(stage, FACILITATOR, last)).isEqualTo("accepted");
    assertThat(stage.value(VAULT)).isEqualTo(Uint256.ZERO);
    assertThat(Recoveries.balance(stage, OWNER, last)).isEqualTo("GAP-03-PAID");
  }

  @Test
  void recover_gap03WhatIsNoClaim_isRefused() {
    stage.mintFor(ALICE, 500);
    var last = Recoveries.end(stage);
    assertThat(Recoveries.balance(stage, CO_GATEWAY, last)).isEqualTo("GAP-03-CLAIM");
    assertThat(Recoveries.balance(stage, UTILITY, last)).isEqualTo("GAP-03-CLAIM");
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
    assertThat(Recoveries.balance(stage, ALICE, shown)).isEqualTo("GAP-03-ROOT");
    assertThat(stage.finality.anchor(header)).isEqualTo("accepted");
    assertThat(Recoveries.balance(stage, ALICE, shown)).isEqualTo("accepted");
  }

  /// A stake that was minted but not progressed here: its value is not in the vault yet.
  @Test
  void recover_gap03VaultTooSmall_paysTheRestLater() {
    var intent = GatewayStage.intent(500, ALICE, Uint256.ZERO);
    GatewayStage.require(stage.onOrigin(ALICE, new GatewayOperation.Stake(intent)));
    GatewayStage.require(stage.confirmStake(ALICE, intent, stage.showOrigin()));
    var progress = GatewayStage.bySecret(GatewayStage.stakeHash(ALICE, intent));
    GatewayStage.require(
        stage.onAuxiliary(FACILITATOR, new GatewayOperation.ProgressMint(progress)));
    stage.mintFor(BOB, 100);
    var last = Recoveries.end(stage);
    assertThat(Recoveries.balance(stage, ALICE, last)).isEqualTo("accepted");
    assertThat(stage.value(VAULT)).isEqualTo(Uint256.ZERO);
    assertThat(Recoveries.balance(stage, ALICE, last)).isEqualTo("GAP-03-VAULT");
    assertThat(Recoveries.stake(stage, ALICE, intent, last)).isEqualTo("GAP-03-STATUS");
    GatewayStage.require(stage.onOrigin(BOB, new GatewayOperation.ProgressStake(progress)));
    assertThat(Recoveries.balance(stage, ALICE, last)).isEqualTo("accepted");
    assertThat(Recoveries.balance(stage, ALICE, last)).isEqualTo("GAP-03-PAID");
    assertThat(stage.value(ALICE)).isEqualTo(FUNDS.minus(Scene.uint(10)).orElseThrow());
    assertThat(Recoveries.balance(stage, BOB, last)).isEqualTo("accepted");
    assertThat(Recoveries.balance(stage, FACILITATOR, last)).isEqualTo("accepted");
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
    assertThat(Recoveries.balance(prime, ALICE, last)).isEqualTo("accepted");
    assertThat(prime.value(VAULT)).isEqualTo(Scene.uint(410));
    var coins = new GatewayOperation.RecoverCoins(ALICE, last.coinsOf(ALICE));
    assertThat(prime.onOrigin(BOB, coins)).isEqualTo("accepted");
    assertThat(prime.onOrigin(BOB, coins)).isEqualTo("GAP-03-PAID");
    // The facilitator's ten are left.
    assertThat(prime.value(VAULT)).isEqualTo(Scene.uint(10));
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
    assertThat(Recoveries.balance(alone, ALICE, last)).isEqualTo("accepted");
    assertThat(Recoveries.balance(alone, ALICE, last)).isEqualTo("GAP-03-PAID");
  }
}
