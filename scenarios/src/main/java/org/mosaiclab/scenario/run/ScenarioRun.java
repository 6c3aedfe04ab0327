package org.mosaiclab.scenario.run;

import org.mosaiclab.dataset.row.MessageRow;
import org.mosaiclab.dataset.row.ViolationRow;
import org.mosaiclab.dataset.store.Tables;
import org.mosaiclab.engine.observe.IncidentTotals;
import org.mosaiclab.engine.observe.TraceDigest;
import org.mosaiclab.engine.run.RunLimits;
import org.mosaiclab.engine.run.RunOutcome;
import org.mosaiclab.scenario.observe.RunRecorder;
import org.mosaiclab.scenario.observe.RunRecorder.Recorded;
import org.mosaiclab.scenario.spec.ScenarioSpec;
import org.mosaiclab.scenario.wiring.Simulation;
import org.mosaiclab.scenario.wiring.Simulation.Wired;
import org.mosaiclab.scenario.wiring.SimulationBuilder;

/// Runs one replication of a scenario: wires it, lets it run, reads it into tables.
public final class ScenarioRun {
  private static final long PROGRESS_EVERY_EVENTS = 20_000;
  private static final int EVENT_CAPACITY = 4_096;

  private ScenarioRun() {}

  /// @param spec a checked scenario
  /// @return tables and manifest; a violated invariant is a result, not an error
  public static RunRecord run(ScenarioSpec spec, RunOptions options) {
    var tables = new Tables();
    var trace = new TraceDigest(options.trace());
    var incidents = new IncidentTotals();
    var simulation =
        SimulationBuilder.build(
            spec,
            options.replication(),
            engine ->
                engine
                    .eventList(() -> options.eventList().create(EVENT_CAPACITY))
                    .trace(trace)
                    .incidents(incidents)
                    .traffic(
                        (second, name, count, bytes) ->
                            tables
                                .messages()
                                .add(new MessageRow(name.text(), second, count, bytes)))
                    .progress(PROGRESS_EVERY_EVENTS, options.progress())
                    .checkEvery(options.checkEveryEvents()));
    var limits = RunLimits.until(spec.durationNanos()).withEventCountMax(options.eventCountMax());
    var outcome = simulation.engine().run(limits);
    record(simulation, tables, options.recordsTransactions());
    tables.counters().addAll(DisturbanceCounters.of(spec, incidents));
    if (outcome instanceof RunOutcome.InvariantViolated violated) {
      tables
          .violations()
          .add(new ViolationRow(violated.atNanos(), violated.invariant(), violated.message()));
    }
    var manifest = Manifests.of(spec, options, simulation, outcome, trace.toHex());
    return new RunRecord(manifest, tables);
  }

  private static void record(Simulation simulation, Tables tables, boolean recordsTransactions) {
    var recorder = new RunRecorder(tables, simulation.actorNames(), recordsTransactions);
    recorder.recordOrigin(
        simulation.origin(),
        simulation.metachains().getFirst().observer().origin(),
        simulation.metachains().stream().map(Wired::chain).toList());
    for (var wired : simulation.metachains()) {
      recorder.record(
          new Recorded(
              wired.chain(),
              wired.mempool(),
              wired.observer(),
              wired.validatorNames(),
              wired.gateway()));
    }
  }
}
