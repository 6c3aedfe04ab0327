package org.mosaiclab.analysis.sensitivity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.mosaiclab.analysis.sensitivity.ElementaryEffects.Step;

final class ElementaryEffectsTest {
  // Effects 6, -3, 3: sizes 6, 3, 3 of mean 4 and deviation sqrt(3); t(2) = 4.302653.
  @Test
  void of_threeSteps_signsCancelInMuOnly() {
    var found =
        ElementaryEffects.of(
            List.of(new Step(0.5, 1, 4), new Step(-0.5, 1, 2.5), new Step(2, 0, 6)));

    assertThat(found.n()).isEqualTo(3);
    assertThat(found.mu()).isEqualTo(2);
    assertThat(found.muStar().value()).isEqualTo(4);
    assertThat(found.muStar().interval().orElseThrow().halfWidth())
        .isCloseTo(4.302653, within(1e-6));
    assertThat(found.sigma()).isCloseTo(StrictMath.sqrt(21), within(1e-12));
  }

  @Test
  void step_withoutChange_isRefused() {
    assertThatThrownBy(() -> new Step(0, 1, 2)).hasMessageContaining("change");
    assertThatThrownBy(() -> new Step(Double.NaN, 1, 2)).hasMessageContaining("change");
  }
}
