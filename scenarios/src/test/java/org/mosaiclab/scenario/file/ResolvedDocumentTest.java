package org.mosaiclab.scenario.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mosaiclab.scenario.file.Reads.MINIMAL;
import static org.mosaiclab.scenario.file.Reads.ok;
import static org.mosaiclab.scenario.file.Reads.spec;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.mosaiclab.scenario.catalogue.Catalogue;

/// The document that `show` prints.
class ResolvedDocumentTest {
  static List<String> names() {
    return Catalogue.bundled().names();
  }

  @ParameterizedTest
  @MethodSource("names")
  void text_readAgain_givesTheSameSpecificationAndText(String name) {
    var read = ok(Catalogue.bundled().text(name).orElseThrow(), "duration=45m", "warmUp=1m");
    assertThat(spec(read.document().text())).isEqualTo(read.spec());
    assertThat(spec(read.document().textWithOrigins())).isEqualTo(read.spec());
    assertThat(ok(read.document().text()).document().text()).isEqualTo(read.document().text());
  }

  @Test
  void text_ofAwkwardValues_isReadAgain() {
    var read =
        ok(
            MINIMAL
                + """
                question: "a: b # c\\n\\td \\"e\\" \\\\ é \\U0001F600 'f' - {g} [h], ~"
                expect: {text: "~"}
                network: {latency: {regions: {source: "null", names: ["a b"], roundTripMillis: [[1]]}}}
                """);
    assertThat(read.spec().question()).contains("\n\td \"e\" \\ é \uD83D\uDE00");
    assertThat(spec(read.document().text())).isEqualTo(read.spec());
  }

  @Test
  void text_ofLongList_isReadAgain() {
    var list = "1_000, ".repeat(499) + "7";
    var read =
        ok(MINIMAL, "metachains.alpha.validators={count: 500, stake: {list: [" + list + "]}}");
    assertThat(read.document().text().lines()).allMatch(line -> line.length() <= 100);
    assertThat(spec(read.document().text())).isEqualTo(read.spec());
    assertThat(spec(read.document().textWithOrigins())).isEqualTo(read.spec());
  }

  @Test
  void textWithOrigins_saysWhereEachValueComesFrom() {
    var text =
        ok(
                """
                seed: 1
                duration: 1h
                metachains:
                  alpha: {blockTime: 4s}
                  beta: {like: alpha}
                """,
                "seed=9",
                "metachains.beta.gasTarget=5 gas")
            .document()
            .textWithOrigins();
    assertThat(text.lines())
        .contains(
            "scenario: s  # default",
            "seed: 9  # --set seed",
            "duration: 1h  # s.yaml:2",
            "warmUp: 0s  # default",
            "    blockTime: 4s  # s.yaml:4",
            "    blockTime: 4s  # like alpha",
            "    gasTarget: 5 gas  # --set metachains.beta.gasTarget",
            "    gasTarget: 1 gas  # default");
    assertThat(text).doesNotContain("like:");
  }

  @Test
  void text_doesNotDependOnWhereValuesComeFrom() {
    assertThat(ok(MINIMAL, "seed=3").document().text())
        .isEqualTo(ok(MINIMAL.replace("seed: 1", "seed: 3")).document().text());
  }
}
