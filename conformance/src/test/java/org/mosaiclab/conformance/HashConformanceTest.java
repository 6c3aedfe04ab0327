package org.mosaiclab.conformance;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// Every row of every recorded file of single calls.
class HashConformanceTest {
  static List<String> files() {
    return HashConformance.files();
  }

  @ParameterizedTest
  @MethodSource("files")
  void check_recordedFile_agreesInEveryRow(String file) throws IOException {
    var recording = Recordings.read(file);
    var result = HashConformance.check(file, recording);
    System.out.println(result);
    assertThat(result.mismatches()).isEmpty();
    assertThat(result.passed()).isGreaterThanOrEqualTo(50);
    assertThat(result.passed() + result.informative()).isEqualTo(recording.path("count").asInt());
  }

  /// Only lists whose last child claims more than there is may be informative.
  @Test
  void check_decoderRows_countTheOverlongOnes() throws IOException {
    var result = HashConformance.check("hash_rlp_decode", Recordings.read("hash_rlp_decode"));
    assertThat(result).hasToString("hash_rlp_decode: 124 passed, 0 failed, 6 informative");
  }
}
