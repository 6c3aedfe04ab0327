package org.mosaiclab.analysis.theory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PartitionRaceTest {
  private static final int RACES = 400_000;

  /// Blocks one by one: each is found by the other side with its share; ties go to the next.
  @ParameterizedTest
  @ValueSource(ints = {1, 2, 4})
  void atLeast_isTheShareOfSimulatedRaces(int depth) {
    var random = new Random(depth);
    int deep = 0;
    for (int race = 0; race < RACES; race++) {
      deep += depth(random, 3, 2) >= depth ? 1 : 0;
    }
    double law = new PartitionRace(3, 2).atLeast(depth);
    double deviation = Math.sqrt(law * (1 - law) / RACES);
    assertThat((double) deep / RACES).isCloseTo(law, within(4 * deviation));
  }

  private static int depth(Random random, double ownRate, double otherRate) {
    int own = 0;
    int other = 0;
    double share = otherRate / (ownRate + otherRate);
    double at = next(random, ownRate + otherRate);
    while (at < 1) {
      if (random.nextDouble() < share) {
        other++;
      } else {
        own++;
      }
      at += next(random, ownRate + otherRate);
    }
    boolean isLost = other > own || (other == own && random.nextDouble() < share);
    return isLost ? own : 0;
  }

  private static double next(Random random, double rate) {
    return -Math.log(1 - random.nextDouble()) / rate;
  }

  /// With nearly nobody left on the observer's side: P(A >= 1) times nearly one.
  @Test
  void atLeast_mightyOther_isThatAnythingWasFound() {
    assertThat(new PartitionRace(0.01, 100).atLeast(1))
        .isCloseTo(1 - Math.exp(-0.01), within(1e-6));
  }

  @Test
  void noMean_isRefused() {
    assertThatThrownBy(() -> new PartitionRace(0, 1)).hasMessageContaining("means must be > 0");
  }
}
