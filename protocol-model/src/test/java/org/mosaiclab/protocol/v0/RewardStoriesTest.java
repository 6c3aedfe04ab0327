package org.mosaiclab.protocol.v0;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mosaiclab.protocol.v0.reward.GasPrices.FloorRule.MAXIMUM;
import static org.mosaiclab.protocol.v0.reward.GasPrices.FloorRule.WEIGHTED_MEDIAN;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.mosaiclab.protocol.machine.Outcome;
import org.mosaiclab.protocol.machine.Repair;
import org.mosaiclab.protocol.machine.RuleProfile;
import org.mosaiclab.protocol.machine.RuleProfile.Choice;
import org.mosaiclab.protocol.v0.reward.GasPrices;
import org.mosaiclab.protocol.v0.reward.GasPrices.Quote;
import org.mosaiclab.protocol.v0.reward.RewardState;
import org.mosaiclab.protocol.v0.reward.RewardedLink;
import org.mosaiclab.protocol.v0.reward.RewardedLink.Voter;
import org.mosaiclab.protocol.v0.reward.ValidatorRewards;
import org.mosaiclab.protocol.value.Address;
import org.mosaiclab.protocol.value.Uint256;

/// ValidatorRewards of validators and the price of gas. **Spec**: `v0 §21 GAP-12`, `v0 §22 ISS-34`.
class RewardStoriesTest {
  private static final RuleProfile REPAIRED =
      Scene.only(Repair.GAP_12).with(Repair.ISS_34, Choice.REPAIRED);
  private static final Address ONE = Scene.address(1);
  private static final Address TWO = Scene.address(2);

  private static RewardedLink link(long gas, long price, long total, Voter... voters) {
    return new RewardedLink(Scene.uint(gas), Scene.uint(price), Scene.uint(total), List.of(voters));
  }

  private static Voter voter(Address validator, long weight) {
    return new Voter(validator, Scene.uint(weight));
  }

  private static RewardState funded(ValidatorRewards rewards, long amount) {
    return Scene.stateOf(rewards.fund(RewardState.EMPTY, Scene.uint(amount)));
  }

  @Test
  void gap12_asBuilt_nobodyIsRewarded() {
    var rewards = new ValidatorRewards(RuleProfile.AS_BUILT);
    assertThat(Scene.verdict(rewards.fund(RewardState.EMPTY, Uint256.ONE))).isEqualTo("GAP-12");
    assertThat(Scene.verdict(rewards.settle(RewardState.EMPTY, List.of(), 1))).isEqualTo("GAP-12");
  }

  // 100 gas at 10 over a weight of 3: 333 and 666 rounded down; 49 % of 333 is 163.17.
  @Test
  void gap12_repaired_lessThanHalfIsPaidAndTheRestLocked() {
    var rewards = new ValidatorRewards(REPAIRED);
    var segment = List.of(link(100, 10, 3, voter(ONE, 1), voter(TWO, 2)));
    var state = Scene.stateOf(rewards.settle(funded(rewards, 5000), segment, 4));
    assertThat(state.earnedBy(ONE).claimable()).isEqualTo(Scene.uint(163));
    assertThat(state.earnedBy(ONE).locked()).isEqualTo(Scene.uint(170));
    assertThat(state.pool()).isEqualTo(Scene.uint(5000 - 333 - 666));
    assertThat(Scene.verdict(rewards.claim(state, ONE, 3))).isEqualTo("GAP-12-COMMITMENT");
    var claimed = Scene.stateOf(rewards.claim(state, ONE, 4));
    assertThat(claimed.paid()).isEqualTo(Scene.uint(163));
    assertThat(Scene.verdict(rewards.claim(claimed, ONE, 4))).isEqualTo("GAP-12-NOTHING");
    var slashed = Scene.stateOf(rewards.slash(claimed, ONE));
    assertThat(slashed.burnt()).isEqualTo(Scene.uint(170));
    assertThat(Scene.verdict(rewards.release(slashed, ONE))).isEqualTo("GAP-12-NOTHING");
    var released = Scene.stateOf(rewards.release(slashed, TWO));
    assertThat(released.paid()).isEqualTo(Scene.uint(163 + 666 - 326));
  }

