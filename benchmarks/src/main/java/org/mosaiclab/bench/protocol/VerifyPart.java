package org.mosaiclab.bench.protocol;

import java.util.ArrayList;
import java.util.List;
import org.mosaiclab.bench.report.Growth;

/// Votes that are verified on origin, their gas included: the contract walks over all validators
/// for each, which is charged, not done.
///
/// @param committee the largest one
/// @param validators sizes, at most that large
/// @param terms of the contest
record VerifyPart(Committee committee, List<Integer> validators, Terms terms) {
  private static final int VOTES = 200_000;
  private static final int METABLOCKS_MIN = 2;
  private static final int METABLOCKS_MAX = 200;
  private static final long VISITS_MAX = 20_000_000;

  Findings run() {
    List<Findings> sizes = new ArrayList<>();
    List<Growth.Point> costs = new ArrayList<>();
    List<Growth.Point> gas = new ArrayList<>();
    for (int size : validators) {
      terms.steps().onStep("signing votes of %d validators for origin".formatted(size));
      int metablocks = Math.clamp(VOTES / size, METABLOCKS_MIN, METABLOCKS_MAX);
      var script = OriginScript.of(committee.first(size), metablocks, terms.seed());
      var found = measure(size, script);
      sizes.add(found);
      costs.add(Terms.cpuNanos(size, found.speeds().getFirst()));
      gas.add(new Growth.Point(size, script.play() / (double) script.voteCount()));
    }
    return Terms.joined(
        sizes,
        Findings.ofGrowth("vote verified on origin", "ns CPU", "validators", costs)
            .and(Findings.ofGrowth("vote verified on origin", "gas", "validators", gas)));
  }

  private Findings measure(int size, OriginScript script) {
    long votes = script.voteCount();
    long walks = Math.max(1, VISITS_MAX / size);
    return Findings.ofContest(
        terms.contest(
            "verify, %,d validators".formatted(size),
            List.of(
                Terms.contender(
                    "kept total",
                    terms.events(),
                    () -> {
                      var _ = script.play();
                      return votes;
                    })),
            List.of(
                Terms.contender(
                    "walk per vote",
                    Math.min(terms.events(), walks),
                    () -> script.playWalking(walks)))));
  }
}
