package org.mosaiclab.cli.replay;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.mosaiclab.cli.replay.TraceComparison.Difference;
import org.mosaiclab.cli.terminal.Interruption;
import org.mosaiclab.cli.terminal.Terminal;
import org.mosaiclab.cli.terminal.ToolVersion;
import org.mosaiclab.dataset.manifest.RunManifest;
import org.mosaiclab.dataset.manifest.RunManifest.RunOutcome;
import org.mosaiclab.dataset.store.CsvTables;
import org.mosaiclab.dataset.store.RunFolder;
import org.mosaiclab.dataset.store.RunFolderWriter;
import org.mosaiclab.engine.event.EventListKind;
import org.mosaiclab.engine.observe.ProgressObserver;
import org.mosaiclab.engine.observe.RecordSink;
import org.mosaiclab.scenario.run.RunOptions;
import org.mosaiclab.scenario.run.RunRecord;
import org.mosaiclab.scenario.run.ScenarioRun;
import org.mosaiclab.scenario.spec.ScenarioSpec;

/// A recorded run, run again.
///
/// @param manifest of the replay, with digests
/// @param difference first event that differs, where the recorded run kept a trace
record ReplayedRun(RunManifest manifest, Optional<Difference> difference) {
  private static final String TRANSACTION_TABLE = "transaction_details";

  /// Runs it again; its tables go to a temporary folder that is removed.
  ///
  /// @param spec the recorded scenario
  /// @param recorded what the recorded run says about itself
  /// @param folder of the recorded run
  /// @param progress is told how far the replay has come
  /// @param terminal for a notice if it is interrupted
  static ReplayedRun of(
      ScenarioSpec spec,
      RunManifest recorded,
      RunFolder folder,
      ProgressObserver progress,
      Terminal terminal)
      throws IOException {
    if (!Files.exists(folder.trace())) {
      RunRecord result = ScenarioRun.run(spec, options(recorded, (_, _, _) -> {}, progress));
      return new ReplayedRun(withDigests(result, terminal), Optional.empty());
    }
    try (var comparison = new TraceComparison(folder.trace())) {
      RunRecord result = ScenarioRun.run(spec, options(recorded, comparison, progress));
      return new ReplayedRun(withDigests(result, terminal), comparison.first());
    }
  }

  private static RunOptions options(
      RunManifest recorded, RecordSink trace, ProgressObserver progress) {
    return new RunOptions(
        recorded.replication(),
        recorded.tables().stream().anyMatch(file -> file.table().equals(TRANSACTION_TABLE)),
        eventCountMax(recorded),
        checkEveryEvents(recorded),
        trace,
        progress,
        ToolVersion.number(),
        recorded.replayCommand(),
        EventListKind.BUCKETS);
  }

  private static long eventCountMax(RunManifest recorded) {
    return switch (recorded.outcome().kind()) {
      case COMPLETED, STOPPED -> Long.MAX_VALUE;
      case LIMIT_REACHED, INVARIANT_VIOLATED -> recorded.eventsCount();
    };
  }

  // A broken invariant ends a run at a check: the replay must check there, and not before.
  private static long checkEveryEvents(RunManifest recorded) {
    return recorded.outcome().kind() == RunOutcome.Kind.INVARIANT_VIOLATED
        ? Math.max(1, recorded.eventsCount())
        : RunOptions.CHECK_EVERY_EVENTS;
  }

  private static RunManifest withDigests(RunRecord result, Terminal terminal) throws IOException {
    Path scratch = Files.createTempDirectory("mosaic-replay-");
    var writer = RunFolderWriter.begin(scratch);
    var interruption = Interruption.watch(() -> remove(writer, scratch), terminal);
    try {
      return writer.writeTables(result.manifest(), result.tables(), CsvTables.SUMMARY);
    } catch (IOException | RuntimeException failure) {
      interruption.silenceIfInterrupted();
      throw failure;
    } finally {
      remove(writer, scratch);
    }
  }

  private static synchronized boolean remove(RunFolderWriter writer, Path scratch)
      throws IOException {
    writer.abort();
    return Files.deleteIfExists(scratch);
  }
}
