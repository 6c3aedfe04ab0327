package org.mosaiclab.cli.run;

import java.io.IOException;
import java.util.concurrent.Callable;
import org.mosaiclab.cli.input.CheckedScenario;
import org.mosaiclab.cli.terminal.ExitStatus;
import org.mosaiclab.cli.terminal.Failures;
import org.mosaiclab.cli.terminal.Interruption;
import org.mosaiclab.cli.terminal.Terminal;
import org.mosaiclab.cli.terminal.ToolVersion;
import org.mosaiclab.dataset.json.CanonicalJson;
import org.mosaiclab.scenario.file.ReadResult;
import org.mosaiclab.scenario.run.RunPlan;
import org.mosaiclab.scenario.spec.ScenarioSpec;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/// `run`: simulates a scenario, writes its folder, prints what came out.
@Command(
    name = "run",
    header = "Simulates a scenario; writes tables, figures and a report.",
    description = {
      "Simulates a scenario, writes a folder with tables, figures and a report, and prints what",
      "came out: each check of the scenario as expected, found and verdict. The same scenario and",
      "seed give the same run on every machine."
    },
    footer = {
      "",
      "Examples:",
      "  ./mosaic run paper-baseline",
      "  ./mosaic run paper-baseline --duration 45m --seed 7",
      "  ./mosaic run paper-baseline --set metachains.alpha.epochLength=50 --out short-alpha",
      "  ./mosaic run mine.yaml --dry-run                 what it would cost",
      "  ./mosaic run mine.yaml --json --quiet > out.json for scripts",
      "",
      "Exit codes: 0 done; 1 a check or an invariant failed, or a limit ended the run; 2 bad input;",
      "3 internal error; 130 interrupted (nothing is left of the run)."
    })
public final class RunCommand implements Callable<Integer> {
  private final Terminal terminal;
  @Mixin private final RunRequest request = new RunRequest();

  /// @param terminal of the user
  public RunCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() throws IOException {
    request.requireBounds();
    ReadResult.Ok scenario = CheckedScenario.require(request.scenario().read(), terminal);
    var plan = RunPlan.of(scenario.spec());
    if (request.isDry()) {
      return showPlan(plan);
    }
    PlanText.warning(plan).ifPresent(terminal::notice);
    try (var target = RunTarget.open(request.out(), request.isForced())) {
      var interruption = Interruption.watch(target::abandon, terminal);
      try {
        announce(scenario.spec());
        return new RunStages(request, terminal, target).run(scenario);
      } catch (IOException | RuntimeException | Error failure) {
        interruption.silenceIfInterrupted();
        return report(failure);
      }
    }
  }

  private int report(Throwable failure) {
    int status = new Failures(terminal).report(failure);
    if (status == ExitStatus.INTERNAL_ERROR) {
      terminal.notice("repeat with: " + request.commandLine());
    }
    return status;
  }

  private int showPlan(RunPlan plan) {
    if (request.isJson()) {
      terminal.writeForMachines(CanonicalJson.write(plan));
    } else {
      PlanText.lines(plan).forEach(terminal.out()::println);
    }
    return ExitStatus.DONE;
  }

  /// First line of every run: all that is needed to repeat it.
  private void announce(ScenarioSpec spec) {
    var line =
        "%s, seed %d, replication %d, version %s, profile %s"
            .formatted(
                spec.name(),
                spec.seed(),
                request.replication(),
                ToolVersion.number(),
                spec.profile().name());
    if (request.isJson()) {
      terminal.notice(line);
    } else {
      terminal.out().println(line);
    }
  }
}
