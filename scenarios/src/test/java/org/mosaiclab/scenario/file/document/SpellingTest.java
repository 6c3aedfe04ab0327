package org.mosaiclab.scenario.file.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class SpellingTest {
  private static final List<String> KNOWN = List.of("epochLength", "duration", "seed", "rate");

  @Test
  void nearest_slip_findsTheWord() {
    assertThat(Spelling.nearest("epochLenght", KNOWN)).contains("epochLength");
    assertThat(Spelling.nearest("epochlength", KNOWN)).contains("epochLength");
    assertThat(Spelling.nearest("duratoin", KNOWN)).contains("duration");
    assertThat(Spelling.nearest("sed", KNOWN)).contains("seed");
  }

  @Test
  void nearest_otherWord_findsNothing() {
    assertThat(Spelling.nearest("colour", KNOWN)).isEmpty();
    assertThat(Spelling.nearest("", KNOWN)).isEmpty();
    assertThat(Spelling.nearest("seed".repeat(1_000_000), KNOWN)).isEmpty();
    assertThat(Spelling.nearest("seed", List.of())).isEmpty();
  }

  @Test
  void computeDistance_countsEditsAndSwaps() {
    assertThat(Spelling.computeDistance("", "abc")).isEqualTo(3);
    assertThat(Spelling.computeDistance("abc", "abc")).isZero();
    assertThat(Spelling.computeDistance("acb", "abc")).isEqualTo(1);
    assertThat(Spelling.computeDistance("kitten", "sitting")).isEqualTo(3);
  }
}
