package org.mosaiclab.cli.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.mosaiclab.dataset.json.CanonicalJson;
import org.mosaiclab.protocol.v0.RuleIds;
import org.mosaiclab.protocol.v0.finality.PollingPlaceRule;

/// How rules are found and shown.
class SpecMapLookupTest {
  private static final SpecMap MAP = SpecMap.bundled();

  private static MappedRule rule(String id) {
    return MAP.find(id).orElseThrow();
  }

  @ParameterizedTest
  @CsvSource({
    "VO-6, VO-6",
    "vo6, VO-6",
    "iss_02, ISS-02",
    "P19, P(19)",
    "p(19), P(19)",
    "§1.10, 1.10",
    "stake_th, STAKE_TH",
    "GAP-14-link, GAP-14-LINK"
  })
  void find_anySpelling_isThatRule(String written, String id) {
    assertThat(rule(written).id()).isEqualTo(id);
  }

  @Test
  void near_unknownId_isItsFamilyOrTheNearest() {
    assertThat(MAP.near("VO-9")).containsExactly("VO-1", "VO-2", "VO-3", "VO-4", "VO-5", "VO-6");
    assertThat(MAP.near("BO-99")).hasSize(6).first().isEqualTo("BO-1");
    assertThat(MAP.near("STEAK_TH")).containsExactly("STAKE_TH");
    assertThat(MAP.near("nothing of the kind")).isEmpty();
  }

  @Test
  void rules_ofOneSection_areInTheOrderOfTheirNumbers() {
    var ids =
        MAP.rules().stream()
            .filter(rule -> rule.section().number().equals("8"))
            .map(MappedRule::id)
            .toList();
    assertThat(ids).startsWith("KG-C1", "KG-C2", "KG-C3", "KG-C4", "PM-1");
    assertThat(ids).endsWith("BO-9", "BO-10", "BO-11", "AK-0", "AK-1");
  }

  @Test
  void related_whicheverSideSaysSo_isFound() {
    assertThat(MAP.related(rule("VO-6"))).contains(rule("ISS-02"));
    assertThat(MAP.related(rule("ISS-02"))).contains(rule("VO-6"));
  }

  @Test
  void card_checkWithARepairedDefect_saysWhereAndInWhichProfile() {
    var lines = RuleCard.lines(MAP, rule("VO-6"));
    assertThat(lines)
        .contains(
            "code      PollingPlace#vote",
            "          protocol-model/src/main/java/org/mosaiclab/protocol/v0/finality/PollingPlace.java");
    assertThat(String.join("\n", lines))
        .contains("ISS-02 (as-built: no, paper-core: yes, paper: yes): last");
  }

  @Test
  void card_checkThatRunsReport_saysWhatTheyCallIt() {
    var reason = RuleIds.reason(PollingPlaceRule.VO_6);
    assertThat(RuleCard.lines(MAP, rule("VO-6"))).contains("refused   " + reason);
    assertThat(RuleJson.card(MAP, rule("VO-6"))).contains(reason);
    assertThat(RuleCard.lines(MAP, rule("SK-0"))).noneMatch(line -> line.startsWith("refused"));
  }

  @Test
  void card_repairOfTwoIds_isToldOnce() {
    var text = String.join("\n", RuleCard.lines(MAP, rule("GAP-14")));
    assertThat(text).contains("status    implemented\n");
    assertThat(String.join("\n", RuleCard.lines(MAP, rule("ISS-08"))))
        .contains("status    implemented as the contracts have it\n");
    assertThat(text).contains("GAP-14 (as-built: no,").doesNotContain("ISS-08 (as-built");
  }

  @Test
  void table_everyLine_fitsEightyColumnsAndTheCountsAddUp() {
    var lines = RuleTable.lines(MAP.rules());
    assertThat(lines).allSatisfy(line -> assertThat(line).hasSizeLessThanOrEqualTo(80));
    assertThat(String.join(" ", lines)).contains(MAP.rules().size() + " rules mapped: ");
    assertThat(RuleTable.counts(MAP.rules()).values().stream().mapToInt(Integer::intValue).sum())
        .isEqualTo(MAP.rules().size());
  }

  @Test
  void json_everyRule_isThereAndCounted() {
    var tree = CanonicalJson.readTree(RuleJson.table(MAP, MAP.rules()));
    assertThat(tree.at("/rules").size()).isEqualTo(MAP.rules().size());
    assertThat(tree.at("/counts/implemented").asInt())
        .isEqualTo(RuleTable.counts(MAP.rules()).get(RuleStatus.IMPLEMENTED));
    assertThat(tree.at("/rules/0/code/0/file").asString()).endsWith(".java");
  }

  @Test
  void columns_wordsAtTheEdge_areBrokenBefore() {
    var word = "x".repeat(35);
    assertThat(Columns.lines("  id", String.join(" ", List.of(word, word, "y")), 9))
        .containsExactly("  id     " + word + " " + word, "         y");
    assertThat(Columns.lines("  id", "z".repeat(100), 9)).hasSize(1);
  }
}
