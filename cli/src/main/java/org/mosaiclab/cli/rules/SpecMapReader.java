package org.mosaiclab.cli.rules;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.mosaiclab.scenario.file.document.Node;
import org.mosaiclab.scenario.file.document.Problem;
import org.mosaiclab.scenario.file.document.Problems;
import org.mosaiclab.scenario.file.document.YamlReader;

/// Reads the map of rules; what it means is written at its top. Whether what it names exists is not
/// looked at here. Used once, within one call.
final class SpecMapReader {
  private static final Set<String> SECTION_KEYS =
      new TreeSet<>(List.of("spec", "title", "paper", "groups"));
  private static final Set<String> GROUP_KEYS =
      new TreeSet<>(
          List.of(
              "rules", "named", "status", "note", "repair", "paper", "at", "tests", "vectors",
              "see"));
  private static final Set<String> REPAIR_STATES =
      new TreeSet<>(List.of("implemented", "not-implemented", "none"));

  private final Problems problems = new Problems();
  private final Map<String, String> folderOfClass = new LinkedHashMap<>();
  private final Map<String, Node> idNodes = new LinkedHashMap<>();
  private final Set<String> usedClasses = new TreeSet<>();
  private final List<MappedRule> rules = new ArrayList<>();

  private SpecMapReader() {}

  /// What a file says.
  ///
  /// @param map as far as it could be read
  /// @param problems by line
  record Reading(SpecMap map, List<Problem> problems) {
    Reading {
      problems = List.copyOf(problems);
    }
  }

  /// @param text of the file
  /// @param file its name, for problems
  static Reading read(String text, String file) {
    var reader = new SpecMapReader();
    YamlReader.read(text, file, reader.problems).ifPresent(reader::readDocument);
    return new Reading(new SpecMap(reader.rules), reader.problems.list());
  }

  private void readDocument(Node document) {
    var root = mapping(document, new TreeSet<>(List.of("classes", "sections")));
    root.get("classes").ifPresent(this::readClasses);
    for (var section : root.get("sections").map(this::items).orElse(List.of())) {
      readSection(mapping(section, SECTION_KEYS));
    }
    checkUse(root);
  }

  private void checkUse(Node.Mapping root) {
    for (var rule : rules) {
      for (var other : rule.see()) {
        if (!idNodes.containsKey(other)) {
          refuse(idNode(rule), other, "is no rule of the map, but " + rule.id() + " sees it");
        }
      }
    }
    for (var name : folderOfClass.keySet()) {
      if (!usedClasses.contains(name)) {
        refuse(
            root.get("classes").orElse(root),
            name,
            "is among the classes, but nothing lives there");
      }
    }
  }

  private Node idNode(MappedRule rule) {
    return java.util.Objects.requireNonNull(idNodes.get(rule.id()));
  }

  private void readClasses(Node classes) {
    for (var entry : mapping(classes, Set.of()).entries().entrySet()) {
      for (var name : texts(Optional.of(entry.getValue().value()))) {
        if (folderOfClass.putIfAbsent(name, entry.getKey()) != null) {
          refuse(entry.getValue().value(), name, "is among the classes already");
        }
      }
    }
  }

  private void readSection(Node.Mapping section) {
    var head =
        new MappedRule.Section(text(section, "spec").orElse(""), text(section, "title").orElse(""));
    if (head.number().isEmpty() || head.title().isEmpty()) {
      refuse(section, "", "a section has `spec` and `title`");
    }
    var paper = texts(section.get("paper"));
    var order = new ArrayList<MappedRule>();
    for (var group : section.get("groups").map(this::items).orElse(List.of())) {
      order.addAll(readGroup(mapping(group, GROUP_KEYS), head, paper));
    }
    var prefixes = order.stream().map(rule -> IdParts.of(rule.id()).prefix()).distinct().toList();
    order.sort(
        Comparator.<MappedRule>comparingInt(
                rule -> prefixes.indexOf(IdParts.of(rule.id()).prefix()))
            .thenComparingInt(rule -> IdParts.of(rule.id()).number()));
    rules.addAll(order);
  }

