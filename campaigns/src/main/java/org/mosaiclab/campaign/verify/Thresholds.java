package org.mosaiclab.campaign.verify;

import java.util.List;
import java.util.stream.IntStream;
import org.mosaiclab.analysis.agreement.Answer;
import org.mosaiclab.analysis.agreement.Observed;
import org.mosaiclab.analysis.agreement.Question;
import org.mosaiclab.analysis.theory.SupermajorityThreshold;

/// Finality with exactly two thirds of the weight, a unit less and a unit more, in each profile.
final class Thresholds implements Tally {
  private static final List<Integer> SECOND_STAKES = List.of(1_000, 999, 1_001);
  private static final int FIRST_STAKE = 3_000;
  private static final int STAKE_DOWN = 2_000;
  private static final List<String> PROFILES = List.of("as-built", "paper-core", "paper");

  private static final List<Question> QUESTIONS =
      PROFILES.stream()
          .map(
              profile ->
                  Question.exact(
                      "finality at 2/3, -1, +1: " + profile,
                      "",
                      "as 3 q >= 2 W says, of 3 settings",
                      "v0 1.9; casper-ffg T3"))
          .toList();

  static final ModelCase CASE =
      ModelCase.of("threshold", 1, 150, QUESTIONS, Thresholds::new).withVariants(variants());

  private final int[] asTheRuleSays = new int[PROFILES.size()];

  private static List<Variant> variants() {
    return PROFILES.stream()
        .flatMap(profile -> SECOND_STAKES.stream().map(stake -> variant(profile, stake)))
        .toList();
  }

  private static Variant variant(String profile, int stake) {
    var stakes = "{list: [%d, %d, %d]}".formatted(FIRST_STAKE, stake, STAKE_DOWN);
    return Variant.of(List.of("profile=" + profile, "metachains.alpha.validators.stake=" + stakes));
  }

  @Override
  public void add(Trial trial) {
    int stake = SECOND_STAKES.get(trial.variant() % SECOND_STAKES.size());
    long up = (long) FIRST_STAKE + stake;
    boolean isFinal =
        trial.data().tables().checkpoints().stream()
            .anyMatch(row -> row.height() > 0 && row.finalisedAtNanos() >= 0);
    if (isFinal == SupermajorityThreshold.isEnough(up, up + STAKE_DOWN)) {
      asTheRuleSays[trial.variant() / SECOND_STAKES.size()]++;
    }
  }

  @Override
  public List<Answer> answers() {
    int settings = SECOND_STAKES.size();
    return IntStream.range(0, PROFILES.size())
        .mapToObj(
            i -> new Answer(QUESTIONS.get(i), settings, new Observed(asTheRuleSays[i], settings)))
        .toList();
  }
}
