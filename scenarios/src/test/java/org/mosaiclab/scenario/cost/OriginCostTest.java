package org.mosaiclab.scenario.cost;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.mosaiclab.protocol.machine.Repair;
import org.mosaiclab.protocol.machine.RuleProfile;
import org.mosaiclab.protocol.machine.RuleProfile.Choice;

/// The machines against closed forms over the constants of the gas table.
class OriginCostTest {
  private static final RuleProfile SUMS = RuleProfile.AS_BUILT.with(Repair.GAP_05, Choice.REPAIRED);

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 3, 5, 10, 80, 301})
  void asBuilt_anyCommittee_paysAWalkPerVote(int validators) {
    var cost = OriginCost.of(RuleProfile.AS_BUILT, validators);
    long quorum = (2L * validators + 2) / 3;
    long walk = 4_097L * validators / 2;
    assertThat(cost.votes()).isEqualTo(quorum);
    assertThat(cost.proposeGas()).isEqualTo(198_008);
    assertThat(cost.verifyGas())
        .isEqualTo((quorum - 1) * (83_343 + walk) + (quorum > 1 ? 15_000 : 0));
    assertThat(cost.commitGas()).isEqualTo(344_296 + 2 * walk + (quorum > 1 ? 0 : 15_000));
    assertThat(cost.anchorGas()).isZero();
  }

  /// A second tally costs one written and one read word per vote, its first use twice 15,000; the
  /// totals and theta are three reads.
  @ParameterizedTest
  @ValueSource(ints = {1, 2, 3, 5, 10, 80, 301})
  void sums_anyCommittee_payAConstantPerVoteAndOneWalk(int validators) {
    var cost = OriginCost.of(SUMS, validators);
    long quorum = (2L * validators + 2) / 3;
    assertThat(cost.votes()).isEqualTo(quorum);
    assertThat(cost.verifyGas())
        .isEqualTo((quorum - 1) * (83_343 + 600 + 5_200) + (quorum > 1 ? 30_000 : 0));
    assertThat(cost.commitGas())
        .isEqualTo(344_296 + 600 + 5_200 + 4_097L * validators / 2 + (quorum > 1 ? 0 : 30_000));
  }

  /// The recorded totals of `gas.json`, `mc_mosaic_core`, but the two cheapest bytes of calldata.
  @Test
  void asBuilt_recordedCommittees_agreeWithTheRecordedTotals() {
    assertThat((double) OriginCost.of(RuleProfile.AS_BUILT, 10).totalGas())
        .isBetween(1_221_218 * 0.999, 1_221_218 * 1.001);
    assertThat((double) OriginCost.of(RuleProfile.AS_BUILT, 80).totalGas())
        .isBetween(13_985_945 * 0.999, 13_985_945 * 1.001);
  }

  /// GAP-07 counts who is missing: the next close writes a fresh word for a third of the committee.
  @Test
  void inactivityLeak_whoDidNotVote_costsAWordAtTheNextClose() {
    var sums = OriginCost.of(SUMS, 30);
    var counted = OriginCost.of(SUMS.with(Repair.GAP_07, Choice.REPAIRED), 30);
    assertThat(counted.commitGas()).isEqualTo(sums.commitGas() + 10 * 20_000);
    assertThat(counted.verifyGas()).isEqualTo(sums.verifyGas());
  }

  /// A commit of 1,868 validators fits into 8 million gas, one of 1,869 does not: as built it walks
  /// over all of them twice.
  @Test
  void asBuilt_largeCommittee_neverCommits() {
    long limit = 8_000_000;
    assertThat(OriginCost.of(RuleProfile.AS_BUILT, 1_868).blocks(limit)).isPresent();
    assertThat(OriginCost.of(RuleProfile.AS_BUILT, 1_869).blocks(limit)).isEmpty();
    assertThat(OriginCost.of(RuleProfile.AS_BUILT, 100).blocks(limit)).hasValue(3);
  }

  @Test
  void of_noOrTooManyValidators_isRefused() {
    assertThatThrownBy(() -> OriginCost.of(SUMS, 0)).hasMessageContaining("was 0");
    assertThatThrownBy(() -> OriginCost.of(SUMS, 10_001)).hasMessageContaining("was 10001");
  }
}
