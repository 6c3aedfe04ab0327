package org.mosaiclab.cli.bench;

import java.util.Optional;
import java.util.function.Function;
import org.mosaiclab.bench.measure.Steps;
import org.mosaiclab.bench.report.BenchReport;
import org.mosaiclab.bench.report.BenchText;
import org.mosaiclab.cli.progress.Waiting;
import org.mosaiclab.cli.terminal.BadInputException;
import org.mosaiclab.cli.terminal.ExitStatus;
import org.mosaiclab.cli.terminal.Terminal;
import org.mosaiclab.dataset.json.CanonicalJson;
import picocli.CommandLine.Option;

/// What every benchmark may be asked.
final class BenchOptions {
  private static final int ROUNDS_MAX = 1_000;

  @Option(
      names = "--rounds",
      paramLabel = "N",
      description = {
        "Counted rounds of the speed contest, 1 to 1000, after one to warm up.",
        "Default: what suits the workload."
      })
  private Optional<Integer> rounds = Optional.empty();

  @Option(
      names = "--seed",
      paramLabel = "N",
      defaultValue = "1",
      description = "Seed of the first run; further runs count up from it. Default 1.")
  private long seed;

  @Option(names = "--no-baseline", description = "Measures ours only.")
  private boolean isWithoutBaseline;

  @Option(
      names = "--json",
      description = "Prints the report as JSON on standard output, everything else on error.")
  private boolean isJson;

  @Option(names = "--quiet", description = "No progress.")
  private boolean isQuiet;

  /// Rounds of the contest.
  ///
  /// @param suited where the user says nothing
  /// @throws BadInputException if they are out of bounds
  int rounds(int suited) {
    rounds.ifPresent(value -> require("--rounds", value, 1, ROUNDS_MAX));
    return rounds.orElse(suited);
  }

  /// Seed of the first run.
  ///
  /// @throws BadInputException if no room is left above it to count up
  long seed() {
    require("--seed", seed, 0, Long.MAX_VALUE / 2);
    return seed;
  }

  boolean hasBaseline() {
    return !isWithoutBaseline;
  }

  /// Refuses a number out of bounds.
  ///
  /// @return the number
  static long require(String option, long value, long least, long greatest) {
    if (value < least || value > greatest) {
      throw new BadInputException(
          "%s: %d is out of bounds; at least %d and at most %d"
              .formatted(option, value, least, greatest));
    }
    return value;
  }

  /// Runs a benchmark, telling its steps, and prints what it found.
  ///
  /// @return the exit code
  int run(Function<Steps, BenchReport> bench, Terminal terminal) {
    BenchReport report;
    try (var waiting = new Waiting(terminal, "starting", isQuiet)) {
      report = bench.apply(waiting::become);
    }
    if (isJson) {
      terminal.writeForMachines(CanonicalJson.write(report));
    } else {
      BenchText.lines(report).forEach(terminal.out()::println);
    }
    return ExitStatus.DONE;
  }
}
