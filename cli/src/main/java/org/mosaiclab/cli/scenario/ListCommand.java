package org.mosaiclab.cli.scenario;

import java.util.concurrent.Callable;
import org.mosaiclab.cli.terminal.ExitStatus;
import org.mosaiclab.cli.terminal.Terminal;
import org.mosaiclab.scenario.catalogue.Catalogue;
import picocli.CommandLine.Command;

/// `list`: the scenarios that come with Mosaic Lab.
@Command(
    name = "list",
    header = "Lists the scenarios that come with Mosaic Lab.",
    description = "Lists the scenarios that come with Mosaic Lab, and what each asks.",
    footer = {
      "",
      "Next:",
      "  ./mosaic show paper-baseline      what exactly it says",
      "  ./mosaic run paper-baseline       run it",
    })
public final class ListCommand implements Callable<Integer> {
  private final Terminal terminal;

  /// @param terminal where the list goes
  public ListCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() {
    var catalogue = Catalogue.bundled();
    int width = catalogue.names().stream().mapToInt(String::length).max().orElse(0);
    for (var name : catalogue.names()) {
      terminal
          .out()
          .println(
              name + " ".repeat(width + 2 - name.length()) + catalogue.question(name).orElse(""));
    }
    return ExitStatus.DONE;
  }
}
