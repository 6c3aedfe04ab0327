package org.mosaiclab.cli.replay;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
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
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// `replay`: runs a recorded run again and compares.
@Command(
    name = "replay",
    header = "Runs a recorded run again and compares.",
    description = {
      "Runs the scenario in a run's folder again and compares: the digest over every event, the",
      "digest over every table, and the files themselves with their digests. Nothing is written.",
      "Where the run was recorded with --record trace, names the first event that differs."
    },
    footer = {
      "",
      "Example:",
      "  ./mosaic replay runs/paper-baseline-1-0123abcd",
      "",
      "Exit codes: 0 the same run; 1 something differs; 2 the folder cannot be read."
    })
public final class ReplayCommand implements Callable<Integer> {
  private final Terminal terminal;

  @Parameters(paramLabel = "FOLDER", description = "Folder of a run, as `run` wrote it.")
  private Path root = Path.of("");

  @Option(names = "--quiet", description = "No progress.")
  private boolean isQuiet;

  /// @param terminal of the user
  public ReplayCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() throws IOException {
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
    if (!recorded.toolVersion().equals(ToolVersion.number())) {
      terminal
          .out()
          .println(
              "recorded by version %s: another version may give another run; CHANGELOG.md says why"
                  .formatted(recorded.toolVersion()));
    }
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

  private record Comparison(String name, String recorded, String replayed) {
    boolean isSame() {
      return recorded.equals(replayed);
    }

    String text() {
      return isSame()
          ? "%-7s same       %s".formatted(name, recorded)
          : "%-7s DIFFERENT  recorded %s, replayed %s".formatted(name, recorded, replayed);
    }
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
