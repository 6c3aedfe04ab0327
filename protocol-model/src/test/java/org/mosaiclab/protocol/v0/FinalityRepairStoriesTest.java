package org.mosaiclab.protocol.v0;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mosaiclab.protocol.v0.finality.ObservedChain.AUXILIARY;
import static org.mosaiclab.protocol.v0.finality.ObservedChain.ORIGIN;

import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.mosaiclab.protocol.codec.Decoded;
import org.mosaiclab.protocol.machine.Repair;
import org.mosaiclab.protocol.machine.RuleProfile;
import org.mosaiclab.protocol.value.Hash32;

/// For each repaired defect of the stores and the polling place: what it does as built, and that it
/// is gone where it is repaired, alone and with all of `paper-core`. **Spec**: `v0 §22`.
class FinalityRepairStoriesTest {
  private static Stream<RuleProfile> repaired(Repair repair) {
    return Stream.of(Scene.only(repair), RuleProfile.PAPER_CORE);
  }

  // --- ISS-01: re-report poisoning

  static Stream<RuleProfile> repairedIss01() {
    return repaired(Repair.ISS_01);
  }

  /// @return transition hash of a checkpoint before and after somebody reports its header again
  private static Hash32[] transitionAroundReReport(RuleProfile profile) {
    var stage = new AuxiliaryStage(profile);
    var first = Scene.header(stage.auxiliaryStart, 11, Scene.hash("root"), 21_000, "auxiliary");
    var header = Scene.header(first.hash(), 12, Scene.hash("root"), 21_000, "auxiliary");
    AuxiliaryStage.expectAccepted(stage.reportAuxiliary(first));
    AuxiliaryStage.expectAccepted(stage.reportAuxiliary(header));
    stage.justify(AUXILIARY, stage.auxiliaryStart, header.hash());
    var before = stage.transition(AUXILIARY, header.hash());
    // Heights that rise over both chains, so that one counter for both (ISS-02) does no harm here.
    var far = stage.originBlock(14);
    stage.justify(ORIGIN, stage.originStart, far);
    stage.nextOriginEpoch(far);
    assertThat(stage.reportAuxiliary(header)).isEqualTo("accepted");
    return new Hash32[] {before, stage.transition(AUXILIARY, header.hash())};
  }

  @Test
  @DisplayName("ISS-01: whoever reports a header again changes what is voted for")
  void reportBlock_againAsBuilt_changesTheTransition() {
    var transitions = transitionAroundReReport(RuleProfile.AS_BUILT);
    assertThat(transitions[1]).isNotEqualTo(transitions[0]);
  }

  @ParameterizedTest
  @MethodSource("repairedIss01")
  void reportBlock_againRepaired_keepsTheTransition(RuleProfile profile) {
    var transitions = transitionAroundReReport(profile);
    assertThat(transitions[1]).isEqualTo(transitions[0]);
  }

  // --- ISS-02: one counter for both chains

  static Stream<RuleProfile> repairedIss02() {
    return repaired(Repair.ISS_02);
  }

  private static String auxiliaryVoteAfterHighOriginVote(RuleProfile profile) {
    var stage = new AuxiliaryStage(profile);
    var high = stage.originBlock(7_000_000);
    AuxiliaryStage.expectAccepted(stage.vote(0, stage.link(ORIGIN, stage.originStart, high)));
    var target = stage.auxiliaryBlocks(stage.auxiliaryStart, 11, 2).getLast();
    return stage.vote(0, stage.link(AUXILIARY, stage.auxiliaryStart, target));
  }

  @Test
  @DisplayName("ISS-02: a vote on origin shuts a validator out on auxiliary")
  void vote_auxiliaryAfterHighOriginAsBuilt_isRefused() {
    assertThat(auxiliaryVoteAfterHighOriginVote(RuleProfile.AS_BUILT)).isEqualTo("VO-6");
  }

  @ParameterizedTest
  @MethodSource("repairedIss02")
  void vote_auxiliaryAfterHighOriginRepaired_counts(RuleProfile profile) {
    assertThat(auxiliaryVoteAfterHighOriginVote(profile)).isEqualTo("accepted");
  }

  // --- ISS-03: invented heights

  static Stream<RuleProfile> repairedIss03() {
    return repaired(Repair.ISS_03);
  }

  private static String voteWithInventedHeights(RuleProfile profile, long source, long target) {
    var stage = new AuxiliaryStage(profile);
    var block = stage.originBlock(12);
    var honest = stage.link(ORIGIN, stage.originStart, block);
    return stage.vote(0, AuxiliaryStage.stating(honest, source, target));
  }

  @Test
  @DisplayName("ISS-03: a vote with invented heights counts")
  void vote_inventedHeightsAsBuilt_counts() {
    assertThat(voteWithInventedHeights(RuleProfile.AS_BUILT, 10, 500)).isEqualTo("accepted");
  }

  @ParameterizedTest
  @MethodSource("repairedIss03")
  void vote_inventedHeightsRepaired_isRefused(RuleProfile profile) {
    assertThat(voteWithInventedHeights(profile, 10, 500)).isEqualTo("ISS-03");
    assertThat(voteWithInventedHeights(profile, 9, 12)).isEqualTo("ISS-03");
    assertThat(voteWithInventedHeights(profile, 10, 12)).isEqualTo("accepted");
  }

  // --- ISS-06: a zero cannot be decoded

  static Stream<RuleProfile> repairedIss06() {
    return repaired(Repair.ISS_06);
  }

  private static String reportEmptyBlock(RuleProfile profile) {
    var stage = new AuxiliaryStage(profile);
    var header = Scene.header(stage.auxiliaryStart, 11, Scene.hash("root"), 0, "empty");
    return stage.reportAuxiliary(header);
  }

