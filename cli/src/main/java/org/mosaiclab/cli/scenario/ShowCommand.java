package org.mosaiclab.cli.scenario;

import java.util.concurrent.Callable;
import org.mosaiclab.cli.input.CheckedScenario;
import org.mosaiclab.cli.input.ScenarioArgument;
import org.mosaiclab.cli.terminal.ExitStatus;
import org.mosaiclab.cli.terminal.Terminal;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/// `show`: a scenario as it would run.
@Command(
    name = "show",
    header = "Prints a scenario as it would run.",
    description = {
      "Prints a scenario as it would run: settings applied, `like` resolved, defaults filled in.",
      "A comment beside each value says where it comes from."
    },
    footer = {
      "",
      "Examples:",
      "  ./mosaic show paper-baseline",
      "  ./mosaic show paper-baseline --set metachains.beta.epochLength=50",
      "  ./mosaic show paper-baseline --bare > mine.yaml      a file of your own to start from",
    })
public final class ShowCommand implements Callable<Integer> {
  private final Terminal terminal;
  @Mixin private final ScenarioArgument argument = new ScenarioArgument();

  @Option(names = "--bare", description = "Without the comments.")
  private boolean isBare;

  /// @param terminal where the scenario goes
  public ShowCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() {
    var document = CheckedScenario.require(argument.read(), terminal).document();
    terminal.writeForMachines(isBare ? document.text() : document.textWithOrigins());
    return ExitStatus.DONE;
  }
}
