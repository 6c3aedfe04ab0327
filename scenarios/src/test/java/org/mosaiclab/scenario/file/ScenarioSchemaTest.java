package org.mosaiclab.scenario.file;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.mosaiclab.protocol.machine.Repair;
import org.mosaiclab.scenario.catalogue.Catalogue;
import org.mosaiclab.scenario.file.document.Node;
import org.mosaiclab.scenario.file.document.Problems;
import org.mosaiclab.scenario.file.document.YamlReader;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// The schema agrees with the reader: the same keys, and what the reader takes the schema takes.
class ScenarioSchemaTest {
  private static final JsonNode SCHEMA = JsonMapper.shared().readTree(ScenarioSchema.json());

  static List<String> names() {
    return Catalogue.bundled().names();
  }

  private static List<String> faults(String yaml) {
    var node = YamlReader.read(yaml, "s.yaml", new Problems()).orElseThrow();
    return SchemaCheck.faults(json(node), SCHEMA);
  }

  // As an editor with the core schema of YAML 1.2 sees the document.
  private static JsonNode json(Node node) {
    var nodes = JsonMapper.shared().getNodeFactory();
    return switch (node) {
      case Node.Scalar(String text, boolean isPlain, var _)
          when isPlain && text.matches("-?(0|[1-9][0-9]*)(\\.[0-9]+)?") ->
          nodes.numberNode(new BigDecimal(text));
      case Node.Scalar(String text, var _, var _) -> nodes.stringNode(text);
      case Node.Sequence(var items, var _) -> {
        var array = nodes.arrayNode();
        items.forEach(item -> array.add(json(item)));
        yield array;
      }
      case Node.Mapping(var entries, var _) -> {
        var object = nodes.objectNode();
        entries.forEach((key, entry) -> object.set(key, json(entry.value())));
        yield object;
      }
    };
  }

  @ParameterizedTest
  @MethodSource("names")
  void schema_ofCatalogueScenario_acceptsItAndItsResolvedForm(String name) {
    var text = Catalogue.bundled().text(name).orElseThrow();
    assertThat(faults(text)).isEmpty();
    assertThat(faults(Reads.ok(text).document().text())).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "colour: red",
        "seed: -1",
        "seed: 1.5",
        "duration: 45",
        "duration: 45 gas",
        "warmUp: []",
        "signatures: reel",
        "rules: {ISS-99: as-built}",
        "network: {bandwidth: 5}",
        "network: {latency: {scale: 0}}",
        "network: {topology: ring}",
        "network: {topology: {random-regular: {degree: 1}}}",
        "origin: {consensus: pos}",
        "origin: {staleShare: 1.5}",
        "metachains: {}",
        "metachains: {Alpha: {}}",
        "metachains: {alpha: {epochLenght: 5}}",
        "metachains: {alpha: {epochLength: 0}}",
        "metachains: {alpha: {validators: {stake: {}}}}",
        "metachains: {alpha: {validators: {stake: {equal: 1, list: [1]}}}}",
        "expect: {checks: [{metric: gas.rate, between: [1]}]}"
      })
  void schema_ofDamagedScenario_refusesWhatTheReaderRefuses(String line) {
    var key = line.substring(0, line.indexOf(':'));
    var text = Reads.MINIMAL.replaceAll("(?m)^" + key + ": .*\n", "") + line + "\n";
    assertThat(Reads.lines(text)).as("the reader").isNotEmpty();
    assertThat(faults(text)).as("the schema").isNotEmpty();
  }

  @Test
  void schema_hasExactlyTheKeysOfTheFormat() {
    var paths = new ArrayList<String>();
    collect(SCHEMA, "", paths);
    assertThat(paths)
        .containsExactlyElementsOf(
            ScenarioReference.rows().stream().map(ScenarioReference.Row::path).toList());
  }

  private static void collect(JsonNode schema, String path, List<String> paths) {
    schema.path("anyOf").forEach(option -> collect(option, path, paths));
    if (schema.has("items")) {
      collect(schema.get("items"), path + ".*", paths);
    }
    if (schema.path("additionalProperties").isObject()) {
      collect(schema.get("additionalProperties"), path + ".*", paths);
    }
    for (var property : schema.path("properties").properties()) {
      var below = path.isEmpty() ? property.getKey() : path + "." + property.getKey();
      paths.add(below);
      assertThat(property.getValue().path("description").asString()).as(below).isNotEmpty();
      collect(property.getValue(), below, paths);
    }
  }

  @Test
  void markdown_hasARowForEveryKey() {
    var page = ScenarioReference.markdown();
    for (var row : ScenarioReference.rows()) {
      assertThat(page).contains("| `" + row.path() + "` |");
    }
    assertThat(page.lines().filter(line -> line.startsWith("|")))
        .allMatch(line -> line.replace("\\|", "").chars().filter(c -> c == '|').count() == 5);
  }

  @Test
  void markdown_rules_sayWhoRepairsThemAndWhatThatIs() {
    var page = ScenarioReference.markdown();
    assertThat(page)
        .contains(
            "| ISS-05 | paper-core, paper | yes | a proven storage word is the minimal-integer RLP of the"
                + " word |",
            "| ISS-38 | paper | yes | a verified vote names the open kernel, never kernel hash zero |",
            "| GAP-06 | paper | no: only by the profile | reputation |",
            "| ISS-31 |  | ",
            "* ISS-36 is a property of the protocol, no defect\n");
    assertThat(Repair.values()).allSatisfy(rule -> assertThat(page).contains(rule.id() + " | "));
  }
}
