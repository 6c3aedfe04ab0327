package org.mosaiclab.protocol.v0;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mosaiclab.protocol.v0.finality.ObservedChain.AUXILIARY;

import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.mosaiclab.protocol.codec.VoteMessage;
import org.mosaiclab.protocol.machine.Outcome;
import org.mosaiclab.protocol.machine.RuleProfile;
import org.mosaiclab.protocol.v0.reward.Earned;
import org.mosaiclab.protocol.v0.reward.RewardEvent;
import org.mosaiclab.protocol.v0.reward.RewardEvent.SegmentRewarded;
import org.mosaiclab.protocol.v0.slashing.SignedVote;
import org.mosaiclab.protocol.v0.slashing.SlashingEvidence;
import org.mosaiclab.protocol.value.Address;
import org.mosaiclab.protocol.value.Hash32;
import org.mosaiclab.protocol.value.Uint256;

/// What the other contracts tell the reward contract. Validators weigh 4, 3, 2 and 1; two thirds
/// are 7. A link of two blocks of 21,000 gas at a price of 3 is worth 126,000. **Spec**: `v0 §21
/// GAP-12`.
class RewardSettlementStoriesTest {
  private static final long PAID_OF_FIRST = 24_696;
  private static final long HELD_OF_FIRST = 25_704;

  private final AuxiliaryStage stage = AuxiliaryStage.trusting(RuleProfile.PAPER, 4, 3, 2, 1);

  private static Address validator(int index) {
    return Scene.key(index).address();
  }

  private static String apply(AuxiliaryStage stage, int caller, AuxiliaryOperation operation) {
    var outcome =
        stage.contracts.apply(stage.state, AuxiliaryStage.by(validator(caller)), operation);
    if (outcome
        instanceof Outcome.Accepted<AuxiliaryState, Returned>(var next, var _, var emitted)) {
      stage.state = next;
      stage.events = emitted;
    }
    return Scene.verdict(outcome);
  }

  private String claim(int caller) {
    return apply(stage, caller, new AuxiliaryOperation.ClaimReward());
  }

  private Earned earned(int index) {
    return stage.state.rewards().earnedBy(validator(index));
  }

  private Uint256 all(int index) {
    return earned(index).unclaimed().plus(earned(index).locked()).orElseThrow();
  }

  /// The first two justify a link of one epoch above `source`.
  private Hash32 justify(AuxiliaryStage on, Hash32 source) {
    long height = on.state.auxiliary().blocks().heightOf(source).toLong();
    var target = on.auxiliaryBlocks(source, height + 1, (int) AuxiliaryStage.EPOCH).getLast();
    on.justify(AUXILIARY, source, target);
    return target;
  }

  @Test
  @DisplayName("GAP-12: nobody is paid for a finalised link as built")
  void settle_asBuilt_changesNothing() {
    var built = AuxiliaryStage.trusting(RuleProfile.AS_BUILT, 4, 3, 2, 1);
    var before = built.state.rewards();
    justify(built, justify(built, built.auxiliaryStart));
    assertThat(built.state.rewards()).isSameAs(before);
    assertThat(built.events).noneMatch(RewardEvent.class::isInstance);
    assertThat(apply(built, 0, new AuxiliaryOperation.ClaimReward())).isEqualTo("GAP-12");
  }

  @Test
  @DisplayName("GAP-12: votes up to the finalisation are paid, also those beyond two thirds")
  void settle_lateVote_isPaidAndAnAbsentOneIsNot() {
    var first = justify(stage, stage.auxiliaryStart);
    AuxiliaryStage.expectAccepted(
        stage.vote(2, stage.link(AUXILIARY, stage.auxiliaryStart, first)));
    assertThat(all(0)).isEqualTo(Uint256.ZERO);
    justify(stage, first);
    assertThat(List.of(all(0), all(1), all(2), all(3)))
        .containsExactly(Scene.uint(50_400), Scene.uint(37_800), Scene.uint(25_200), Uint256.ZERO);
    assertThat(earned(0).unclaimed()).isEqualTo(Scene.uint(PAID_OF_FIRST));
    assertThat(earned(0).locked()).isEqualTo(Scene.uint(HELD_OF_FIRST));
    assertThat(stage.events)
        .filteredOn(SegmentRewarded.class::isInstance)
        .singleElement()
        .satisfies(event -> assertThat(((SegmentRewarded) event).links()).hasSize(1));
  }

  @Test
  @DisplayName("GAP-12: a vote that comes after the finalisation is not paid")
  void settle_voteAfterTheFinalisation_isNotPaid() {
    var first = justify(stage, stage.auxiliaryStart);
    justify(stage, first);
    stage.vote(3, stage.link(AUXILIARY, stage.auxiliaryStart, first));
    assertThat(all(3)).isEqualTo(Uint256.ZERO);
  }

