package org.mosaiclab.cli.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.mosaiclab.dataset.json.CanonicalJson;

/// `mosaic bench` as a user meets it; speeds are printed, never judged.
final class BenchProcessTest {
  @TempDir private Path folder = Path.of("");

  private MosaicProcess.Result bench(String... arguments) {
    return new MosaicProcess(folder)
        .run(Stream.concat(Stream.of("bench"), Stream.of(arguments)).toArray(String[]::new));
  }

  @Test
  void flood_json_hasSchemaBothContendersAndResults() {
    var result =
        bench(
            "flood",
            "--nodes",
            "200",
            "--messages",
            "4",
            "--min-peers",
            "6",
            "--seeds",
            "3",
            "--delay-before-resend",
            "10ms",
            "--delay-between-sends",
            "5ms",
            "--rounds",
            "2",
            "--json",
            "--quiet");
    assertThat(result.exitCode()).as("%s", result).isZero();
    assertThat(result.err()).isEmpty();
    var report = CanonicalJson.readTree(result.out());
    assertThat(report.get("schema").asString()).isEqualTo("mosaic-bench/1");
    assertThat(report.get("speeds").size()).isEqualTo(2);
    assertThat(report.get("speeds").get(0).get("rounds").size()).isEqualTo(2);
    assertThat(report.get("digests").size()).isEqualTo(3);
    assertThat(report.get("parameters").get("delay-between-sends").asString()).isEqualTo("5ms");
    var messages = report.get("statistics").get(5);
    var byFormula = report.get("statistics").get(6);
    assertThat(messages.get("median").asDouble()).isEqualTo(byFormula.get("median").asDouble());
  }

  @Test
  void gossip_text_showsPredictionLoadAndFlags() {
    var result =
        bench("gossip", "--nodes", "100", "--blocks", "5", "--seeds", "2", "--rounds", "1");
    assertThat(result.exitCode()).as("%s", result).isZero();
    assertThat(result.out())
        .contains("W-GOSSIP (no preset), seed 1", "ratio gossip: kernel / PriorityQueue of lambdas")
        .contains("one further run, 99 %", "events per node and block", "\nload ", "\nflags ");
  }

  @Test
  void protocol_json_hasEveryPartWithExponents() {
    var result =
        bench(
            "protocol",
            "--validators",
            "40,4",
            "--accounts",
            "300",
            "--depth",
            "2",
            "--events",
            "400",
            "--rounds",
            "1",
            "--json",
            "--quiet");
    assertThat(result.exitCode()).as("%s", result).isZero();
    assertThat(result.err()).isEmpty();
    var report = CanonicalJson.readTree(result.out());
    assertThat(report.get("parameters").get("validators").asString()).isEqualTo("4,40");
    assertThat(report.get("speeds").size()).isEqualTo(2 * 2 + 2 * 2 + 2 * 2 + 3 * 6 + 3);
    var growths = report.get("growths");
    assertThat(growths.size()).isEqualTo(1 + 2 + 4 + 3);
    assertThat(growths)
        .allSatisfy(growth -> assertThat(growth.get("exponent").isNumber()).isTrue());
  }

  @Test
  void protocol_text_showsTablesWithoutBaselines() {
    var result =
        bench(
            "protocol",
            "--validators",
            "5",
            "--parts",
            "votes",
            "--events",
            "50",
            "--rounds",
            "1",
            "--no-baseline");
    assertThat(result.exitCode()).as("%s", result).isZero();
    assertThat(result.out())
        .contains("--parts votes", "vote, 5 validators: persistent", "growth by validators")
        .doesNotContain("ratio", "java.util, in place  ");
  }

  static Stream<Arguments> mistakes() {
    return Stream.of(
        Arguments.of("flood --messages 9999", "--messages: 9999 is out of bounds; at least 1"),
        Arguments.of("flood --delay-before-resend 1.5ms", "'1.5ms' is no delay"),
        Arguments.of("flood --preset w9", "w9"),
        Arguments.of("flood --seeds 0", "--seeds: 0 is out of bounds"),
        Arguments.of(
            "gossip --tables 2020", "'2020' is no year of tables; there are 2015 and 2019"),
        Arguments.of("gossip --compact-blocks 1.5", "--compact-blocks: 1.5 is out of bounds"),
        Arguments.of("gossip --nodes 3", "--nodes: 3 is out of bounds; at least 30"),
        Arguments.of("phold --sizes 10y3", "'10y3' is no size"),
        Arguments.of("phold --sizes 4194304x1024", "--sizes, events in all"),
        Arguments.of("phold --rounds 0", "--rounds: 0 is out of bounds"),
        Arguments.of("main --scenario no-such", "no-such"),
        Arguments.of("protocol --validators 100,", "'' is no number; write sizes as 100,1000"),
        Arguments.of("protocol --parts vote", "'vote' is no part; there are votes, verify"),
        Arguments.of("swim", "swim: no such command"));
  }

  @ParameterizedTest
  @MethodSource("mistakes")
  void mistake_isRefusedInOneLineWithExitCodeTwo(String line, String expected) {
    var result = bench(line.split(" ", -1));
    assertThat(result.exitCode()).as("%s", result).isEqualTo(2);
    assertThat(result.out()).isEmpty();
    assertThat(result.err()).contains(expected);
    assertThat(result.err().lines().filter(each -> each.startsWith("error:"))).hasSize(1);
  }
}
