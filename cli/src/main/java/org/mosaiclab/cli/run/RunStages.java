package org.mosaiclab.cli.run;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.mosaiclab.analysis.claim.Verdict;
import org.mosaiclab.analysis.figure.FigureFile;
import org.mosaiclab.analysis.figure.FigureSet;
import org.mosaiclab.analysis.figure.draw.DrawingUnavailableException;
import org.mosaiclab.analysis.report.HtmlReport;
import org.mosaiclab.analysis.summary.Glyphs;
import org.mosaiclab.analysis.summary.RunSummary;
import org.mosaiclab.analysis.summary.SummaryJson;
import org.mosaiclab.analysis.summary.SummaryText;
import org.mosaiclab.cli.input.ShellWords;
import org.mosaiclab.cli.progress.Pace;
import org.mosaiclab.cli.progress.RunProgress;
import org.mosaiclab.cli.report.RunBackground;
import org.mosaiclab.cli.terminal.ExitStatus;
import org.mosaiclab.cli.terminal.Terminal;
import org.mosaiclab.cli.terminal.ToolVersion;
import org.mosaiclab.dataset.manifest.RunManifest;
import org.mosaiclab.dataset.store.CsvTables;
import org.mosaiclab.dataset.store.RunDataset;
import org.mosaiclab.dataset.store.RunFolder;
import org.mosaiclab.dataset.store.WholeFile;
import org.mosaiclab.engine.observe.RecordSink;
import org.mosaiclab.scenario.file.ReadResult;
import org.mosaiclab.scenario.run.RunOptions;
import org.mosaiclab.scenario.run.RunRecord;
import org.mosaiclab.scenario.run.ScenarioRun;
import org.mosaiclab.scenario.spec.ScenarioSpec;

/// The stages of a run, one method each: simulate, write, summarise, draw, keep, tell.
final class RunStages {
  private static final RecordSink NOWHERE = (_, _, _) -> {};

  private final RunRequest request;
  private final Terminal terminal;
  private final RunTarget target;
  private final EnvironmentFacts facts = new EnvironmentFacts(Instant.now());

  RunStages(RunRequest request, Terminal terminal, RunTarget target) {
    this.request = request;
    this.terminal = terminal;
    this.target = target;
  }

  /// All of them.
  ///
  /// @return the exit code
  int run(ReadResult.Ok scenario) throws IOException {
    RunRecord result = simulate(scenario.spec());
    long startedNanos = System.nanoTime();
    RunManifest manifest =
        target.writer().writeTables(result.manifest(), result.tables(), CsvTables.SUMMARY);
    target.writer().writeScenario(scenario.document().text());
    var dataset = RunDataset.of(manifest, result.tables());
    var summary = RunSummary.of(dataset);
    RunFolder folder = target.writer().folder();
    WholeFile.writeText(folder.summary(), SummaryJson.of(summary));
    facts.took("tables", since(startedNanos));
    present(dataset, summary, folder, scenario.document().text());
    target.writer().writeEnvironment(facts.values());
    Path kept = target.keep(manifest);
    tell(summary, kept);
    return conclude(summary, kept);
  }

  private RunRecord simulate(ScenarioSpec spec) throws IOException {
    long startedNanos = System.nanoTime();
    try (var progress = RunProgress.of(terminal, spec.durationNanos(), request.isQuiet())) {
      RunRecord result = simulate(spec, progress);
      facts.simulated(result.manifest().eventsCount(), since(startedNanos));
      return result;
    }
  }

  private RunRecord simulate(ScenarioSpec spec, RunProgress progress) throws IOException {
    if (!request.records(Recording.TRACE)) {
      return ScenarioRun.run(spec, options(NOWHERE, progress));
    }
    try (var trace = new TraceFile(target.writer().folder().trace())) {
      return ScenarioRun.run(spec, options(trace, progress));
    }
  }

  private RunOptions options(RecordSink trace, RunProgress progress) {
    return new RunOptions(
        request.replication(),
        request.records(Recording.TRANSACTIONS),
        request.eventCountMax().orElse(Long.MAX_VALUE),
        request.checkEveryEvents().orElse(RunOptions.CHECK_EVERY_EVENTS),
        trace,
        progress,
        ToolVersion.number(),
        request.commandLine(),
        request.eventList());
  }

  // A Java that cannot draw still gives every number.
  private void present(
      RunDataset dataset, RunSummary summary, RunFolder folder, String scenarioText)
      throws IOException {
    long startedNanos = System.nanoTime();
    var figures = draw(dataset, folder);
    facts.took("figures", since(startedNanos));
    HtmlReport.write(
        dataset, summary, figures, RunBackground.of(scenarioText, List.of()), folder.report());
  }

  private List<FigureFile> draw(RunDataset dataset, RunFolder folder) throws IOException {
    try {
      return FigureSet.render(dataset, folder.figures());
    } catch (DrawingUnavailableException unavailable) {
      terminal.notice("warning: no figures: " + unavailable.getMessage());
      return List.of();
    }
  }

  private static Duration since(long startedNanos) {
    return Duration.ofNanos(System.nanoTime() - startedNanos);
  }

  private void tell(RunSummary summary, Path kept) {
    if (request.isJson()) {
      terminal.writeForMachines(SummaryJson.of(summary));
      if (!request.isQuiet()) {
        terminal.notice("files in " + kept);
      }
      return;
    }
    var glyphs = terminal.canShow("±≥▁█") ? Glyphs.UNICODE : Glyphs.ASCII;
    terminal.out().print("\n" + SummaryText.of(summary, glyphs, Optional.of(kept)));
    terminal.out().flush();
  }

  /// What failed, and last the command that shows it again.
  private int conclude(RunSummary summary, Path kept) {
    List<String> failures = failures(summary);
    if (failures.isEmpty()) {
      return ExitStatus.DONE;
    }
    failures.forEach(failure -> terminal.notice("failed: " + failure));
    terminal.notice(
        "replay with: ./mosaic replay " + ShellWords.quote(kept.toString().replace('\\', '/')));
    return ExitStatus.FAILED;
  }

  private static List<String> failures(RunSummary summary) {
    var outcome = summary.manifest().outcome();
    if (outcome.kind() != RunManifest.RunOutcome.Kind.COMPLETED) {
      return List.of(
          "%s after %s of simulated time: %s"
              .formatted(
                  outcome.kind().label(),
                  Pace.text(Duration.ofNanos(outcome.atNanos())),
                  outcome.message()));
    }
    return summary.verdicts().stream()
        .filter(verdict -> verdict.kind() == Verdict.Kind.FAIL)
        .map(
            verdict ->
                "%s %s is %s, expected within %s"
                    .formatted(
                        verdict.check().metric(),
                        verdict.check().stat(),
                        verdict.found(),
                        verdict.check().text()))
        .toList();
  }
}