  @Test
  @DisplayName("P(10): a link of two epochs finalises nothing, and is paid with the next that does")
  void settle_segmentOfTwoLinks_paysBoth() {
    var skipped = stage.auxiliaryBlocks(stage.auxiliaryStart, 11, 4).getLast();
    stage.justify(AUXILIARY, stage.auxiliaryStart, skipped);
    assertThat(all(0)).isEqualTo(Uint256.ZERO);
    var next = justify(stage, skipped);
    assertThat(all(0)).isEqualTo(Scene.uint(2 * 50_400));
    justify(stage, next);
    assertThat(all(0)).isEqualTo(Scene.uint(3 * 50_400));
  }

  @Test
  @DisplayName("P(10): what a link of two epochs starts from is not final, and not paid")
  void settle_sourceThatIsNotFinal_paysNothing() {
    var first = justify(stage, stage.auxiliaryStart);
    var later = stage.auxiliaryBlocks(first, 13, 4).getLast();
    stage.justify(AUXILIARY, first, later);
    assertThat(all(0)).isEqualTo(Uint256.ZERO);
    justify(stage, later);
    assertThat(all(0)).isEqualTo(Scene.uint(3 * 50_400));
  }

  @Test
  @DisplayName("GAP-12: what is earned is paid once a kernel proves the commit")
  void claim_beforeAndAfterTheProofOfTheCommit() {
    justify(stage, justify(stage, stage.auxiliaryStart));
    assertThat(claim(3)).isEqualTo("GAP-12-NOTHING");
    assertThat(claim(0)).isEqualTo("GAP-12-COMMITMENT");
    AuxiliaryStage.expectAccepted(stage.open(List.of()));
    assertThat(stage.state.rewards().committedHeight()).isEqualTo(14);
    assertThat(claim(0)).isEqualTo("accepted");
    assertThat(stage.state.rewards().ledger().paid()).isEqualTo(Scene.uint(PAID_OF_FIRST));
    assertThat(claim(0)).isEqualTo("GAP-12-NOTHING");
  }

  @Test
  @DisplayName("GAP-12: an offender loses what is held and every vote that is not paid yet")
  void slash_betweenVoteAndFinalisation_takesBoth() {
    var first = justify(stage, stage.auxiliaryStart);
    justify(stage, first);
    var held = earned(1).locked();
    AuxiliaryStage.expectAccepted(stage.apply(new AuxiliaryOperation.ReportOffence(doubleVote(1))));
    assertThat(stage.state.rewards().ledger().burnt()).isEqualTo(held);
    assertThat(earned(1).locked()).isEqualTo(Uint256.ZERO);
    var unclaimed = earned(1).unclaimed();
    stage.nextEpochOfAll();
    assertThat(earned(1).unclaimed()).isEqualTo(unclaimed);
    assertThat(earned(1).locked()).isEqualTo(Uint256.ZERO);
    assertThat(earned(0).locked()).isEqualTo(Scene.uint(2 * HELD_OF_FIRST));
  }

  private static SlashingEvidence doubleVote(int validator) {
    var one = vote(validator, "one");
    return new SlashingEvidence(one, vote(validator, "other"));
  }

  private static SignedVote vote(int validator, String target) {
    var message =
        new VoteMessage(
            Scene.AUXILIARY,
            Scene.hash("transition"),
            Scene.hash("source"),
            Scene.hash(target),
            Scene.uint(100),
            Scene.uint(102));
    return new SignedVote(message, Scene.SIGNATURES.sign(Scene.key(validator), message.digest()));
  }

  @Test
  @DisplayName(
      "GAP-12: what is held is paid when the withdrawal delay after the last height is over")
  void release_waitsForKernelAndDelay() {
    justify(stage, justify(stage, stage.auxiliaryStart));
    assertThat(release()).isEqualTo("GAP-12-STAKE");
    assertThat(stage.activate(List.of(validator(0)), 0)).isEqualTo("accepted");
    // Its last height as a member of the rear set.
    assertThat(stage.state.rewards().departures().containsKey(validator(0))).isFalse();
    assertThat(stage.activate(List.of())).isEqualTo("accepted");
    assertThat(stage.state.rewards().departures().get(validator(0))).contains(Scene.uint(10));
    assertThat(release()).isEqualTo("GAP-12-STAKE");
    var observed = stage.nextOriginEpoch(stage.nextOriginEpoch(stage.originStart));
    assertThat(stage.state.origin().latestBlockHeight()).isEqualTo(Scene.uint(12));
    assertThat(release()).isEqualTo("GAP-12-STAKE");
    stage.nextOriginEpoch(observed);
    assertThat(release()).isEqualTo("accepted");
  }

  private String release() {
    return apply(stage, 0, new AuxiliaryOperation.ReleaseReward());
  }
}
