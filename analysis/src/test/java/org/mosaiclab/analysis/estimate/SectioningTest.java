package org.mosaiclab.analysis.estimate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

final class SectioningTest {
  // Around 10, not around their own mean 5.5: squares 81 + 64 + ... + 0 = 285; t(9) = 2.262157.
  @Test
  void interval_tenSections_spreadsAroundTheWhole() {
    double[] parts = IntStream.rangeClosed(1, 10).asDoubleStream().toArray();
    var found = Sectioning.interval(10, parts, "1 epoch").orElseThrow();

    assertThat(found.mean()).isEqualTo(10);
    assertThat(found.halfWidth())
        .isCloseTo(2.262157 * StrictMath.sqrt(285 / 9.0 / 10), within(1e-6));
    assertThat(found.batches()).isEqualTo(10);
  }

  @Test
  void interval_nineSections_isNone() {
    assertThat(Sectioning.interval(1, new double[9], "")).isEmpty();
  }
}
