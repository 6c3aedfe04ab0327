package org.mosaiclab.scenario.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ErrandTest {
  private static final long RESEND = 30;

  private final Errand errand = new Errand();

  @Test
  void isDue_neverSent_atOnce() {
    assertThat(errand.isDue(0, RESEND)).isTrue();
    assertThat(errand.isDue(RESEND, Long.MAX_VALUE)).isTrue();
    assertThat(errand.sent()).isEmpty();
  }

  @Test
  void isDue_sent_notBeforeTheWaitIsOver_andThenFromThatInstantOn() {
    errand.done(100);
    assertThat(errand.isDue(100, RESEND)).isFalse();
    assertThat(errand.isDue(129, RESEND)).isFalse();
    assertThat(errand.isDue(130, RESEND)).isTrue();
    assertThat(errand.isDue(1_000, RESEND)).isTrue();
  }

  @Test
  void isDue_sentAgain_waitsAnew() {
    errand.done(100);
    errand.done(130);
    assertThat(errand.isDue(159, RESEND)).isFalse();
    assertThat(errand.isDue(160, RESEND)).isTrue();
  }
}
