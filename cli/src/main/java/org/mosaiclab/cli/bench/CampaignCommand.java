package org.mosaiclab.cli.bench;

import java.util.concurrent.Callable;
import org.mosaiclab.bench.campaign.CampaignBench;
import org.mosaiclab.bench.campaign.CampaignSettings;
import org.mosaiclab.cli.terminal.BadInputException;
import org.mosaiclab.cli.terminal.Terminal;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/// `bench campaign`: campaigns of many short runs, and a table of many rows.
@Command(
    name = "campaign",
    header = "Measures what campaigns cost beside their simulations.",
    description = {
      "Carries out the same short runs alone, with estimates, and as a campaign on one thread and on",
      "several: what a second thread brings, how busy the cores are, and what a run costs beside its",
      "simulation. Then a process with a small heap writes a table of many rows and summarises it."
    },
    footer = {
      "",
      "Examples:",
      "  ./mosaic bench campaign                           1,000 runs, 100,000,000 rows",
      "  ./mosaic bench campaign --runs 100 --rounds 1 --rows 1000000",
      "  ./mosaic bench campaign --runs 1000 --points 1000 --rows 0"
    })
final class CampaignCommand implements Callable<Integer> {
  private static final int ROUNDS = 5;
  private static final int RUNS_MAX = 1_000_000;
  private static final int THREADS_MAX = 1_024;
  private static final long ROWS_MAX = 10_000_000_000L;
  private static final int ROWS_PER_RUN = 100;
  private static final int HEAP_MIN = 128;
  private static final int HEAP_MAX = 1 << 20;

  private final Terminal terminal;
  @Mixin private final BenchOptions common = new BenchOptions();

  @Option(
      names = "--runs",
      paramLabel = "N",
      defaultValue = "1000",
      description = "Runs of the campaign, 1 to 1000000. Default 1000.")
  private long runs;

  @Option(
      names = "--points",
      paramLabel = "N",
      defaultValue = "10",
      description = "Points that share them, a divisor of their number. Default 10.")
  private long points;

  @Option(
      names = "--duration",
      paramLabel = "TIME",
      defaultValue = "10m",
      description = "Simulated time of a run, as 2m. Default 10m.")
  private String duration = "";

  @Option(
      names = "--threads",
      paramLabel = "N",
      defaultValue = "2",
      description = "Threads of the parallel campaign, 1 to 1024. Default 2.")
  private long threads;

  @Option(
      names = "--rows",
      paramLabel = "N",
      defaultValue = "100000000",
      description = {
        "Rows of the table, a multiple of 100 up to 10000000000; 0 leaves it out.",
        "Default 100000000, about 1 GB in the temporary folder."
      })
  private long rows;

  @Option(
      names = "--heap",
      paramLabel = "MIB",
      defaultValue = "512",
      description = "Heap of the process that writes the table, 128 to 1048576. Default 512.")
  private long heap;

  /// @param terminal of the user
  CampaignCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() {
    BenchOptions.require("--runs", runs, 1, RUNS_MAX);
    BenchOptions.require("--points", points, 1, runs);
    BenchOptions.require("--threads", threads, 1, THREADS_MAX);
    BenchOptions.require("--rows", rows, 0, ROWS_MAX);
    BenchOptions.require("--heap", heap, HEAP_MIN, HEAP_MAX);
    if (runs % points != 0) {
      throw new BadInputException(
          "--points: %d do not share %d runs evenly; give a divisor".formatted(points, runs));
    }
    if (rows % ROWS_PER_RUN != 0) {
      throw new BadInputException("--rows: %d is no multiple of %d".formatted(rows, ROWS_PER_RUN));
    }
    if (!duration.matches("[1-9]\\d{0,4}(s|m|h)")) {
      throw new BadInputException(
          "--duration: '" + duration + "' is no time; write it as 90s or 2m");
    }
    var settings =
        new CampaignSettings((int) runs, (int) points, duration, (int) threads, rows, (int) heap);
    return common.run(
        new CampaignBench(settings, common.seed(), common.rounds(ROUNDS), common.hasBaseline())
            ::run,
        terminal);
  }
}
