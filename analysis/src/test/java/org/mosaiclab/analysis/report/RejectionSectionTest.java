package org.mosaiclab.analysis.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.mosaiclab.analysis.fixture.IdealRun;
import org.mosaiclab.analysis.summary.RunSummary;
import org.mosaiclab.dataset.row.RejectionRow;
import org.mosaiclab.dataset.store.RunDataset;

class RejectionSectionTest {
  private static String html(RunDataset run) throws IOException {
    return HtmlReport.html(run, RunSummary.of(run), List.of(), Background.NONE);
  }

  private static RejectionRow rejected(String rule, String reason, long count) {
    return new RejectionRow(
        "alpha", "alpha", "vote", "origin", rule, reason, count, 49_498, 60_000_000_000L, 1);
  }

  @Test
  void html_rejections_areListedTheMostFrequentFirst() throws IOException {
    var run = new IdealRun().build();
    run.tables().rejections().add(rejected("VO-4", "", 2));
    run.tables().rejections().add(rejected("VO-6", "not <above> the last one", 1_234));
    var html = html(run);
    assertThat(html)
        .contains("href=\"#rejections\"")
        .contains("not &lt;above&gt; the last one")
        .contains("1\u00a0min")
        .containsSubsequence("<h2>Rejected operations", "VO-6", "1,234", "VO-4", "49,498");
  }

  @Test
  void html_noRejection_hasNoSectionForThem() throws IOException {
    assertThat(html(new IdealRun().build())).doesNotContain("Rejected operations");
  }
}
