package org.mosaiclab.bench.protocol;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.mosaiclab.bench.report.Growth.Point;

final class PowerLawTest {
  private static double exponent(Point... points) {
    return PowerLaw.exponent(List.of(points)).orElseThrow();
  }

  @Test
  void exponent_pointsOfAPowerLaw_isTheirs() {
    var points =
        LongStream.of(100, 1_000, 10_000)
            .mapToObj(size -> new Point(size, 7 * Math.pow((double) size, 0.75)))
            .toArray(Point[]::new);
    assertThat(exponent(points)).isCloseTo(0.75, within(1e-12));
  }

  @Test
  void exponent_constantFigure_isZero() {
    assertThat(exponent(new Point(10, 5), new Point(1_000, 5))).isZero();
  }

  // By hand: over ln 10 the sizes are 0, 1, 2 and the figures 0, 0, 3.
  @Test
  void exponent_pointsOffALine_isTheLeastSquaresSlope() {
    assertThat(exponent(new Point(1, 1), new Point(10, 1), new Point(100, 1_000)))
        .isCloseTo(1.5, within(1e-12));
  }

  @Test
  void exponent_oneSize_isNone() {
    assertThat(PowerLaw.exponent(List.of(new Point(10, 5)))).isEmpty();
  }
}
