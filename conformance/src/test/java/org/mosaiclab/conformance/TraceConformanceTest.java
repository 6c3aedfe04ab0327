package org.mosaiclab.conformance;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Every step of every recorded sequence of the core contracts.
class TraceConformanceTest {
  @ParameterizedTest
  @CsvSource({
    "trace_mc_stake, 963",
    "trace_mc_mosaic_core, 1393",
    "trace_mc_polling_place, 1650",
    "trace_mc_message_bus, 833",
    "trace_mc_gateway, 715"
  })
  void check_recordedSequences_agreeInEveryStep(String file, int stepCount) throws IOException {
    var result = TraceConformance.check(file, Recordings.read(file));
    System.out.println(result);
    assertThat(result.mismatches()).isEmpty();
    assertThat(result.passed()).isEqualTo(stepCount);
  }
}
