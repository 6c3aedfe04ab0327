package org.mosaiclab.protocol.v0;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.mosaiclab.protocol.machine.Repair;
import org.mosaiclab.protocol.machine.RuleProfile;
import org.mosaiclab.protocol.machine.RuleProfile.Choice;
import org.mosaiclab.protocol.v0.electorate.Quorum;
import org.mosaiclab.protocol.v0.electorate.SplitWeight;
import org.mosaiclab.protocol.v0.slashing.OffenceDetector;
import org.mosaiclab.protocol.v0.slashing.SlashingEvidence;
import org.mosaiclab.protocol.v0.slashing.SlashingJudge;
import org.mosaiclab.protocol.v0.slashing.SlashingRule;
import org.mosaiclab.protocol.value.Uint256;

/// Two conflicting finalised checkpoints imply evidence against as much weight as two quorums
/// share, and to report it halts the core. **Spec**: `v0 §21` GAP-01, GAP-02, GAP-05; paper P§2.2.
class AccountableSafetyTest {
  private static final RuleProfile STATIC =
      RuleProfile.PAPER_CORE
          .with(Repair.GAP_01, Choice.REPAIRED)
          .with(Repair.GAP_02, Choice.REPAIRED)
          .with(Repair.ISS_32, Choice.REPAIRED);
  private static final RuleProfile DYNAMIC =
      STATIC.with(Repair.GAP_04, Choice.REPAIRED).with(Repair.GAP_05, Choice.REPAIRED);
  private static final int GAMES = 400;
  private static final int CONFLICTS_LEAST = 20;

  enum Setting {
    STATIC_SET,
    CHANGING_SET
  }

  @ParameterizedTest
  @EnumSource
  void conflict_anyByzantineShare_isProvenPaidForAndHalts(Setting setting) {
    int conflicts = 0;
    for (long seed = 1; seed <= GAMES; seed++) {
      var random = new SplittableRandom(seed);
      var stage = stage(setting, random);
      var game = new VoteGame(random, stage.state);
      boolean isConflict = game.play();
      var evidence = evidence(game, SlashingRule.ALL);
      assertThat(offenders(evidence)).as("honest, seed %s", seed).allMatch(game::isByzantine);
      if (isConflict) {
        conflicts++;
        assertThat(isProven(stage.state, offenders(evidence))).as("seed %s", seed).isTrue();
        reportAll(stage, evidence, seed);
      }
    }
    assertThat(conflicts).isGreaterThan(CONFLICTS_LEAST);
  }

  /// A conflict that nobody answers for, once the rule is off: the property needs rules 1 and 2.
  @ParameterizedTest
  @EnumSource(names = {"SAME_TARGET_HEIGHT", "SURROUNDING_LINK"})
  void conflict_withoutOneRule_isNotAlwaysProven(SlashingRule off) {
    var rules = new ArrayList<>(SlashingRule.ALL);
    rules.remove(off);
    int unproven = 0;
    for (long seed = 1; seed <= GAMES; seed++) {
      var random = new SplittableRandom(seed);
      var stage = stage(Setting.STATIC_SET, random);
      var game = new VoteGame(random, stage.state);
      if (game.play() && !isProven(stage.state, offenders(evidence(game, rules)))) {
        unproven++;
      }
    }
    assertThat(unproven).isPositive();
  }

  @Test
  void forwardSet_everyHeight_isTheRearSetOfTheNext() {
    for (long seed = 1; seed <= 100; seed++) {
      var stake = stage(Setting.CHANGING_SET, new SplittableRandom(seed)).state.stake();
      for (var address : stake.validatorAddresses()) {
        var tenure = stake.validator(address).tenure();
        for (long height = 0; height <= stake.height() + 2; height++) {
          assertThat(tenure.isForward(height))
              .as("seed %s, %s at %s", seed, tenure, height)
              .isEqualTo(tenure.isRear(height + 1));
        }
      }
    }
  }

