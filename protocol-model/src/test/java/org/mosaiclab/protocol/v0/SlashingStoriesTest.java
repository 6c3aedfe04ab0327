package org.mosaiclab.protocol.v0;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mosaiclab.protocol.v0.OriginStage.link;
import static org.mosaiclab.protocol.v0.OriginStage.signed;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.mosaiclab.protocol.codec.VoteMessage;
import org.mosaiclab.protocol.machine.Repair;
import org.mosaiclab.protocol.machine.RuleProfile;
import org.mosaiclab.protocol.machine.RuleProfile.Choice;
import org.mosaiclab.protocol.v0.metablock.CoreStatus;
import org.mosaiclab.protocol.v0.metablock.CoreStatus.HaltReason;
import org.mosaiclab.protocol.v0.slashing.OffenceDetector;
import org.mosaiclab.protocol.v0.slashing.SlashingEvidence;
import org.mosaiclab.protocol.v0.slashing.SlashingJudge;
import org.mosaiclab.protocol.v0.slashing.SlashingRule;
import org.mosaiclab.protocol.value.CoreId;
import org.mosaiclab.protocol.value.Hash32;

/// Slashing and halting on origin. **Spec**: `v0 §21` GAP-01, GAP-02; `v0 §22` ISS-32.
class SlashingStoriesTest {
  private static final RuleProfile SLASHING =
      RuleProfile.PAPER_CORE
          .with(Repair.GAP_01, Choice.REPAIRED)
          .with(Repair.ISS_32, Choice.REPAIRED);
  private static final RuleProfile HALTING = SLASHING.with(Repair.GAP_02, Choice.REPAIRED);

  private static OriginStage stage(RuleProfile profile, long... stakes) {
    var stage = new OriginStage(profile).withStakes(stakes);
    stage.originHistory.add(Scene.hash("origin ancestor"));
    return stage;
  }

  private static String report(OriginStage stage, VoteMessage first, VoteMessage second) {
    return stage.apply(
        Scene.OUTSIDER,
        new PaperOperation.ReportOffence(
            new SlashingEvidence(signed(0, first), signed(0, second))));
  }

  // --- GAP-01

  @Test
  void gap01_asBuilt_noOffenderIsSlashed() {
    var stage = stage(RuleProfile.AS_BUILT, 100, 100, 100, 100);
    assertThat(stage.apply(Scene.OUTSIDER, OriginStage.doubleVote(0))).isEqualTo("ST-NI");
    assertThat(stage.weight(0)).isEqualTo(Scene.uint(100));
  }

  @Test
  void gap01_repaired_weightIsGoneAtOnceAndTheStakeIsShared() {
    var stage = stage(SLASHING, 100, 100, 100, 100);
    assertThat(stage.apply(Scene.OUTSIDER, OriginStage.doubleVote(0))).isEqualTo("accepted");
    assertThat(stage.weight(0)).isEqualTo(Scene.uint(0));
    assertThat(stage.state.stake().totalWeight(1)).isEqualTo(Scene.uint(300));
    assertThat(stage.state.stake().totalWeight(5)).isEqualTo(Scene.uint(300));
    assertThat(stage.state.token().balanceOf(Scene.OUTSIDER)).isEqualTo(Scene.uint(4));
    assertThat(stage.state.stake().records().ledger().burnt()).isEqualTo(Scene.uint(96));
    assertThat(stage.state.stake().records().heights().get(1).slashed().forward())
        .isEqualTo(Scene.uint(100));
    assertThat(stage.apply(Scene.OUTSIDER, OriginStage.doubleVote(0))).isEqualTo("GAP-01-STANDING");
  }

  @Test
  void gap01_repaired_sealsCountCurrentWeights() {
    var stage = stage(SLASHING, 100, 100, 100, 100);
    var proposal = stage.transition(1, 1, stage.originHistory.getFirst());
    AuxiliaryStage.expectAccepted(stage.propose(proposal));
    AuxiliaryStage.expectAccepted(stage.verify(0, proposal.kernelHash(), stage.vote(proposal)));
    AuxiliaryStage.expectAccepted(stage.apply(Scene.OUTSIDER, OriginStage.doubleVote(0)));
    assertThat(stage.verify(0, proposal.kernelHash(), stage.vote(proposal))).isEqualTo("VV-3");
    // 100 of 300 left: with the slashed vote it would be 200 and a quorum.
    AuxiliaryStage.expectAccepted(stage.verify(1, proposal.kernelHash(), stage.vote(proposal)));
    assertThat(stage.contracts.views().committedHeight(stage.state)).isEqualTo(Scene.uint(0));
    AuxiliaryStage.expectAccepted(stage.verify(2, proposal.kernelHash(), stage.vote(proposal)));
    assertThat(stage.contracts.views().committedHeight(stage.state)).isEqualTo(Scene.uint(1));
    assertThat(stage.contracts.views().openKernel(stage.state).updatedValidators())
        .containsExactly(Scene.key(0).address());
    assertThat(stage.contracts.views().openKernel(stage.state).updatedWeights())
        .containsExactly(Scene.uint(0));
  }

