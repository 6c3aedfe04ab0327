package org.mosaiclab.scenario.run;

import java.util.ArrayList;
import java.util.List;
import org.mosaiclab.dataset.manifest.ChainManifest;
import org.mosaiclab.dataset.manifest.RunManifest;
import org.mosaiclab.dataset.manifest.RunManifest.Check;
import org.mosaiclab.dataset.manifest.RunManifest.Expected;
import org.mosaiclab.dataset.manifest.RunManifest.Profile;
import org.mosaiclab.dataset.manifest.RunManifest.Regions;
import org.mosaiclab.engine.run.RunOutcome;
import org.mosaiclab.protocol.machine.Repair;
import org.mosaiclab.scenario.spec.Expectation;
import org.mosaiclab.scenario.spec.ScenarioSpec;
import org.mosaiclab.scenario.spec.SignatureMode;
import org.mosaiclab.scenario.wiring.Simulation;
import org.mosaiclab.scenario.wiring.Simulation.Wired;

/// Builds the manifest of a run.
final class Manifests {
  private Manifests() {}

  static RunManifest of(
      ScenarioSpec spec,
      RunOptions options,
      Simulation simulation,
      RunOutcome outcome,
      String traceDigest) {
    return new RunManifest(
        RunManifest.SCHEMA_VERSION,
        options.toolVersion(),
        spec.name(),
        spec.question(),
        spec.seed(),
        options.replication(),
        new Profile(
            spec.profile().name(), spec.profile().repairs().stream().map(Repair::id).toList()),
        spec.signatures() == SignatureMode.REAL ? "real" : "modelled",
        spec.durationNanos(),
        spec.warmUpNanos(),
        chains(spec, simulation),
        new Regions(spec.network().regions().name(), spec.network().regions().source()),
        expected(spec.expect()),
        outcome(outcome),
        outcome.eventCount(),
        traceDigest,
        "",
        List.of(),
        Manifests.class.desiredAssertionStatus(),
        options.replayCommand());
  }

  private static Expected expected(Expectation expect) {
    return new Expected(
        expect.text(),
        expect.checks().stream()
            .map(
                check ->
                    new Check(
                        check.metric(), check.stat(), check.low(), check.high(), check.text()))
            .toList());
  }

  private static List<ChainManifest> chains(ScenarioSpec spec, Simulation simulation) {
    var nodes = spec.origin().minerRegions().size();
    var validators =
        simulation.metachains().stream()
            .flatMap(metachain -> metachain.validatorNames().stream())
            .toList();
    var miners = simulation.actorNames().subList(0, nodes);
    var originNodes = new ArrayList<>(miners);
    originNodes.addAll(validators);
    var origin = spec.origin();
    var chains = new ArrayList<ChainManifest>();
    chains.add(
        new ChainManifest(
            simulation.origin().name(),
            ChainManifest.Role.ORIGIN,
            origin.blockTimeNanos(),
            origin.epochLength(),
            origin.gasLimit(),
            origin.backgroundGas(),
            origin.confirmations(),
            0,
            miners,
            List.of(),
            "",
            originNodes,
            validators.getFirst(),
            0,
            0));
    simulation.metachains().forEach(metachain -> chains.add(chain(metachain)));
    return chains;
  }

  private static ChainManifest chain(Wired wired) {
    var spec = wired.chain().spec();
    return new ChainManifest(
        spec.name(),
        ChainManifest.Role.METACHAIN,
        spec.blockTimeNanos(),
        spec.epochLength(),
        spec.gasLimit(),
        0,
        0,
        spec.gasTarget(),
        wired.validatorNames().subList(0, spec.stakes().size()),
        spec.stakes(),
        spec.stakeSource(),
        wired.validatorNames(),
        wired.validatorNames().getFirst(),
        spec.workload().ratePerSecond(),
        spec.workload().gas().meanGas());
  }

  private static RunManifest.RunOutcome outcome(RunOutcome outcome) {
    var kind =
        switch (outcome) {
          case RunOutcome.Completed _ -> RunManifest.RunOutcome.Kind.COMPLETED;
          case RunOutcome.LimitReached _ -> RunManifest.RunOutcome.Kind.LIMIT_REACHED;
          case RunOutcome.InvariantViolated _ -> RunManifest.RunOutcome.Kind.INVARIANT_VIOLATED;
          case RunOutcome.Stopped _ -> RunManifest.RunOutcome.Kind.STOPPED;
        };
    var message =
        switch (outcome) {
          case RunOutcome.Completed _ -> "";
          case RunOutcome.LimitReached(var _, var events) -> "after " + events + " events";
          case RunOutcome.InvariantViolated(var name, var text, var _, var _) -> name + ": " + text;
          case RunOutcome.Stopped(var reason, var _, var _) -> reason;
        };
    return new RunManifest.RunOutcome(kind, message, outcome.atNanos());
  }
}
