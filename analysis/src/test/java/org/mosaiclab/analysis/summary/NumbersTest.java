package org.mosaiclab.analysis.summary;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NumbersTest {
  @ParameterizedTest
  @CsvSource({
    "0.2, 453.4, 0.2",
    "41.08, 956.8, 41.1",
    "208, 1425, 208",
    "0.3, 1000, 0.3",
    "0.04, 1000, 0.04",
    "0.0004, 12.5, 0.0004",
    "0, 1000, 0"
  })
  void secondsLike_halfWidth_isNotShownAsNothing(
      double seconds, double exampleSeconds, String expected) {
    assertThat(Numbers.secondsLike(seconds * 1e9, exampleSeconds * 1e9)).isEqualTo(expected);
  }
}
