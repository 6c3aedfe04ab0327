package org.mosaiclab.scenario.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mosaiclab.scenario.file.Reads.MINIMAL;
import static org.mosaiclab.scenario.file.Reads.ok;

import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.mosaiclab.scenario.catalogue.Catalogue;
import org.mosaiclab.scenario.file.ChosenSettings.Chosen;
import org.mosaiclab.scenario.file.document.Node;
import org.mosaiclab.scenario.file.document.YamlWriter;

class ChosenSettingsTest {
  static List<String> names() {
    return Catalogue.bundled().names();
  }

  private static String decisive(ReadResult.Ok read) {
    return YamlWriter.write(
        read.document().root().without("scenario").without("question").without("expect"));
  }

  @ParameterizedTest
  @MethodSource("names")
  void of_anyScenario_isAllThatItTakesToSayItAgain(String name) {
    var read = ok(Catalogue.bundled().text(name).orElseThrow());
    var chains =
        ((Node.Mapping) read.document().root().get("metachains").orElseThrow())
            .entries().keySet().stream()
                .map(chain -> chain + ": {}")
                .collect(Collectors.joining(", "));
    var settings =
        ChosenSettings.of(read.document().root()).stream()
            .map(chosen -> chosen.path() + "=" + chosen.value())
            .toArray(String[]::new);
    var again = ok("seed: 1\nduration: 1h\nmetachains: {" + chains + "}\n", settings);
    assertThat(decisive(again)).isEqualTo(decisive(read));
  }

  @Test
  void of_whatIsWrittenAsTheDefaultIs_isNotTold() {
    var read = ok(MINIMAL, "warmUp=0s", "signatures=real", "metachains.alpha.epochLength=50");
    assertThat(ChosenSettings.of(read.document().root()))
        .extracting(Chosen::path)
        .containsExactly("seed", "duration", "metachains.alpha.epochLength");
    assertThat(ChosenSettings.of(read.document().root()).getLast())
        .isEqualTo(new Chosen("metachains.alpha.epochLength", "50", "100"));
  }
}
