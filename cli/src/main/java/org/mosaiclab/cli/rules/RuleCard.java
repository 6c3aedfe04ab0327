package org.mosaiclab.cli.rules;

import java.util.ArrayList;
import java.util.List;

/// Everything that the map and the profiles say of one rule.
final class RuleCard {
  private static final int INDENT = 10;

  private final List<String> lines = new ArrayList<>();

  private RuleCard() {}

  static List<String> lines(SpecMap map, MappedRule rule) {
    var card = new RuleCard();
    card.lines.addAll(Columns.lines(rule.id() + "  " + rule.text(), "", 0));
    card.lines.add("");
    card.add("spec", "v0 §" + rule.section().number() + ", " + rule.section().title());
    if (rule.isNamedHere()) {
      card.add("", "stated there without an id; the name is Mosaic Lab's");
    }
    card.add("paper", rule.paper().isEmpty() ? "not in it" : String.join(", ", rule.paper()));
    card.add("status", statusOf(rule));
    if (!rule.reason().isEmpty()) {
      card.add("refused", rule.reason());
    }
    card.addPlaces("code", rule.places());
    card.addPlaces("tests", rule.tests());
    card.addAll("vectors", rule.vectorFiles());
    card.addAll(
        "repairs",
        RepairFacts.of(map, rule).stream()
            .map(repair -> "%s (%s): %s".formatted(repair.id(), repair.where(), repair.change()))
            .toList());
    card.addAll(
        "see", map.related(rule).stream().map(other -> other.id() + ": " + other.text()).toList());
    return card.lines;
  }

  // Of a defect or deviation it is the defect that is there; of a gap, what fills it.
  static String statusOf(MappedRule rule) {
    boolean isDefect =
        !rule.repair().isEmpty()
            && !rule.id().startsWith("GAP")
            && rule.status() == RuleStatus.IMPLEMENTED;
    return rule.status().label()
        + (isDefect ? " as the contracts have it" : "")
        + (rule.note().isEmpty() ? "" : ": " + rule.note());
  }

  private void add(String name, String text) {
    lines.addAll(Columns.lines(name, text, INDENT));
  }

  private void addAll(String name, List<String> texts) {
    for (int i = 0; i < texts.size(); i++) {
      add(i == 0 ? name : "", texts.get(i));
    }
  }

  // A file follows the members in it.
  private void addPlaces(String name, List<CodePlace> places) {
    var texts = new ArrayList<String>();
    for (int i = 0; i < places.size(); i++) {
      var place = places.get(i);
      texts.add(place.text());
      if (i + 1 == places.size() || !places.get(i + 1).file().equals(place.file())) {
        texts.add(place.file());
      }
    }
    addAll(name, texts);
  }
}
