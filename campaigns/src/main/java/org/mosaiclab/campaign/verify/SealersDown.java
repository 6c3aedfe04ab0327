package org.mosaiclab.campaign.verify;

import static org.mosaiclab.campaign.verify.Rows.NANOS_PER_SECOND;

import java.util.ArrayList;
import java.util.List;
import org.mosaiclab.analysis.agreement.Answer;
import org.mosaiclab.analysis.agreement.Observed;
import org.mosaiclab.analysis.agreement.Question;
import org.mosaiclab.analysis.theory.SealerRotation;

/// A round-robin chain of which two neighbouring sealers are down.
final class SealersDown implements Tally {
  private static final SealerRotation LAW =
      new SealerRotation(2_000_000_000L, 300_000_000L, List.of(true, true, false, false, true));
  private static final int ROTATION = 5;

  private static final List<Question> QUESTIONS =
      List.of(
          Question.exact(
              "mean interval of a rotation",
              "s",
              "tau + d (2 + 1) / 5",
              "SealerRotation; simulation.md"));

  static final ModelCase CASE = ModelCase.of("sealer-down", 1, 300, QUESTIONS, SealersDown::new);

  private final List<Double> intervals = new ArrayList<>();

  @Override
  public void add(Trial trial) {
    var blocks = Rows.canonical(trial.data(), Rows.ALPHA);
    for (int i = ROTATION; i < blocks.size(); i += ROTATION) {
      long rotation = blocks.get(i).sealedAtNanos() - blocks.get(i - ROTATION).sealedAtNanos();
      intervals.add(rotation / NANOS_PER_SECOND / ROTATION);
    }
  }

  @Override
  public List<Answer> answers() {
    double theory = LAW.meanIntervalNanos() / NANOS_PER_SECOND;
    double[] found = intervals.stream().mapToDouble(Double::doubleValue).toArray();
    return List.of(new Answer(QUESTIONS.getFirst(), theory, Observed.furthest(found, theory)));
  }
}
