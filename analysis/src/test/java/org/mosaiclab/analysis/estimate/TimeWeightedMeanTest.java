package org.mosaiclab.analysis.estimate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

final class TimeWeightedMeanTest {
  @Test
  void mean_amountsCountAsLongAsTheyStayInTheWindow() {
    var mean = new TimeWeightedMean(10, 20);
    mean.add(2, 0, 15);
    mean.add(3, 12, 14);
    mean.add(1, 18, 99);
    mean.add(7, 0, 10);
    mean.add(7, 20, 30);

    assertThat(mean.mean()).isEqualTo((2 * 5 + 3 * 2 + 2) / 10.0);
  }

  @Test
  void of_emptyWindow_isRefused() {
    assertThatThrownBy(() -> new TimeWeightedMean(5, 5)).hasMessageContaining("5 <= 5");
  }
}
