package org.mosaiclab.cli.conformance;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.mosaiclab.cli.terminal.BadInputException;
import org.mosaiclab.cli.terminal.ExitStatus;
import org.mosaiclab.cli.terminal.Terminal;
import org.mosaiclab.conformance.ConformanceResult;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// `conformance`: replays recordings of the original contracts.
@Command(
    name = "conformance",
    header = "Replays recordings of the original contracts against the rules as built.",
    description = {
      "Reads every .json and .json.gz file of a folder, recorded from the original contracts in a",
      "real EVM: hashes and proofs case by case, operations step by step (success or rejection, and",
      "the whole observed state after it). A file says itself what it holds; files of kinds that",
      "are not implemented are named and left out."
    },
    footer = {
      "",
      "Examples:",
      "  ./mosaic conformance vectors/",
      "  ./mosaic conformance vectors/ --most 100     more of what differs",
      "",
      "Exit codes: 0 everything agrees; 1 something differs; 2 bad input."
    })
public final class ConformanceCommand implements Callable<Integer> {
  private final Terminal terminal;

  @Parameters(paramLabel = "FOLDER", description = "Folder of recordings, or one file.")
  private Path folder = Path.of("");

  @Option(
      names = "--most",
      paramLabel = "N",
      defaultValue = "10",
      description = "How many differences to print for a file, 0 or more. Default 10.")
  private int most;

  /// @param terminal where the counts go
  public ConformanceCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() throws IOException {
    if (most < 0) {
      throw new BadInputException("--most: %d is too small; at least 0".formatted(most));
    }
    List<RecordedFile> files = RecordedFile.in(folder);
    int passed = 0;
    int failed = 0;
    int checked = 0;
    for (RecordedFile file : files) {
      Optional<ConformanceResult> result = file.check();
      if (result.isEmpty()) {
        terminal.out().println(file.name() + ": not checked, no machine here for what it records");
      } else {
        tell(result.get());
        checked++;
        passed += result.get().passed();
        failed += result.get().mismatches().size();
      }
    }
    if (checked == 0) {
      throw new BadInputException(
          "%s: none of its %d files is of a kind that is implemented"
              .formatted(folder, files.size()));
    }
    terminal
        .out()
        .printf("%d of %d files: %d passed, %d failed%n", checked, files.size(), passed, failed);
    return failed == 0 ? ExitStatus.DONE : ExitStatus.FAILED;
  }

  private void tell(ConformanceResult result) {
    result.mismatches().stream()
        .limit(most)
        .forEach(text -> terminal.out().println(result.file() + ": " + text));
    int left = result.mismatches().size() - most;
    if (left > 0 && most > 0) {
      terminal.out().println(result.file() + ": and " + left + " more");
    }
    terminal.out().println(result);
  }
}