  private List<MappedRule> readGroup(
      Node.Mapping group, MappedRule.Section section, List<String> sectionPaper) {
    var status = status(group);
    var note = text(group, "note").orElse("");
    if (status != RuleStatus.IMPLEMENTED && note.isEmpty()) {
      refuse(group, status.label(), "needs a note");
    }
    var repair = text(group, "repair").orElse("");
    if (!repair.isEmpty() && !REPAIR_STATES.contains(repair)) {
      refuse(group, repair, "is no state of a repair; one of " + REPAIR_STATES);
    }
    var paper = group.get("paper").map(node -> texts(Optional.of(node))).orElse(sectionPaper);
    var places = places(group, "at");
    var tests = places(group, "tests");
    var read = new ArrayList<MappedRule>();
    var named = group.get("rules").map(node -> mapping(node, Set.of()).entries());
    for (var entry : named.orElse(Map.of()).entrySet()) {
      var id = entry.getKey();
      if (idNodes.putIfAbsent(id, entry.getValue().value()) != null) {
        refuse(entry.getValue().value(), id, "is in the map twice");
      }
      read.add(
          new MappedRule(
              id,
              scalar(entry.getValue().value()).orElse(""),
              text(group, "named").filter("here"::equals).isPresent(),
              section,
              paper,
              status,
              note,
              repair,
              places,
              tests,
              texts(group.get("vectors")),
              texts(group.get("see"))));
    }
    if (read.isEmpty()) {
      refuse(group, "", "a group has rules");
    }
    return read;
  }

  private RuleStatus status(Node.Mapping group) {
    var label = text(group, "status").orElse(RuleStatus.IMPLEMENTED.label());
    return RuleStatus.ofLabel(label)
        .orElseGet(
            () -> {
              refuse(group, label, "is no status; one of " + RuleStatus.labels());
              return RuleStatus.IMPLEMENTED;
            });
  }

  private List<CodePlace> places(Node.Mapping group, String key) {
    var places = new ArrayList<CodePlace>();
    for (var written : texts(group.get(key))) {
      int hash = written.indexOf('#');
      var type = hash < 0 ? written : written.substring(0, hash);
      var outermost = CodePlace.outermost(type);
      var folder = folderOfClass.get(outermost);
      if (hash < 0 || folder == null) {
        refuse(group, written, "is no member of one of the classes; as in `PollingPlace#vote`");
      } else {
        usedClasses.add(outermost);
        places.add(new CodePlace(type, written.substring(hash + 1), folder));
      }
    }
    return places;
  }

  /// @param known keys that it may have; empty for any
  private Node.Mapping mapping(Node node, Set<String> known) {
    if (node instanceof Node.Mapping mapping) {
      for (var key : mapping.entries().keySet()) {
        if (!known.isEmpty() && !known.contains(key)) {
          refuse(mapping, key, "is no key here; one of " + known);
        }
      }
      return mapping;
    }
    refuse(node, "", "is no mapping");
    return new Node.Mapping(Map.of(), node.origin());
  }

  private List<Node> items(Node node) {
    if (node instanceof Node.Sequence sequence) {
      return sequence.items();
    }
    refuse(node, "", "is no list");
    return List.of();
  }

  private Optional<String> text(Node.Mapping mapping, String key) {
    return mapping.get(key).flatMap(this::scalar);
  }

  private List<String> texts(Optional<Node> list) {
    return list.map(this::items).orElse(List.of()).stream()
        .flatMap(item -> scalar(item).stream())
        .toList();
  }

  private Optional<String> scalar(Node node) {
    if (node instanceof Node.Scalar scalar && !scalar.isEmpty()) {
      return Optional.of(scalar.text());
    }
    refuse(node, "", "is no text");
    return Optional.empty();
  }

  private void refuse(Node node, String value, String message) {
    problems.add(node.place(), "", value, message, "");
  }
}
