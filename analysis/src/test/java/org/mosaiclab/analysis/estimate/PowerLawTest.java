package org.mosaiclab.analysis.estimate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.stream.DoubleStream;
import org.junit.jupiter.api.Test;

class PowerLawTest {
  private static List<PowerLaw.Point> points(double... values) {
    var size = new double[] {1, 2, 4, 8};
    return java.util.stream.IntStream.range(0, values.length)
        .mapToObj(i -> new PowerLaw.Point(size[i], values[i]))
        .toList();
  }

  @Test
  void through_exactLaw_findsItWithoutDoubt() {
    var law = PowerLaw.through(points(3, 12, 48, 192)).orElseThrow();
    assertThat(law.exponent()).isCloseTo(2, within(1e-12));
    assertThat(law.factor()).isCloseTo(3, within(1e-9));
    assertThat(law.lastExponent()).isCloseTo(2, within(1e-12));
    assertThat(law.halfWidth().orElseThrow()).isCloseTo(0, within(1e-6));
    assertThat(law.at(16)).isCloseTo(768, within(1e-6));
  }

  /// Exponents of the three segments are 0, 1, 2; by hand: slope 1 * (sum of products 5) / 5 = 1.1
  /// in units of log 2, residuals give a standard error of sqrt(0.7 / 2 / 5).
  @Test
  void through_bentCurve_hasTheStudentIntervalOfItsResiduals() {
    var law = PowerLaw.through(points(1, 1, 2, 8)).orElseThrow();
    double xMean = 1.5;
    double[] x = {0, 1, 2, 3};
    double[] y = {0, 0, 1, 3};
    double slope = DoubleStream.of(0, 1, 2, 3).map(i -> (i - xMean) * y[(int) i]).sum() / 5;
    double intercept = 1 - slope * xMean;
    double squares =
        DoubleStream.of(x).map(i -> y[(int) i] - intercept - slope * i).map(e -> e * e).sum();
    assertThat(law.exponent()).isCloseTo(slope, within(1e-12));
    assertThat(law.lastExponent()).isCloseTo(2, within(1e-12));
    assertThat(law.halfWidth().orElseThrow())
        .isCloseTo(4.302653 * Math.sqrt(squares / 2 / 5), within(1e-6));
  }

  @Test
  void through_fewSizes_haveNoIntervalOrNoLaw() {
    assertThat(PowerLaw.through(List.of())).isEmpty();
    assertThat(PowerLaw.through(points(3))).isEmpty();
    assertThat(PowerLaw.through(points(3, 6)).orElseThrow().halfWidth()).isEmpty();
    assertThatThrownBy(() -> new PowerLaw.Point(1, 0)).hasMessageContaining("0.0");
  }
}
