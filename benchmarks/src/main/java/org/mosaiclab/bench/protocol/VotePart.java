package org.mosaiclab.bench.protocol;

import java.util.ArrayList;
import java.util.List;
import org.mosaiclab.bench.report.Growth;
import org.mosaiclab.protocol.v0.AuxiliaryOperation;

/// Votes at the polling place: signature, rules of both stores, tally, justification, finality.
///
/// @param committee the largest one
/// @param validators sizes, at most that large
/// @param terms of the contest
record VotePart(Committee committee, List<Integer> validators, Terms terms) {
  private static final int VOTES = 200_000;
  private static final int EPOCHS_MIN = 2;
  private static final int EPOCHS_MAX = 50;

  Findings run() {
    List<Findings> sizes = new ArrayList<>();
    List<Growth.Point> costs = new ArrayList<>();
    for (int size : validators) {
      var found = measure(size);
      sizes.add(found);
      costs.add(Terms.cpuNanos(size, found.speeds().getFirst()));
    }
    return Terms.joined(
        sizes, Findings.ofGrowth("vote at the polling place", "ns CPU", "validators", costs));
  }

  private Findings measure(int size) {
    terms.steps().onStep("signing votes of %d validators".formatted(size));
    var part = committee.first(size);
    int epochs = Math.clamp(VOTES / (2L * size), EPOCHS_MIN, EPOCHS_MAX);
    var script = AuxiliaryScript.ofVotes(part, epochs, terms.seed());
    long votes = script.operations().size();
    var plain = PlainPolling.of(part, script);
    requireAgreement(plain, script);
    return Findings.ofContest(
        terms.contest(
            "vote, %,d validators".formatted(size),
            List.of(
                Terms.contender(
                    "persistent",
                    terms.events(),
                    () -> {
                      var _ = script.play();
                      return votes;
                    })),
            List.of(
                Terms.contender(
                    "java.util, in place",
                    terms.events(),
                    () -> {
                      play(plain.copy(), script);
                      return votes;
                    }))));
  }

  // What counts differently is no baseline.
  private static void requireAgreement(PlainPolling start, AuxiliaryScript script) {
    var end = start.copy();
    play(end, script);
    if (!end.agreesWith(script.play())) {
      throw new IllegalStateException("the baseline and the contracts count differently");
    }
  }

  private static void play(PlainPolling state, AuxiliaryScript script) {
    for (var operation : script.operations()) {
      if (operation instanceof AuxiliaryOperation.Vote vote) {
        state.vote(vote);
      }
    }
  }
}
