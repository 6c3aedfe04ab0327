package org.mosaiclab.protocol.v0;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.mosaiclab.protocol.codec.DepositConsent;
import org.mosaiclab.protocol.machine.Repair;
import org.mosaiclab.protocol.machine.RuleProfile;
import org.mosaiclab.protocol.machine.RuleProfile.Choice;
import org.mosaiclab.protocol.v0.reputation.Reputation;
import org.mosaiclab.protocol.v0.stake.GasLeak;
import org.mosaiclab.protocol.v0.stake.InactivityLeak;
import org.mosaiclab.protocol.v0.stake.StakeParameters;
import org.mosaiclab.protocol.v0.stake.StakedValidator.Standing;
import org.mosaiclab.protocol.value.Address;
import org.mosaiclab.protocol.value.Ratio;
import org.mosaiclab.protocol.value.Uint256;

/// The repaired defects of the stake contract. **Spec**: `v0 §21` GAP-04 to GAP-06; `v0 §22`
/// ISS-07, ISS-14, ISS-16, ISS-18.
class StakeRepairStoriesTest {
  private static final long DELAY_BLOCKS = 100;

  private static OriginParameters parameters(long minimumStake, Reputation reputation) {
    return new OriginParameters(
        OriginParameters.DEFAULT.core(),
        new StakeParameters(
            Address.ZERO,
            Scene.uint(minimumStake),
            1,
            DELAY_BLOCKS,
            new Ratio(4, 100),
            reputation,
            InactivityLeak.DEFAULT,
            GasLeak.DEFAULT));
  }

  private static OriginStage stage(RuleProfile profile, long... stakes) {
    return stage(profile, parameters(1, Reputation.CONSTANT), stakes);
  }

  private static OriginStage stage(
      RuleProfile profile, OriginParameters parameters, long... stakes) {
    var stage = new OriginStage(profile, parameters).withStakes(stakes);
    stage.originHistory.add(Scene.hash("origin ancestor"));
    return stage;
  }

  private static String logout(OriginStage stage, long index) {
    return stage.apply(OriginStage.DEPOSITOR, new OriginOperation.Logout(Scene.uint(index)));
  }

  private static String withdraw(OriginStage stage, long index) {
    return stage.apply(OriginStage.DEPOSITOR, new OriginOperation.Withdraw(Scene.uint(index)));
  }

  private static List<Address> updated(OriginStage stage) {
    return stage.contracts.views().openKernel(stage.state).updatedValidators();
  }

  private static List<Uint256> updatedWeights(OriginStage stage) {
    return stage.contracts.views().openKernel(stage.state).updatedWeights();
  }

  // --- ISS-07

  @Test
  void iss07_asBuilt_heightStaysZero() {
    var stage = stage(RuleProfile.AS_BUILT, 1, 1, 1);
    stage.commit(1, 0, 1);
    assertThat(stage.state.core().height()).isEqualTo(Scene.uint(0));
    assertThat(stage.state.core().latestBlockHeight()).isEmpty();
  }

  @Test
  void iss07_repaired_heightsFollowCommits() {
    var stage = stage(Scene.only(Repair.ISS_07), 1, 1, 1);
    assertThat(stage.state.core().latestBlockHeight()).contains(Scene.uint(0));
    stage.commit(1, 0, 1);
    assertThat(stage.state.core().height()).isEqualTo(Scene.uint(2));
    assertThat(stage.state.core().latestBlockHeight()).contains(Scene.uint(1));
  }

  // --- ISS-14

  private static String initialiseBy(RuleProfile profile, Address caller) {
    return new OriginStage(profile)
        .apply(
            caller,
            new OriginOperation.Initialize(
                List.of(OriginStage.DEPOSITOR), Scene.validators(1), List.of(Scene.uint(2))));
  }

  @Test
  void iss14_asBuilt_anyoneInitialises() {
    assertThat(initialiseBy(RuleProfile.AS_BUILT, Scene.address(77))).isEqualTo("accepted");
  }

