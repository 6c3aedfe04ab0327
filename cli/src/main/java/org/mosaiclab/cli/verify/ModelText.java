package org.mosaiclab.cli.verify;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.mosaiclab.analysis.agreement.Answer;
import org.mosaiclab.analysis.agreement.Question;
import org.mosaiclab.campaign.verify.CaseResult;
import org.mosaiclab.campaign.verify.ModelCase;
import org.mosaiclab.campaign.verify.ModelVerification;

/// The report as lines of at most a hundred characters.
final class ModelText {
  private static final int DIGITS = 5;
  private static final double LARGE = 1e6;
  private static final double SMALL = 1e-4;

  private ModelText() {}

  static List<String> head(ModelVerification verification, List<ModelCase> cases) {
    double line = ModelVerification.lineErrorRatio();
    return List.of(
        "verify-model, seed %d, version %s: %d scenarios, %d runs"
            .formatted(
                verification.seed(),
                verification.toolVersion(),
                cases.size(),
                cases.stream().mapToLong(verification::trials).sum()),
        String.format(
            Locale.ROOT,
            "A correct simulator fails in at most %.0f %% of the seeds; intervals are of %.3f %%.",
            100 * ModelVerification.FAMILY_ERROR_RATIO,
            100 * (1 - line)),
        "",
        "%-41s %10s %10s %-25s %s".formatted("", "theory", "measured", "interval", "verdict"));
  }

  /// One scenario.
  ///
  /// @param isUnicode whether signs beyond ASCII can be shown
  static List<String> lines(CaseResult result, boolean isUnicode) {
    var lines = new ArrayList<String>();
    lines.add(
        String.format(Locale.ROOT, "%s (%,d events)", result.modelCase().name(), result.events()));
    result.broken().ifPresent(why -> lines.add("  FAILED  " + why));
    for (var answer : result.answers()) {
      lines.add(numbers(answer, isUnicode));
      lines.add(law(answer.question()));
    }
    return lines;
  }

  private static String numbers(Answer answer, boolean isUnicode) {
    var question = answer.question();
    var name =
        question.unit().isEmpty() ? question.name() : question.name() + ", " + question.unit();
    double error = ModelVerification.lineErrorRatio();
    return "  %-39s %10s %10s %-25s %s"
        .formatted(
            name,
            question.kind() == Question.Kind.DISTRIBUTION ? "0" : number(answer.theory()),
            number(answer.evidence().measured()),
            interval(answer, error, isUnicode),
            answer.isAgreement(error) ? "ok" : "FAILED");
  }

  private static String interval(Answer answer, double error, boolean isUnicode) {
    var question = answer.question();
    var range = answer.evidence().bounds(error);
    return switch (question.kind()) {
      case EXACT -> "exact";
      case DISTRIBUTION ->
          (isUnicode ? "\u2264 " : "<= ") + number(range.high() - answer.evidence().measured());
      case ESTIMATED ->
          "[%s, %s]%s"
              .formatted(number(range.low()), number(range.high()), margin(question, isUnicode));
    };
  }

  private static String margin(Question question, boolean isUnicode) {
    return question.marginRatio() == 0
        ? ""
        : String.format(
            Locale.ROOT, " %s%.1f%%", isUnicode ? "\u00b1" : "+-", 100 * question.marginRatio());
  }

  private static String law(Question question) {
    var words = question.marginRatio() == 0 ? "" : "approximation: ";
    return "    = %s%s (%s)".formatted(words, question.formula(), question.source());
  }

  static List<String> conclusion(List<CaseResult> results) {
    double error = ModelVerification.lineErrorRatio();
    var answers = results.stream().flatMap(result -> result.answers().stream()).toList();
    long agree = answers.stream().filter(answer -> answer.isAgreement(error)).count();
    long broken = results.stream().filter(result -> result.broken().isPresent()).count();
    return List.of(
        "",
        "%d of %d lines agree with theory%s"
            .formatted(
                agree,
                answers.size(),
                broken == 0 ? "" : "; scenarios that did not complete: " + broken));
  }

  private static String number(double value) {
    double size = Math.abs(value);
    if (value == 0 || (value == Math.rint(value) && size < LARGE)) {
      return String.format(Locale.ROOT, "%.0f", value);
    }
    if (size < SMALL || size >= LARGE || Double.isInfinite(value)) {
      return String.format(Locale.ROOT, "%.2e", value);
    }
    int decimals = Math.clamp(DIGITS - 1 - (int) Math.floor(Math.log10(size)), 0, DIGITS);
    return String.format(Locale.ROOT, "%." + decimals + "f", value);
  }
}
