package org.mosaiclab.protocol.v0;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.mosaiclab.protocol.machine.Repair;
import org.mosaiclab.protocol.machine.RuleProfile;
import org.mosaiclab.protocol.machine.RuleProfile.Choice;
import org.mosaiclab.protocol.v0.metablock.CoreParameters;
import org.mosaiclab.protocol.v0.reputation.Reputation;
import org.mosaiclab.protocol.v0.slashing.SlashingRule;
import org.mosaiclab.protocol.v0.stake.GasLeak;
import org.mosaiclab.protocol.v0.stake.InactivityLeak;
import org.mosaiclab.protocol.v0.stake.StakeParameters;
import org.mosaiclab.protocol.v0.stake.StakedValidator;
import org.mosaiclab.protocol.v0.stake.StakedValidator.Standing;
import org.mosaiclab.protocol.value.Address;
import org.mosaiclab.protocol.value.CoreId;
import org.mosaiclab.protocol.value.Hash32;
import org.mosaiclab.protocol.value.Ratio;
import org.mosaiclab.protocol.value.Uint256;

/// A repair of core and stake that is off leaves the contracts as they were built, whatever else is
/// repaired. **Spec**: `v0 §22a`.
class UnrepairedCoreStoriesTest {
  private static final Hash32 ANCESTOR = Scene.hash("origin ancestor");
  private static final long PERIOD = 10;
  private static final Uint256 BOND = Scene.uint(7);
  private static final InactivityLeak HALF_AT_ONCE = new InactivityLeak(new Ratio(1, 2), 0);

  private static OriginStage stage(
      RuleProfile profile, long minimumStake, InactivityLeak leak, long... stakes) {
    var core =
        new CoreParameters(CoreId.ZERO, OriginStage.EPOCH, SlashingRule.ALL, BOND, PERIOD, BOND);
    var stake =
        new StakeParameters(
            Address.ZERO,
            Scene.uint(minimumStake),
            1,
            100,
            new Ratio(4, 100),
            Reputation.CONSTANT,
            leak,
            GasLeak.DEFAULT);
    var stage = new OriginStage(profile, new OriginParameters(core, stake)).withStakes(stakes);
    stage.originHistory.add(ANCESTOR);
    stage.apply(
        OriginStage.DEPOSITOR, new OriginOperation.Transfer(Scene.OUTSIDER, Scene.uint(100)));
    stage.apply(Scene.OUTSIDER, new OriginOperation.Approve(Scene.MOSAIC_CORE, Scene.uint(100)));
    return stage;
  }

  private static OriginStage stage(RuleProfile profile, long... stakes) {
    return stage(profile, 1, InactivityLeak.DEFAULT, stakes);
  }

  private static String deposit(OriginStage stage, long amount) {
    return stage.apply(
        OriginStage.DEPOSITOR,
        new OriginOperation.Deposit(Scene.key(5).address(), Scene.uint(amount)));
  }

  @Test
  @DisplayName("ISS-19: as built a late vote commits what it is for, not what was proposed first")
  void verifyVote_iss19AsBuilt_commitsItsOwnProposal() {
    var stage = stage(Scene.only(Repair.GAP_09), 1, 1, 1);
    stage.commit(2, 0, 1);
    stage.commit(1, 0, 1);
    stage.block += PERIOD;
    var later = stage.transition(1, 1, ANCESTOR);
    AuxiliaryStage.expectAccepted(stage.verify(2, later.kernelHash(), stage.vote(later)));
    assertThat(stage.contracts.views().committedTransition(stage.state).auxiliaryDynasty())
        .isEqualTo(Scene.uint(1));
  }

  @Test
  @DisplayName("GAP-01: without slashing the signers of an invalid proposal keep their stakes")
  void resolveDispute_gap01AsBuilt_slashesNobody() {
    var profile = Scene.only(Repair.GAP_10).with(Repair.GAP_09, Choice.REPAIRED);
    var stage = stage(profile, 100, 100, 100, 100, 100);
    var invalid = stage.transition(1, 1, ANCESTOR);
    AuxiliaryStage.expectAccepted(stage.propose(invalid));
    AuxiliaryStage.expectAccepted(stage.verify(0, invalid.kernelHash(), stage.vote(invalid)));
    var verdict = new PaperOperation.ResolveDispute(invalid.hash(), Scene.OUTSIDER, false);
    assertThat(stage.apply(Scene.OUTSIDER, verdict)).isEqualTo("accepted");
    assertThat(stage.weight(0)).isEqualTo(Scene.uint(100));
    assertThat(stage.staked(0).standing()).isEqualTo(Standing.STAKED);
  }

  @Test
  @DisplayName("GAP-04: without eviction who leaks below the minimum stays")
  void close_gap04AsBuilt_evictsNobody() {
    assertThat(leaking(Scene.only(Repair.GAP_07)).evicted()).isFalse();
    var both = Scene.only(Repair.GAP_07).with(Repair.GAP_04, Choice.REPAIRED);
    assertThat(leaking(both).evicted()).isTrue();
  }

  // Validator 2 never votes; its stake is below the minimum after the second close.
  private static StakedValidator leaking(RuleProfile profile) {
    var stage = stage(profile, 90, HALF_AT_ONCE, 100, 100, 100);
    for (int dynasty = 1; dynasty <= 3; dynasty++) {
      stage.commit(dynasty, 0, 1);
    }
    assertThat(stage.staked(2).stake().isLessThan(Scene.uint(90))).isTrue();
    return stage.staked(2);
  }

  @Test
  @DisplayName("ISS-16: as built any deposit is large enough")
  void deposit_iss16AsBuilt_hasNoMinimum() {
    var stage = stage(RuleProfile.AS_BUILT, 10, InactivityLeak.DEFAULT, 10, 10);
    assertThat(deposit(stage, 9)).isEqualTo("accepted");
  }

  @Test
  @DisplayName("ISS-18: as built a deposit that counts later saves no commit that lacks weight now")
  void commit_iss18AsBuilt_failsUntilTheWeightCounts() {
    var stage = stage(Scene.only(Repair.GAP_04), 1, 1);
    AuxiliaryStage.expectAccepted(
        stage.apply(OriginStage.DEPOSITOR, new OriginOperation.Logout(Scene.uint(0))));
    assertThat(deposit(stage, 10)).isEqualTo("accepted");
    stage.commit(1, 0, 1);
    var proposal = stage.transition(2, 1, ANCESTOR);
    AuxiliaryStage.expectAccepted(stage.propose(proposal));
    assertThat(stage.verify(1, proposal.kernelHash(), stage.vote(proposal))).isEqualTo("CM-1");
  }
}
