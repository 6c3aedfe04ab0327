package org.mosaiclab.cli.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mosaiclab.dataset.json.CanonicalJson;

/// `mosaic rules` as a user meets it.
final class RulesProcessTest {
  @TempDir private Path folder = Path.of("");

  private MosaicProcess.Result rules(String... arguments) {
    var command = new String[arguments.length + 1];
    command[0] = "rules";
    System.arraycopy(arguments, 0, command, 1, arguments.length);
    return new MosaicProcess(folder).run(command);
  }

  @Test
  void rules_ofAMachine_areALineEachWithTheirCount() {
    var result = rules("--section", "7");
    assertThat(result.exitCode()).as("%s", result).isZero();
    assertThat(result.out()).startsWith("v0 §7");
    assertThat(result.out().lines().filter(line -> line.startsWith("  VO-"))).hasSize(6);
    assertThat(result.out()).contains("rules mapped: ");
    assertThat(result.err()).isEmpty();
  }

  @Test
  void rules_id_isToldWithPlaceTestsAndRecordings() {
    var result = rules("vo6");
    assertThat(result.exitCode()).as("%s", result).isZero();
    assertThat(result.out())
        .startsWith("VO-6  ")
        .contains(
            "PollingPlace#vote",
            "v0/finality/PollingPlace.java",
            "FinalityRulesTest#vote_everyViolation_isRefusedInOrder",
            "vectors/trace_mc_polling_place.json.gz",
            "paper-core: yes");
  }

  @Test
  void rules_json_isJson() {
    var card = rules("P19", "--json");
    assertThat(card.exitCode()).as("%s", card).isZero();
    assertThat(CanonicalJson.readTree(card.out()).at("/rule/id").asString()).isEqualTo("P(19)");
  }

  @Test
  void rules_unknown_isOneLineAndTwo() {
    var unknown = rules("VO-9");
    assertThat(unknown.exitCode()).as("%s", unknown).isEqualTo(2);
    assertThat(unknown.err().lines())
        .containsExactly(
            "error: VO-9: no such rule; did you mean VO-1, VO-2, VO-3, VO-4, VO-5, VO-6?");
    assertThat(unknown.out()).isEmpty();
  }
}
