package org.mosaiclab.cli.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.mosaiclab.dataset.json.CanonicalJson;

/// `mosaic origin-cost` as a user meets it.
final class OriginCostProcessTest {
  @TempDir private Path folder = Path.of("");

  private MosaicProcess.Result cost(String... arguments) {
    return new MosaicProcess(folder)
        .run(Stream.concat(Stream.of("origin-cost"), Stream.of(arguments)).toArray(String[]::new));
  }

  /// 1,900 validators: as built the commit alone takes 8.1 million gas.
  @Test
  void table_committeeThatCannotCommit_saysNever() {
    var result = cost("--validators", "1900", "--profiles", "as-built");
    assertThat(result.exitCode()).as("%s", result).isZero();
    assertThat(result.out())
        .contains(" never\n", "as-built: no exponent of one size", "never: one of its");
    assertThat(cost("--validators", "10").out()).doesNotContain("never");
  }

  @Test
  void table_hasARowPerSizeAndBothExponents() {
    var result = cost("--validators", "80,10");
    assertThat(result.exitCode()).as("%s", result).isZero();
    assertThat(result.err()).isEmpty();
    // The recorded total of 80 validators is 13,985,945.
    assertThat(result.out().lines().filter(line -> line.startsWith("        80     54")))
        .singleElement()
        .asString()
        .contains("13,98", "174.8 %");
    assertThat(result.out().lines().filter(line -> line.startsWith("        10      7")))
        .hasSize(1);
    assertThat(result.out()).contains("as-built: gas ~ validators^", "paper: gas ~ validators^");
  }

  /// Of thousands of validators the highest power rules: 2 and 1.
  @Test
  void json_largeCommittees_exponentsAreTwoAndOne() {
    var result = cost("--validators", "2000,500,1000", "--json", "--out", "cost");
    assertThat(result.exitCode()).as("%s", result).isZero();
    var report = CanonicalJson.readTree(result.out());
    assertThat(report.get("schema").asString()).isEqualTo("mosaic-origin-cost/1");
    var asBuilt = report.get("profiles").get(0);
    var paper = report.get("profiles").get(1);
    assertThat(asBuilt.at("/law/lastExponent").asDouble()).isBetween(1.95, 2.0);
    assertThat(paper.at("/law/lastExponent").asDouble()).isBetween(0.97, 1.0);
    assertThat(asBuilt.at("/law/halfWidth").asDouble()).isBetween(0.0, 0.3);
    assertThat(asBuilt.at("/metablocks/2/cost/validators").asInt()).isEqualTo(2000);
    assertThat(asBuilt.at("/metablocks/2/cost/anchorGas").asLong()).isZero();
    assertThat(paper.at("/metablocks/2/cost/anchorGas").asLong()).isPositive();
    assertThat(folder.resolve("cost/origin-cost.json")).hasContent(result.out());
    assertThat(folder.resolve("cost/origin-cost.png")).isNotEmptyFile();
    assertThat(folder.resolve("cost/origin-cost.svg"))
        .content()
        .contains("as-built: gas grows as validators to the");
  }

  static Stream<Arguments> mistakes() {
    return Stream.of(
        Arguments.of("--validators 10,", "--validators: '' is no number; write sizes as 10,100"),
        Arguments.of("--validators 0", "--validators: 0 is out of bounds; at least 1"),
        Arguments.of("--validators 20000", "at most 10000"),
        Arguments.of("--profiles papr", "--profiles: 'papr' is no profile; one of as-built"),
        Arguments.of("--gas-limit 5", "--gas-limit: 5 is out of bounds; at least 1000000"),
        Arguments.of("--out full", "full: is not empty; choose another folder"),
        Arguments.of("--out full/file", "is a file; expected a folder"),
        Arguments.of("--out full/file/x", "no folder can be made there"));
  }

  @ParameterizedTest
  @MethodSource("mistakes")
  void mistake_isRefusedInOneLineWithExitCodeTwo(String line, String expected) throws Exception {
    Files.createDirectory(folder.resolve("full"));
    Files.writeString(folder.resolve("full/file"), "mine");
    var before = new Workspace(folder).content();
    var result = cost(line.split(" ", -1));
    assertThat(result.exitCode()).as("%s", result).isEqualTo(2);
    assertThat(result.out()).isEmpty();
    assertThat(result.err().lines()).singleElement().asString().contains(expected);
    assertThat(new Workspace(folder).content()).isEqualTo(before);
  }
}
