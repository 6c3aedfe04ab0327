package org.mosaiclab.engine.event;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class EventNamesTest {
  private static final EventNames NAMES = EventNames.of("block", "vote");

  @Test
  void of_twoTexts_idsFollowTheirOrder() {
    assertThat(NAMES.size()).isEqualTo(2);
    assertThat(NAMES.name("block").id()).isZero();
    assertThat(NAMES.name(1)).isSameAs(NAMES.name("vote")).hasToString("vote");
  }

  /// SHA-256 of "block" begins with these eight bytes (`printf block | sha256sum`).
  @Test
  void hash_ofBlock_isTheStartOfItsSha256() {
    assertThat(NAMES.name("block").hash()).isEqualTo(0x496aca80e4d8f29fL);
    assertThat(NAMES.withHash(NAMES.name("vote").hash())).contains(NAMES.name("vote"));
    assertThat(NAMES.withHash(1)).isEmpty();
  }

  @Test
  void plus_moreNames_keepsTheOldOnesAndTheVocabulary() {
    EventNames more = NAMES.plus("timer");

    assertThat(more.name("block")).isSameAs(NAMES.name("block"));
    assertThat(more.name("timer").id()).isEqualTo(2);
    assertThat(more.contains(NAMES.name("vote"))).isTrue();
    assertThat(NAMES.contains(more.name("timer"))).isFalse();
    assertThat(NAMES.size()).isEqualTo(2);
  }

  @Test
  void contains_sameTextFromAnotherVocabulary_isFalse() {
    assertThat(NAMES.contains(EventNames.of("block").name("block"))).isFalse();
  }

  @Test
  void of_repeatedBlankOrUnknownText_isRefused() {
    assertThatThrownBy(() -> NAMES.plus("vote")).hasMessageContaining("'vote' again");
    assertThatThrownBy(() -> EventNames.of(" ")).hasMessageContaining("blank");
    assertThatThrownBy(() -> NAMES.name("proof")).hasMessageContaining("'proof'");
  }
}
