package org.mosaiclab.protocol.v0;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.mosaiclab.protocol.codec.AuxiliaryTransition;
import org.mosaiclab.protocol.machine.RuleProfile;
import org.mosaiclab.protocol.value.Address;
import org.mosaiclab.protocol.value.Hash32;
import org.mosaiclab.protocol.value.Uint256;

/// Defects of core and stake that are shown as built; those that are also repaired here are in
/// [CoreRepairStoriesTest]. **Spec**: `v0 §22`.
class CoreDefectStoriesTest {
  private static final Hash32 ORIGIN_BLOCK = Scene.hash("origin block");

  private final OriginStage stage = new OriginStage(RuleProfile.AS_BUILT);

  private AuxiliaryTransition proposed(long dynasty) {
    var proposal = stage.transition(dynasty, 1, ORIGIN_BLOCK);
    AuxiliaryStage.expectAccepted(stage.propose(proposal));
    return proposal;
  }

  private String vote(int validator, AuxiliaryTransition proposal) {
    return stage.verify(validator, proposal.kernelHash(), stage.vote(proposal));
  }

  private Uint256 committedHeight() {
    return stage.contracts.views().committedHeight(stage.state);
  }

  @Test
  @DisplayName("ISS-07: the height of the core is dead")
  void height_afterACommit_isStillZeroAndTheLatestHeightFails() {
    stage.withValidators(3);
    var proposal = proposed(1);
    assertThat(vote(0, proposal)).isEqualTo("accepted");
    assertThat(vote(1, proposal)).isEqualTo("accepted");
    assertThat(committedHeight()).isEqualTo(Uint256.ONE);
    assertThat(stage.state.core().height()).isEqualTo(Uint256.ZERO);
    assertThat(stage.state.core().latestBlockHeight()).isEmpty();
    // Slot 3 of the contract's storage.
    assertThat(stage.contracts.views().storageWords(stage.state).get(3).word())
        .isEqualTo(Hash32.ZERO);
  }

  @Test
  @DisplayName("ISS-13: proposals for kernels that nobody opened are free and stay for ever")
  void proposeBlock_foreignKernels_areStoredAndKept() {
    stage.withValidators(3);
    var tokens = stage.state.token();
    var foreign = Scene.hash("a kernel that nobody opened");
    for (long dynasty = 1; dynasty <= 5; dynasty++) {
      AuxiliaryStage.expectAccepted(stage.propose(withKernel(dynasty, foreign)));
    }
    assertThat(stage.state.token()).isEqualTo(tokens);
    var proposal = proposed(6);
    vote(0, proposal);
    vote(1, proposal);
    assertThat(committedHeight()).isEqualTo(Uint256.ONE);
    assertThat(stage.state.core().proposals(foreign).size()).isEqualTo(5);
  }

  private AuxiliaryTransition withKernel(long dynasty, Hash32 kernel) {
    var transition = stage.transition(dynasty, 1, ORIGIN_BLOCK);
    return new AuxiliaryTransition(
        transition.coreIdentifier(),
        kernel,
        transition.auxiliaryDynasty(),
        transition.auxiliaryBlockHash(),
        transition.accumulatedGas(),
        transition.originDynasty(),
        transition.originBlockHash(),
        transition.transactionRoot());
  }

  @Test
  @DisplayName("ISS-14: whoever comes first names the validators, and others pay")
  void initialize_byAStranger_spendsTheAllowanceOfOthers() {
    var own = Scene.key(9).address();
    var stakes = List.of(Scene.uint(500));
    assertThat(initialize(Scene.OUTSIDER, own, stakes)).isEqualTo("accepted");
    assertThat(initialize(OriginStage.DEPOSITOR, Scene.key(0).address(), stakes)).isEqualTo("SI-1");
    assertThat(stage.contracts.views().weight(stage.state, own)).isEqualTo(Scene.uint(500));
    assertThat(stage.state.token().balanceOf(OriginStage.DEPOSITOR)).isEqualTo(Scene.uint(999_500));
  }

  private String initialize(Address caller, Address validator, List<Uint256> stakes) {
    return stage.apply(
        caller,
        new OriginOperation.Initialize(List.of(OriginStage.DEPOSITOR), List.of(validator), stakes));
  }

  @Test
  @DisplayName("ISS-16: a stranger's stake of one takes an address for good")
  void deposit_dustForAnotherAddress_shutsItsOwnerOut() {
    stage.withValidators(3);
    var victim = Scene.key(5).address();
    AuxiliaryStage.expectAccepted(
        stage.apply(
            OriginStage.DEPOSITOR, new OriginOperation.Transfer(Scene.OUTSIDER, Uint256.ONE)));
    AuxiliaryStage.expectAccepted(
        stage.apply(Scene.OUTSIDER, new OriginOperation.Approve(OriginStage.STAKE, Uint256.ONE)));
    assertThat(stage.apply(Scene.OUTSIDER, new OriginOperation.Deposit(victim, Uint256.ONE)))
        .isEqualTo("accepted");
    assertThat(
            stage.apply(
                OriginStage.DEPOSITOR, new OriginOperation.Deposit(victim, Scene.uint(1000))))
        .isEqualTo("NV-3");
  }

  /// Two proposals, one validator in both seals: the later dynasty is faster, and the earlier one
  /// never commits although it gets its votes too.
  @Test
  @DisplayName("ISS-19: of several proposals the first to reach a quorum commits")
  void verifyVote_twoProposals_theFasterOneCommits() {
    stage.withValidators(3);
    var early = proposed(1);
    var late = proposed(2);
    assertThat(vote(0, early)).isEqualTo("accepted");
    assertThat(vote(0, late)).isEqualTo("accepted");
    assertThat(vote(1, late)).isEqualTo("accepted");
    assertThat(stage.contracts.views().committedTransition(stage.state)).isEqualTo(late);
    assertThat(vote(1, early)).isEqualTo("accepted");
    assertThat(vote(2, early)).isEqualTo("accepted");
    assertThat(stage.contracts.views().committedTransition(stage.state)).isEqualTo(late);
    assertThat(committedHeight()).isEqualTo(Uint256.ONE);
  }

  @Test
  @DisplayName("ISS-31: exactly two thirds are enough")
  void verifyVote_exactlyTwoThirds_commits() {
    stage.withValidators(3);
    var proposal = proposed(1);
    vote(0, proposal);
    assertThat(committedHeight()).isEqualTo(Uint256.ZERO);
    vote(1, proposal);
    assertThat(committedHeight()).isEqualTo(Uint256.ONE);
  }
}
