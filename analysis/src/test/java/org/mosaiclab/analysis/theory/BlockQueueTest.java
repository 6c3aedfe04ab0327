package org.mosaiclab.analysis.theory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BlockQueueTest {
  private static final int STATES = 400;
  private static final int ROUNDS = 3_000;

  /// The chain of the numbers left behind, iterated to its steady state.
  @ParameterizedTest
  @CsvSource({"2.4, 4", "3.4, 4", "0.5, 1", "9, 13", "0.1, 7"})
  void meanLeftBehind_isThatOfTheMarkovChain(double arrivals, int capacity) {
    double[] state = new double[STATES];
    state[0] = 1;
    for (int round = 0; round < ROUNDS; round++) {
      state = next(state, arrivals, capacity);
    }
    double mean = 0;
    for (int left = 0; left < STATES; left++) {
      mean += left * state[left];
    }
    var queue = new BlockQueue(arrivals, capacity);
    assertThat(queue.meanLeftBehind()).isCloseTo(mean, within(1e-9 + 1e-7 * mean));
    assertThat(queue.meanWaitBlocks()).isCloseTo(mean / arrivals + 0.5, within(1e-8 + 1e-7 * mean));
  }

  private static double[] next(double[] state, double arrivals, int capacity) {
    double[] next = new double[STATES];
    for (int left = 0; left < STATES; left++) {
      double probability = Math.exp(-arrivals);
      for (int arrived = 0; left + arrived - capacity < STATES && arrived < 120; arrived++) {
        next[Math.max(0, left + arrived - capacity)] += state[left] * probability;
        probability *= arrivals / (arrived + 1);
      }
    }
    return next;
  }

  /// One a block: half a block until the next, and the mean wait of M/D/1, a / (2 (1 - a)).
  @Test
  void meanWait_oneABlock_isThatOfASingleServer() {
    assertThat(new BlockQueue(0.8, 1).meanWaitBlocks()).isCloseTo(0.5 + 2.0, within(1e-12));
  }

  @Test
  void noSteadyState_isRefused() {
    assertThatThrownBy(() -> new BlockQueue(4, 4)).hasMessageContaining("arrivalsPerBlock");
    assertThatThrownBy(() -> new BlockQueue(1, 0)).hasMessageContaining("capacity");
  }
}
