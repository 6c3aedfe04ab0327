package org.mosaiclab.engine.time;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class NanosTest {
  @Test
  void after_sumBeyondTheRange_isAnErrorNotAWrap() {
    assertThat(Nanos.after(5, 7)).isEqualTo(12);
    assertThatThrownBy(() -> Nanos.after(Long.MAX_VALUE, 1))
        .isInstanceOf(ArithmeticException.class);
    assertThatThrownBy(() -> Nanos.after(5, -1)).hasMessage("delayNanos must be >= 0, was -1");
  }

  @Test
  void wholeSecond_boundary_belongsToTheLaterSecond() {
    assertThat(Nanos.wholeSecond(999_999_999)).isZero();
    assertThat(Nanos.wholeSecond(1_000_000_000)).isEqualTo(1);
  }

  @Test
  void text_twelveSecondsAndABit_hasNineDecimals() {
    assertThat(Nanos.text(12_000_000_345L)).isEqualTo("12.000000345 s");
  }
}
