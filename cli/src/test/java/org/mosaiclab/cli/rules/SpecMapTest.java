package org.mosaiclab.cli.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.mosaiclab.scenario.file.document.Problem;

/// `docs/spec-map.yml` says what is so, and whatever in it is wrong is seen.
class SpecMapTest {
  // Tests run in the folder of their module.
  private static final Path ROOT = Path.of("..");
  private static final SpecMapFacts FACTS = new SpecMapFacts(ROOT);

  private static String text() throws IOException {
    return Files.readString(ROOT.resolve("docs/spec-map.yml"));
  }

  private static List<String> problems(String text) {
    var reading = SpecMapReader.read(text, "spec-map.yml");
    return Stream.concat(
            reading.problems().stream().map(Problem::line),
            FACTS.contradictions(reading.map()).stream())
        .toList();
  }

  @Test
  void map_asItIs_saysWhatIsSo() throws IOException {
    assertThat(problems(text())).isEmpty();
    assertThat(FACTS.ruleCount()).isGreaterThan(200);
  }

  @Test
  void bundled_map_isTheOneInDocs() throws IOException {
    assertThat(SpecMap.bundled().rules())
        .isEqualTo(SpecMapReader.read(text(), "spec-map.yml").map().rules());
  }

  /// One thing wrong.
  ///
  /// @param name of the case
  /// @param from regular expression of which the first match is replaced
  /// @param to what replaces it
  /// @param expected a piece of the problem
  record Flaw(String name, String from, String to, String expected) {
    @Override
    public String toString() {
      return name;
    }
  }

  private static Flaw flaw(String name, String from, String to, String expected) {
    return new Flaw(name, from, to, expected);
  }

  static Stream<Flaw> flaws() {
    return Stream.of(
        flaw("rule left out", " +VO-3: .*\n", "", "VO-3: a constant of PollingPlaceRule that"),
        flaw("own rule left out", " +RLP: .*\n", " +X: y\n", "RLP: a constant of CommonRule that"),
        flaw("rule of no enum", "VO-3:", "VO-99:", "VO-99: implemented, but no enum of rules"),
        flaw("rule twice", "\n +TV-2:", "\n          SV-1:", "SV-1"),
        flaw("rule twice, apart", "\n +UM-2:", "\n          SV-1:", "SV-1 is in the map twice"),
        flaw("rules alike", "\n +UM-2:", "\n          VO6:", "VO-6: typed on"),
        flaw(
            "rule said to be missing",
            "( +)at: \\[PollingPlace#vote\\]",
            "$1status: not-implemented\n$1note: no\n$1at: [PollingPlace#vote]",
            "VO-1: a constant of PollingPlaceRule, but not-implemented"),
        flaw(
            "method gone", "PollingPlace#vote", "PollingPlace#poll", "no member PollingPlace#poll"),
        flaw("constant gone", "TypeHashes#VOTE", "TypeHashes#VOTES", "no member TypeHashes#VOTES"),
        flaw(
            "class gone",
            "\\[MosaicCore#proposeBlock\\]",
            "[MosaicCores#x]",
            "MosaicCores#x is no"),
        flaw("class not there", ", OriginTransition,", ", OriginTransit,", "OriginTransition#hash"),
        flaw("folder gone", "protocol/signature:", "protocol/sign:", "no file protocol-model/src"),
        flaw(
            "test gone",
            "#vote_everyViolation\\w+",
            "#vote_all",
            "no test FinalityRulesTest#vote_"),
        flaw(
            "helper for a test",
            "#proveBlockOpening_genuineProofAsBuilt_isRefused",
            "#proveGenuinely",
            "no test KernelRepairStoriesTest#proveGenuinely"),
        flaw(
            "recording gone", "\\[trace_mc_stake\\]", "[trace_mc_steak]", "trace_mc_steak.json.gz"),
        flaw("repair switched off", "repair: implemented", "repair: not-implemented", "its repair"),
        flaw("repair made up", "repair: none", "repair: implemented", "its repair is 'none'"),
        flaw("repair left out", " +repair: implemented\n", "", "its repair is 'implemented'"),
        flaw("repair of no defect", "\n( +)at:", "\n$1repair: none\n$1at:", "its repair is ''"),
        flaw("defect left out", "ISS-07:", "ISS-97:", "ISS-07: a constant of Repair that the map"),
        flaw(
            "nothing shows it",
            "(DOMAIN_TH: [^\\n]*\\n(?: [^\\n]*\\n)*?) +tests: [^\\n]*\\n",
            "$1",
            "DOMAIN_TH: implemented, but neither test nor recording"),
        flaw(
            "lives nowhere",
            "(DOMAIN_TH: [^\\n]*\\n(?: [^\\n]*\\n)*?) +at: [^\\n]*\\n",
            "$1",
            "DOMAIN_TH: implemented, but lives nowhere"),
        flaw("not a line", "VO-3: ", "VO-3: ≥ ", "VO-3: its text is not one line"),
        flaw("class unused", "\\[CommonRule\\]", "[CommonRule, Repair]", "nothing lives there"),
        flaw(
            "class twice", "\\[CommonRule\\]", "[CommonRule, Kernel]", "among the classes already"),
        flaw("sees nothing", "see: \\[AB-T1", "see: [AB-T7", "AB-T7 is no rule of the map"),
        flaw("unknown key", "\n( +)at:", "\n$1lives:", "lives is no key here"),
        flaw("unknown status", "status: partial", "status: half", "half is no status"),
        flaw("status without reason", " +note: .*\n", "", "needs a note"),
        flaw("unknown state", "repair: none", "repair: maybe", "maybe is no state of a repair"));
  }

  @ParameterizedTest
  @MethodSource("flaws")
  void map_withAFlaw_isRefused(Flaw flaw) throws IOException {
    var flawed = text().replaceFirst(flaw.from, flaw.to);
    assertThat(flawed).as("the map no longer has what is to be replaced").isNotEqualTo(text());
    assertThat(problems(flawed)).anyMatch(line -> line.contains(flaw.expected));
  }
}
