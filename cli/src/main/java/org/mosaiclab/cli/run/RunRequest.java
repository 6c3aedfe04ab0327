package org.mosaiclab.cli.run;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.mosaiclab.cli.input.ScenarioArgument;
import org.mosaiclab.cli.terminal.BadInputException;
import org.mosaiclab.engine.event.EventListKind;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/// What the user asks of `run`.
final class RunRequest {
  @Mixin private final ScenarioArgument scenario = new ScenarioArgument();

  @Option(
      names = "--replication",
      paramLabel = "N",
      defaultValue = "0",
      description = "Number of the replication: other random streams of the same seed. Default 0.")
  private long replication;

  @Option(
      names = "--out",
      paramLabel = "DIR",
      description =
          "The run's folder itself; must be absent or empty."
              + " Default: runs/<scenario>-<seed>-<data digest>.")
  private Optional<Path> out = Optional.empty();

  @Option(names = "--force", description = "Replaces a run that lies in --out, in one step.")
  private boolean isForced;

  @Option(
      names = "--record",
      paramLabel = "WHAT",
      split = ",",
      converter = Recording.Word.class,
      description =
          "Records more: transactions (a row for each), trace (every event, 40 bytes each, so that"
              + " `mosaic replay` can name the first that differs).")
  private List<Recording> recordings = new ArrayList<>();

  @Option(
      names = "--check-every",
      paramLabel = "EVENTS",
      description =
          "Events between two checks of the invariants; 1 names the very event that breaks one."
              + " Default 10000.")
  private Optional<Long> checkEveryEvents = Optional.empty();

  @Option(
      names = "--max-events",
      paramLabel = "EVENTS",
      description = "Ends the run after so many events, with exit code 1. Default: no limit.")
  private Optional<Long> eventCountMax = Optional.empty();

  @Option(
      names = "--event-list",
      paramLabel = "KIND",
      defaultValue = "BUCKETS",
      description =
          "How the engine keeps pending events: ${COMPLETION-CANDIDATES}. The run is the same, its"
              + " speed is not. Default buckets.")
  private EventListKind eventList = EventListKind.BUCKETS;

  @Option(
      names = "--dry-run",
      description =
          "Prints what the run would cost in events, time, memory and disk; runs nothing.")
  private boolean isDry;

  @Option(
      names = "--json",
      description = "Prints the summary as JSON on standard output, everything else on error.")
  private boolean isJson;

  @Option(names = "--quiet", description = "No progress and no notices.")
  private boolean isQuiet;

  /// Refuses numbers out of bounds.
  ///
  /// @throws BadInputException if there is one
  void requireBounds() {
    require("--replication", replication, 0);
    checkEveryEvents.ifPresent(value -> require("--check-every", value, 1));
    eventCountMax.ifPresent(value -> require("--max-events", value, 1));
  }

  private static void require(String option, long value, long least) {
    if (value < least) {
      throw new BadInputException(
          "%s: %d is too small; at least %d".formatted(option, value, least));
    }
  }

  /// The command that repeats what is recorded of this run.
  String commandLine() {
    var line = new StringBuilder(scenario.commandLine("run"));
    if (replication != 0) {
      line.append(" --replication ").append(replication);
    }
    eventCountMax.ifPresent(value -> line.append(" --max-events ").append(value));
    if (records(Recording.TRANSACTIONS)) {
      line.append(" --record ").append(Recording.TRANSACTIONS);
    }
    return line.toString();
  }

  ScenarioArgument scenario() {
    return scenario;
  }

  long replication() {
    return replication;
  }

  Optional<Path> out() {
    return out;
  }

  boolean isForced() {
    return isForced;
  }

  boolean records(Recording recording) {
    return recordings.contains(recording);
  }

  Optional<Long> checkEveryEvents() {
    return checkEveryEvents;
  }

  Optional<Long> eventCountMax() {
    return eventCountMax;
  }

  EventListKind eventList() {
    return eventList;
  }

  boolean isDry() {
    return isDry;
  }

  boolean isJson() {
    return isJson;
  }

  boolean isQuiet() {
    return isQuiet;
  }
}
