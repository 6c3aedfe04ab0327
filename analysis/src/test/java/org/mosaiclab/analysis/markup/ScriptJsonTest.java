package org.mosaiclab.analysis.markup;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class ScriptJsonTest {
  @Test
  void string_withMarkup_cannotEndTheElement() {
    var text = ScriptJson.element("data", List.of("</script><!--\u2028\"\\&")).written();
    assertThat(text)
        .isEqualTo(
            "<script type=\"application/json\" class=\"data\">"
                + "[\"\\u003c/script\\u003e\\u003c!--\\u2028\\u0022\\u005c\\u0026\"]</script>");
  }

  @Test
  void number_thatIsNone_isNull() {
    var text = ScriptJson.element("data", List.of(1, 0.25, Double.NaN, 1e300)).written();
    assertThat(text).contains("[1,0.25,null,1.0E300]");
  }
}