  // 200 of 301 are no quorum, 200 of 300 are.
  @Test
  void gap01_repaired_aSlashingMayMakeTheQuorumThatTryCommitFinds() {
    var stage = stage(SLASHING, 1, 100, 100, 100);
    stage.commit(1, 1, 2);
    assertThat(stage.apply(Scene.OUTSIDER, new PaperOperation.TryCommit()))
        .isEqualTo("COMMIT-QUORUM");
    AuxiliaryStage.expectAccepted(stage.apply(Scene.OUTSIDER, OriginStage.doubleVote(0)));
    assertThat(stage.apply(Scene.OUTSIDER, new PaperOperation.TryCommit())).isEqualTo("accepted");
    assertThat(stage.contracts.views().committedHeight(stage.state)).isEqualTo(Scene.uint(1));
  }

  static Stream<List<VoteMessage>> offences() {
    var sameTarget = List.of(link("a", 2, "b", 6), link("c", 4, "d", 6));
    var surround = List.of(link("a", 2, "b", 8), link("c", 4, "d", 6));
    var vote = link("a", 2, "b", 4);
    var transition =
        List.of(
            vote,
            new VoteMessage(
                vote.coreIdentifier(),
                Scene.hash("another transition"),
                vote.source(),
                Scene.hash("e"),
                vote.sourceHeight(),
                Scene.uint(6)));
    return Stream.of(sameTarget, surround, transition);
  }

  @ParameterizedTest
  @MethodSource("offences")
  void gap01_repaired_everyRuleSlashesInEitherOrder(List<VoteMessage> votes) {
    assertThat(report(stage(SLASHING, 9, 9, 9), votes.get(0), votes.get(1))).isEqualTo("accepted");
    assertThat(report(stage(SLASHING, 9, 9, 9), votes.get(1), votes.get(0))).isEqualTo("accepted");
  }

  @Test
  void gap01_repaired_honestVotesForgedVotesAndStrangersAreNoEvidence() {
    var stage = stage(SLASHING, 9, 9, 9);
    assertThat(report(stage, link("a", 2, "b", 4), link("b", 4, "c", 6)))
        .isEqualTo("GAP-01-OFFENCE");
    var ofTwo =
        new SlashingEvidence(signed(0, link("a", 2, "b", 4)), signed(1, link("a", 2, "c", 4)));
    assertThat(stage.apply(Scene.OUTSIDER, new PaperOperation.ReportOffence(ofTwo)))
        .isEqualTo("GAP-01-SIGNER");
    assertThat(stage.apply(Scene.OUTSIDER, OriginStage.doubleVote(8)))
        .isEqualTo("GAP-01-VALIDATOR");
    assertThat(report(stage, onCore("b", 7), onCore("c", 7))).isEqualTo("GAP-01-FOREIGN");
    assertThat(report(stage, onCore("b", 0), onCore("c", 0))).isEqualTo("accepted");
  }

  private static VoteMessage onCore(String target, long number) {
    var id = CoreId.parse("0x%040x".formatted(number));
    return new VoteMessage(
        id, Hash32.ZERO, Scene.hash("a"), Scene.hash(target), Scene.uint(2), Scene.uint(4));
  }

  // --- ISS-32

  @Test
  void iss32_asBuilt_aRelayedVoteOrTwoChainsAreAnOffence() {
    var literal = SLASHING.with(Repair.ISS_32, Choice.AS_BUILT);
    var vote = link("a", 2, "b", 4);
    assertThat(report(stage(literal, 9, 9, 9), vote, vote)).isEqualTo("accepted");
    assertThat(report(stage(literal, 9, 9, 9), vote, onCore("c", 0))).isEqualTo("accepted");
  }

  @Test
  void iss32_repaired_neitherIs() {
    var stage = stage(SLASHING, 9, 9, 9);
    var vote = link("a", 2, "b", 4);
    assertThat(report(stage, vote, vote)).isEqualTo("GAP-01-IDENTICAL");
    assertThat(report(stage, vote, onCore("c", 0))).isEqualTo("GAP-01-CORE");
  }

