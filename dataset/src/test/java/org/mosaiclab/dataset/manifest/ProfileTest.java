package org.mosaiclab.dataset.manifest;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ProfileTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "paper-core|paper-core",
        "paper-core,-ISS-05|paper-core, but ISS-05 as-built",
        "as-built,+ISS-02,+ISS-05|as-built, but ISS-02 repaired, ISS-05 repaired",
        "paper-core,-ISS-02,+ISS-38|paper-core, but ISS-02 as-built, ISS-38 repaired",
      })
  void words_nameWithSwitches_tellsHowEachIsTaken(String name, String words) {
    assertThat(new RunManifest.Profile(name, List.of()).words()).isEqualTo(words);
  }
}
