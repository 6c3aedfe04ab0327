package org.mosaiclab.protocol.v0;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.mosaiclab.protocol.codec.AuxiliaryTransition;
import org.mosaiclab.protocol.codec.VoteMessage;
import org.mosaiclab.protocol.machine.Repair;
import org.mosaiclab.protocol.machine.RuleProfile;
import org.mosaiclab.protocol.value.Hash32;

/// The repaired defects of the core. **Spec**: `v0 §22` ISS-08, ISS-38; `v0 §21` GAP-09.
class CoreRepairStoriesTest {
  private static final Hash32 ANCESTOR = Scene.hash("origin ancestor");

  private static OriginStage stage(RuleProfile profile) {
    var stage = new OriginStage(profile).withValidators(4);
    stage.originHistory.add(ANCESTOR);
    return stage;
  }

  private static VoteMessage otherLink(VoteMessage vote, String source, long sourceHeight) {
    return new VoteMessage(
        vote.coreIdentifier(),
        vote.transitionHash(),
        Scene.hash(source),
        vote.target(),
        Scene.uint(sourceHeight),
        vote.targetHeight());
  }

  // --- ISS-08: loose seals

  static Stream<RuleProfile> repairedIss08() {
    return Stream.of(Scene.only(Repair.ISS_08), RuleProfile.PAPER_CORE);
  }

  @Test
  @DisplayName("ISS-08: votes for different links add up to one commit")
  void verifyVote_differentLinksAsBuilt_addUpToACommit() {
    var stage = stage(RuleProfile.AS_BUILT);
    var proposal = stage.transition(1, 1, ANCESTOR);
    AuxiliaryStage.expectAccepted(stage.propose(proposal));
    var open = proposal.kernelHash();
    var vote = stage.vote(proposal);
    assertThat(stage.verify(0, open, otherLink(vote, "one source", 1))).isEqualTo("accepted");
    assertThat(stage.verify(1, open, otherLink(vote, "another", 2))).isEqualTo("accepted");
    assertThat(stage.verify(2, open, otherLink(vote, "a third", 3))).isEqualTo("accepted");
    assertThat(stage.contracts.views().committedHeight(stage.state)).isEqualTo(Scene.uint(1));
  }

  @ParameterizedTest
  @MethodSource("repairedIss08")
  void verifyVote_anyButTheFinalisingLinkRepaired_isRefused(RuleProfile profile) {
    var stage = stage(profile);
    var proposal = stage.transition(1, 1, ANCESTOR);
    AuxiliaryStage.expectAccepted(stage.propose(proposal));
    var open = proposal.kernelHash();
    var vote = stage.vote(proposal);
    assertThat(stage.verify(0, open, otherLink(vote, "one source", 10))).isEqualTo("GAP-14-SOURCE");
    var twoEpochs =
        new VoteMessage(
            vote.coreIdentifier(),
            vote.transitionHash(),
            vote.source(),
            vote.target(),
            Scene.uint(8),
            Scene.uint(8 + 2 * OriginStage.EPOCH));
    assertThat(stage.verify(0, open, twoEpochs)).isEqualTo("GAP-14-LINK");
    assertThat(stage.verify(0, open, vote)).isEqualTo("accepted");
  }

  @ParameterizedTest
  @MethodSource("repairedIss08")
  void verifyVote_differentTargetsRepaired_doNotAddUp(RuleProfile profile) {
    var stage = stage(profile);
    var proposal = stage.transition(1, 1, ANCESTOR);
    AuxiliaryStage.expectAccepted(stage.propose(proposal));
    for (int i = 0; i < 4; i++) {
      var vote = stage.vote(proposal);
      var own =
          new VoteMessage(
              vote.coreIdentifier(),
              vote.transitionHash(),
              vote.source(),
              Scene.hash("target of " + i),
              vote.sourceHeight(),
              vote.targetHeight());
      assertThat(stage.verify(i, proposal.kernelHash(), own)).isEqualTo("accepted");
      assertThat(stage.contracts.views().seal(stage.state, own).totalVoteWeight())
          .isEqualTo(Scene.uint(1));
    }
    assertThat(stage.contracts.views().committedHeight(stage.state)).isEqualTo(Scene.uint(0));
  }