  @Test
  void iss32_detector_findsTheOffenceAndNotTheRelay() {
    var judge = new SlashingJudge(SLASHING, Scene.SIGNATURES, SlashingRule.ALL);
    var honest = signed(0, link("a", 2, "b", 4));
    var first = OffenceDetector.of(judge).see(honest);
    assertThat(first.evidence()).isEmpty();
    var relayed = first.detector().see(honest);
    assertThat(relayed.evidence()).isEmpty();
    assertThat(relayed.detector().see(signed(1, link("a", 2, "c", 4))).evidence()).isEmpty();
    var second = signed(0, link("a", 2, "c", 4));
    assertThat(relayed.detector().see(second).evidence())
        .contains(new SlashingEvidence(honest, second));
  }

  // --- GAP-02

  @Test
  void gap02_asBuilt_theCoreStaysOpen() {
    var stage = stage(SLASHING, 1, 1, 1, 1);
    AuxiliaryStage.expectAccepted(stage.apply(Scene.OUTSIDER, OriginStage.doubleVote(0)));
    AuxiliaryStage.expectAccepted(stage.apply(Scene.OUTSIDER, OriginStage.doubleVote(1)));
    assertThat(stage.state.core().isHalted()).isFalse();
  }

  // Four weights: required 3, so two quorums share 2 * 3 - 4 = 2.
  @Test
  void gap02_repaired_haltsAtTheWeightThatTwoQuorumsShare() {
    var stage = stage(HALTING, 1, 1, 1, 1);
    AuxiliaryStage.expectAccepted(stage.apply(Scene.OUTSIDER, OriginStage.doubleVote(0)));
    assertThat(stage.state.core().isHalted()).isFalse();
    AuxiliaryStage.expectAccepted(stage.apply(Scene.OUTSIDER, OriginStage.doubleVote(1)));
    assertThat(stage.state.core().status())
        .isEqualTo(new CoreStatus.Halted(HaltReason.SLASHED_WEIGHT));
    assertThat(stage.propose(stage.transition(1, 1, stage.originHistory.getFirst())))
        .isEqualTo("GAP-02-HALTED");
    assertThat(stage.apply(Scene.OUTSIDER, new PaperOperation.TryCommit()))
        .isEqualTo("GAP-02-HALTED");
    assertThat(
            stage.apply(
                OriginStage.DEPOSITOR,
                new OriginOperation.Deposit(Scene.key(9).address(), Scene.uint(5))))
        .isEqualTo("GAP-02-HALTED");
    assertThat(stage.apply(Scene.OUTSIDER, OriginStage.doubleVote(2))).isEqualTo("accepted");
  }

  @Test
  void gap02_repaired_offendersOfOneHeightCountTogetherThoughCaughtLater() {
    var stage = stage(HALTING, 1, 1, 1, 1);
    stage.commit(1, 0, 1, 2);
    AuxiliaryStage.expectAccepted(stage.apply(Scene.OUTSIDER, OriginStage.doubleVote(0)));
    stage.commit(2, 1, 2);
    assertThat(stage.state.core().isHalted()).isFalse();
    AuxiliaryStage.expectAccepted(stage.apply(Scene.OUTSIDER, OriginStage.doubleVote(3)));
    assertThat(stage.state.core().isHalted()).isTrue();
  }

  @Test
  void gap02_closeBelowMinimumWeight_isRefusedAsBuiltAndHaltsRepaired() {
    var asBuilt = belowMinimum(SLASHING);
    var proposal = asBuilt.transition(2, 1, asBuilt.originHistory.getFirst());
    AuxiliaryStage.expectAccepted(asBuilt.propose(proposal));
    assertThat(asBuilt.verify(1, proposal.kernelHash(), asBuilt.vote(proposal))).isEqualTo("CM-1");
    var repaired = belowMinimum(HALTING);
    repaired.commit(2, 1);
    assertThat(repaired.contracts.views().committedHeight(repaired.state)).isEqualTo(Scene.uint(1));
    assertThat(repaired.state.core().status())
        .isEqualTo(new CoreStatus.Halted(HaltReason.MINIMUM_WEIGHT));
  }

  // The minimum is 2, and one of two logs out.
  private static OriginStage belowMinimum(RuleProfile profile) {
    var stage = stage(profile.with(Repair.GAP_04, Choice.REPAIRED), 1, 1);
    AuxiliaryStage.expectAccepted(
        stage.apply(OriginStage.DEPOSITOR, new OriginOperation.Logout(Scene.uint(0))));
    stage.commit(1, 0, 1);
    return stage;
  }
}
