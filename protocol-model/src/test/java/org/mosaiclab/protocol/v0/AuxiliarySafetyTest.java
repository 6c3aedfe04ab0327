package org.mosaiclab.protocol.v0;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.mosaiclab.protocol.fuzz.Effort;
import org.mosaiclab.protocol.machine.Repair;
import org.mosaiclab.protocol.machine.RuleProfile;
import org.mosaiclab.protocol.machine.RuleProfile.Choice;
import org.mosaiclab.protocol.v0.finality.AuxiliaryHalt;
import org.mosaiclab.protocol.v0.finality.ObservedChain;
import org.mosaiclab.protocol.v0.slashing.OffenceDetector;
import org.mosaiclab.protocol.v0.slashing.SlashingEvidence;
import org.mosaiclab.protocol.v0.slashing.SlashingJudge;
import org.mosaiclab.protocol.v0.slashing.SlashingRule;
import org.mosaiclab.protocol.value.Address;
import org.mosaiclab.protocol.value.Hash32;
import org.mosaiclab.protocol.value.Uint256;

/// Two branches of auxiliary that both finalise: whatever the Byzantine share, the votes hold
/// evidence against as much weight as two quorums share, and shown to the contracts of either
/// branch it takes that weight and halts them. **Spec**: `v0 §21` GAP-01, GAP-02, GAP-05; paper
/// P§2.2, P§2.7.
class AuxiliarySafetyTest {
  private static final int GAMES = 200;
  private static final int CONFLICTS_LEAST = 20;

  enum Setting {
    STATIC_SET,
    CHANGING_SET
  }

  @ParameterizedTest
  @EnumSource
  void conflict_anyByzantineShare_isProvenAndHaltsBothBranches(Setting setting) {
    int conflicts = 0;
    int shown = 0;
    for (long seed = 1; seed <= GAMES; seed++) {
      var game = game(RuleProfile.PAPER, setting, new SplittableRandom(seed));
      boolean isConflict = game.play();
      var evidence = evidence(game, SlashingRule.ALL);
      assertThat(evidence.keySet())
          .as("honest, seed %s", seed)
          .allMatch(offender -> game.isByzantine(Scene.validators(16).indexOf(offender)));
      if (isConflict) {
        conflicts++;
        shown += showConflict(game);
        for (var branch : game.branches) {
          reportAll(branch, evidence);
          assertThat(branch.state.pollingPlace().records().halt())
              .as("%s, seed %s", evidence.keySet(), seed)
              .containsInstanceOf(AuxiliaryHalt.SlashedWeight.class);
        }
      }
    }
    Effort.report("  " + setting + ": " + GAMES + " games, " + conflicts + " conflicts");
    assertThat(conflicts).isGreaterThan(CONFLICTS_LEAST);
    // Contracts that have not activated the other branch's kernel may not know its voters.
    assertThat(shown).isGreaterThan(setting == Setting.STATIC_SET ? 2 * conflicts - 1 : conflicts);
  }

  // To both branches as they are, before anybody is slashed.
  private static int showConflict(BranchGame game) {
    var first = game.branches.getFirst();
    var second = game.branches.getLast();
    var report = new AuxiliaryOperation.ReportConflict(ForkEvidence.of(game));
    int accepted = 0;
    for (var branch : List.of(first.fork("copy of left"), second.fork("copy of right"))) {
      if (branch.apply(report).equals("accepted")) {
        accepted++;
        assertThat(branch.state.pollingPlace().records().halt())
            .containsInstanceOf(AuxiliaryHalt.ConflictingFinality.class);
      }
    }
    return accepted;
  }

  /// A conflict that nobody answers for, once the rule is off: the property needs rules 1 and 2.
  @ParameterizedTest
  @EnumSource(names = {"SAME_TARGET_HEIGHT", "SURROUNDING_LINK"})
  void conflict_withoutOneRule_isNotAlwaysProven(SlashingRule off) {
    var rules = new ArrayList<>(SlashingRule.ALL);
    rules.remove(off);
    // Rule 3 catches many of the same votes.
    rules.remove(SlashingRule.OTHER_TRANSITION);
    assertThat(unproven(rules)).isPositive();
  }

  /// The whole set changes at once. The old one finalises on the right what the new one, which
  /// needs nobody of the old, contradicts on the left; nobody breaks a rule.
  @Test
  void conflict_withoutSplitSets_isNobodysOffence() {
    var profile = RuleProfile.PAPER.with(Repair.GAP_05, Choice.AS_BUILT);
    var game = replaced(profile);
    assertThat(game.hasConflict()).isTrue();
    assertThat(evidence(game, SlashingRule.ALL)).isEmpty();
    assertThat(replaced(RuleProfile.PAPER).hasConflict()).isFalse();
  }

