package org.mosaiclab.analysis.agreement;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.mosaiclab.analysis.estimate.Bounds;

class AnswerTest {
  private static final double ERROR = 0.05;

  private record Fixed(double low, double high) implements Evidence {
    @Override
    public double measured() {
      return (low + high) / 2;
    }

    @Override
    public long samples() {
      return 1;
    }

    @Override
    public Bounds bounds(double errorRatio) {
      return new Bounds(low, high);
    }
  }

  private static boolean agrees(Question question, double theory, Evidence evidence) {
    return new Answer(question, theory, evidence).isAgreement(ERROR);
  }

  @Test
  void exact_isEqualOrWrong() {
    var question = Question.exact("line", "s", "law", "source");
    assertThat(agrees(question, 1.1, new Observed(1_100_000_000 / 1e9, 1))).isTrue();
    assertThat(agrees(question, 1.1, new Observed(1_100_000_001 / 1e9, 1))).isFalse();
    assertThat(agrees(question, 0, new Observed(1, 1))).isFalse();
  }

  @Test
  void estimated_agreesWhereTheIntervalHasTheTheory() {
    var question = Question.estimated("line", "s", "law", "source");
    assertThat(agrees(question, 10, new Fixed(9, 10))).isTrue();
    assertThat(agrees(question, 10.01, new Fixed(9, 10))).isFalse();
    assertThat(agrees(question, 8.99, new Fixed(9, 10))).isFalse();
  }

  @Test
  void approximate_mayBeOffByItsMargin() {
    var question = Question.approximate("line", "s", 0.05, "law", "source");
    assertThat(agrees(question, 10.5, new Fixed(9, 10))).isTrue();
    assertThat(agrees(question, 10.6, new Fixed(9, 10))).isFalse();
  }
}
