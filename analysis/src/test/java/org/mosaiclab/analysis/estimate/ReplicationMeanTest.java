package org.mosaiclab.analysis.estimate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

final class ReplicationMeanTest {
  private static ReplicationMean of(double... values) {
    var mean = new ReplicationMean();
    for (double value : values) {
      mean.add(value);
    }
    return mean;
  }

  @Test
  void interval_fewerThanTwo_isAbsent() {
    assertThat(of().n()).isZero();
    assertThat(of(5).mean()).isEqualTo(5);
    assertThat(of(5).interval()).isEmpty();
  }

  // By hand: mean 3, standard deviation sqrt(2.5), t(4) = 2.776445.
  @Test
  void interval_fiveValues_isStudents() {
    var interval = of(1, 2, 3, 4, 5).interval().orElseThrow();
    assertThat(interval.mean()).isEqualTo(3);
    assertThat(interval.halfWidth()).isCloseTo(2.776445 * Math.sqrt(2.5 / 5), within(1e-6));
  }
}
