package org.mosaiclab.cli.rules;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.mosaiclab.dataset.json.CanonicalJson;

/// Rules as JSON.
final class RuleJson {
  /// Version of the JSON form: rises when a key changes its meaning or goes away.
  static final int SCHEMA_VERSION = 1;

  private RuleJson() {}

  record Table(int schemaVersion, List<Rule> rules, Map<String, Integer> counts) {}

  record Card(int schemaVersion, Rule rule) {}

  record Rule(
      String id,
      String text,
      boolean namedHere,
      String section,
      String title,
      List<String> paper,
      String status,
      String note,
      String reason,
      List<Member> code,
      List<Member> tests,
      List<String> vectors,
      List<RepairFacts> repairs,
      List<String> see) {}

  record Member(String name, String file) {}

  /// @param map that the rules come from
  /// @param rules to print, in their order
  static String table(SpecMap map, List<MappedRule> rules) {
    var counts = new TreeMap<String, Integer>();
    RuleTable.counts(rules).forEach((status, count) -> counts.put(status.label(), count));
    return CanonicalJson.write(
        new Table(SCHEMA_VERSION, rules.stream().map(rule -> entry(map, rule)).toList(), counts));
  }

  /// @param map that the rule comes from
  static String card(SpecMap map, MappedRule rule) {
    return CanonicalJson.write(new Card(SCHEMA_VERSION, entry(map, rule)));
  }

  private static Rule entry(SpecMap map, MappedRule rule) {
    return new Rule(
        rule.id(),
        rule.text(),
        rule.isNamedHere(),
        rule.section().number(),
        rule.section().title(),
        rule.paper(),
        rule.status().label(),
        rule.note(),
        rule.reason(),
        members(rule.places()),
        members(rule.tests()),
        rule.vectorFiles(),
        RepairFacts.of(map, rule),
        map.related(rule).stream().map(MappedRule::id).toList());
  }

  private static List<Member> members(List<CodePlace> places) {
    return places.stream().map(place -> new Member(place.text(), place.file())).toList();
  }
}
