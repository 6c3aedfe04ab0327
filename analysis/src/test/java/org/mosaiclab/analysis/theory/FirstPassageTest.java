package org.mosaiclab.analysis.theory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;

class FirstPassageTest {
  private static final int NODES = 6;
  private static final int ROUNDS = 100_000;

  /// Shortest paths over a complete graph with exponential lengths.
  @Test
  void mean_isThatOfShortestPaths() {
    var random = new Random(3);
    double[] sums = new double[NODES];
    for (int round = 0; round < ROUNDS; round++) {
      double[] reached = distances(random);
      Arrays.sort(reached);
      Arrays.setAll(sums, rank -> sums[rank] + reached[rank]);
    }
    var law = new FirstPassage(NODES, 2);
    for (int rank = 1; rank < NODES; rank++) {
      assertThat(sums[rank] / ROUNDS).as("rank %d", rank).isCloseTo(law.mean(rank), within(0.012));
    }
  }

  // Bellman and Ford.
  private static double[] distances(Random random) {
    double[][] length = new double[NODES][NODES];
    for (double[] row : length) {
      Arrays.setAll(row, _ -> -2 * Math.log(1 - random.nextDouble()));
    }
    double[] distance = new double[NODES];
    Arrays.fill(distance, 1, NODES, Double.POSITIVE_INFINITY);
    for (int step = 1; step < NODES; step++) {
      for (int from = 0; from < NODES; from++) {
        for (int to = 0; to < NODES; to++) {
          if (from != to) {
            distance[to] = Math.min(distance[to], distance[from] + length[from][to]);
          }
        }
      }
    }
    return distance;
  }

  @Test
  void mean_twoNodes_isTheDelay() {
    assertThat(new FirstPassage(2, 0.3).mean(1)).isEqualTo(0.3);
  }

  @Test
  void outsideItsRange_isRefused() {
    var law = new FirstPassage(4, 1);
    assertThatThrownBy(() -> law.mean(4)).hasMessageContaining("rank");
    assertThatThrownBy(() -> law.mean(0)).hasMessageContaining("rank");
    assertThatThrownBy(() -> new FirstPassage(1, 1)).hasMessageContaining("nodes");
    assertThatThrownBy(() -> new FirstPassage(2, 0)).hasMessageContaining("meanDelay");
  }
}
