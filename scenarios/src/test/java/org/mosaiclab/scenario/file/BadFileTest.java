package org.mosaiclab.scenario.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mosaiclab.scenario.file.Reads.MINIMAL;
import static org.mosaiclab.scenario.file.Reads.lines;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

/// Files that are no scenario at all: what is said about them, word for word.
class BadFileTest {
  @Test
  void read_emptyFile_isRefused() {
    assertThat(lines(""))
        .containsExactly(
            "s.yaml:1:1: the file is empty; `mosaic show paper-baseline` prints a scenario to start"
                + " from");
    assertThat(lines("# only a comment\n")).hasSize(1);
    assertThat(lines("---\n")).hasSize(1);
  }

  @Test
  void read_fileOfOneMebibyte_isReadAndOneByteMoreIsRefused() {
    var filler = "#".repeat((1 << 20) - MINIMAL.length() - 1) + "\n";
    assertThat(lines(Reads.read((MINIMAL + filler).getBytes(StandardCharsets.UTF_8)))).isEmpty();
    assertThat(lines(Reads.read((MINIMAL + "#" + filler).getBytes(StandardCharsets.UTF_8))))
        .containsExactly("s.yaml: has 1048577 bytes; a scenario has at most 1048576 bytes (1 MiB)");
    assertThat(lines(MINIMAL + "#" + filler)).hasSize(1).first().asString().contains("1 MiB");
  }

  @Test
  void read_hugeText_isRefusedWithoutParsingIt() {
    assertThat(lines("[".repeat(5_000_000)))
        .containsExactly("s.yaml: has 5000000 bytes; a scenario has at most 1048576 bytes (1 MiB)");
  }

  @Test
  void read_multibyteText_isMeasuredInBytes() {
    assertThat(lines(MINIMAL + "# " + "é".repeat(600_000))).hasSize(1);
    assertThat(lines(MINIMAL + "# " + "é".repeat(500_000) + "\n")).isEmpty();
  }

  @Test
  void read_binaryFile_isRefusedByLine() {
    assertThat(lines("seed: 1\nduration: \u0000\n"))
        .containsExactly(
            "s.yaml:2:11: character U+0000 is not text; a scenario is a YAML text file in UTF-8");
    assertThat(lines(Reads.read(new byte[] {'a', ':', '\n', 'b', (byte) 0xC3, '('})))
        .containsExactly(
            "s.yaml:2:2: byte 0xc3 is not UTF-8; a scenario is a YAML text file in UTF-8");
    assertThat(lines(Reads.read(new byte[] {'a', (byte) 0xC3}))).hasSize(1);
    assertThat(lines(Reads.read(new byte[] {(byte) 0x89, 'P', 'N', 'G', 13, 10, 26, 10})))
        .hasSize(1);
    assertThat(lines("a: \uD800\n")).hasSize(1);
  }

  @Test
  void read_byteOrderMark_isPassedOver() {
    assertThat(lines("\uFEFF" + MINIMAL)).isEmpty();
    assertThat(lines(MINIMAL + "\uFEFF")).hasSize(1);
  }

  @Test
  void read_otherTopLevel_isRefused() {
    assertThat(lines("- 1\n- 2\n"))
        .containsExactly(
            "s.yaml:1:1: the file is no mapping; a scenario has keys: scenario, seed, duration,"
                + " metachains ...");
    assertThat(lines("\n  hello\n")).hasSize(1).first().asString().startsWith("s.yaml:2:3: ");
  }

  @Test
  void read_anchors_areRefusedByLineWhereverTheyStand() {
    assertThat(lines(MINIMAL.replace("1h", "&x 1h")))
        .containsExactly(
            "s.yaml:2:11: &x is an anchor; anchors are not read; write the value out where it is"
                + " needed");
    assertThat(lines(MINIMAL.replace("{alpha", "&m {alpha"))).hasSize(1);
    assertThat(lines(MINIMAL.replace("seed", "&k seed"))).hasSize(1);
  }