  @Test
  void iss14_repaired_theDeployerAlone() {
    var profile = Scene.only(Repair.ISS_14);
    assertThat(initialiseBy(profile, Scene.address(77))).isEqualTo("ISS-14");
    assertThat(initialiseBy(profile, Scene.OUTSIDER)).isEqualTo("accepted");
  }

  // --- ISS-16

  private static String deposit(OriginStage stage, int validator, long amount) {
    return stage.apply(
        OriginStage.DEPOSITOR,
        new OriginOperation.Deposit(Scene.key(validator).address(), Scene.uint(amount)));
  }

  private static String signedDeposit(
      OriginStage stage, int validator, int signer, Address depositor, long amount) {
    var consent =
        new DepositConsent(
            OriginStage.STAKE, depositor, Scene.key(validator).address(), Scene.uint(amount));
    return stage.apply(
        OriginStage.DEPOSITOR,
        new PaperOperation.DepositSigned(
            Scene.key(validator).address(),
            Scene.uint(amount),
            Scene.SIGNATURES.sign(Scene.key(signer), consent.digest())));
  }

  @Test
  void iss16_asBuilt_dustBySomebodyElseTakesAnAddress() {
    var stage = stage(RuleProfile.AS_BUILT, 10, 10);
    assertThat(deposit(stage, 5, 1)).isEqualTo("accepted");
    assertThat(deposit(stage, 5, 10)).isEqualTo("NV-3");
  }

  @Test
  void iss16_repaired_theKeySignsAndTheStakeIsWorthIt() {
    var stage = stage(Scene.only(Repair.ISS_16), parameters(10, Reputation.CONSTANT), 10, 10);
    assertThat(deposit(stage, 5, 10)).isEqualTo("ISS-16-CONSENT");
    assertThat(signedDeposit(stage, 5, 5, OriginStage.DEPOSITOR, 9)).isEqualTo("ISS-16-MINIMUM");
    assertThat(signedDeposit(stage, 5, 6, OriginStage.DEPOSITOR, 10)).isEqualTo("ISS-16-CONSENT");
    assertThat(signedDeposit(stage, 5, 5, Scene.OUTSIDER, 10)).isEqualTo("ISS-16-CONSENT");
    assertThat(signedDeposit(stage, 5, 5, OriginStage.DEPOSITOR, 10)).isEqualTo("accepted");
  }

  // --- GAP-04

  @Test
  void gap04_asBuilt_nobodyLeaves() {
    var stage = stage(RuleProfile.AS_BUILT, 1, 1, 1);
    assertThat(logout(stage, 0)).isEqualTo("ST-NI");
    assertThat(withdraw(stage, 0)).isEqualTo("ST-NI");
  }

  @Test
  void gap04_repaired_stakeLeavesAfterTheEndAndTheDelay() {
    var stage = stage(Scene.only(Repair.GAP_04), 1, 2, 3);
    long before = stage.state.token().balanceOf(OriginStage.DEPOSITOR).toLong();
    assertThat(logout(stage, 3)).isEqualTo("GAP-04-INDEX");
    assertThat(stage.apply(Scene.OUTSIDER, new OriginOperation.Logout(Scene.uint(1))))
        .isEqualTo("GAP-04-DEPOSITOR");
    assertThat(logout(stage, 1)).isEqualTo("accepted");
    assertThat(logout(stage, 1)).isEqualTo("GAP-04-STANDING");
    assertThat(stage.weight(1)).isEqualTo(Scene.uint(2));
    stage.commit(1, 1, 2);
    assertThat(updated(stage)).containsExactly(Scene.key(1).address());
    assertThat(updatedWeights(stage)).containsExactly(Scene.uint(0));
    assertThat(stage.weight(1)).isEqualTo(Scene.uint(0));
    stage.block = 500;
    assertThat(withdraw(stage, 1)).isEqualTo("GAP-04-DELAY");
    stage.commit(2, 2);
    assertThat(updated(stage)).isEmpty();
    stage.block = 500 + DELAY_BLOCKS - 1;
    assertThat(withdraw(stage, 1)).isEqualTo("GAP-04-DELAY");
    assertThat(withdraw(stage, 0)).isEqualTo("GAP-04-DELAY");
    stage.block = 500 + DELAY_BLOCKS;
    assertThat(withdraw(stage, 1)).isEqualTo("accepted");
    assertThat(withdraw(stage, 1)).isEqualTo("GAP-04-STANDING");
    assertThat(stage.state.token().balanceOf(OriginStage.DEPOSITOR))
        .isEqualTo(Scene.uint(before + 2));
    assertThat(stage.staked(1).standing()).isEqualTo(Standing.WITHDRAWN);
    assertThat(deposit(stage, 1, 5)).isEqualTo("NV-3");
  }

