package org.mosaiclab.export.notebook;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

final class MarkdownTextTest {
  @Test
  void escape_markup_standsForItself() {
    assertThat(MarkdownText.escape("<b>&[x](y) *a* _b_ `c` $d$ | #"))
        .isEqualTo("&lt;b&gt;&amp;\\[x\\]\\(y\\) \\*a\\* \\_b\\_ \\`c\\` \\$d\\$ \\| \\#");
  }

  @Test
  void escape_addresses_becomeNoLinks() {
    assertThat(MarkdownText.escape("http://a www.b c@d"))
        .isEqualTo("http&#58;//a www&#46;b c&#64;d");
  }

  @Test
  void escape_linesAndControls_oneLine() {
    assertThat(MarkdownText.escape(" a\r\nb\u2028c\u0000\u0085d ")).isEqualTo("a b c d");
  }

  @Test
  void name_long_endsStay() {
    assertThat(MarkdownText.name("a" + "x".repeat(10_000) + "z"))
        .startsWith("ax")
        .endsWith("xz")
        .hasSize(61);
  }

  @Test
  void name_charactersOfTwoUnits_areNotCutInHalf() {
    assertThat(MarkdownText.name("\ud83d\ude00".repeat(100)))
        .isEqualTo("\ud83d\ude00".repeat(30) + "\u2026" + "\ud83d\ude00".repeat(30));
  }

  @Test
  void command_plainOrNot_codeOrText() {
    assertThat(MarkdownText.command("./mosaic run a --seed 1"))
        .isEqualTo("    ./mosaic run a --seed 1");
    assertThat(MarkdownText.command("./mosaic run <b>\u2028!x"))
        .isEqualTo("./mosaic run &lt;b&gt; \\!x");
  }
}
