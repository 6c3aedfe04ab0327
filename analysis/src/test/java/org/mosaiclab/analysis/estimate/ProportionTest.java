package org.mosaiclab.analysis.estimate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class ProportionTest {
  // Tables of Brown, Cai and DasGupta's formulas, by hand to four digits.
  @ParameterizedTest
  @CsvSource({
    "0, 10, 0.0000, 0.3085, 0.0000, 0.2775",
    "1, 10, 0.0025, 0.4450, 0.0179, 0.4042",
    "4, 20, 0.0573, 0.4366, 0.0807, 0.4160",
    "20, 20, 0.8316, 1.0000, 0.8389, 1.0000"
  })
  void intervals_knownCounts_areTheTables(
      int hits, int trials, double low, double high, double wilsonLow, double wilsonHigh) {
    var found = new Proportion(hits, trials);

    assertThat(found.clopperPearson().low()).isCloseTo(low, within(5e-5));
    assertThat(found.clopperPearson().high()).isCloseTo(high, within(5e-5));
    assertThat(found.wilson().low()).isCloseTo(wilsonLow, within(5e-5));
    assertThat(found.wilson().high()).isCloseTo(wilsonHigh, within(5e-5));
  }

  @Test
  void upperBound_noHits_isTheRootOfFivePerCent() {
    assertThat(new Proportion(0, 60).upperBound())
        .isCloseTo(1 - StrictMath.pow(0.05, 1 / 60.0), within(1e-11));
    assertThat(new Proportion(0, 60).clopperPearson().high())
        .isCloseTo(1 - StrictMath.pow(0.025, 1 / 60.0), within(1e-11));
  }

  @Test
  void of_moreHitsThanTrials_isRefused() {
    assertThatThrownBy(() -> new Proportion(2, 1)).hasMessageContaining("2, 1");
    assertThatThrownBy(() -> new Proportion(0, 0)).hasMessageContaining("0, 0");
    assertThatThrownBy(() -> new Proportion(-1, 3)).hasMessageContaining("-1, 3");
  }
}