  @Test
  void gap04_repaired_lateEvidenceTakesAStakeThatWaits() {
    var stage =
        stage(Scene.only(Repair.GAP_04).with(Repair.GAP_01, Choice.REPAIRED), 100, 100, 100);
    AuxiliaryStage.expectAccepted(logout(stage, 1));
    stage.commit(1, 1, 2);
    stage.commit(2, 0, 2);
    assertThat(stage.apply(Scene.OUTSIDER, OriginStage.doubleVote(1))).isEqualTo("accepted");
    stage.block = 10_000;
    assertThat(withdraw(stage, 1)).isEqualTo("GAP-04-STANDING");
  }

  @Test
  void gap04_repaired_aHaltEndsTheWaitForALastHeight() {
    var profile =
        Scene.only(Repair.GAP_04)
            .with(Repair.GAP_01, Choice.REPAIRED)
            .with(Repair.GAP_02, Choice.REPAIRED);
    var stage = stage(profile, 100, 100, 100);
    AuxiliaryStage.expectAccepted(logout(stage, 1));
    stage.block = 7;
    AuxiliaryStage.expectAccepted(stage.apply(Scene.OUTSIDER, OriginStage.doubleVote(0)));
    assertThat(stage.state.core().isHalted()).isTrue();
    stage.block = 7 + DELAY_BLOCKS - 1;
    assertThat(withdraw(stage, 1)).isEqualTo("GAP-04-DELAY");
    stage.block = 7 + DELAY_BLOCKS;
    assertThat(withdraw(stage, 1)).isEqualTo("accepted");
  }

  // --- GAP-05

  @Test
  void gap05_asBuilt_aLeaverCountsNoMoreAndOneSetDecides() {
    var stage = stage(Scene.only(Repair.GAP_04), 1, 1, 1);
    AuxiliaryStage.expectAccepted(logout(stage, 0));
    stage.commit(1, 0, 1);
    assertThat(stage.weight(0)).isEqualTo(Scene.uint(0));
  }

  // Height 2: validator 0 in its last height (rear set), validator 3 in its first (forward set).
  @Test
  void gap05_repaired_bothSetsMustAgree() {
    var profile = Scene.only(Repair.GAP_05).with(Repair.GAP_04, Choice.REPAIRED);
    var stage = stage(profile, 10, 1, 1);
    AuxiliaryStage.expectAccepted(logout(stage, 0));
    AuxiliaryStage.expectAccepted(deposit(stage, 3, 10));
    stage.commit(1, 0, 1, 2);
    assertThat(updated(stage)).containsExactly(Scene.key(0).address(), Scene.key(3).address());
    assertThat(updatedWeights(stage)).containsExactly(Scene.uint(0), Scene.uint(10));
    assertThat(stage.weight(0)).isEqualTo(Scene.uint(10));
    assertThat(stage.weight(3)).isEqualTo(Scene.uint(10));
    // The rear set agrees, and 12 of 22 would not do anyway; with 3 both do.
    stage.commit(2, 0, 1, 2);
    assertThat(stage.contracts.views().committedHeight(stage.state)).isEqualTo(Scene.uint(1));
    stage.commit(3, 3, 1, 2);
    assertThat(stage.contracts.views().committedHeight(stage.state)).isEqualTo(Scene.uint(1));
    stage.commit(4, 3, 0);
    assertThat(stage.contracts.views().committedHeight(stage.state)).isEqualTo(Scene.uint(2));
    assertThat(stage.weight(0)).isEqualTo(Scene.uint(0));
    assertThat(updated(stage)).isEmpty();
  }