  @Test
  @DisplayName("ISS-06: an empty block cannot be reported")
  void reportBlock_noGasUsedAsBuilt_isRefused() {
    assertThat(reportEmptyBlock(RuleProfile.AS_BUILT)).isEqualTo("RLP");
  }

  @ParameterizedTest
  @MethodSource("repairedIss06")
  void reportBlock_noGasUsedRepaired_isStored(RuleProfile profile) {
    assertThat(reportEmptyBlock(profile)).isEqualTo("accepted");
  }

  // --- ISS-09: every late vote justifies again

  static Stream<RuleProfile> repairedIss09() {
    return repaired(Repair.ISS_09);
  }

  /// A two-epoch link is justified, then finality moves below its target, then the fourth vote for
  /// the link comes late.
  private static AuxiliaryStage stageWithLateVote(RuleProfile profile) {
    var stage = new AuxiliaryStage(profile);
    var source = stage.nextOriginEpoch(stage.originStart);
    var near = stage.originBlock(14);
    var far = stage.originBlock(16);
    var toNear = stage.link(ORIGIN, source, near);
    var toFar = stage.link(ORIGIN, source, far);
    for (int i = 0; i < 2; i++) {
      AuxiliaryStage.expectAccepted(stage.vote(i, toNear));
    }
    for (int i = 0; i < 3; i++) {
      AuxiliaryStage.expectAccepted(stage.vote(i, toFar));
    }
    AuxiliaryStage.expectAccepted(stage.vote(3, toNear));
    AuxiliaryStage.expectAccepted(stage.vote(3, toFar));
    assertThat(stage.contracts.views().votesWeight(stage.state, toFar)).isEqualTo(Scene.uint(4));
    assertThat(stage.state.origin().head()).isEqualTo(source);
    return stage;
  }

  private static long dynastyOfHighest(AuxiliaryStage stage) {
    return stage.state.origin().checkpoint(stage.state.origin().highestJustified()).dynasty();
  }

  @Test
  @DisplayName("ISS-09: a late vote rewrites the dynasty of its target")
  void vote_lateAsBuilt_rewritesTheDynasty() {
    var stage = stageWithLateVote(RuleProfile.AS_BUILT);
    assertThat(stage.events).isNotEmpty();
    assertThat(dynastyOfHighest(stage)).isEqualTo(stage.state.origin().currentDynasty());
  }

  @ParameterizedTest
  @MethodSource("repairedIss09")
  void vote_lateRepaired_isOnlyTallied(RuleProfile profile) {
    var stage = stageWithLateVote(profile);
    assertThat(stage.events).isEmpty();
    assertThat(dynastyOfHighest(stage)).isEqualTo(stage.state.origin().currentDynasty() - 1);
  }

  // --- ISS-12: hash zero is a block

  static Stream<RuleProfile> repairedIss12() {
    return repaired(Repair.ISS_12);
  }

  private static AuxiliaryStage startingAt(long height, RuleProfile profile) {
    return new AuxiliaryStage(profile, height, (_, _, _, _) -> Decoded.value(true));
  }

  private static String reportOrphan(AuxiliaryStage stage) {
    return stage.reportAuxiliary(
        Scene.header(Hash32.ZERO, 1, Scene.hash("root"), 21_000, "orphan"));
  }

  @Test
  @DisplayName("ISS-12: hash zero is a block")
  void hashZeroAsBuilt_isABlock() {
    var stage = startingAt(0, RuleProfile.AS_BUILT);
    var views = stage.contracts.views();
    assertThat(views.isReported(stage.state, ORIGIN, Hash32.ZERO)).isTrue();
    assertThat(views.originTransition(stage.state, Hash32.ZERO)).isPresent();
    assertThat(views.originStateRoot(stage.state, Scene.uint(0))).contains(Hash32.ZERO);
    assertThat(views.head(stage.state, ORIGIN)).isEqualTo(Hash32.ZERO);
    assertThat(reportOrphan(stage)).isEqualTo("accepted");
  }

  @ParameterizedTest
  @MethodSource("repairedIss12")
  void hashZeroRepaired_isNothing(RuleProfile profile) {
    var stage = startingAt(0, profile);
    var views = stage.contracts.views();
    assertThat(views.isReported(stage.state, ORIGIN, Hash32.ZERO)).isFalse();
    assertThat(views.originTransition(stage.state, Hash32.ZERO)).isEmpty();
    assertThat(views.originStateRoot(stage.state, Scene.uint(0)))
        .contains(AuxiliaryStage.ORIGIN_ROOT);
    assertThat(views.head(stage.state, ORIGIN)).isEqualTo(stage.originStart);
    assertThat(reportOrphan(stage)).isEqualTo("AB-R1");
  }

  private static long dynastyAfterFirstLink(long startHeight, RuleProfile profile) {
    var stage = startingAt(startHeight, profile);
    stage.nextOriginEpoch(stage.originStart);
    return stage.contracts.views().currentDynasty(stage.state, ORIGIN);
  }

  @Test
  @DisplayName("ISS-12: the dynasty depends on the starting height")
  void dynastyAsBuilt_dependsOnTheStartingHeight() {
    assertThat(dynastyAfterFirstLink(0, RuleProfile.AS_BUILT)).isEqualTo(1);
    assertThat(dynastyAfterFirstLink(10, RuleProfile.AS_BUILT)).isEqualTo(2);
  }

  @ParameterizedTest
  @MethodSource("repairedIss12")
  void dynastyRepaired_doesNotDependOnTheStartingHeight(RuleProfile profile) {
    assertThat(dynastyAfterFirstLink(0, profile)).isEqualTo(1);
    assertThat(dynastyAfterFirstLink(10, profile)).isEqualTo(1);
  }
}
