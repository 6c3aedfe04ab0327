package org.mosaiclab.cli.verify;

import java.util.List;
import java.util.Locale;
import org.mosaiclab.analysis.agreement.Answer;
import org.mosaiclab.campaign.verify.CaseResult;
import org.mosaiclab.campaign.verify.ModelVerification;

/// What `verify-model --json` prints.
///
/// @param schema version of this shape
/// @param toolVersion what made it
/// @param seed root of all randomness
/// @param familyErrorRatio probability with which any line of a correct simulator fails, at most
/// @param lineErrorRatio the same of one line that chance has a part in
/// @param isAgreement whether every line agrees
/// @param cases in the order of the table
record ModelReport(
    String schema,
    String toolVersion,
    long seed,
    double familyErrorRatio,
    double lineErrorRatio,
    boolean isAgreement,
    List<Case> cases) {
  static final String SCHEMA = "mosaic-verify-model/1";
  private static final double USUAL_ERROR_RATIO = 0.05;

  /// @param broken why a run did not complete; empty if all did
  record Case(String name, long events, String broken, List<Line> lines) {
    Case {
      lines = List.copyOf(lines);
    }
  }

  /// @param kind `exact`, `estimated` or `distribution`
  /// @param marginRatio by how much of its own value the law may be off
  /// @param low lower end of the interval
  /// @param high upper end of the interval
  /// @param isAgreement the verdict
  /// @param isAgreementAt95 what a usual interval of 95 % would say, for looking at many seeds
  record Line(
      String name,
      String unit,
      String kind,
      double theory,
      double measured,
      double low,
      double high,
      double marginRatio,
      long samples,
      boolean isAgreement,
      boolean isAgreementAt95,
      String formula,
      String source) {}

  ModelReport {
    cases = List.copyOf(cases);
  }

  static ModelReport of(ModelVerification verification, List<CaseResult> results) {
    return new ModelReport(
        SCHEMA,
        verification.toolVersion(),
        verification.seed(),
        ModelVerification.FAMILY_ERROR_RATIO,
        ModelVerification.lineErrorRatio(),
        results.stream().allMatch(CaseResult::isAgreement),
        results.stream().map(ModelReport::of).toList());
  }

  private static Case of(CaseResult result) {
    return new Case(
        result.modelCase().name(),
        result.events(),
        result.broken().orElse(""),
        result.answers().stream().map(ModelReport::of).toList());
  }

  private static Line of(Answer answer) {
    var question = answer.question();
    double error = ModelVerification.lineErrorRatio();
    var range = answer.evidence().bounds(error);
    return new Line(
        question.name(),
        question.unit(),
        question.kind().name().toLowerCase(Locale.ROOT),
        answer.theory(),
        answer.evidence().measured(),
        range.low(),
        range.high(),
        question.marginRatio(),
        answer.evidence().samples(),
        answer.isAgreement(error),
        answer.isAgreement(USUAL_ERROR_RATIO),
        question.formula(),
        question.source());
  }
}
