package org.mosaiclab.analysis.theory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;

class SealerRotationTest {
  @Test
  void everybodyUp_isTheBlockTime() {
    assertThat(new SealerRotation(2_000, 300, List.of(true, true)).meanIntervalNanos())
        .isEqualTo(2_000);
  }

  /// By hand: of five heights one is late by one place and one by two.
  @Test
  void twoNeighboursDown_isThreePlacesOfFive() {
    var law = new SealerRotation(2_000, 300, List.of(true, true, false, false, true));
    assertThat(law.meanIntervalNanos()).isEqualTo(2_000 + 300 * 3 / 5.0);
  }

  @Test
  void lastDown_goesOnWithTheFirst() {
    var law = new SealerRotation(2_000, 300, List.of(true, true, false));
    assertThat(law.meanIntervalNanos()).isEqualTo(2_100);
  }

  @Test
  void nobodyUp_isRefused() {
    assertThatThrownBy(() -> new SealerRotation(1, 1, List.of(false)))
        .hasMessageContaining("must be up");
  }
}