  private static BranchGame replaced(RuleProfile profile) {
    var stage = AuxiliaryStage.trusting(profile, 10, 10, 10, 10);
    AuxiliaryStage.expectAccepted(stage.nextEpochOfAll());
    AuxiliaryStage.expectAccepted(stage.open(Scene.validators(7), 0, 0, 0, 0, 10, 10, 10));
    AuxiliaryStage.expectAccepted(stage.nextEpochOfAll());
    var root = stage.contracts.views().highestJustified(stage.state, ObservedChain.AUXILIARY);
    var game = new BranchGame(new SplittableRandom(1), stage, new boolean[7]);
    var left = game.grow(0);
    voteOf(game, 0, root, left, 0, 3);
    voteOf(game, 0, left, game.grow(0), 4, 7);
    game.grow(1);
    var right = game.grow(1);
    voteOf(game, 1, root, right, 0, 4);
    voteOf(game, 1, right, game.grow(1), 0, 4);
    return game;
  }

  private static void voteOf(
      BranchGame game, int branch, Hash32 source, Hash32 target, int from, int to) {
    var link = game.branches.get(branch).link(ObservedChain.AUXILIARY, source, target);
    for (int key = from; key < to; key++) {
      game.vote(branch, key, link);
    }
  }

  private static int unproven(List<SlashingRule> rules) {
    int unproven = 0;
    for (long seed = 1; seed <= GAMES; seed++) {
      var game = game(RuleProfile.PAPER, Setting.STATIC_SET, new SplittableRandom(seed));
      if (game.play()) {
        var branch = game.branches.getFirst();
        reportAll(branch, evidence(game, rules));
        unproven += branch.state.pollingPlace().isHalted() ? 0 : 1;
      }
    }
    return unproven;
  }

  /// @return a fork above the first checkpoint; where the set changes, each branch will activate a
  ///   kernel that replaces most of it
  static BranchGame game(RuleProfile profile, Setting setting, SplittableRandom random) {
    int first = 4 + random.nextInt(3);
    var weights = Stream.generate(() -> 10 + random.nextInt(30)).limit(first);
    var stage = AuxiliaryStage.trusting(profile, weights.toArray(Integer[]::new));
    AuxiliaryStage.expectAccepted(stage.nextEpochOfAll());
    int keys = first;
    if (setting == Setting.CHANGING_SET) {
      keys += openKernel(stage, first, random);
      // So that the next finalisation activates it, on one branch perhaps before the other.
      if (random.nextBoolean()) {
        AuxiliaryStage.expectAccepted(stage.nextEpochOfAll());
      }
    }
    var byzantine = new boolean[keys];
    double share = random.nextDouble();
    for (int i = 0; i < keys; i++) {
      byzantine[i] = random.nextDouble() < share;
    }
    return new BranchGame(random, stage, byzantine);
  }

  private static int openKernel(AuxiliaryStage stage, int first, SplittableRandom random) {
    var validators = new ArrayList<Address>();
    var updates = new ArrayList<Integer>();
    int leaving = 1 + random.nextInt(first - 1);
    for (int i = 0; i < leaving; i++) {
      validators.add(Scene.key(i).address());
      updates.add(0);
    }
    int joining = 2 + random.nextInt(3);
    for (int i = 0; i < joining; i++) {
      validators.add(Scene.key(first + i).address());
      updates.add(10 + random.nextInt(90));
    }
    AuxiliaryStage.expectAccepted(stage.open(validators, updates.toArray(Integer[]::new)));
    return joining;
  }

  /// @return the first evidence against each offender
  static Map<Address, SlashingEvidence> evidence(BranchGame game, List<SlashingRule> rules) {
    var found = new LinkedHashMap<Address, SlashingEvidence>();
    var judge = new SlashingJudge(RuleProfile.PAPER, Scene.SIGNATURES, rules);
    var detector = OffenceDetector.of(judge);
    for (var vote : game.votes) {
      var sighting = detector.see(vote);
      sighting.evidence().ifPresent(one -> found.putIfAbsent(vote.signer(Scene.SIGNATURES), one));
      detector = sighting.detector();
    }
    return found;
  }

  private static void reportAll(AuxiliaryStage branch, Map<Address, SlashingEvidence> evidence) {
    evidence.forEach(
        (offender, one) -> {
          var verdict = branch.apply(new AuxiliaryOperation.ReportOffence(one));
          // A newcomer of the other branch is not registered on one that has not got there.
          boolean isKnown = branch.state.pollingPlace().validators().containsKey(offender);
          assertThat(verdict).isEqualTo(isKnown ? "accepted" : "GAP-01-UNKNOWN");
          assertThat(branch.state.pollingPlace().currentWeight(offender)).isEqualTo(Uint256.ZERO);
        });
  }
}
