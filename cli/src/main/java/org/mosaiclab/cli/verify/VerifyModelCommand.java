package org.mosaiclab.cli.verify;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.Callable;
import org.mosaiclab.campaign.verify.CaseResult;
import org.mosaiclab.campaign.verify.ModelCase;
import org.mosaiclab.campaign.verify.ModelCases;
import org.mosaiclab.campaign.verify.ModelScenarios;
import org.mosaiclab.campaign.verify.ModelVerification;
import org.mosaiclab.cli.terminal.BadInputException;
import org.mosaiclab.cli.terminal.ExitStatus;
import org.mosaiclab.cli.terminal.Terminal;
import org.mosaiclab.cli.terminal.ToolVersion;
import org.mosaiclab.dataset.json.CanonicalJson;
import org.mosaiclab.scenario.file.document.Shown;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/// `verify-model`: the simulator against theory.
@Command(
    name = "verify-model",
    header = "Holds the simulator against closed forms: does it agree with theory?",
    description = {
      "Runs small scenarios and compares what they record with what theory says of them: block",
      "intervals and forks under delay, reorganisations, the law of the finality latency, quorums",
      "of votes, the threshold of two thirds, gossip, queues. docs/verification.md derives each.",
      "",
      "Each line prints theory, what was measured, and the interval of values that the runs leave",
      "possible. It is ok where the interval has the theory in it; an exact line has to be equal,",
      "and one that says +- takes its law for an approximation, good to so much. Of a law, the",
      "largest distance between the two distributions is printed.",
      "",
      "Intervals are so wide that a correct simulator has a line that fails in at most one of 100",
      "seeds, over all lines together (Bonferroni)."
    },
    footer = {
      "",
      "Examples:",
      "  ./mosaic verify-model                        all of it, in about a minute",
      "  ./mosaic verify-model --only finality-law    one scenario",
      "  ./mosaic verify-model --seed 7               other random numbers, the same verdicts?",
      "  ./mosaic verify-model --replications 200     narrower intervals",
      "  ./mosaic verify-model --show finality-law > mine.yaml && ./mosaic run mine.yaml",
      "",
      "Exit code 1 if a line fails."
    })
public final class VerifyModelCommand implements Callable<Integer> {
  private static final int REPLICATIONS_MIN = 2;
  private static final int REPLICATIONS_MAX = 100_000;

  private final Terminal terminal;

  @Option(
      names = "--seed",
      paramLabel = "N",
      defaultValue = "1",
      description = "Root of all randomness, at least 0. Default 1.")
  private long seed;

  @Option(
      names = "--replications",
      paramLabel = "N",
      description =
          "Runs of each setting of a scenario that chance has a part in, 2 to 100000; without it"
              + " each scenario has its own number.")
  private Optional<Integer> replications = Optional.empty();

  @Option(
      names = "--only",
      paramLabel = "NAME,...",
      split = ",",
      description = "Only these scenarios. An unknown name lists them all.")
  private List<String> only = new ArrayList<>();

  @Option(
      names = "--show",
      paramLabel = "NAME",
      description = "Prints the file of a scenario and runs nothing.")
  private Optional<String> shown = Optional.empty();

  @Option(
      names = "--json",
      description = "Prints the report as JSON on standard output, everything else on error.")
  private boolean isJson;

  @Option(names = "--quiet", description = "No progress.")
  private boolean isQuiet;

  /// @param terminal where the table goes
  public VerifyModelCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() {
    if (shown.isPresent()) {
      terminal.writeForMachines(ModelScenarios.text(find("--show", shown.get()).name()));
      return ExitStatus.DONE;
    }
    var verification = verification();
    var cases = cases();
    var head = ModelText.head(verification, cases);
    if (isJson) {
      head.forEach(terminal::notice);
    } else {
      head.forEach(terminal.out()::println);
    }
    var results = run(verification, cases);
    if (isJson) {
      var report = ModelReport.of(verification, results);
      terminal.writeForMachines(CanonicalJson.write(report));
    } else {
      ModelText.conclusion(results).forEach(terminal.out()::println);
    }
    return conclude(verification, results);
  }

  private List<CaseResult> run(ModelVerification verification, List<ModelCase> cases) {
    var results = new ArrayList<CaseResult>();
    try (var progress = new ModelProgress(terminal, isQuiet, verification, cases)) {
      for (var modelCase : cases) {
        var result = verification.run(modelCase, () -> progress.onTrial(modelCase));
        results.add(result);
        if (!isJson) {
          progress.endLine();
          ModelText.lines(result, terminal.canShow("\u2264\u00b1"))
              .forEach(terminal.out()::println);
        }
      }
    }
    return results;
  }

  private int conclude(ModelVerification verification, List<CaseResult> results) {
    var failed = results.stream().filter(result -> !result.isAgreement()).toList();
    if (failed.isEmpty()) {
      return ExitStatus.DONE;
    }
    for (var result : failed) {
      terminal.notice(
          "failed: %s; repeat with: ./mosaic verify-model --only %s --seed %d%s"
              .formatted(
                  result.modelCase().name(),
                  result.modelCase().name(),
                  verification.seed(),
                  replications.map(n -> " --replications " + n).orElse("")));
    }
    return ExitStatus.FAILED;
  }

  private ModelVerification verification() {
    if (seed < 0) {
      throw new BadInputException("--seed: %d is out of bounds; at least 0".formatted(seed));
    }
    replications.ifPresent(VerifyModelCommand::requireInBounds);
    var wanted = replications.map(OptionalInt::of).orElse(OptionalInt.empty());
    return new ModelVerification(seed, wanted, ToolVersion.number());
  }

  private static void requireInBounds(int replications) {
    if (replications < REPLICATIONS_MIN || replications > REPLICATIONS_MAX) {
      throw new BadInputException(
          "--replications: %d is out of bounds; at least %d and at most %d"
              .formatted(replications, REPLICATIONS_MIN, REPLICATIONS_MAX));
    }
  }

  private List<ModelCase> cases() {
    if (only.isEmpty()) {
      return ModelCases.all();
    }
    var wanted = only.stream().map(name -> find("--only", name)).toList();
    return ModelCases.all().stream().filter(wanted::contains).toList();
  }

  private static ModelCase find(String option, String name) {
    return ModelCases.find(name)
        .orElseThrow(
            () ->
                new BadInputException(
                    "%s: '%s' is no scenario of this command; one of %s"
                        .formatted(
                            option, Shown.value(name), String.join(", ", ModelCases.names()))));
  }
}
