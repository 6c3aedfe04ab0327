package org.mosaiclab.bench.campaign;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.mosaiclab.analysis.report.RuleBook;
import org.mosaiclab.bench.measure.Contender;
import org.mosaiclab.bench.measure.Trial;
import org.mosaiclab.campaign.CampaignProgress;
import org.mosaiclab.campaign.CampaignSession;
import org.mosaiclab.campaign.Shard;
import org.mosaiclab.campaign.executor.LocalExecutor;
import org.mosaiclab.campaign.executor.RunTask;
import org.mosaiclab.campaign.executor.ScenarioTaskRunner;
import org.mosaiclab.campaign.plan.CampaignPlan;
import org.mosaiclab.dataset.campaign.CampaignRunRow;
import org.mosaiclab.scenario.catalogue.Catalogue;
import org.mosaiclab.scenario.file.ReadResult;
import org.mosaiclab.scenario.file.ScenarioReader;
import org.mosaiclab.scenario.file.format.Reading;
import org.mosaiclab.scenario.run.RunOptions;
import org.mosaiclab.scenario.run.ScenarioRun;
import org.mosaiclab.scenario.spec.ScenarioSpec;

/// The same runs three times: simulated alone, simulated and estimated, and as a campaign from its
/// file to its tables.
///
/// @param settings of the benchmark
/// @param folder of the campaigns, emptied between rounds
record CampaignTrials(CampaignSettings settings, Path folder) {
  private static final CampaignProgress SILENT =
      new CampaignProgress() {
        @Override
        public void onWanted(long runs) {}

        @Override
        public void onFound() {}

        @Override
        public void onDamaged(Path part) {}

        @Override
        public void onRun(CampaignRunRow run) {}
      };

  /// A campaign on one thread, then on several.
  List<Contender> campaigns() {
    return List.of(
        new Contender("campaign, 1 thread", seed -> campaign(seed, 1)),
        new Contender(
            "campaign, " + settings.threads() + " threads",
            seed -> campaign(seed, settings.threads())));
  }

  /// The runs without a campaign: simulated alone, then simulated and estimated.
  List<Contender> baselines() {
    return List.of(
        new Contender("simulation alone", this::simulated),
        new Contender("with estimates", this::estimated));
  }

  private Trial simulated(long seed) {
    var plan = new ShortCampaign(settings).plan(seed);
    return () -> {
      for (long point = 0; point < plan.header().points(); point++) {
        var spec = spec(plan.task(point).scenario());
        for (int index = 0; index < plan.header().replications(); index++) {
          long replication = plan.header().replicationOf(plan.header().runOf(point, index));
          ScenarioRun.run(spec, RunOptions.plain("bench", "").withReplication(replication));
        }
      }
      return settings.runs();
    };
  }

  private static ScenarioSpec spec(String text) {
    var reader =
        new ScenarioReader(
            Catalogue.bundled().tables(), _ -> new Reading.Bad<>("is no file", "it needs none"));
    return switch (reader.read(text, "resolved.yaml", List.of())) {
      case ReadResult.Ok ok -> ok.spec();
      case ReadResult.Rejected(var problems) ->
          throw new IllegalStateException(problems.getFirst().line());
    };
  }

  private Trial estimated(long seed) {
    var plan = new ShortCampaign(settings).plan(seed);
    return () -> {
      var runner = new ScenarioTaskRunner();
      for (long point = 0; point < plan.header().points(); point++) {
        for (int index = 0; index < plan.header().replications(); index++) {
          runner.run(task(plan, point, index));
        }
      }
      return settings.runs();
    };
  }

  private static RunTask task(CampaignPlan plan, long point, int index) {
    var task = plan.task(point);
    long run = plan.header().runOf(point, index);
    long replication = plan.header().replicationOf(run);
    return new RunTask(
        run, point, replication, task.values(), task.scenario(), "bench", "./mosaic run");
  }

  private Trial campaign(long seed, int threads) {
    empty();
    return () -> {
      var plan = new ShortCampaign(settings).plan(seed);
      try (var session = CampaignSession.open(folder, plan)) {
        session.run(Shard.WHOLE, new LocalExecutor(threads, ScenarioTaskRunner::new), SILENT);
        var manifest = session.finish(RuleBook.NONE);
        if (manifest.failed() + manifest.violated() > 0) {
          throw new IllegalStateException("a run of the benchmark failed");
        }
        return manifest.runs();
      } catch (IOException broken) {
        throw new UncheckedIOException(broken);
      }
    };
  }

  /// Deletes what a campaign has left.
  void empty() {
    try {
      if (Files.exists(folder)) {
        try (Stream<Path> paths = Files.walk(folder)) {
          for (var path : paths.sorted(Comparator.reverseOrder()).toList()) {
            Files.delete(path);
          }
        }
      }
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
  }
}
