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
import org.mosaiclab.protocol.v0.reward.RewardLedger;
import org.mosaiclab.protocol.v0.reward.RewardState;
import org.mosaiclab.protocol.v0.reward.RewardTerms;
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

  private static final RewardTerms TERMS = new RewardTerms(Scene.uint(10), Uint256.ZERO, 5);

  private static RewardedLink link(long gas, long price, long total, Voter... voters) {
    return new RewardedLink(
        4, Scene.uint(gas), Scene.uint(price), Scene.uint(total), List.of(voters));
  }

  private static Voter voter(Address validator, long weight) {
    return new Voter(validator, Scene.uint(weight));
  }

  private static RewardState funded(ValidatorRewards rewards, long amount) {
    return Scene.stateOf(rewards.fund(RewardState.of(TERMS), ONE, Scene.uint(amount)));
  }

  @Test
  void gap12_asBuilt_nobodyIsRewarded() {
    var rewards = new ValidatorRewards(RuleProfile.AS_BUILT);
    var state = RewardState.of(TERMS);
    assertThat(Scene.verdict(rewards.fund(state, ONE, Uint256.ONE))).isEqualTo("GAP-12");
    assertThat(Scene.verdict(rewards.settle(state, List.of(), 1))).isEqualTo("GAP-12");
    assertThat(Scene.verdict(rewards.claim(state, ONE))).isEqualTo("GAP-12");
  }

  // 100 gas at 10 over a weight of 3: 333 and 666 rounded down; 49 % of 333 is 163.17.
  @Test
  void gap12_repaired_lessThanHalfIsPaidAfterTheCommitAndTheRestLocked() {
    var rewards = new ValidatorRewards(REPAIRED);
    var segment = List.of(link(100, 10, 3, voter(ONE, 1), voter(TWO, 2)));
    var state = Scene.stateOf(rewards.settle(funded(rewards, 5000), segment, 4));
    assertThat(state.earnedBy(ONE).unclaimed()).isEqualTo(Scene.uint(163));
    assertThat(state.earnedBy(ONE).locked()).isEqualTo(Scene.uint(170));
    assertThat(state.ledger().pool()).isEqualTo(Scene.uint(5000 - 333 - 666));
    var early = rewards.commit(state, 3);
    assertThat(Scene.verdict(rewards.claim(early, ONE))).isEqualTo("GAP-12-COMMITMENT");
    var claimed = Scene.stateOf(rewards.claim(rewards.commit(early, 4), ONE));
    assertThat(claimed.ledger().paid()).isEqualTo(Scene.uint(163));
    assertThat(Scene.verdict(rewards.claim(claimed, ONE))).isEqualTo("GAP-12-NOTHING");
  }

  // Finality runs ahead of commits: what is committed is paid although more is earned above it.
  @Test
  void gap12_repaired_aClaimTakesWhatIsCommittedAndLeavesTheRest() {
    var rewards = new ValidatorRewards(REPAIRED);
    var segment = List.of(link(100, 10, 1, voter(ONE, 1)));
    var state = Scene.stateOf(rewards.settle(funded(rewards, 5000), segment, 4));
    var ahead = Scene.stateOf(rewards.settle(rewards.commit(state, 4), segment, 6));
    var claimed = Scene.stateOf(rewards.claim(ahead, ONE));
    assertThat(claimed.ledger().paid()).isEqualTo(Scene.uint(490));
    assertThat(claimed.earnedBy(ONE).unclaimed()).isEqualTo(Scene.uint(490));
    assertThat(Scene.verdict(rewards.claim(claimed, ONE))).isEqualTo("GAP-12-COMMITMENT");
    assertThat(rewards.commit(claimed, 2).committedHeight()).isEqualTo(4);
  }

  @Test
  void gap12_repaired_whatIsLockedIsReleasedAfterTheWithdrawalAndBurntWithASlashing() {
    var rewards = new ValidatorRewards(REPAIRED);
    var segment = List.of(link(100, 10, 3, voter(ONE, 1), voter(TWO, 2)));
    var state = Scene.stateOf(rewards.settle(funded(rewards, 5000), segment, 4));
    assertThat(releaseAt(rewards, state, false, 100)).isEqualTo("GAP-12-STAKE");
    var left = rewards.leave(state, TWO, Scene.uint(20));
    assertThat(releaseAt(rewards, left, false, 24)).isEqualTo("GAP-12-STAKE");
    assertThat(releaseAt(rewards, left, true, 25)).isEqualTo("GAP-12-STAKE");
    var released = Scene.stateOf(rewards.release(left, TWO, false, Scene.uint(25)));
    assertThat(released.ledger().paid()).isEqualTo(Scene.uint(666 - 326));
    var slashed = Scene.stateOf(rewards.slash(released, ONE));
    assertThat(slashed.ledger().burnt()).isEqualTo(Scene.uint(170));
    assertThat(slashed.earnedBy(ONE).unclaimed()).isEqualTo(Scene.uint(163));
    assertThat(Scene.verdict(rewards.slash(slashed, ONE))).isEqualTo("GAP-12-NOTHING");
    assertThat(releaseAt(rewards, slashed, false, 25)).isEqualTo("GAP-12-NOTHING");
  }

  private static String releaseAt(
      ValidatorRewards rewards, RewardState state, boolean weighs, long originHeight) {
    return Scene.verdict(rewards.release(state, TWO, weighs, Scene.uint(originHeight)));
  }

  @Test
  void gap12_repaired_aPoolThatDoesNotReachIsSharedAndTheRestRecorded() {
    var rewards = new ValidatorRewards(REPAIRED);
    var segment = List.of(link(100, 10, 3, voter(ONE, 1), voter(TWO, 2)));
    var ledger = Scene.stateOf(rewards.settle(funded(rewards, 100), segment, 1)).ledger();
    assertThat(ledger.unclaimed().plus(ledger.locked())).contains(Scene.uint(33 + 66));
    assertThat(ledger.deficit()).isEqualTo(Scene.uint(999 - 99));
    assertThat(ledger.pool()).isEqualTo(Scene.uint(1));
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
    var state = RewardState.of(TERMS);
    int accepted = 0;
    for (int i = 0; i < 400; i++) {
      var outcome = randomStep(rewards, state, random, i / 10);
      if (outcome.isAccepted()) {
        accepted++;
        state = Scene.stateOf(outcome);
        checkConserved(state.ledger());
      }
    }
    assertThat(accepted).isGreaterThan(150);
    var ledger = state.ledger();
    assertThat(ledger.burnt().isZero() || ledger.paid().isZero()).isFalse();
    assertThat(ledger.deficit().isZero()).isFalse();
  }

  private static void checkConserved(RewardLedger ledger) {
    var unclaimed = Uint256.ZERO;
    var locked = Uint256.ZERO;
    for (var earned : ledger.earned().values()) {
      unclaimed = unclaimed.plus(earned.unclaimed()).orElseThrow();
      locked = locked.plus(earned.locked()).orElseThrow();
    }
    assertThat(ledger.unclaimed()).isEqualTo(unclaimed);
    assertThat(ledger.locked()).isEqualTo(locked);
    var sum = ledger.pool();
    for (var part : List.of(unclaimed, locked, ledger.paid(), ledger.burnt())) {
      sum = sum.plus(part).orElseThrow();
    }
    assertThat(sum).isEqualTo(ledger.funded());
  }

  private static Outcome<RewardState, ?> randomStep(
      ValidatorRewards rewards, RewardState state, SplittableRandom random, long step) {
    var validator = Scene.address(1 + random.nextInt(5));
    return switch (random.nextInt(6)) {
      case 0 -> rewards.fund(state, validator, Scene.uint(random.nextInt(100)));
      case 1 -> rewards.claim(rewards.commit(state, random.nextInt(40)), validator);
      case 2 -> {
        var left = rewards.leave(state, validator, Scene.uint(random.nextInt(5)));
        yield rewards.release(left, validator, false, Scene.uint(10));
      }
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
        yield rewards.settle(state, segment, step);
      }
    };
  }
}
