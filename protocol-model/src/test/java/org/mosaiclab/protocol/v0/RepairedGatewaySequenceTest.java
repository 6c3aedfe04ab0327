package org.mosaiclab.protocol.v0;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.mosaiclab.protocol.v0.messaging.MessageBox;

/// Seeded random operations on a gateway pair with every repair, between a real core and a real
/// block store. After each: a rejection changes nothing, tokens are conserved over both chains, no
/// message is progressed on one side and revoked on the other, nothing is recovered twice. Now and
/// then, and at the end, honest parties settle everything from where the play stands.
class RepairedGatewaySequenceTest {
  private static final int STEPS = 1000;
  private static final int SETTLE_EVERY = 90;
  private static final long SEEDS = 8;

  private static final List<String> OPEN =
      List.of(
          "DECLARED/UNDECLARED",
          "DECLARED/DECLARED",
          "DECLARED/PROGRESSED",
          "DECLARED_REVOCATION/UNDECLARED",
          "DECLARED_REVOCATION/DECLARED",
          "DECLARED_REVOCATION/PROGRESSED",
          "DECLARED_REVOCATION/REVOKED",
          "PROGRESSED/UNDECLARED",
          "PROGRESSED/DECLARED");

  // By verdict of an operation, and by the statuses of a message when its settlement began.
  private final Map<String, Integer> met = new TreeMap<>();

  @Test
  void apply_randomOperationsAllRepairs_keepTheInvariantsAndNothingIsStuck() {
    for (long seed = 1; seed <= SEEDS; seed++) {
      try {
        run(seed);
      } catch (AssertionError | RuntimeException failure) {
        throw new AssertionError("seed " + seed, failure);
      }
    }
    // Every pair of statuses that an honest play can leave open was settled, running and at an end.
    assertThat(met.keySet()).containsAll(pairs(""));
    assertThat(met.keySet()).containsAll(pairs("ended "));
    assertThat(met.keySet()).contains("ended redeem UNDECLARED/UNDECLARED", "halted", "accepted");
    assertThat(met.keySet()).as("variety").hasSizeGreaterThan(80);
  }

  private static List<String> pairs(String when) {
    return OPEN.stream()
        .flatMap(pair -> Stream.of(when + "stake " + pair, when + "redeem " + pair))
        .toList();
  }

  private void run(long seed) {
    var play = new RepairedPlay(seed);
    for (int i = 1; i <= STEPS; i++) {
      step(play);
      PairInvariants.check(play);
      if (i % SETTLE_EVERY == 0) {
        settle(play);
      }
    }
  }

  private void step(RepairedPlay play) {
    var origin = play.stage.origin;
    var auxiliary = play.stage.auxiliary;
    var verdict = play.step();
    count(verdict);
    if (!verdict.equals("accepted")) {
      assertThat(play.stage.origin).as("after %s", verdict).isSameAs(origin);
      assertThat(play.stage.auxiliary).as("after %s", verdict).isSameAs(auxiliary);
    }
  }

  // What goes on without an end, and what if this were the end.
  private void settle(RepairedPlay play) {
    if (play.end.isEmpty()) {
      var running = play.stage.copy();
      var box = running.auxiliary.coGateway().base().box();
      countPairs("", play, box);
      new Settlement(running).settle(play.stakes, play.redeems);
      PairInvariants.checkSettled(running);
    }
    var ended = play.stage.copy();
    ended.finality.halt();
    var end = play.end.orElseGet(play::lastCommit);
    countPairs("ended ", play, ended.shownAt(end).box());
    new HaltSettlement(ended, end).settle(play.stakes, play.redeems);
    PairInvariants.checkHomecoming(ended, ended.shownAt(end), play);
  }

  private void countPairs(String when, RepairedPlay play, MessageBox auxiliary) {
    var origin = play.stage.origin.gateway().base().box();
    for (var sent : play.stakes) {
      count(when + "stake " + PairInvariants.ofStake(origin, auxiliary, sent));
    }
    for (var sent : play.redeems) {
      count(when + "redeem " + PairInvariants.ofRedeem(origin, auxiliary, sent));
    }
  }

  private void count(String what) {
    met.merge(what, 1, Integer::sum);
  }
}