  @Test
  void read_aliases_areRefusedByLine() {
    assertThat(lines("seed: &x 1\nduration: *x\nmetachains: {alpha: {}}\n"))
        .containsExactly(
            "s.yaml:1:7: &x is an anchor; anchors are not read; write the value out where it is"
                + " needed",
            "s.yaml:2:11: *x is an alias; aliases are not read; write the value out where it is"
                + " needed");
    assertThat(lines("*k : 1\n")).hasSize(1);
  }

  @Test
  void read_mergeKeys_areRefusedByLine() {
    assertThat(lines(MINIMAL + "<<: {warmUp: 1s}\n"))
        .containsExactly("s.yaml:4:1: merge keys are not read; use `like` or write the keys out");
  }

  @Test
  void read_tags_areRefusedByLine() {
    assertThat(lines(MINIMAL.replace("1h", "!!str 1h")))
        .containsExactly(
            "s.yaml:2:11: tag:yaml.org,2002:str is a tag; tags are not read; leave it out");
    assertThat(lines(MINIMAL.replace("seed", "!x seed"))).hasSize(1);
    assertThat(lines(MINIMAL.replace("{alpha", "!x {alpha"))).hasSize(1);
  }

  @Test
  void read_keyGivenTwice_isRefusedByLine() {
    assertThat(lines(MINIMAL + "seed: 2\n"))
        .containsExactly("s.yaml:4:1: seed is given twice, first at s.yaml:1:1; give a key once");
  }

  @Test
  void read_secondDocument_isRefusedByLine() {
    assertThat(lines(MINIMAL + "---\nseed: 2\n"))
        .containsExactly("s.yaml:4:1: a second document begins here; give one document per file");
  }

  @Test
  void read_keyThatIsNoWord_isRefusedByLine() {
    assertThat(lines(MINIMAL + "? [a, b]\n: 1\n"))
        .containsExactly("s.yaml:4:3: a key is a mapping or a list; give a plain word");
  }

  @Test
  void read_deepNesting_isRefused() {
    assertThat(lines(MINIMAL + "x: " + "[".repeat(1_000) + "]".repeat(1_000) + "\n"))
        .containsExactly("s.yaml:4:35: is nested deeper than 32 levels; nest less");
  }

  @Test
  void read_tooManyValues_isRefused() {
    assertThat(lines(MINIMAL + "x: [" + "1,".repeat(300_000) + "1]\n"))
        .hasSize(1)
        .first()
        .asString()
        .endsWith("has more than 250000 values; shorten it");
  }

  @Test
  void read_brokenYaml_saysWhere() {
    assertThat(lines("seed: 1\nduration: [1h\nmetachains: {}\n"))
        .hasSize(1)
        .first()
        .asString()
        .startsWith("s.yaml:3:");
    assertThat(lines("seed: 1\n\tduration: 1h\n"))
        .hasSize(1)
        .first()
        .asString()
        .startsWith("s.yaml:2:1: is not valid YAML: ")
        .endsWith("; indent with spaces");
    assertThat(lines("seed: 'one\n")).hasSize(1);
    assertThat(lines("%YAML 9.9\n---\nseed: 1\n")).hasSize(1);
  }

  @Test
  void read_thousandsOfMistakes_listsTheFirstAndCountsTheRest() {
    var text = new StringBuilder(MINIMAL);
    for (int key = 0; key < 1_000; key++) {
      text.append("key").append(key).append(": 1\n");
    }
    assertThat(lines(text.toString()))
        .hasSize(201)
        .last()
        .asString()
        .endsWith("and 800 more problems");
  }

  @Test
  void line_ofHostileNames_isOneLineWithoutControlCharacters() {
    var text = MINIMAL + "\"\\e[31m\\nevil \\u202E" + "x".repeat(10_000) + "\": 1\n";
    assertThat(lines(text)).hasSize(1);
    assertThat(lines(text).getFirst().chars()).allMatch(c -> c >= 0x20 && c < 0x7F);
    assertThat(lines(text).getFirst()).hasSizeLessThan(600);
  }
}
