package org.mosaiclab.analysis.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.mosaiclab.analysis.sample.SampleChain;
import org.mosaiclab.analysis.sample.SampleRules;
import org.mosaiclab.analysis.sample.SampleRun;
import org.mosaiclab.analysis.summary.RunSummary;
import org.mosaiclab.dataset.row.RejectionRow;
import org.mosaiclab.dataset.row.ViolationRow;
import org.mosaiclab.dataset.store.RunDataset;

class HtmlReportTest {
  private static final Pattern LINK = Pattern.compile("href=\"#([^\"]+)\"");
  private static final Pattern ANCHOR = Pattern.compile(" id=\"([^\"]+)\"");

  private static RunDataset run() {
    var chains = List.of(new SampleChain("alpha", 3, 10, 5), new SampleChain("beta", 5, 10, 5));
    var run = SampleRun.of("two", 1_200, 60, chains);
    run.tables()
        .rejections()
        .add(new RejectionRow("alpha", "alpha", "vote", "alpha", "VO-2", "", 3, 1, 1, 2));
    return run;
  }

  private static String html(RunDataset run, Background background) throws IOException {
    return HtmlReport.html(run, RunSummary.of(run), List.of(), background);
  }

  private static Set<String> found(Pattern pattern, String html) {
    var found = new TreeSet<String>();
    pattern.matcher(html).results().forEach(match -> found.add(match.group(1)));
    return found;
  }

  @Test
  void links_ofEveryNumber_leadToSomethingOnThePage() throws IOException {
    var html = html(run(), SampleRules.background());
    var links = found(LINK, html);
    assertThat(links)
        .contains("metric-finality.latency", "metric-metablock.cadence", "rule-VO-2", "rule-1.9")
        .isSubsetOf(found(ANCHOR, html));
  }

  @Test
  void definitions_tellCohortBatchesAndRules() throws IOException {
    var html = html(run(), SampleRules.background());
    assertThat(html)
        .containsPattern(
            "id=\"metric-finality.latency\".{0,400}Start: submission\\. End: .{0,400}Cohort: ")
        .containsPattern("alpha: n [\\d,]+, \\d+ batches of \\d+ epochs?; beta: n ")
        .contains("<code>PollingPlace#vote</code>");
  }

  @Test
  void rules_withoutABook_areIdsAlone() throws IOException {
    var html = html(run(), Background.NONE);
    assertThat(html).contains("VO-2").doesNotContain("rule-VO-2", "Rules behind these numbers");
    assertThat(found(LINK, html)).isSubsetOf(found(ANCHOR, html));
  }

  @Test
  void violation_hasTheCommandThatStopsAtItsEvent() throws IOException {
    var run = run();
    run.tables().violations().add(new ViolationRow(5_000_000_000L, "finality", "two of a height"));
    assertThat(html(run, SampleRules.background()))
        .contains("<code>" + run.manifest().replayCommand() + " --check-every 1</code>");
  }

  @Test
  void failedCheck_hasTheCommandThatRepeatsIt() throws IOException {
    var html = html(run(), SampleRules.background());
    assertThat(html)
        .contains("class=\"fail\"")
        .contains("The failed checks come again with:</p><pre><code>./mosaic replay");
  }

  @Test
  void appendix_hasMethodsSettingsAndTheScenario() throws IOException {
    var html = html(run(), SampleRules.background());
    assertThat(html)
        .contains("Schmeiser", "xoshiro256++", "metachains.alpha.blockTime", "alpha: {epochLength")
        .containsSubsequence(">Methods<", ">Parameters<", ">The scenario<", ">How to repeat it<");
    assertThat(html(run(), Background.NONE)).contains("no scenario.yaml any more");
  }

  @Test
  void doubts_standOnTop() throws IOException {
    var background =
        new Background(RuleBook.NONE, "", List.of(), List.of("tables/<b>.csv has changed."));
    assertThat(html(run(), background))
        .containsSubsequence("tables/&lt;b&gt;.csv has changed.", "Headline numbers");
  }
}
