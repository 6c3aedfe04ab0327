package org.mosaiclab.cli.scenario;

import java.util.concurrent.Callable;
import org.mosaiclab.cli.terminal.ExitStatus;
import org.mosaiclab.cli.terminal.Terminal;
import org.mosaiclab.scenario.file.ScenarioReference;
import picocli.CommandLine.Command;

/// `reference`: every key of a scenario file, with unit, default and source.
@Command(
    name = "reference",
    header = "Prints every key of a scenario file with unit, default and source.",
    description =
        "Prints every key of a scenario file with its unit, bounds, default and the source of the default, as Markdown.",
    footer = {"", "Example:", "  ./mosaic reference | less"})
public final class ReferenceCommand implements Callable<Integer> {
  private final Terminal terminal;

  /// @param terminal where the text goes
  public ReferenceCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() {
    terminal.out().println(ScenarioReference.markdown());
    return ExitStatus.DONE;
  }
}
