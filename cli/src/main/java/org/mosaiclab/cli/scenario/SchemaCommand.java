package org.mosaiclab.cli.scenario;

import java.util.concurrent.Callable;
import org.mosaiclab.cli.terminal.ExitStatus;
import org.mosaiclab.cli.terminal.Terminal;
import org.mosaiclab.scenario.file.ScenarioSchema;
import picocli.CommandLine.Command;

/// `schema`: JSON Schema of scenario files, for editors.
@Command(
    name = "schema",
    header = "Prints the JSON Schema of scenario files, for editors.",
    description = {
      "Prints the JSON Schema (draft 2020-12) of scenario files. An editor that knows it completes",
      "keys and marks mistakes while you type."
    },
    footer = {"", "Example:", "  ./mosaic schema > scenario.schema.json"})
public final class SchemaCommand implements Callable<Integer> {
  private final Terminal terminal;

  /// @param terminal where the text goes
  public SchemaCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() {
    terminal.out().println(ScenarioSchema.json());
    return ExitStatus.DONE;
  }
}
