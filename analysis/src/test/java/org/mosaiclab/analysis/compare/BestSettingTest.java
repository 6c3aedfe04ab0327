package org.mosaiclab.analysis.compare;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import java.util.stream.DoubleStream;
import org.junit.jupiter.api.Test;

final class BestSettingTest {
  private static List<OptionalDouble> runs(double... values) {
    return DoubleStream.of(values)
        .mapToObj(value -> Double.isNaN(value) ? OptionalDouble.empty() : OptionalDouble.of(value))
        .toList();
  }

  private static final List<OptionalDouble> FIRST = runs(1, 2, 3, 4);
  private static final List<OptionalDouble> CLEARLY_WORSE = runs(2, 3, 4, 5.2);
  private static final List<OptionalDouble> UNCLEAR = runs(1.5, 1, 4, 5);

  // Differences of the third 0.5, -1, 1, 1: mean 0.375, deviation 0.946485. Two comparisons share
  // the 5 %, so t(3) at 97.5 % = 3.182446; half of it times the deviation is 1.506068.
  @Test
  void of_threeSettings_rulesOutWhatIsClear() {
    var best = BestSetting.of(List.of(FIRST, CLEARLY_WORSE, UNCLEAR), true);

    assertThat(best.chosen()).isZero();
    assertThat(best.n()).isEqualTo(4);
    assertThat(best.possible()).containsExactly(0, 2);
    assertThat(best.missing()).isEmpty();
    assertThat(best.isOpen()).isTrue();
    assertThat(best.deficitMax()).isCloseTo(1.506068 - 0.375, within(2e-6));
    // (3.182446 * 0.946485 / 0.375)^2 = 64.52
    assertThat(best.runsNeeded()).hasValue(65);
  }

  @Test
  void of_oneRival_hasTheWholeError() {
    // t(3) at 95 % = 2.353363: reach 1.113711.
    var best = BestSetting.of(List.of(UNCLEAR, FIRST), true);

    assertThat(best.chosen()).isEqualTo(1);
    assertThat(best.possible()).containsExactly(0, 1);
    assertThat(best.deficitMax()).isCloseTo(1.113711 - 0.375, within(2e-6));
  }

  @Test
  void of_largestIsBest_mirrors() {
    var best = BestSetting.of(List.of(FIRST, CLEARLY_WORSE), false);

    assertThat(best.chosen()).isEqualTo(1);
    assertThat(best.possible()).containsExactly(1);
    assertThat(best.isOpen()).isFalse();
    assertThat(best.deficitMax()).isZero();
    assertThat(best.runsNeeded()).isEqualTo(OptionalLong.empty());
  }

  @Test
  void of_settingWithoutValues_isMissingAndSharesNoError() {
    var nan = Double.NaN;
    var best = BestSetting.of(List.of(FIRST, runs(nan, nan, nan, 0), UNCLEAR), true);

    assertThat(best.missing()).containsExactly(1);
    assertThat(best.deficitMax()).isCloseTo(1.113711 - 0.375, within(2e-6));
  }

  @Test
  void of_equalMeans_noNumberOfRunsWouldDo() {
    var best = BestSetting.of(List.of(runs(1, 2, 3), runs(3, 2, 1)), true);

    assertThat(best.possible()).containsExactly(0, 1);
    assertThat(best.runsNeeded()).isEmpty();
  }

  @Test
  void of_nothingMeasuredTwice_isRefused() {
    assertThatThrownBy(() -> BestSetting.of(List.of(runs(1), runs(2)), true))
        .hasMessageContaining("two values");
  }
}
