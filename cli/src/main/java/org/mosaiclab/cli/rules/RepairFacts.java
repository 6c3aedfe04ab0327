package org.mosaiclab.cli.rules;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.mosaiclab.protocol.machine.Repair;
import org.mosaiclab.protocol.machine.RuleProfile;

/// A repair that changes a rule.
///
/// @param id of the defect, deviation or gap, as the map has it
/// @param change what is then so
/// @param isImplemented whether the machines know it
/// @param profiles named profiles that have it
record RepairFacts(String id, String change, boolean isImplemented, List<String> profiles) {
  RepairFacts {
    profiles = List.copyOf(profiles);
  }

  /// Repairs of a rule itself and of those that bear on it; two ids of one repair count once.
  static List<RepairFacts> of(SpecMap map, MappedRule rule) {
    var idOfRepair = new LinkedHashMap<Repair, String>();
    Stream.concat(Stream.of(rule), map.related(rule).stream())
        .forEach(
            candidate ->
                candidate
                    .repairSwitch()
                    .ifPresent(repair -> idOfRepair.putIfAbsent(repair, candidate.id())));
    return idOfRepair.entrySet().stream()
        .map(entry -> RepairFacts.of(entry.getValue(), entry.getKey()))
        .toList();
  }

  private static RepairFacts of(String id, Repair repair) {
    return new RepairFacts(id, repair.description(), repair.isImplemented(), profilesWith(repair));
  }

  private static List<String> profilesWith(Repair repair) {
    return RuleProfile.names().stream()
        .filter(name -> RuleProfile.named(name).orElseThrow().repairs(repair))
        .toList();
  }

  /// @return which profiles have it, as a few words
  String where() {
    return isImplemented
        ? RuleProfile.names().stream()
            .map(name -> name + ": " + (profiles.contains(name) ? "yes" : "no"))
            .collect(Collectors.joining(", "))
        : "not implemented";
  }
}
