package org.mosaiclab.cli.cost;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.mosaiclab.cli.terminal.BadInputException;
import org.mosaiclab.cli.terminal.ExitStatus;
import org.mosaiclab.cli.terminal.Terminal;
import org.mosaiclab.cli.terminal.ToolVersion;
import org.mosaiclab.dataset.json.CanonicalJson;
import org.mosaiclab.protocol.machine.RuleProfile;
import org.mosaiclab.scenario.cost.OriginCost;
import org.mosaiclab.scenario.file.document.Shown;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/// `origin-cost`: what a meta-block costs on origin.
@Command(
    name = "origin-cost",
    header = "Measures what a meta-block costs on origin, by the number of validators.",
    description = {
      "Executes the contracts of origin for one meta-block: a proposal, verified votes until two",
      "thirds of the weight, the commit, and the header that gateways take the state root from.",
      "Gas is that of recorded transactions of the original contracts; what was never recorded is",
      "derived from it (docs/adr/0025).",
      "",
      "As built every verified vote sums the weights of all validators, so the cost of a meta-block",
      "grows with their square; the paper keeps running totals, so it grows in proportion. Both",
      "have parts that do not grow: the exponent of the fitted power law lies between, and comes",
      "near 2 and 1 for large committees. Its interval says how far the points are from one law."
    },
    footer = {
      "",
      "Examples:",
      "  ./mosaic origin-cost",
      "  ./mosaic origin-cost --validators 1000,2000,5000   near the limit",
      "  ./mosaic origin-cost --profiles as-built,paper-core,paper",
      "  ./mosaic origin-cost --out cost                    figure and numbers as files",
      "  ./mosaic origin-cost --json | jq '.profiles[].law.exponent'"
    })
public final class OriginCostCommand implements Callable<Integer> {
  private static final int DIGITS_MAX = 9;
  private static final long GAS_LIMIT_MIN = 1_000_000;
  private static final long GAS_LIMIT_MAX = 1_000_000_000_000L;
  private static final String PLUS_MINUS = "±";

  private final Terminal terminal;

  @Option(
      names = "--validators",
      paramLabel = "N,...",
      defaultValue = "10,20,50,100,200,500,1000",
      description = {
        "Sizes of committees, 1 to 10000 each, all of equal weight.",
        "Default 10,20,50,100,200,500,1000."
      })
  private String validators = "";

  @Option(
      names = "--profiles",
      paramLabel = "NAME,...",
      defaultValue = "as-built,paper",
      description = "Rules to compare. Default as-built,paper.")
  private String profiles = "";

  @Option(
      names = "--gas-limit",
      paramLabel = "GAS",
      defaultValue = "8000000",
      description = "Of an origin block, 1000000 or more. Default 8000000.")
  private long gasLimit;

  @Option(
      names = "--out",
      paramLabel = "FOLDER",
      description = "Writes origin-cost.json, .svg and .png; the folder is empty or absent.")
  private Optional<Path> out = Optional.empty();

  @Option(
      names = "--json",
      description = "Prints the report as JSON on standard output, everything else on error.")
  private boolean isJson;

  /// @param terminal where the table goes
  public OriginCostCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() throws IOException {
    var sizes = sizes();
    var rules = rules();
    requireGasLimit();
    Optional<CostFolder> folder =
        out.isPresent() ? Optional.of(CostFolder.open(out.get())) : Optional.empty();
    var report = CostReport.measure(ToolVersion.number(), rules, sizes, gasLimit);
    show(report);
    if (folder.isPresent()) {
      for (var file : folder.get().write(report)) {
        terminal.notice("wrote " + file);
      }
    }
    return ExitStatus.DONE;
  }

  private void show(CostReport report) {
    if (isJson) {
      terminal.writeForMachines(CanonicalJson.write(report));
    } else {
      var plusMinus = terminal.canShow(PLUS_MINUS) ? PLUS_MINUS : "+-";
      new CostText(report, plusMinus).lines().forEach(terminal.out()::println);
    }
  }

  private void requireGasLimit() {
    if (gasLimit < GAS_LIMIT_MIN || gasLimit > GAS_LIMIT_MAX) {
      throw new BadInputException(
          "--gas-limit: %d is out of bounds; at least %d and at most %d"
              .formatted(gasLimit, GAS_LIMIT_MIN, GAS_LIMIT_MAX));
    }
  }

  private List<Integer> sizes() {
    return Stream.of(validators.split(",", -1))
        .map(OriginCostCommand::size)
        .sorted()
        .distinct()
        .toList();
  }

  private static int size(String text) {
    boolean isNumber =
        !text.isEmpty()
            && text.length() <= DIGITS_MAX
            && text.chars().allMatch(digit -> digit >= '0' && digit <= '9');
    if (!isNumber) {
      throw new BadInputException(
          "--validators: '%s' is no number; write sizes as 10,100".formatted(Shown.value(text)));
    }
    int size = Integer.parseInt(text);
    if (size < 1 || size > OriginCost.VALIDATORS_MAX) {
      throw new BadInputException(
          "--validators: %d is out of bounds; at least 1 and at most %d"
              .formatted(size, OriginCost.VALIDATORS_MAX));
    }
    return size;
  }

  private List<RuleProfile> rules() {
    return Stream.of(profiles.split(",", -1)).distinct().map(OriginCostCommand::profile).toList();
  }

  private static RuleProfile profile(String name) {
    return RuleProfile.named(name)
        .orElseThrow(
            () ->
                new BadInputException(
                    "--profiles: '%s' is no profile; one of %s"
                        .formatted(Shown.value(name), String.join(", ", RuleProfile.names()))));
  }
}
