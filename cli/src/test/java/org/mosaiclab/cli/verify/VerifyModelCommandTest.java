package org.mosaiclab.cli.verify;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.mosaiclab.analysis.agreement.Answer;
import org.mosaiclab.analysis.agreement.Observed;
import org.mosaiclab.analysis.agreement.Question;
import org.mosaiclab.analysis.agreement.Share;
import org.mosaiclab.campaign.verify.CaseResult;
import org.mosaiclab.campaign.verify.ModelCase;
import org.mosaiclab.campaign.verify.ModelCases;
import org.mosaiclab.campaign.verify.ModelVerification;
import org.mosaiclab.cli.terminal.BadInputException;
import org.mosaiclab.cli.terminal.Terminal;
import org.mosaiclab.dataset.json.CanonicalJson;
import picocli.CommandLine;

/// What needs no process of its own.
class VerifyModelCommandTest {
  private static final int COLUMNS_MAX = 100;

  private final ByteArrayOutputStream out = new ByteArrayOutputStream();
  private final ByteArrayOutputStream err = new ByteArrayOutputStream();

  private int call(Charset charset, String... arguments) {
    var command =
        new VerifyModelCommand(
            new Terminal(
                new PrintStream(out, true, charset),
                new PrintStream(err, true, charset),
                false,
                false,
                80,
                Map.of()));
    new CommandLine(command).parseArgs(arguments);
    return command.call();
  }

  private String text() {
    return out.toString(StandardCharsets.UTF_8);
  }

  @Test
  void exactScenarios_agree() {
    assertThat(call(StandardCharsets.UTF_8, "--only", "sealer-down", "--quiet")).isZero();
    assertThat(text())
        .startsWith("verify-model, seed 1, version ")
        .contains("1 scenarios, 1 runs", "mean interval of a rotation, s", " 2.1800", " ok")
        .endsWith("1 of 1 lines agree with theory\n")
        .doesNotContain("FAILED");
    assertThat(text().lines()).allSatisfy(line -> assertThat(line.length()).isLessThan(101));
    assertThat(err.toString(StandardCharsets.UTF_8)).isEmpty();
  }

  @Test
  void json_isTheReportAlone() {
    assertThat(call(StandardCharsets.UTF_8, "--only", "sealer-down", "--json", "--seed", "9"))
        .isZero();
    var report = CanonicalJson.readTree(text());
    assertThat(report.get("schema").asString()).isEqualTo("mosaic-verify-model/1");
    assertThat(report.get("seed").asLong()).isEqualTo(9);
    assertThat(report.get("isAgreement").asBoolean()).isTrue();
    var line = report.at("/cases/0/lines/0");
    assertThat(line.get("theory").asDouble()).isEqualTo(2.18);
    assertThat(line.get("kind").asString()).isEqualTo("exact");
    assertThat(line.get("isAgreementAt95").asBoolean()).isTrue();
  }

  @Test
  void show_isTheScenarioAsItLies() {
    assertThat(call(StandardCharsets.UTF_8, "--show", "gossip")).isZero();
    assertThat(text()).startsWith("# Eight validators").contains("scenario: gossip\n");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "--only=gosip | --only: 'gosip' is no scenario of this command; one of pow-forks, ",
        "--show=x | --show: 'x' is no scenario of this command; one of pow-forks, ",
        "--seed=-1 | --seed: -1 is out of bounds; at least 0",
        "--replications=1 | --replications: 1 is out of bounds; at least 2 and at most 100000"
      })
  void badArguments_areRefused(String argument, String problem) {
    assertThatThrownBy(() -> call(StandardCharsets.UTF_8, argument))
        .isInstanceOf(BadInputException.class)
        .hasMessageStartingWith(problem);
  }

  /// Lines of every case, right and wrong, fit a screen of a hundred characters.
  @Test
  void lines_ofEveryCase_fit() {
    assertThat(ModelText.head(new ModelVerification(1, OptionalInt.empty(), "0"), List.of()))
        .allSatisfy(line -> assertThat(line.length()).isLessThanOrEqualTo(COLUMNS_MAX));
    for (var each : ModelCases.all()) {
      assertThat(ModelText.lines(wrong(each), false))
          .hasSize(1 + 2 * each.questions().size())
          .allSatisfy(line -> assertThat(line.length()).as(line).isLessThan(COLUMNS_MAX + 1))
          .anyMatch(line -> line.endsWith("FAILED"));
    }
  }

  private static CaseResult wrong(ModelCase each) {
    var answers =
        each.questions().stream()
            .map(question -> new Answer(question, 123_456.789, evidence(question)))
            .toList();
    return new CaseResult(each, 1_234_567_890, answers, Optional.empty());
  }

  private static org.mosaiclab.analysis.agreement.Evidence evidence(Question question) {
    return question.isStatistical() ? Share.of(1, 12_345) : new Observed(0.000_012_345, 1);
  }

  @Test
  void broken_isToldWithItsCommand() {
    var each = ModelCases.all().getFirst();
    var result = new CaseResult(each, 5, List.of(), Optional.of("violated: x; repeat with: y"));
    assertThat(ModelText.lines(result, true))
        .last()
        .isEqualTo("  FAILED  violated: x; repeat with: y");
    assertThat(ModelText.conclusion(List.of(result)))
        .last()
        .isEqualTo("0 of 0 lines agree with theory; scenarios that did not complete: 1");
  }
}
