package org.mosaiclab.protocol.v0;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mosaiclab.protocol.v0.finality.ObservedChain.AUXILIARY;

import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.mosaiclab.protocol.machine.RuleProfile;
import org.mosaiclab.protocol.v0.AuxiliarySafetyTest.Setting;
import org.mosaiclab.protocol.v0.electorate.Quorum;
import org.mosaiclab.protocol.v0.electorate.SplitWeight;
import org.mosaiclab.protocol.v0.slashing.SlashingRule;
import org.mosaiclab.protocol.value.Hash32;

/// From any reached state in which two thirds of both sets are honest they finalise something new,
/// and none of them breaks a slashing rule: from the highest justified checkpoint to one above
/// every target that anybody voted for, and on to its child. **Spec**: paper P§2.1, P§2.2.
class PlausibleLivenessTest {
  private static final int GAMES = 400;

  @ParameterizedTest
  @EnumSource
  void continuation_twoThirdsHonest_finalisesSomethingNew(Setting setting) {
    int continued = 0;
    for (long seed = 1; seed <= GAMES; seed++) {
      var game = reached(setting, seed);
      int branch = highestBranch(game);
      var next = goOn(game, branch, game.blocks(branch).highestJustified());
      assertThat(honestOffenders(game)).as("honest, seed %s", seed).isZero();
      if (next.canDecide) {
        continued++;
        assertThat(game.blocks(branch).head()).as("seed %s", seed).isEqualTo(next.checkpoint);
      }
    }
    System.out.printf(
        "plausible liveness, %s: %d of %d random states continued%n", setting, continued, GAMES);
    assertThat(continued).isGreaterThan(GAMES / 4);
  }

  /// Not every justified checkpoint is a source to go on from: who has voted above it would
  /// surround his own vote.
  @ParameterizedTest
  @EnumSource
  void continuation_fromTheFirstCheckpoint_breaksARule(Setting setting) {
    int broken = 0;
    for (long seed = 1; seed <= GAMES; seed++) {
      var game = reached(setting, seed);
      int branch = highestBranch(game);
      goOn(game, branch, game.branches.get(branch).auxiliaryStart);
      broken += honestOffenders(game) > 0 ? 1 : 0;
    }
    assertThat(broken).isPositive();
  }

  @Test
  void continuation_tooFewHonest_finalisesNothing() {
    int stuck = 0;
    for (long seed = 1; seed <= GAMES; seed++) {
      var game = reached(Setting.STATIC_SET, seed);
      int branch = highestBranch(game);
      var next = goOn(game, branch, game.blocks(branch).highestJustified());
      if (!next.canDecide) {
        stuck++;
        assertThat(game.blocks(branch).head()).as("seed %s", seed).isNotEqualTo(next.checkpoint);
      }
    }
    assertThat(stuck).isPositive();
  }

  private static BranchGame reached(Setting setting, long seed) {
    var random = new SplittableRandom(seed);
    var game = AuxiliarySafetyTest.game(RuleProfile.PAPER, setting, random);
    game.play(random.nextInt(40));
    return game;
  }

  private static int highestBranch(BranchGame game) {
    return heightOfHighest(game, 0) >= heightOfHighest(game, 1) ? 0 : 1;
  }

  private static long heightOfHighest(BranchGame game, int branch) {
    var blocks = game.blocks(branch);
    return blocks.heightOf(blocks.highestJustified()).toLong();
  }

  /// What the honest came to.
  ///
  /// @param checkpoint to be finalised
  /// @param canDecide whether they were two thirds of both sets all the time
  private record Continuation(Hash32 checkpoint, boolean canDecide) {}

  private static Continuation goOn(BranchGame game, int branch, Hash32 source) {
    long above = Math.max(game.highestTarget(), heightOfHighest(game, branch));
    var next = game.grow(branch);
    while (game.blocks(branch).heightOf(next).toLong() <= above) {
      next = game.grow(branch);
    }
    boolean canDecide = canDecide(game, branch);
    honestVote(game, branch, source, next);
    // The first link may have activated a kernel.
    canDecide &= canDecide(game, branch);
    honestVote(game, branch, next, game.grow(branch));
    return new Continuation(next, canDecide);
  }

  private static void honestVote(BranchGame game, int branch, Hash32 source, Hash32 target) {
    var stage = game.branches.get(branch);
    var link = stage.link(AUXILIARY, source, target);
    for (int key = 0; key < game.keys() && !isJustified(game, branch, target); key++) {
      if (!game.isByzantine(key)) {
        game.vote(branch, key, link);
      }
    }
  }

  private static boolean isJustified(BranchGame game, int branch, Hash32 target) {
    return game.blocks(branch).checkpoint(target).justified();
  }

  private static boolean canDecide(BranchGame game, int branch) {
    var stage = game.branches.get(branch);
    var honest = SplitWeight.ZERO;
    for (int key = 0; key < game.keys(); key++) {
      if (!game.isByzantine(key)) {
        var validator = Scene.key(key).address();
        honest = honest.plus(stage.contracts.views().splitWeight(stage.state, validator));
      }
    }
    var sets = stage.state.pollingPlace().records().current();
    return honest.isSupermajorityOf(sets, Quorum.AT_LEAST_TWO_THIRDS);
  }

  private static long honestOffenders(BranchGame game) {
    return AuxiliarySafetyTest.evidence(game, SlashingRule.ALL).keySet().stream()
        .filter(offender -> !game.isByzantine(Scene.validators(16).indexOf(offender)))
        .count();
  }
}
