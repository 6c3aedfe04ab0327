package org.mosaiclab.analysis.sensitivity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import org.junit.jupiter.api.Test;

final class SobolIndicesTest {
  private static final double[] A = {1, 5, 2, 8, 4};
  private static final double[] B = {3, 2, 9, 1, 6};
  private static final double[] MIXED = {2, 4, 7, 3, 5};

  // Mean of a and b 4.1, their variance 72.9 / 9.
  private static final double VARIANCE = 72.9 / 9;

  @Test
  void of_fiveRows_areTheEstimators() {
    var found = SobolIndices.of(A, B, MIXED).orElseThrow();

    // (b - 4.1)(mixed - a): -1.1, 2.1, 24.5, 15.5, 1.9.
    assertThat(found.first().value()).isCloseTo(42.9 / 5 / VARIANCE, within(1e-12));
    // (a - mixed)^2: 1, 1, 25, 25, 1.
    assertThat(found.total().value()).isCloseTo(53.0 / 5 / 2 / VARIANCE, within(1e-12));
    assertThat(found.n()).isEqualTo(5);
  }

  // The total index without row i, and the jackknife's sum of squares, by a loop of the test's own.
  @Test
  void bounds_total_areTheJackknifes() {
    double[] left = new double[A.length];
    for (int out = 0; out < A.length; out++) {
      double terms = 0;
      double sum = 0;
      double squares = 0;
      for (int i = 0; i < A.length; i++) {
        if (i != out) {
          terms += (A[i] - MIXED[i]) * (A[i] - MIXED[i]) / 2 / (A.length - 1);
          sum += A[i] + B[i];
          squares += A[i] * A[i] + B[i] * B[i];
        }
      }
      int values = 2 * (A.length - 1);
      left[out] = terms / ((squares - sum * sum / values) / (values - 1));
    }
    double mean = Arrays.stream(left).average().orElseThrow();
    double sum = Arrays.stream(left).map(v -> (v - mean) * (v - mean)).sum();
    double half = 2.776445 * StrictMath.sqrt(sum * (A.length - 1) / A.length);

    var found = SobolIndices.of(A, B, MIXED).orElseThrow().total();
    assertThat(found.bounds().high() - found.value()).isCloseTo(half, within(1e-6 * half));
    assertThat(found.value() - found.bounds().low()).isCloseTo(half, within(1e-6 * half));
  }

  @Test
  void of_shiftedMetric_isTheSame() {
    var found = SobolIndices.of(A, B, MIXED).orElseThrow();
    var shifted = SobolIndices.of(plus(A), plus(B), plus(MIXED)).orElseThrow();

    assertThat(shifted.first().value()).isCloseTo(found.first().value(), within(1e-9));
    assertThat(shifted.total().value()).isCloseTo(found.total().value(), within(1e-9));
  }

  private static double[] plus(double[] values) {
    return Arrays.stream(values).map(value -> value + 1_000).toArray();
  }

  @Test
  void of_tooFewOrFlat_isNone() {
    assertThat(SobolIndices.of(new double[2], new double[2], new double[2])).isEmpty();
    assertThat(SobolIndices.of(new double[9], new double[9], new double[9])).isEmpty();
    assertThatThrownBy(() -> SobolIndices.of(A, B, new double[4])).hasMessageContaining("5, 5, 4");
  }
}
