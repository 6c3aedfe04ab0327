package org.mosaiclab.cli.scenario;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.mosaiclab.cli.input.ScenarioNames;
import org.mosaiclab.cli.input.ScenarioSource;
import org.mosaiclab.cli.terminal.BadInputException;
import org.mosaiclab.cli.terminal.ExitStatus;
import org.mosaiclab.cli.terminal.Terminal;
import org.mosaiclab.scenario.file.ReadResult;
import org.mosaiclab.scenario.file.Setting;
import org.mosaiclab.scenario.file.document.Problem;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// `validate`: everything that is wrong in scenario files, without running them.
@Command(
    name = "validate",
    header = "Finds everything that is wrong in scenarios, without running them.",
    description = {
      "Checks scenarios completely and runs nothing: every problem with its file, line, path,",
      "value and what would be right. Exit code 2 if there is any; warnings do not count."
    },
    footer = {
      "",
      "Examples:",
      "  ./mosaic validate mine.yaml",
      "  ./mosaic validate scenarios/*.yaml",
      "  ./mosaic validate paper-baseline --set origin.blockTime=13s",
    })
public final class ValidateCommand implements Callable<Integer> {
  private final Terminal terminal;

  @Parameters(
      paramLabel = "SCENARIO",
      arity = "1..*",
      description = "Names from `mosaic list`, or YAML files.",
      completionCandidates = ScenarioNames.class)
  private List<String> scenarios = new ArrayList<>();

  @Option(
      names = "--set",
      paramLabel = "PATH=VALUE",
      description = "Sets a value in each of them first. May be repeated.")
  private List<String> assignments = new ArrayList<>();

  /// @param terminal where the findings go
  public ValidateCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() {
    var settings = assignments.stream().map(Setting::ofAssignment).toList();
    List<String> problems = new ArrayList<>();
    for (var scenario : scenarios) {
      problems.addAll(problemsOf(scenario, settings));
    }
    problems.forEach(problem -> terminal.notice("error: " + problem));
    if (problems.size() > 1) {
      terminal.notice(problems.size() + " problems");
    }
    return problems.isEmpty() ? ExitStatus.DONE : ExitStatus.BAD_INPUT;
  }

  private List<String> problemsOf(String scenario, List<Setting> settings) {
    try {
      return switch (ScenarioSource.find(scenario).read(settings)) {
        case ReadResult.Ok ok -> {
          ok.warnings().forEach(warning -> terminal.notice("warning: " + warning.line()));
          terminal.out().println(scenario + ": valid" + counted(ok.warnings().size()));
          yield List.of();
        }
        case ReadResult.Rejected(var rejected) -> rejected.stream().map(Problem::line).toList();
      };
    } catch (BadInputException refused) {
      return refused.problems();
    }
  }

  private static String counted(int warnings) {
    return switch (warnings) {
      case 0 -> "";
      case 1 -> ", 1 warning";
      default -> ", " + warnings + " warnings";
    };
  }
}
