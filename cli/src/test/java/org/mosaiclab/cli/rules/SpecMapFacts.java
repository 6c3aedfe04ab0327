package org.mosaiclab.cli.rules;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.mosaiclab.protocol.machine.Repair;
import org.mosaiclab.protocol.machine.RuleId;

/// Compares a map of rules with the code that it is about.
final class SpecMapFacts {
  private static final Pattern DEFECT = Pattern.compile("(ISS|DEV|GAP)-[0-9]{2}");
  private static final Pattern CHECK = Pattern.compile("[A-Z]{2,}(-[A-Z0-9]+)*");
  private static final Pattern PRINTABLE_ASCII = Pattern.compile("[ -~]+");
  private static final int TEXT_LENGTH_MAX = 70;

  private final Path root;
  private final TestSources sources;
  private final Map<String, String> enumOfRule = new TreeMap<>();

  /// @param root of the repository
  SpecMapFacts(Path root) {
    this.root = root;
    this.sources = new TestSources(root);
    RuleEnums.in(root.resolve("protocol-model/src/main/java")).forEach(this::addRules);
  }

  private void addRules(Class<?> type) {
    for (var constant : type.getEnumConstants()) {
      enumOfRule.put(((RuleId) constant).id(), type.getSimpleName());
    }
  }

  /// How many constants the rule enums have.
  int ruleCount() {
    return enumOfRule.size();
  }

  /// Everything that is not as the map says, one line each.
  List<String> contradictions(SpecMap map) {
    var found = new ArrayList<String>();
    var byId = new TreeMap<String, MappedRule>();
    var spellings = new TreeSet<String>();
    for (var rule : map.rules()) {
      byId.put(rule.id(), rule);
      if (!spellings.add(SpecMap.normalised(rule.id()))) {
        found.add(rule.id() + ": typed on the command line it could be another rule");
      }
      found.addAll(contradictionsOf(rule));
    }
    enumOfRule.forEach((id, type) -> check(id, type, byId).ifPresent(found::add));
    for (var repair : Repair.values()) {
      if (!byId.containsKey(repair.id())) {
        found.add(repair.id() + ": a constant of Repair that the map lacks");
      }
    }
    return found;
  }

  private static Optional<String> check(String id, String type, Map<String, MappedRule> byId) {
    var rule = byId.get(id);
    if (rule == null) {
      return Optional.of(id + ": a constant of " + type + " that the map lacks");
    }
    return rule.status().hasPlace()
        ? Optional.empty()
        : Optional.of("%s: a constant of %s, but %s".formatted(id, type, rule.status().label()));
  }

  private List<String> contradictionsOf(MappedRule rule) {
    var found = new ArrayList<String>();
    boolean isImplemented = rule.status() == RuleStatus.IMPLEMENTED;
    if (!PRINTABLE_ASCII.matcher(rule.text()).matches() || rule.text().length() > TEXT_LENGTH_MAX) {
      found.add("its text is not one line of at most " + TEXT_LENGTH_MAX + " ASCII characters");
    }
    if (rule.status().hasPlace() && rule.places().isEmpty()) {
      found.add(rule.status().label() + ", but lives nowhere");
    }
    if (isImplemented && rule.tests().isEmpty() && rule.vectors().isEmpty()) {
      found.add("implemented, but neither test nor recording shows it");
    }
    if (isImplemented && isCheck(rule.id()) && !enumOfRule.containsKey(rule.id())) {
      found.add("implemented, but no enum of rules has it");
    }
    rule.places().stream().flatMap(place -> missing(place).stream()).forEach(found::add);
    rule.tests().stream()
        .filter(test -> !sources.has(test))
        .forEach(test -> found.add("no test " + test.text() + " in " + test.file()));
    rule.vectorFiles().stream()
        .filter(file -> !Files.exists(root.resolve(file)))
        .forEach(file -> found.add("no file " + file));
    repairContradiction(rule).ifPresent(found::add);
    return found.stream().map(text -> rule.id() + ": " + text).toList();
  }

  private static boolean isCheck(String id) {
    return CHECK.matcher(id).matches() && !DEFECT.matcher(id).matches() && !id.endsWith("_TH");
  }

  private Optional<String> missing(CodePlace place) {
    if (!Files.exists(root.resolve(place.file()))) {
      return Optional.of("no file " + place.file());
    }
    try {
      var type = Class.forName(place.binaryName(), false, SpecMapFacts.class.getClassLoader());
      boolean exists =
          Arrays.stream(type.getDeclaredMethods())
                  .anyMatch(method -> method.getName().equals(place.member()))
              || Arrays.stream(type.getDeclaredFields())
                  .anyMatch(field -> field.getName().equals(place.member()));
      return exists ? Optional.empty() : Optional.of("no member " + place.text());
    } catch (ClassNotFoundException _) {
      return Optional.of("no class " + place.binaryName());
    }
  }

  private static Optional<String> repairContradiction(MappedRule rule) {
    var actual =
        DEFECT.matcher(rule.id()).matches()
            ? rule.repairSwitch()
                .map(repair -> repair.isImplemented() ? "implemented" : "not-implemented")
                .orElse("none")
            : "";
    return actual.equals(rule.repair())
        ? Optional.empty()
        : Optional.of("its repair is '%s', the map says '%s'".formatted(actual, rule.repair()));
  }
}
