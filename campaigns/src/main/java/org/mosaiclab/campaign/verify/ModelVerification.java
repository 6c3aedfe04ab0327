package org.mosaiclab.campaign.verify;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.mosaiclab.dataset.manifest.RunManifest;
import org.mosaiclab.dataset.store.RunDataset;
import org.mosaiclab.engine.observe.ProgressObserver;
import org.mosaiclab.engine.observe.RecordSink;
import org.mosaiclab.scenario.run.RunOptions;
import org.mosaiclab.scenario.run.RunRecord;
import org.mosaiclab.scenario.run.ScenarioRun;
import org.mosaiclab.scenario.spec.ScenarioSpec;

/// Runs cases and holds what they record against their laws.
///
/// **Error rate**: a correct simulator has a line that disagrees in at most [#FAMILY_ERROR_RATIO]
/// of all seeds. Each of the statistical lines of all cases gets an equal part of it (Bonferroni),
/// also when only some are run: a verdict does not depend on its company.
///
/// @param seed root of all randomness
/// @param replications of every case with chance in it; empty: as many as each case says
/// @param toolVersion for the manifests
public record ModelVerification(long seed, OptionalInt replications, String toolVersion) {
  /// Probability with which any line of a correct simulator disagrees.
  public static final double FAMILY_ERROR_RATIO = 0.01;

  private static final RecordSink NOWHERE = (_, _, _) -> {};

  /// Probability with which one statistical line of a correct simulator disagrees, at most.
  public static double lineErrorRatio() {
    return FAMILY_ERROR_RATIO / ModelCases.statisticalLines();
  }

  /// How many runs a case takes.
  public int trials(ModelCase modelCase) {
    return modelCase.variants().size() * replications(modelCase);
  }

  private int replications(ModelCase modelCase) {
    return modelCase.replications(replications.orElse(modelCase.replications()));
  }

  /// Runs one case; a run that does not complete ends it.
  ///
  /// @param onTrial told after every run
  public CaseResult run(ModelCase modelCase, Runnable onTrial) {
    var tally = modelCase.tallies().get();
    long events = 0;
    for (int i = 0; i < modelCase.variants().size(); i++) {
      var variant = modelCase.variants().get(i);
      var spec = ModelScenarios.read(modelCase.name(), seed, variant.settings());
      for (int replication = 0; replication < replications(modelCase); replication++) {
        var record = run(modelCase, variant, spec, replication);
        events += record.manifest().eventsCount();
        var broken = broken(record.manifest());
        if (broken.isPresent()) {
          return new CaseResult(modelCase, events, List.of(), broken);
        }
        tally.add(new Tally.Trial(i, spec, RunDataset.of(record.manifest(), record.tables())));
        onTrial.run();
      }
    }
    return new CaseResult(modelCase, events, tally.answers(), Optional.empty());
  }

  private RunRecord run(ModelCase modelCase, Variant variant, ScenarioSpec spec, int replication) {
    return ScenarioRun.run(
        spec,
        new RunOptions(
            replication,
            modelCase.recordsTransactions(),
            Long.MAX_VALUE,
            RunOptions.CHECK_EVERY_EVENTS,
            NOWHERE,
            ProgressObserver.none(),
            toolVersion,
            replay(modelCase, variant, replication),
            variant.eventList()));
  }

  private static Optional<String> broken(RunManifest manifest) {
    return manifest.outcome().kind() == RunManifest.RunOutcome.Kind.COMPLETED
        ? Optional.empty()
        : Optional.of(
            "%s: %s; repeat with: %s"
                .formatted(
                    manifest.outcome().kind().label(),
                    manifest.outcome().message(),
                    manifest.replayCommand()));
  }

  private String replay(ModelCase modelCase, Variant variant, int replication) {
    var words = new ArrayList<>(List.of("./mosaic", "run", modelCase.name() + ".yaml"));
    variant.settings().forEach(setting -> words.addAll(List.of("--set", "'" + setting + "'")));
    words.addAll(
        List.of("--seed", Long.toString(seed), "--replication", Integer.toString(replication)));
    return String.join(" ", words);
  }
}
