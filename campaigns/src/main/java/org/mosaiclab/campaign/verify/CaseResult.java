package org.mosaiclab.campaign.verify;

import java.util.List;
import java.util.Optional;
import org.mosaiclab.analysis.agreement.Answer;

/// What the runs of one case say.
///
/// @param modelCase which case
/// @param events handled in all its runs
/// @param answers one per question, in their order; none if it broke
/// @param broken why a run did not complete and what repeats it; laws say nothing of such a run
public record CaseResult(
    ModelCase modelCase, long events, List<Answer> answers, Optional<String> broken) {
  public CaseResult {
    answers = List.copyOf(answers);
  }

  /// Whether every line agrees with its law.
  public boolean isAgreement() {
    double error = ModelVerification.lineErrorRatio();
    return broken.isEmpty() && answers.stream().allMatch(answer -> answer.isAgreement(error));
  }
}
