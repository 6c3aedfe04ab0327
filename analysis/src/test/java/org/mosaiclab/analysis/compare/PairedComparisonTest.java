package org.mosaiclab.analysis.compare;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.OptionalDouble;
import java.util.stream.DoubleStream;
import org.junit.jupiter.api.Test;

final class PairedComparisonTest {
  private static List<OptionalDouble> values(double... values) {
    return DoubleStream.of(values)
        .mapToObj(value -> Double.isNaN(value) ? OptionalDouble.empty() : OptionalDouble.of(value))
        .toList();
  }

  @Test
  void of_sharedNoise_cancels() {
    // Differences 1, 2, 3: mean 2, standard error 1/sqrt(3), t(2) = 4.302653.
    var found = PairedComparison.of(values(10, 50, 90), values(11, 52, 93));

    assertThat(found.n()).isEqualTo(3);
    assertThat(found.mean()).isEqualTo(2);
    assertThat(found.referenceMean()).isEqualTo(50);
    assertThat(found.valueMean()).isEqualTo(52);
    var interval = found.interval().orElseThrow();
    assertThat(interval.halfWidth()).isCloseTo(4.302653 / StrictMath.sqrt(3), within(1e-6));
    assertThat(found.isClear()).isFalse();
    assertThat(found.correlation()).isGreaterThan(0.999);
    // Variances 1600 and 1681 beside 1.
    assertThat(found.varianceRatio()).isCloseTo(3281, within(1e-9));
  }

  @Test
  void of_missingValues_dropTheirPair() {
    var nan = Double.NaN;
    var found = PairedComparison.of(values(1, nan, 3, 4, 5), values(2, 3, nan, 6));

    assertThat(found.n()).isEqualTo(2);
    assertThat(found.mean()).isEqualTo(1.5);
  }

  @Test
  void isClear_differencesFarFromZero_isTrue() {
    assertThat(PairedComparison.of(values(1, 2, 3), values(6, 7.1, 7.9)).isClear()).isTrue();
    assertThat(PairedComparison.of(values(6, 7.1, 7.9), values(1, 2, 3)).isClear()).isTrue();
  }

  @Test
  void of_onePair_hasNoInterval() {
    var found = PairedComparison.of(values(1), values(3));

    assertThat(found.mean()).isEqualTo(2);
    assertThat(found.interval()).isEmpty();
    assertThat(found.isClear()).isFalse();
    assertThat(found.correlation()).isNaN();
    assertThat(found.varianceRatio()).isNaN();
  }
}
