package org.mosaiclab.analysis.figure;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class CumulativeAmountTest {
  private static final long SECOND = 1_000_000_000;

  @Test
  void curve_takenAndAddedAtOneInstant_leavesNoStepBetween() {
    var amount = new CumulativeAmount();
    amount.add(0, 10);
    amount.add(3 * SECOND, -8);
    amount.add(3 * SECOND, 8);
    amount.add(2 * SECOND, 5);
    var curve = amount.curve(TimeUnitScale.forLatency(SECOND), new AmountScale("", 1));
    assertThat(curve.size()).isEqualTo(4);
    assertThat(new double[] {curve.y(0), curve.y(1), curve.y(2), curve.y(3)})
        .containsExactly(0, 10, 15, 15);
    assertThat(new double[] {curve.x(0), curve.x(1), curve.x(2), curve.x(3)})
        .containsExactly(0, 0, 2, 3);
  }
}
