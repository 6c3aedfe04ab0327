package org.mosaiclab.analysis.theory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.apache.commons.statistics.distribution.ExponentialDistribution;
import org.apache.commons.statistics.distribution.UniformContinuousDistribution;
import org.junit.jupiter.api.Test;

class SimpleLawsTest {
  /// `mosaic-1 §12.4`: E = 100, tau = 3 s give 450 s + J on average and 600 s + J at worst.
  @Test
  void uniformLaw_isThatOfTheSpecification() {
    var law = UniformLaw.of(300, 3);
    assertThat(law.meanNanos()).isEqualTo(453);
    assertThat(law.highNanos()).isEqualTo(603);
    assertThat(law.quantileNanos(0.9)).isCloseTo(573, within(1e-9));
    var library = UniformContinuousDistribution.of(303, 603);
    for (double latency : new double[] {0, 303, 400, 603, 700}) {
      assertThat(law.cumulative(latency))
          .isCloseTo(library.cumulativeProbability(latency), within(1e-12));
    }
    assertThat(law.density()).isEqualTo(library.density(400));
  }

  @Test
  void exponentialLaw_isThatOfTheLibrary() {
    var library = ExponentialDistribution.of(4);
    for (double time : new double[] {-1, 0, 1e-9, 1, 4, 50}) {
      assertThat(new ExponentialLaw(4).cumulative(time))
          .isCloseTo(library.cumulativeProbability(time), within(1e-12));
    }
    assertThatThrownBy(() -> new ExponentialLaw(0)).hasMessageContaining("mean must be > 0");
  }
}
