package org.mosaiclab.cli.replay;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.mosaiclab.cli.terminal.BadInputException;
import org.mosaiclab.cli.terminal.Terminal;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// `replay`: runs a recorded run again and compares.
@Command(
    name = "replay",
    header = "Runs a recorded run again and compares; verifies bundles.",
    description = {
      "Runs the scenario in a run's folder again and compares: the digest over every event, the",
      "digest over every table, and the files themselves with their digests. Nothing is written.",
      "Where the run was recorded with --record trace, names the first event that differs.",
      "",
      "Of a campaign, compares the files with their digests and the plan with the campaign's, and",
      "does runs again: all of them and every table where there are at most 8 or with --all, else 8",
      "evenly spaced over the plan, each held against its events, trace and every metric.",
      "",
      "Of a bundle, first compares every file in it with SHA256SUMS. If one differs, nothing is run."
    },
    footer = {
      "",
      "Examples:",
      "  ./mosaic replay runs/paper-baseline-1-0123abcd",
      "  ./mosaic replay somebody-elses.zip           a bundle, as `mosaic export --to bundle` wrote it",
      "  ./mosaic replay CAMPAIGN --all --threads 4",
      "",
      "Exit codes: 0 the same; 1 something differs; 2 the folder or the bundle cannot be read."
    })
public final class ReplayCommand implements Callable<Integer> {
  private final Terminal terminal;

  @Parameters(
      paramLabel = "FOLDER|BUNDLE",
      description = "Folder of a run or a campaign, or a bundle of one.")
  private Path path = Path.of("");

  @Option(names = "--all", description = "Of a campaign: every run again, not a sample.")
  private boolean isAll;

  @Option(
      names = "--threads",
      paramLabel = "N",
      description = "Of a campaign: runs at a time. Default: as many as there are cores.")
  private int threads = Runtime.getRuntime().availableProcessors();

  @Option(names = "--quiet", description = "No progress.")
  private boolean isQuiet;

  /// @param terminal of the user
  public ReplayCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() throws IOException {
    if (threads < 1) {
      throw new BadInputException("--threads: %d is too small; at least 1".formatted(threads));
    }
    var folders =
        new FolderReplay(
            new RunReplay(terminal, isQuiet),
            new CampaignReplay(terminal, isQuiet, isAll, threads));
    return Files.isRegularFile(path)
        ? new BundleReplay(terminal, isQuiet, folders).of(path)
        : folders.of(path);
  }
}