  @ParameterizedTest
  @MethodSource("repairedIss08")
  void verifyVote_foreignKernelRepaired_isRefused(RuleProfile profile) {
    var stage = stage(profile);
    var proposal = withKernel(stage.transition(1, 1, ANCESTOR), Scene.hash("foreign kernel"));
    AuxiliaryStage.expectAccepted(stage.propose(proposal));
    assertThat(stage.verify(0, proposal.kernelHash(), stage.vote(proposal)))
        .isEqualTo("GAP-14-KERNEL");
  }

  private static AuxiliaryTransition withKernel(AuxiliaryTransition transition, Hash32 kernel) {
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

  // --- ISS-38: kernel hash zero voids votes

  @Test
  @DisplayName("ISS-38: kernel hash zero voids every vote")
  void verifyVote_kernelHashZeroAsBuilt_voidsTheVote() {
    var stage = stage(RuleProfile.AS_BUILT);
    var proposal = stage.transition(1, 1, ANCESTOR);
    AuxiliaryStage.expectAccepted(stage.propose(proposal));
    var vote = stage.vote(proposal);
    for (int i = 0; i < 4; i++) {
      assertThat(stage.verify(i, Hash32.ZERO, vote)).isEqualTo("accepted");
      assertThat(stage.verify(i, proposal.kernelHash(), vote)).isEqualTo("VV-4");
    }
    assertThat(stage.contracts.views().committedHeight(stage.state)).isEqualTo(Scene.uint(0));
  }

  @Test
  void verifyVote_kernelHashZeroRepaired_isRefused() {
    var stage = stage(Scene.only(Repair.ISS_38));
    var proposal = stage.transition(1, 1, ANCESTOR);
    AuxiliaryStage.expectAccepted(stage.propose(proposal));
    assertThat(stage.verify(0, Hash32.ZERO, stage.vote(proposal))).isEqualTo("ISS-38");
    assertThat(stage.verify(0, proposal.kernelHash(), stage.vote(proposal))).isEqualTo("accepted");
  }

  // --- GAP-09: origin observation unchecked

  static Stream<RuleProfile> repairedGap09() {
    return Stream.of(Scene.only(Repair.GAP_09), RuleProfile.PAPER_CORE);
  }

  private static void commit(OriginStage stage, AuxiliaryTransition proposal) {
    AuxiliaryStage.expectAccepted(stage.propose(proposal));
    for (int i = 0; i < 3; i++) {
      AuxiliaryStage.expectAccepted(stage.verify(i, proposal.kernelHash(), stage.vote(proposal)));
    }
  }

  @Test
  void proposeBlock_anyOriginBlockAsBuilt_isAccepted() {
    var stage = stage(RuleProfile.AS_BUILT);
    assertThat(stage.propose(stage.transition(1, 5, Scene.hash("of another fork"))))
        .isEqualTo("accepted");
    commit(stage, stage.transition(1, 5, ANCESTOR));
    assertThat(stage.propose(stage.transition(2, 4, ANCESTOR))).isEqualTo("accepted");
  }

  @ParameterizedTest
  @MethodSource("repairedGap09")
  void proposeBlock_originOffHistoryOrBackwardsRepaired_isRefused(RuleProfile profile) {
    var stage = stage(profile);
    assertThat(stage.propose(stage.transition(1, 5, Scene.hash("of another fork"))))
        .isEqualTo("GAP-09-ANCESTRY");
    commit(stage, stage.transition(1, 5, ANCESTOR));
    assertThat(stage.propose(stage.transition(2, 4, ANCESTOR))).isEqualTo("GAP-09-DYNASTY");
    assertThat(stage.propose(stage.transition(2, 5, ANCESTOR))).isEqualTo("accepted");
  }
}
