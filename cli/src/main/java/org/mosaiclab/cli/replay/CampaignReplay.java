package org.mosaiclab.cli.replay;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.LongStream;
import org.mosaiclab.campaign.CampaignSession;
import org.mosaiclab.campaign.RepeatedRuns;
import org.mosaiclab.campaign.Shard;
import org.mosaiclab.campaign.executor.LocalExecutor;
import org.mosaiclab.campaign.executor.RunResult;
import org.mosaiclab.campaign.executor.ScenarioTaskRunner;
import org.mosaiclab.campaign.plan.CampaignPlan;
import org.mosaiclab.cli.rules.BundledRules;
import org.mosaiclab.cli.sweep.RecordedCampaign;
import org.mosaiclab.cli.sweep.SweepProgress;
import org.mosaiclab.cli.terminal.ExitStatus;
import org.mosaiclab.cli.terminal.Interruption;
import org.mosaiclab.cli.terminal.Terminal;
import org.mosaiclab.dataset.campaign.CampaignFolder;
import org.mosaiclab.dataset.campaign.CampaignManifest;
import org.mosaiclab.dataset.campaign.CampaignMetricRow;
import org.mosaiclab.dataset.campaign.CampaignRunRow;
import org.mosaiclab.dataset.store.BuildingFolder;
import org.mosaiclab.dataset.store.ParquetSource;
import org.mosaiclab.export.query.RecordedTables;

/// Does runs of a recorded campaign again and compares.
///
/// @param terminal of the user
/// @param isQuiet whether the user wants to hear no progress
/// @param isAll whether every run is done again, however many there are
/// @param threads runs at a time
record CampaignReplay(Terminal terminal, boolean isQuiet, boolean isAll, int threads) {
  private static final int SAMPLE = 8;

  /// Does them and tells.
  ///
  /// @param folder of a finished campaign
  /// @return the exit code
  int of(CampaignFolder folder) throws IOException {
    var recorded = CampaignManifest.read(folder);
    var header = recorded.header();
    List<String> changedFiles = RecordedTables.open(folder.root()).changes();
    terminal
        .out()
        .println(
            String.format(
                Locale.ROOT,
                "%s, %,d points, %,d runs, scenario %s, version %s",
                header.campaign(),
                header.points(),
                recorded.runs(),
                header.scenario(),
                header.toolVersion()));
    Comparison.warning(header.toolVersion()).ifPresent(terminal.out()::println);
    var plan = RecordedCampaign.plan(folder, header);
    // What another plan would do says nothing about this campaign.
    boolean isSame =
        tell(new Comparison("plan", header.planDigest(), plan.header().planDigest()))
            && (isAll || recorded.runs() <= SAMPLE ? whole(plan, recorded) : sample(plan, folder));
    changedFiles.forEach(line -> terminal.out().println("changed on disk: " + line));
    boolean isWhole = isSame && changedFiles.isEmpty();
    terminal.out().println(isWhole ? "the same campaign" : "NOT the same campaign");
    return isWhole ? ExitStatus.DONE : ExitStatus.FAILED;
  }

  private boolean tell(Comparison comparison) {
    terminal.out().println(comparison.text());
    return comparison.isSame();
  }

  private LocalExecutor executor() {
    return new LocalExecutor(threads, ScenarioTaskRunner::new);
  }

  /// Every run, and every table made of them.
  private boolean whole(CampaignPlan plan, CampaignManifest recorded) throws IOException {
    try (var scratch = BuildingFolder.temporary("replay")) {
      var interruption = Interruption.watch(scratch::abort, terminal);
      try (var session = CampaignSession.open(scratch.root(), plan)) {
        try (var progress = new SweepProgress(terminal, isQuiet)) {
          session.run(Shard.WHOLE, executor(), progress);
        }
        var again = session.finish(BundledRules.book());
        boolean isSame =
            tell(
                new Comparison(
                    "runs", Long.toString(recorded.runs()), Long.toString(again.runs())));
        return isSame & tell(new Comparison("data", recorded.dataDigest(), again.dataDigest()));
      } catch (IOException | RuntimeException failure) {
        interruption.silenceIfInterrupted();
        throw failure;
      }
    }
  }

  /// Some runs, held against their rows.
  private boolean sample(CampaignPlan plan, CampaignFolder folder) throws IOException {
    var all = ParquetSource.read(parquet(folder, "runs"), CampaignRunRow.SCHEMA);
    if (!all.stream().allMatch(row -> isPlanned(plan, row.run())) || all.size() < SAMPLE) {
      terminal.out().println("runs    DIFFERENT  the table has others than the plan");
      return false;
    }
    var rows = new TreeMap<Long, CampaignRunRow>();
    spaced(all.size()).forEach(index -> rows.put(all.get(index).run(), all.get(index)));
    var metrics = metrics(folder, rows);
    SortedMap<Long, RunResult> again;
    try (var progress = new SweepProgress(terminal, isQuiet)) {
      again = RepeatedRuns.of(plan, List.copyOf(rows.keySet()), executor(), progress);
    }
    var different = new TreeSet<Long>();
    again.forEach(
        (run, result) -> {
          if (!result.run().equals(rows.get(run)) || !result.metrics().equals(metrics.get(run))) {
            different.add(run);
          }
        });
    different.forEach(run -> terminal.out().println("run %d DIFFERENT".formatted(run)));
    terminal
        .out()
        .println(
            String.format(
                Locale.ROOT,
                "runs    %s  %d of %d done again are, of %,d: numbers %s; --all does every one",
                different.isEmpty() ? "same     " : "DIFFERENT",
                different.isEmpty() ? rows.size() : different.size(),
                rows.size(),
                all.size(),
                rows.keySet()));
    return different.isEmpty();
  }

  private static boolean isPlanned(CampaignPlan plan, long run) {
    return run >= 0 && plan.header().pointOf(run) < plan.header().points();
  }

  private static List<Integer> spaced(int size) {
    return LongStream.range(0, SAMPLE)
        .mapToObj(index -> (int) (index * (size - 1) / (SAMPLE - 1)))
        .toList();
  }

  private static SortedMap<Long, List<CampaignMetricRow>> metrics(
      CampaignFolder folder, SortedMap<Long, CampaignRunRow> wanted) throws IOException {
    var metrics = new TreeMap<Long, List<CampaignMetricRow>>();
    wanted.keySet().forEach(run -> metrics.put(run, new ArrayList<>()));
    ParquetSource.forEach(
        parquet(folder, "metrics"),
        CampaignMetricRow.SCHEMA,
        row -> {
          var rows = metrics.get(row.run());
          if (rows != null) {
            rows.add(row);
          }
        });
    return metrics;
  }

  private static Path parquet(CampaignFolder folder, String table) {
    return folder.tables().resolve(table + ".parquet");
  }
}
