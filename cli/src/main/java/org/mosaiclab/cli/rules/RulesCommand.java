package org.mosaiclab.cli.rules;

import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.mosaiclab.cli.terminal.BadInputException;
import org.mosaiclab.cli.terminal.ExitStatus;
import org.mosaiclab.cli.terminal.Terminal;
import org.mosaiclab.scenario.file.document.Shown;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// `rules`: the rules of the protocol and where they live.
@Command(
    name = "rules",
    header = "Lists the protocol's rules, or tells where one lives and what shows it.",
    description = {
      "Without an ID: every rule of the specification of Mosaic v0 and every numbered equation of",
      "the paper, one line each, and how many are implemented. A refused operation in a run names",
      "its rule by the same id, `rejected:VO-6`.",
      "With an ID: what the rule says, where specification and paper have it, the code, the tests",
      "and the recordings of the original contracts that show it, and which profiles repair it."
    },
    footer = {
      "",
      "Examples:",
      "  ./mosaic rules | less",
      "  ./mosaic rules VO-6                       one check; vo6 does as well",
      "  ./mosaic rules ISS-02                     a defect of the original, and its repair",
      "  ./mosaic rules P19                        an equation of the paper",
      "  ./mosaic rules --section 7                one machine",
      "  ./mosaic rules --status not-implemented   what is missing",
      "  ./mosaic rules --json > rules.json"
    })
public final class RulesCommand implements Callable<Integer> {
  private final Terminal terminal;

  @Parameters(
      paramLabel = "ID",
      arity = "0..1",
      defaultValue = "",
      description = "Of a check (VO-6), defect (ISS-02), equation (P19), encoding (1.5).")
  private String id = "";

  @Option(
      names = "--section",
      paramLabel = "N",
      defaultValue = "",
      description = "Only rules of that section of the specification.")
  private String section = "";

  @Option(
      names = "--status",
      paramLabel = "STATUS",
      defaultValue = "",
      description =
          "Only rules that are: implemented, partial, covered (checked under another id),"
              + " unreachable (nothing violates them), not-implemented, property.")
  private String status = "";

  @Option(names = "--json", description = "Prints JSON.")
  private boolean isJson;

  /// @param terminal where the rules go
  public RulesCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() {
    var map = SpecMap.bundled();
    if (id.isEmpty()) {
      printTable(map, selected(map));
    } else {
      printCard(map, requireRule(map));
    }
    return ExitStatus.DONE;
  }

  private void printTable(SpecMap map, List<MappedRule> rules) {
    if (isJson) {
      terminal.writeForMachines(RuleJson.table(map, rules));
    } else {
      print(RuleTable.lines(rules));
    }
  }

  private void printCard(SpecMap map, MappedRule rule) {
    if (isJson) {
      terminal.writeForMachines(RuleJson.card(map, rule));
    } else {
      print(RuleCard.lines(map, rule));
    }
  }

  // The section sign is all that is not ASCII.
  private void print(List<String> lines) {
    boolean hasSign = terminal.canShow("§");
    lines.forEach(line -> terminal.out().println(hasSign ? line : line.replace("§", "sec. ")));
  }

  private MappedRule requireRule(SpecMap map) {
    if (!section.isEmpty() || !status.isEmpty()) {
      throw new BadInputException("give an ID, or --section and --status, not both");
    }
    return map.find(id)
        .orElseThrow(
            () -> {
              var near = map.near(id);
              return new BadInputException(
                  Shown.name(id)
                      + ": no such rule; "
                      + (near.isEmpty()
                          ? "`mosaic rules` lists them"
                          : "did you mean " + String.join(", ", near) + "?"));
            });
  }

  private List<MappedRule> selected(SpecMap map) {
    var wantedStatus = wantedStatus();
    requireSection(map);
    return map.rules().stream()
        .filter(rule -> section.isEmpty() || rule.section().number().equals(section))
        .filter(rule -> wantedStatus.isEmpty() || wantedStatus.contains(rule.status()))
        .toList();
  }

  private List<RuleStatus> wantedStatus() {
    if (status.isEmpty()) {
      return List.of();
    }
    return List.of(
        RuleStatus.ofLabel(status)
            .orElseThrow(
                () ->
                    new BadInputException(
                        "--status: %s: no such status; one of %s"
                            .formatted(Shown.value(status), RuleStatus.labels()))));
  }

  private void requireSection(SpecMap map) {
    var numbers = map.sections().stream().map(MappedRule.Section::number).toList();
    if (!section.isEmpty() && !numbers.contains(section)) {
      throw new BadInputException(
          "--section: %s: no such section; one of %s"
              .formatted(Shown.value(section), numbers.stream().collect(Collectors.joining(", "))));
    }
  }
}