  @Test
  void gap05_repaired_anEmptySetHasNoQuorum() {
    var profile = Scene.only(Repair.GAP_05).with(Repair.GAP_04, Choice.REPAIRED);
    var stage = stage(profile, 1, 1);
    AuxiliaryStage.expectAccepted(logout(stage, 0));
    AuxiliaryStage.expectAccepted(logout(stage, 1));
    stage.commit(1, 0, 1);
    stage.commit(2, 0, 1);
    assertThat(stage.contracts.views().committedHeight(stage.state)).isEqualTo(Scene.uint(1));
  }

  // --- GAP-06

  @Test
  void gap06_asBuilt_weightIsStake() {
    var stage = stage(RuleProfile.AS_BUILT, parameters(1, new Reputation.Warmup(4)), 100, 100);
    assertThat(stage.weight(0)).isEqualTo(Scene.uint(100));
  }

  @Test
  void gap06_repaired_weightWarmsUpAndEveryChangeIsAnnounced() {
    var stage = stage(Scene.only(Repair.GAP_06), parameters(1, new Reputation.Warmup(3)), 100, 100);
    assertThat(stage.weight(0)).isEqualTo(Scene.uint(33));
    stage.commit(1, 0, 1);
    assertThat(stage.weight(0)).isEqualTo(Scene.uint(66));
    assertThat(updatedWeights(stage)).containsExactly(Scene.uint(66), Scene.uint(66));
    stage.commit(2, 0, 1);
    stage.commit(3, 0, 1);
    assertThat(stage.weight(0)).isEqualTo(Scene.uint(100));
    assertThat(updatedWeights(stage)).isEmpty();
  }

  @Test
  void gap06_repaired_weightEndsWithTheLifetime() {
    var stage =
        stage(Scene.only(Repair.GAP_06), parameters(1, new Reputation.Lifetime(2)), 100, 100);
    assertThat(stage.weight(1)).isEqualTo(Scene.uint(100));
    stage.commit(1, 0, 1);
    assertThat(stage.weight(1)).isEqualTo(Scene.uint(0));
    assertThat(stage.staked(1).stake()).isEqualTo(Scene.uint(100));
  }

  // --- ISS-18

  private static OriginStage belowMinimum(RuleProfile profile) {
    var stage = stage(profile.with(Repair.GAP_04, Choice.REPAIRED), 1, 1);
    AuxiliaryStage.expectAccepted(logout(stage, 0));
    stage.commit(1, 0, 1);
    return stage;
  }

  @Test
  void iss18_asBuilt_belowTheMinimumNothingMovesAnyMore() {
    var stage = belowMinimum(RuleProfile.AS_BUILT);
    var proposal = stage.transition(2, 1, stage.originHistory.getFirst());
    AuxiliaryStage.expectAccepted(stage.propose(proposal));
    assertThat(stage.verify(1, proposal.kernelHash(), stage.vote(proposal))).isEqualTo("CM-1");
    assertThat(deposit(stage, 5, 10)).isEqualTo("DP-0");
  }

  @Test
  void iss18_repaired_commitsWaitForADeposit() {
    var stage = belowMinimum(Scene.only(Repair.ISS_18));
    stage.commit(2, 1);
    assertThat(stage.contracts.views().committedHeight(stage.state)).isEqualTo(Scene.uint(1));
    AuxiliaryStage.expectAccepted(stage.apply(Scene.OUTSIDER, new PaperOperation.TryCommit()));
    assertThat(stage.contracts.views().committedHeight(stage.state)).isEqualTo(Scene.uint(1));
    assertThat(deposit(stage, 5, 10)).isEqualTo("accepted");
    AuxiliaryStage.expectAccepted(stage.apply(Scene.OUTSIDER, new PaperOperation.TryCommit()));
    assertThat(stage.contracts.views().committedHeight(stage.state)).isEqualTo(Scene.uint(2));
  }
}
