package org.mosaiclab.protocol.v0;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.mosaiclab.protocol.machine.Repair;
import org.mosaiclab.protocol.machine.RuleProfile;
import org.mosaiclab.protocol.machine.RuleProfile.Choice;
import org.mosaiclab.protocol.v0.messaging.MessageStatus;

/// Seeded random operations on both pools and the gateway pair behind them, with what must hold
/// after each: a rejection changes nothing, and every token is where [PoolBooks] says.
class PoolSequenceTest {
  private static final int STEPS = 2_000;
  private static final RuleProfile REPAIRED =
      Scene.only(Repair.ISS_20).with(Repair.ISS_30, Choice.REPAIRED);

  private final TreeMap<String, Integer> verdicts = new TreeMap<>();

  static Stream<Arguments> runs() {
    return LongStream.rangeClosed(1, 3)
        .boxed()
        .flatMap(
            seed ->
                Stream.of(RuleProfile.AS_BUILT, REPAIRED)
                    .map(profile -> Arguments.of(seed, profile)));
  }

  @ParameterizedTest
  @MethodSource("runs")
  void apply_randomOperations_keepTheInvariants(long seed, RuleProfile profile) {
    var stage = new PoolStage(profile);
    for (var user : PoolMoves.USERS) {
      stage.gateways.mintFor(user, 20_000);
    }
    var books = new PoolBooks(stage);
    var moves = new PoolMoves(stage, books, new SplittableRandom(seed));
    for (int i = 0; i < STEPS; i++) {
      step(stage, moves);
      books.check();
    }
    assertThat(verdicts).as("variety, seed %s", seed).hasSizeGreaterThan(35);
    assertThat(verdicts.get("accepted")).as("accepted, seed %s", seed).isGreaterThan(STEPS / 3);
    assertThat(books.countOf(MessageStatus.PROGRESSED)).as("seed %s", seed).isGreaterThan(10);
    assertThat(books.countOf(MessageStatus.REVOKED) > 0)
        .as("whether anything was revoked, seed %s", seed)
        .isEqualTo(profile.repairs(Repair.ISS_30));
  }

  private void step(PoolStage stage, PoolMoves moves) {
    var origin = stage.gateways.origin;
    var auxiliary = stage.gateways.auxiliary;
    var stakes = stage.stakes;
    var redeems = stage.redeems;
    int fingerprint = stakes.hashCode() + redeems.hashCode();
    var verdict = moves.next();
    verdicts.merge(verdict, 1, Integer::sum);
    assertThat(stakes.hashCode() + redeems.hashCode())
        .as("the old states after an operation")
        .isEqualTo(fingerprint);
    if (!verdict.equals("accepted")) {
      assertThat(stage.gateways.origin).as("after %s", verdict).isSameAs(origin);
      assertThat(stage.gateways.auxiliary).as("after %s", verdict).isSameAs(auxiliary);
      assertThat(stage.stakes.pool()).as("after %s", verdict).isSameAs(stakes.pool());
      assertThat(stage.stakes.strangers()).as("after %s", verdict).isSameAs(stakes.strangers());
      assertThat(stage.redeems.pool()).as("after %s", verdict).isSameAs(redeems.pool());
      assertThat(stage.redeems.strangers()).as("after %s", verdict).isSameAs(redeems.strangers());
    }
  }
}
