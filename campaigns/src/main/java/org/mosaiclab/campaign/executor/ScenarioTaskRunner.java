package org.mosaiclab.campaign.executor;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.mosaiclab.analysis.estimate.MetricValue;
import org.mosaiclab.analysis.estimate.RunEstimates;
import org.mosaiclab.analysis.estimate.Stat;
import org.mosaiclab.dataset.campaign.CampaignMetricRow;
import org.mosaiclab.dataset.campaign.CampaignRunRow;
import org.mosaiclab.dataset.manifest.RunManifest;
import org.mosaiclab.dataset.store.RunDataset;
import org.mosaiclab.scenario.catalogue.Catalogue;
import org.mosaiclab.scenario.file.ReadResult;
import org.mosaiclab.scenario.file.ScenarioReader;
import org.mosaiclab.scenario.file.format.Reading;
import org.mosaiclab.scenario.run.RunOptions;
import org.mosaiclab.scenario.run.ScenarioRun;
import org.mosaiclab.scenario.spec.ScenarioSpec;

/// Simulates the scenario of a task and estimates its metrics, on the calling thread alone.
///
/// Nothing of a run is kept but what its rows say: the run can be repeated by its command.
public final class ScenarioTaskRunner implements TaskRunner {
  private final ScenarioReader reader =
      new ScenarioReader(
          Catalogue.bundled().tables(),
          path -> new Reading.Bad<>(path + " is not resolved", "resolve the scenario first"));

  // Replications of one point come one after the other, and share their scenario.
  private Optional<Known> last = Optional.empty();

  private record Known(String scenario, ScenarioSpec spec) {}

  @Override
  public RunResult run(RunTask task) {
    long seed = -1;
    try {
      var spec = spec(task.scenario());
      seed = spec.seed();
      return measured(task, spec);
    } catch (RuntimeException | AssertionError | StackOverflowError failure) {
      // A row, not the end of the campaign: its command shows the failure again.
      return failed(task, seed, failure);
    }
  }

  private ScenarioSpec spec(String scenario) {
    var known =
        last.filter(read -> read.scenario().equals(scenario))
            .orElseGet(() -> new Known(scenario, read(scenario)));
    last = Optional.of(known);
    return known.spec();
  }

  private ScenarioSpec read(String scenario) {
    return switch (reader.read(scenario, "resolved.yaml", List.of())) {
      case ReadResult.Ok ok -> ok.spec();
      case ReadResult.Rejected(var problems) ->
          throw new IllegalStateException(problems.getFirst().line());
    };
  }

  private static RunResult measured(RunTask task, ScenarioSpec spec) {
    var options =
        RunOptions.plain(task.toolVersion(), task.replay()).withReplication(task.replication());
    var record = ScenarioRun.run(spec, options);
    var estimates = RunEstimates.of(RunDataset.of(record.manifest(), record.tables()));
    return new RunResult(
        row(task, spec.seed(), record.manifest()), task.values(), rows(task, estimates));
  }

  private static CampaignRunRow row(RunTask task, long seed, RunManifest manifest) {
    return new CampaignRunRow(
        task.run(),
        task.point(),
        task.replication(),
        task.settings(),
        seed,
        manifest.outcome().kind().label(),
        manifest.outcome().message(),
        manifest.outcome().atNanos(),
        manifest.eventsCount(),
        manifest.traceDigest(),
        task.replay());
  }

  private static List<CampaignMetricRow> rows(RunTask task, RunEstimates estimates) {
    var rows = new ArrayList<CampaignMetricRow>();
    for (MetricValue value : estimates.values()) {
      for (Stat stat : value.stats()) {
        rows.add(
            new CampaignMetricRow(
                task.run(),
                task.point(),
                value.name(),
                stat.stat(),
                stat.value(),
                value.unit().symbol(),
                stat.lowerBound()));
      }
    }
    return rows;
  }

  private static RunResult failed(RunTask task, long seed, Throwable failure) {
    var message =
        failure.getClass().getSimpleName()
            + ": "
            + String.valueOf(failure.getMessage()).lines().findFirst().orElse("");
    var row =
        new CampaignRunRow(
            task.run(),
            task.point(),
            task.replication(),
            task.settings(),
            seed,
            CampaignRunRow.FAILED,
            message,
            -1,
            -1,
            "",
            task.replay());
    return new RunResult(row, task.values(), List.of());
  }
}
