package org.mosaiclab.cli.rules;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.mosaiclab.protocol.machine.Repair;

/// Rules in one line each, by section, and how many there are.
final class RuleTable {
  private static final int INDENT = 19;

  private RuleTable() {}

  /// @param rules in the order of the map
  static List<String> lines(List<MappedRule> rules) {
    var lines = new ArrayList<String>();
    var section = new MappedRule.Section("", "");
    for (var rule : rules) {
      if (!rule.section().equals(section)) {
        section = rule.section();
        lines.addAll(lines.isEmpty() ? List.of() : List.of(""));
        lines.addAll(Columns.lines("v0 §" + section.number(), section.title(), INDENT));
      }
      lines.addAll(Columns.lines("  " + rule.id(), marked(rule) + rule.text(), INDENT));
    }
    lines.add("");
    lines.addAll(Columns.lines("", totals(rules), 0));
    repairTotals(rules).ifPresent(text -> lines.addAll(Columns.lines("", text, 0)));
    return lines;
  }

  private static String marked(MappedRule rule) {
    return rule.status() == RuleStatus.IMPLEMENTED ? "" : "[" + rule.status().label() + "] ";
  }

  private static String totals(List<MappedRule> rules) {
    return "%d rules mapped: %s. Unmarked ones are implemented."
        .formatted(
            rules.size(),
            counts(rules).entrySet().stream()
                .map(entry -> entry.getValue() + " " + entry.getKey().label())
                .collect(Collectors.joining(", ")));
  }

  private static Optional<String> repairTotals(List<MappedRule> rules) {
    long repairs = rules.stream().filter(rule -> rule.repairSwitch().isPresent()).count();
    long implemented =
        rules.stream()
            .filter(rule -> rule.repairSwitch().filter(Repair::isImplemented).isPresent())
            .count();
    return repairs == 0
        ? Optional.empty()
        : Optional.of(
            "Defects are there as the contracts have them; of %d repairs the machines know %d."
                    .formatted(repairs, implemented)
                + " Which of them a scenario can switch: ./mosaic reference.");
  }

  /// @return how many rules have each status that occurs
  static Map<RuleStatus, Integer> counts(List<MappedRule> rules) {
    var counts = new EnumMap<RuleStatus, Integer>(RuleStatus.class);
    rules.forEach(rule -> counts.merge(rule.status(), 1, Integer::sum));
    return counts;
  }
}