  @Test
  void gap12_repaired_aPoolThatDoesNotReachIsSharedAndTheRestRecorded() {
    var rewards = new ValidatorRewards(REPAIRED);
    var segment = List.of(link(100, 10, 3, voter(ONE, 1), voter(TWO, 2)));
    var state = Scene.stateOf(rewards.settle(funded(rewards, 100), segment, 1));
    assertThat(state.claimable().plus(state.locked())).contains(Scene.uint(33 + 66));
    assertThat(state.deficit()).isEqualTo(Scene.uint(999 - 99));
    assertThat(state.pool()).isEqualTo(Scene.uint(1));
  }

  // --- ISS-34

  private static Uint256 worth(RuleProfile profile) {
    var rewards = new ValidatorRewards(profile);
    var segment = List.of(link(7, 1, 4, voter(ONE, 1), voter(TWO, 2)));
    var outcome = rewards.settle(funded(rewards, 100), segment, 1);
    return switch (outcome) {
      case Outcome.Accepted<RewardState, Uint256>(var _, var worth, var _) -> worth;
      case Outcome.Rejected<RewardState, Uint256>(var rule) -> throw new AssertionError(rule.id());
    };
  }

  @Test
  void iss34_asBuilt_theVotersShareWhatNonVotersMiss() {
    assertThat(worth(Scene.only(Repair.GAP_12))).isEqualTo(Scene.uint(2 + 4));
  }

  @Test
  void iss34_repaired_everyoneGetsItsShareOfTheTotalWeight() {
    assertThat(worth(REPAIRED)).isEqualTo(Scene.uint(1 + 3));
  }

  // --- gas price

  private static Quote quote(long price, long weight) {
    return new Quote(Scene.uint(price), Scene.uint(weight));
  }

  @Test
  void gap12_gasPrice_isThatOfTwoThirdsButNotBelowTheFloor() {
    var before = Scene.uint(5);
    var minimums = List.of(quote(1, 10), quote(3, 30), quote(9, 20));
    var agreed = List.of(quote(12, 1), quote(12, 1));
    assertThat(GasPrices.next(before, agreed, Scene.uint(3), minimums, MAXIMUM))
        .isEqualTo(Scene.uint(12));
    assertThat(GasPrices.next(before, agreed, Scene.uint(4), minimums, MAXIMUM))
        .isEqualTo(Scene.uint(9));
    assertThat(GasPrices.next(before, agreed, Scene.uint(4), minimums, WEIGHTED_MEDIAN))
        .isEqualTo(before);
    var cheap = List.of(quote(2, 1), quote(2, 1));
    assertThat(GasPrices.next(before, cheap, Scene.uint(2), minimums, WEIGHTED_MEDIAN))
        .isEqualTo(Scene.uint(3));
  }

  // --- conservation

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3})
  void gap12_randomSequences_loseNothing(long seed) {
    var random = new SplittableRandom(seed);
    var rewards = new ValidatorRewards(REPAIRED);
    var state = RewardState.EMPTY;
    int accepted = 0;
    for (int i = 0; i < 400; i++) {
      var outcome = randomStep(rewards, state, random);
      if (outcome.isAccepted()) {
        accepted++;
        state = Scene.stateOf(outcome);
        var sum = state.pool();
        for (var part : List.of(state.claimable(), state.locked(), state.paid(), state.burnt())) {
          sum = sum.plus(part).orElseThrow();
        }
        assertThat(sum).isEqualTo(state.funded());
        assertThat(state.claimable()).isLessThanOrEqualTo(state.funded());
      }
    }
    assertThat(accepted).isGreaterThan(150);
    assertThat(state.burnt().isZero() || state.paid().isZero()).isFalse();
    assertThat(state.deficit().isZero()).isFalse();
  }

  private static Outcome<RewardState, ?> randomStep(
      ValidatorRewards rewards, RewardState state, SplittableRandom random) {
    var validator = Scene.address(1 + random.nextInt(5));
    return switch (random.nextInt(6)) {
      case 0 -> rewards.fund(state, Scene.uint(random.nextInt(100)));
      case 1 -> rewards.claim(state, validator, random.nextInt(10));
      case 2 -> rewards.release(state, validator);
      case 3 -> rewards.slash(state, validator);
      default -> {
        var voters = new ArrayList<Voter>();
        for (int i = 1; i <= 5; i++) {
          if (random.nextBoolean()) {
            voters.add(voter(Scene.address(i), 1 + random.nextInt(9)));
          }
        }
        var segment =
            List.of(
                link(random.nextInt(100), random.nextInt(20), 50, voters.toArray(Voter[]::new)));
        yield rewards.settle(state, segment, random.nextInt(10));
      }
    };
  }
}
