package org.mosaiclab.cli.rules;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.mosaiclab.scenario.file.document.Spelling;

/// Every rule of the specification, and where it lives.
///
/// @param rules by section; within one the numbers of a prefix follow each other
record SpecMap(List<MappedRule> rules) {
  private static final String RESOURCE = "spec-map.yml";
  private static final int NEAR_COUNT_MAX = 6;

  SpecMap {
    rules = List.copyOf(rules);
  }

  /// The map that the jar carries: `docs/spec-map.yml` as it was when it was built.
  static SpecMap bundled() {
    try (var stream = SpecMap.class.getResourceAsStream(RESOURCE)) {
      if (stream == null) {
        throw new IllegalStateException(RESOURCE + " is missing in the jar of cli");
      }
      var text = new String(stream.readAllBytes(), StandardCharsets.UTF_8);
      var reading = SpecMapReader.read(text, RESOURCE);
      if (!reading.problems().isEmpty()) {
        throw new IllegalStateException(reading.problems().getFirst().line());
      }
      return reading.map();
    } catch (IOException broken) {
      throw new UncheckedIOException("cannot read " + RESOURCE, broken);
    }
  }

  /// The rule of an id.
  ///
  /// @param written in any case, with or without dashes, brackets and section sign: `vo6`, `P1`
  Optional<MappedRule> find(String written) {
    var wanted = normalised(written);
    return rules.stream().filter(rule -> normalised(rule.id()).equals(wanted)).findFirst();
  }

  /// Ids that may be meant by one that does not exist: those of its prefix, else the nearest.
  List<String> near(String written) {
    var prefix = prefixOf(normalised(written));
    var family =
        prefix.isEmpty()
            ? List.<String>of()
            : ids().stream().filter(id -> prefixOf(normalised(id)).equals(prefix)).toList();
    return family.isEmpty()
        ? Spelling.nearest(written, ids()).stream().toList()
        : family.subList(0, Math.min(NEAR_COUNT_MAX, family.size()));
  }

  /// Rules that bear on that one, whichever side says so, in the order of the map.
  List<MappedRule> related(MappedRule rule) {
    return rules.stream()
        .filter(other -> rule.see().contains(other.id()) || other.see().contains(rule.id()))
        .toList();
  }

  /// The sections, in order.
  List<MappedRule.Section> sections() {
    var sections = new ArrayList<MappedRule.Section>();
    rules.stream().map(MappedRule::section).distinct().forEach(sections::add);
    return sections;
  }

  private List<String> ids() {
    return rules.stream().map(MappedRule::id).toList();
  }

  /// @return letters, digits and dots in upper case
  static String normalised(String id) {
    return id.toUpperCase(Locale.ROOT).replaceAll("[^A-Z0-9.]", "");
  }

  private static String prefixOf(String normalised) {
    return normalised.replaceFirst("[0-9.]+$", "");
  }
}
