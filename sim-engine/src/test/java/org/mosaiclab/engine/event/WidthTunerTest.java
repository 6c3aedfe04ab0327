package org.mosaiclab.engine.event;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WidthTunerTest {
  @ParameterizedTest
  @CsvSource({
    "16_384, 1_024, 0", // sixteen events a tick: what it aims at
    "32_768, 1_024, 0", // twice that is let pass
    "65_536, 1_024, -2",
    "16_777_216, 1_024, -10",
    "1_024, 1_024, 0", // never wider on the strength of what is pending
    "1_000_000, 127, 0", // too few buckets to tell
    "1_000_000, 128, -8",
  })
  void changeFor_pendingEvents_narrowsToSixteenATick(String events, String buckets, int expected) {
    long eventCount = Long.parseLong(events.replace("_", ""));
    int bucketCount = Integer.parseInt(buckets.replace("_", ""));

    assertThat(WidthTuner.changeFor(eventCount, bucketCount)).isEqualTo(expected);
  }

  @Test
  void takeChange_burstsOfOneInstant_leavesTheWidth() {
    var tuner = new WidthTuner();
    for (int i = 0; i < 10; i++) {
      tuner.onRun(100_000, 1);
    }

    assertThat(tuner.takeChange(1_000_000)).isZero();
  }

  @Test
  void takeChange_runsOfOneEvent_widens() {
    var tuner = new WidthTuner();
    for (int i = 0; i < 1_000; i++) {
      tuner.onRun(1, 1);
    }

    assertThat(tuner.takeChange(1_000)).isEqualTo(4);
  }
}