  // If the set changes, as many heights as a game can reach are closed, with comings and goings.
  private static OriginStage stage(Setting setting, SplittableRandom random) {
    boolean isChanging = setting == Setting.CHANGING_SET;
    var stage = new OriginStage(isChanging ? DYNAMIC : STATIC);
    var stakes = IntStream.range(0, 4).mapToObj(_ -> Scene.uint(10 + random.nextInt(30))).toList();
    stage.withStakes(stakes);
    stage.originHistory.add(Scene.hash("origin ancestor"));
    int validators = stakes.size();
    for (int height = 1; isChanging && height <= VoteGame.EPOCHS; height++) {
      validators += comeAndGo(stage, validators, random);
      close(stage, height, validators);
    }
    return stage;
  }

  private static int comeAndGo(OriginStage stage, int validators, SplittableRandom random) {
    if (random.nextInt(2) == 0) {
      stage.apply(
          OriginStage.DEPOSITOR,
          new OriginOperation.Logout(Scene.uint(random.nextInt(validators))));
    }
    if (validators < 12 && random.nextInt(3) > 0) {
      AuxiliaryStage.expectAccepted(
          stage.apply(
              OriginStage.DEPOSITOR,
              new OriginOperation.Deposit(
                  Scene.key(validators).address(), Scene.uint(10 + random.nextInt(60)))));
      return 1;
    }
    return 0;
  }

  // Everybody votes; once the height is closed the rest is refused. An empty set closes nothing.
  private static void close(OriginStage stage, int dynasty, int validators) {
    var proposal = stage.transition(dynasty, 1, stage.originHistory.getFirst());
    AuxiliaryStage.expectAccepted(stage.propose(proposal));
    for (int i = 0; i < validators; i++) {
      stage.verify(i, proposal.kernelHash(), stage.vote(proposal));
    }
  }

  private static List<SlashingEvidence> evidence(VoteGame game, List<SlashingRule> rules) {
    var found = new ArrayList<SlashingEvidence>();
    var detector = OffenceDetector.of(new SlashingJudge(STATIC, Scene.SIGNATURES, rules));
    for (var vote : game.votes) {
      var sighting = detector.see(vote);
      sighting.evidence().ifPresent(found::add);
      detector = sighting.detector();
    }
    return found;
  }

  private static Set<Integer> offenders(List<SlashingEvidence> evidence) {
    var found = new TreeSet<Integer>();
    for (var one : evidence) {
      var signer = one.second().signer(Scene.SIGNATURES);
      found.add(Scene.validators(16).indexOf(signer));
    }
    return found;
  }

  // Of the forward or the rear set of some height, as much as two of its quorums share.
  private static boolean isProven(OriginState state, Set<Integer> offenders) {
    var stake = state.stake();
    for (int height = 1; height < stake.records().heights().size(); height++) {
      var weight = SplitWeight.ZERO;
      for (int offender : offenders) {
        weight = weight.plus(stake.splitWeight(height, Scene.key(offender).address()));
      }
      if (weight.breaksSafetyOf(
          stake.records().heights().get(height).opening(), Quorum.AT_LEAST_TWO_THIRDS)) {
        return true;
      }
    }
    return false;
  }

  private static void reportAll(OriginStage stage, List<SlashingEvidence> evidence, long seed) {
    var reported = new LinkedHashSet<Integer>();
    for (var one : evidence) {
      int offender = Scene.validators(16).indexOf(one.second().signer(Scene.SIGNATURES));
      var verdict = stage.apply(Scene.OUTSIDER, new PaperOperation.ReportOffence(one));
      assertThat(verdict)
          .as("seed %s", seed)
          .isEqualTo(reported.add(offender) ? "accepted" : "GAP-01-STANDING");
      assertThat(stage.weight(offender)).isEqualTo(Uint256.ZERO);
      assertThat(stage.staked(offender).stake()).isEqualTo(Uint256.ZERO);
    }
    assertThat(stage.state.core().isHalted()).as("halted, seed %s", seed).isTrue();
  }
}
