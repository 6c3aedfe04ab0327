package org.mosaiclab.analysis.theory;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SupermajorityThresholdTest {
  /// Column `q_ge_2/3` of the reference numbers (`expected_values.json`, quorum_intersection).
  @ParameterizedTest
  @CsvSource({"3, 2", "4, 3", "5, 4", "6, 4", "7, 5", "9, 6", "10, 7", "12, 8", "100, 67"})
  void requiredWeight_isThatOfTheTable(long total, long required) {
    assertThat(SupermajorityThreshold.requiredWeight(total)).isEqualTo(required);
    assertThat(SupermajorityThreshold.isEnough(required, total)).isTrue();
    assertThat(SupermajorityThreshold.isEnough(required - 1, total)).isFalse();
  }
}
