package org.mosaiclab.campaign.verify;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.mosaiclab.analysis.agreement.Answer;
import org.mosaiclab.analysis.agreement.Observed;
import org.mosaiclab.analysis.agreement.Question;
import org.mosaiclab.dataset.store.RunDataset;
import org.mosaiclab.scenario.run.RunOptions;
import org.mosaiclab.scenario.run.ScenarioRun;

class ModelVerificationTest {
  private static final ModelVerification QUICK =
      new ModelVerification(1, OptionalInt.of(2), "test");

  static List<ModelCase> cases() {
    return ModelCases.all();
  }

  @ParameterizedTest
  @MethodSource("cases")
  void everyCase_hasAScenarioThatCanBeRun(ModelCase each) {
    assertThat(each.variants())
        .allSatisfy(
            variant ->
                assertThat(ModelScenarios.read(each.name(), 7, variant.settings()))
                    .satisfies(spec -> assertThat(spec.name()).isEqualTo(each.name()))
                    .satisfies(spec -> assertThat(spec.seed()).isEqualTo(7))
                    .satisfies(spec -> assertThat(spec.question()).isNotEmpty()));
  }

  @Test
  void lineErrors_addUpToTheFamilys() {
    long statistical =
        ModelCases.all().stream()
            .flatMap(each -> each.questions().stream())
            .filter(Question::isStatistical)
            .count();
    assertThat(ModelVerification.lineErrorRatio() * statistical).isEqualTo(0.01);
  }

  /// Where nothing is random the lines are exact, and hold in any run.
  @ParameterizedTest
  @ValueSource(strings = {"vote-matrix", "threshold", "sealer-down"})
  void exactCases_agree(String name) {
    var result = QUICK.run(ModelCases.find(name).orElseThrow(), () -> {});
    assertThat(result.broken()).isEmpty();
    assertThat(result.answers()).hasSameSizeAs(result.modelCase().questions());
    assertThat(result.answers())
        .allSatisfy(
            answer -> {
              assertThat(answer.question().isStatistical()).isFalse();
              assertThat(answer.isAgreement(0.01)).as("%s", answer).isTrue();
            });
    assertThat(result.isAgreement()).isTrue();
  }

  @Test
  void lossyLinks_agreesAndIsTheSameOnBothEventLists() {
    var result = QUICK.run(ModelCases.find("lossy-links").orElseThrow(), () -> {});
    assertThat(result.isAgreement()).as("%s", result.answers()).isTrue();
  }

  /// The tally of `sealer-down` over a run in which a sealer waits one millisecond longer.
  @Test
  void tally_otherScenario_disagrees() {
    var spec =
        ModelScenarios.read(
            "sealer-down", 1, List.of("metachains.alpha.outOfTurnDelay=301ms", "duration=60s"));
    var record = ScenarioRun.run(spec, RunOptions.plain("test", ""));
    var tally = SealersDown.CASE.tallies().get();
    tally.add(new Tally.Trial(0, spec, RunDataset.of(record.manifest(), record.tables())));
    assertThat(tally.answers()).noneMatch(answer -> answer.isAgreement(0.01));
  }

  @Test
  void result_oneLineOff_disagrees() {
    var question = Question.exact("line", "", "law", "source");
    var right = new Answer(question, 1, new Observed(1, 1));
    var wrong = new Answer(question, 1, new Observed(2, 1));
    var some = ModelCases.all().getFirst();
    assertThat(new CaseResult(some, 1, List.of(right), java.util.Optional.empty()).isAgreement())
        .isTrue();
    assertThat(
            new CaseResult(some, 1, List.of(right, wrong), java.util.Optional.empty())
                .isAgreement())
        .isFalse();
    assertThat(new CaseResult(some, 1, List.of(), java.util.Optional.of("violated")).isAgreement())
        .isFalse();
  }

  @Test
  void replications_whereNothingIsRandom_areOne() {
    assertThat(QUICK.trials(ModelCases.find("vote-matrix").orElseThrow())).isEqualTo(1);
    assertThat(QUICK.trials(ModelCases.find("pow-forks").orElseThrow())).isEqualTo(2);
    assertThat(QUICK.trials(ModelCases.find("loaded-chain").orElseThrow())).isEqualTo(4);
  }
}
