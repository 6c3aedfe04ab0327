package org.mosaiclab.cli.replay;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.mosaiclab.cli.input.CheckedScenario;
import org.mosaiclab.cli.input.ScenarioSource;
import org.mosaiclab.cli.progress.RunProgress;
import org.mosaiclab.cli.replay.TraceComparison.Difference;
import org.mosaiclab.cli.terminal.ExitStatus;
import org.mosaiclab.cli.terminal.Terminal;
import org.mosaiclab.cli.terminal.ToolVersion;
import org.mosaiclab.dataset.manifest.RunManifest;
import org.mosaiclab.dataset.store.RunDataset;
import org.mosaiclab.dataset.store.RunFolder;
import org.mosaiclab.engine.observe.TraceRecord;
import org.mosaiclab.engine.time.Nanos;
import org.mosaiclab.scenario.spec.ScenarioSpec;
import org.mosaiclab.scenario.wiring.TraceNames;

/// Runs the scenario in a run's folder again and compares.
///
/// @param terminal of the user
/// @param isQuiet whether the user wants to hear no progress
record RunReplay(Terminal terminal, boolean isQuiet) {
  /// Runs it again and tells.
  ///
  /// @param root the run's folder
  /// @return the exit code
  int of(Path root) throws IOException {
    var dataset = RunDataset.open(root);
    var recorded = dataset.manifest();
    List<String> changedFiles = dataset.verify();
    var folder = new RunFolder(root);
    var source = new ScenarioSource.InFile(folder.scenario());
    var spec = CheckedScenario.require(source.read(List.of()), terminal).spec();
    announce(recorded);
    var replayed = replay(spec, recorded, folder);
    return tell(recorded, replayed, changedFiles, TraceNames.of(spec));
  }

  private ReplayedRun replay(ScenarioSpec spec, RunManifest recorded, RunFolder folder)
      throws IOException {
    try (var progress = RunProgress.of(terminal, spec.durationNanos(), isQuiet)) {
      return ReplayedRun.of(spec, recorded, folder, progress, terminal);
    }
  }

  private void announce(RunManifest recorded) {
    terminal
        .out()
        .println(
            "%s, seed %d, replication %d, version %s, profile %s"
                .formatted(
                    recorded.scenario(),
                    recorded.seed(),
                    recorded.replication(),
                    ToolVersion.number(),
                    recorded.profile().name()));
    Comparison.warning(recorded.toolVersion()).ifPresent(terminal.out()::println);
  }

  private int tell(
      RunManifest recorded, ReplayedRun replayed, List<String> changedFiles, TraceNames names) {
    var again = replayed.manifest();
    var comparisons =
        List.of(
            new Comparison(
                "events",
                Long.toString(recorded.eventsCount()),
                Long.toString(again.eventsCount())),
            new Comparison("trace", recorded.traceDigest(), again.traceDigest()),
            new Comparison("data", recorded.dataDigest(), again.dataDigest()));
    comparisons.forEach(comparison -> terminal.out().println(comparison.text()));
    boolean isSame = comparisons.stream().allMatch(Comparison::isSame);
    replayed.difference().ifPresent(difference -> explain(difference, names));
    if (!isSame && replayed.difference().isEmpty()) {
      terminal.out().println("record with --record trace to see the first event that differs");
    }
    changedFiles.forEach(line -> terminal.out().println("changed on disk: " + line));
    boolean isWhole = isSame && replayed.difference().isEmpty() && changedFiles.isEmpty();
    terminal.out().println(isWhole ? "the same run" : "NOT the same run");
    return isWhole ? ExitStatus.DONE : ExitStatus.FAILED;
  }

  private void explain(Difference difference, TraceNames names) {
    terminal.out().println("first difference at event " + difference.index() + ":");
    terminal.out().println("  recorded  " + text(difference.recorded(), names));
    terminal.out().println("  replayed  " + text(difference.replayed(), names));
  }

  private static String text(Optional<TraceRecord> event, TraceNames names) {
    return event
        .map(
            found ->
                "%s at %s, from %s (number %d of its) to %s, payload %016x"
                    .formatted(
                        names.event(found),
                        Nanos.text(found.atNanos()),
                        names.actor(found.source()),
                        found.sourceSequence(),
                        names.actor(found.target()),
                        found.payloadHash()))
        .orElse("(ended before)");
  }
}
