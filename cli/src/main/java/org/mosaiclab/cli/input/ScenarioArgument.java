package org.mosaiclab.cli.input;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.mosaiclab.cli.terminal.BadInputException;
import org.mosaiclab.scenario.catalogue.Catalogue;
import org.mosaiclab.scenario.file.ReadResult;
import org.mosaiclab.scenario.file.Setting;
import org.mosaiclab.scenario.file.document.Shown;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// Which scenario, and what is to be different in it: the arguments that commands share.
public final class ScenarioArgument {
  @Parameters(
      paramLabel = "SCENARIO",
      description = "A name from `mosaic list`, or a YAML file.",
      completionCandidates = ScenarioNames.class)
  private String scenario = "";

  @Option(
      names = "--seed",
      paramLabel = "N",
      description = "Root of all randomness; short for --set seed=N.")
  private Optional<String> seed = Optional.empty();

  @Option(
      names = "--duration",
      paramLabel = "TIME",
      description = "Simulated time, as 45m or 6h; short for --set duration=TIME.")
  private Optional<String> duration = Optional.empty();

  @Option(
      names = "--set",
      paramLabel = "PATH=VALUE",
      description =
          "Sets any value of the scenario, as metachains.alpha.epochLength=50, before `like` is"
              + " resolved. May be repeated; the last one wins. `mosaic reference` lists the paths.")
  private List<String> assignments = new ArrayList<>();

  /// What the user called the scenario.
  public String name() {
    return scenario;
  }

  /// Reads and checks the scenario.
  public ReadResult read() {
    return ScenarioSource.find(scenario).read(settings());
  }

  /// The settings in the order in which they are applied.
  ///
  /// @throws BadInputException if a value is given both by an option of its own and by `--set`
  public List<Setting> settings() {
    seed.ifPresent(_ -> requireUnset("seed"));
    duration.ifPresent(_ -> requireUnset("duration"));
    List<Setting> settings = new ArrayList<>();
    assignments.forEach(assignment -> settings.add(Setting.ofAssignment(assignment)));
    seed.ifPresent(value -> settings.add(Setting.ofOption("--seed", "seed", value)));
    duration.ifPresent(value -> settings.add(Setting.ofOption("--duration", "duration", value)));
    return settings;
  }

  // Neither of two different seeds is obviously the one that is meant.
  private void requireUnset(String path) {
    assignments.stream()
        .filter(assignment -> assignment.startsWith(path + "="))
        .findFirst()
        .ifPresent(
            assignment -> {
              throw new BadInputException(
                  "--%s and --set %s set the same value; give one of them"
                      .formatted(path, Shown.name(assignment)));
            });
  }

  /// The command line that names this scenario again: no folder of the user's is in it, so that
  /// what is recorded depends on the scenario alone.
  ///
  /// @param verb the command, `run`
  public String commandLine(String verb) {
    var words = new ArrayList<>(List.of("./mosaic", verb, shortName()));
    assignments.forEach(assignment -> words.addAll(List.of("--set", assignment)));
    seed.ifPresent(value -> words.addAll(List.of("--seed", value)));
    duration.ifPresent(value -> words.addAll(List.of("--duration", value)));
    return ShellWords.join(words);
  }

  private String shortName() {
    return Catalogue.bundled().names().contains(scenario)
        ? scenario
        : scenario.substring(scenario.replace('\\', '/').lastIndexOf('/') + 1);
  }
}
