package org.mosaiclab.conformance;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.mosaiclab.conformance.TraceMachine.Answer;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;
import tools.jackson.databind.JsonNode;

/// What `docs/spec-map.yml` says of checks and recordings is what replaying them shows: a check's
/// vectors are the files in which a step or a getter is refused by it.
class RecordedRulesTest {
  private static final String FAILING_GETTER = "/$revert/kind";

  /// Sections of the machines, and that of the failures they share.
  private static final SortedSet<String> MACHINES =
      new TreeSet<>(
          List.of("0", "4", "5", "6", "7", "8", "9", "10", "11", "12", "13", "14", "15", "16"));

  @Test
  void vectors_everyCheck_areTheFilesInWhichItRefuses() throws IOException {
    var refused = new TreeMap<String, SortedSet<String>>();
    for (var file : TraceConformance.files()) {
      for (var sequence : Recordings.read(file).path("sequences")) {
        replay(file, sequence, refused);
      }
    }
    assertThat(refused).hasSizeGreaterThan(80);
    assertThat(differences(mapped(), refused)).isEmpty();
  }

  private static List<String> differences(
      Map<String, SortedSet<String>> mapped, Map<String, SortedSet<String>> refused) {
    var ids = new TreeSet<>(mapped.keySet());
    ids.addAll(refused.keySet());
    var none = new TreeSet<String>();
    return ids.stream()
        .filter(id -> !mapped.getOrDefault(id, none).equals(refused.getOrDefault(id, none)))
        .map(id -> "%s: mapped %s, refuses in %s".formatted(id, mapped.get(id), refused.get(id)))
        .toList();
  }

  private static void replay(
      String file, JsonNode sequence, Map<String, SortedSet<String>> refused) {
    var machine = TraceConformance.machine(file, sequence);
    for (var step : sequence.path("steps")) {
      if (!step.path("op").asString().equals("observe")) {
        note(machine.apply(step), file, refused);
      }
      for (var change : step.path("changes").properties()) {
        if (change.getKey().endsWith(FAILING_GETTER) && !change.getValue().isNull()) {
          var getter = change.getKey().replace(FAILING_GETTER, "");
          note(machine.observe(List.of(getter.split("/", -1))), file, refused);
        }
      }
    }
  }

  private static void note(Answer answer, String file, Map<String, SortedSet<String>> refused) {
    if (answer instanceof Answer.Refused(var rule)) {
      refused.computeIfAbsent(rule.id(), _ -> new TreeSet<>()).add(file);
    }
  }

  // Tests run in the folder of their module.
  private static SortedMap<String, SortedSet<String>> mapped() throws IOException {
    var text = Files.readString(Path.of("../docs/spec-map.yml"));
    var mapped = new TreeMap<String, SortedSet<String>>();
    var root = new Load(LoadSettings.builder().build()).loadFromString(text);
    for (var section : list(value(root, "sections"))) {
      if (MACHINES.contains(String.valueOf(value(section, "spec")))) {
        list(value(section, "groups")).forEach(group -> addVectors(group, mapped));
      }
    }
    return mapped;
  }

  private static void addVectors(Object group, Map<String, SortedSet<String>> mapped) {
    var files = new TreeSet<String>();
    list(value(group, "vectors")).forEach(file -> files.add(String.valueOf(file)));
    if (value(group, "rules") instanceof Map<?, ?> rules && !files.isEmpty()) {
      rules.keySet().stream()
          .map(String::valueOf)
          .filter(id -> !isHidden(id))
          .forEach(id -> mapped.put(id, files));
    }
  }

  // One recorded reason, that of VO-4, stands for all checks of a link.
  private static boolean isHidden(String id) {
    return id.startsWith("SV-") || id.startsWith("TV-");
  }

  private static Object value(Object mapping, String key) {
    return mapping instanceof Map<?, ?> map && map.containsKey(key) ? map.get(key) : List.of();
  }

  private static List<?> list(Object value) {
    return value instanceof List<?> list ? list : List.of();
  }
}
