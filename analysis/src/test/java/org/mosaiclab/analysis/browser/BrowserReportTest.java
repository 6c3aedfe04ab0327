package org.mosaiclab.analysis.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.mosaiclab.analysis.campaign.CampaignReport;
import org.mosaiclab.analysis.campaign.CampaignResult;
import org.mosaiclab.analysis.figure.FigureSet;
import org.mosaiclab.analysis.report.HtmlReport;
import org.mosaiclab.analysis.sample.SampleCampaign;
import org.mosaiclab.analysis.sample.SampleChain;
import org.mosaiclab.analysis.sample.SampleRules;
import org.mosaiclab.analysis.sample.SampleRun;
import org.mosaiclab.analysis.summary.RunSummary;
import org.mosaiclab.dataset.campaign.CampaignFolder;
import org.mosaiclab.dataset.row.RejectionRow;
import org.mosaiclab.dataset.store.RunDataset;

/// The reports as a reader has them: in Chromium, light and dark, wide and narrow, with and without
/// scripts. Needs an installed Chromium: profile `browser`.
@Tag("browser")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class BrowserReportTest {
  private static final String HOSTILE =
      "<img src=x onerror=\"window.broken=1\"></script><script>window.broken=1</script>";
  private static final String LONG = "verylongname".repeat(834);
  private static final double CONTRAST_MIN = 4.5;
  private static final double LINE_CONTRAST_MIN = 3;

  @TempDir private static Path folder = Path.of("");
  private Chromium browser;

  @SuppressWarnings("NullAway.Init") // by start() and open()
  private Tab tab;

  @BeforeAll
  void start() throws Exception {
    browser = new Chromium(folder.resolve("profile"));
  }

  // Made when it is first looked at.
  private Path page(String name) throws IOException {
    var page = folder.resolve(name).resolve("report.html");
    if (!Files.exists(page)) {
      make(name);
    }
    return page;
  }

  private void make(String name) throws IOException {
    var hostile = List.of(new SampleChain(HOSTILE, 3, 10, 5), new SampleChain(LONG, 3, 10, 5));
    switch (name) {
      case "run" -> write(usual(), name);
      case "hostile" -> write(SampleRun.of(HOSTILE, 400, 30, hostile), name);
      case "empty" -> write(SampleRun.empty(), name);
      case "campaign" -> campaign(name, 6, 4, 5, 3, "epoch-by-blocktime");
      case "hostile-campaign" -> campaign(name, 3, 2, 2, 2, HOSTILE + LONG);
      case "large" -> campaign(name, 100, 50, 20, 2_000, name);
      default -> throw new IllegalArgumentException("no report " + name);
    }
  }

  private static RunDataset usual() {
    var run = SampleRun.usual();
    run.tables()
        .rejections()
        .add(
            new RejectionRow(
                "alpha",
                "origin",
                "verify-vote",
                "alpha",
                "GAP-14-KERNEL",
                "it names another kernel than the open one",
                114,
                4_567_890,
                671_487_100_000L,
                21_046_158_000_000L));
    return run;
  }

  private void write(RunDataset run, String name) throws IOException {
    var figures = FigureSet.render(run, folder.resolve(name).resolve("figures"));
    HtmlReport.write(
        run,
        RunSummary.of(run),
        figures,
        SampleRules.background(),
        folder.resolve(name).resolve("report.html"));
  }

  private void campaign(
      String name, int epochs, int times, int replications, int violations, String title)
      throws IOException {
    var root = folder.resolve(name);
    var manifest = SampleCampaign.write(root, epochs, times, replications, violations, title);
    var pareto = List.of("alpha.finality.latency mean", "alpha.metablock.origin.gas mean");
    var result = CampaignResult.read(new CampaignFolder(root), manifest, pareto);
    CampaignReport.write(result, SampleRules.BOOK, List.of(), root);
  }

  private Tab open(String name, int width, boolean dark) throws Exception {
    tab = Tab.open(browser, width, 900, dark);
    tab.load(page(name));
    return tab;
  }

  @AfterEach
  void nothingComplains() {
    var open = Objects.requireNonNull(tab);
    assertThat(open.complaints()).isEmpty();
    assertThat(open.requests()).isEmpty();
    open.close();
  }

  @AfterAll
  void stop() throws Exception {
    browser.close();
  }

  private void seeChart(String figure) throws Exception {
    tab.value("document.querySelector('" + figure + " .chart').scrollIntoView()");
    tab.await("!!document.querySelector('" + figure + " canvas')");
    // One frame later the canvas is painted.
    tab.value("new Promise(done => requestAnimationFrame(() => requestAnimationFrame(done)))");
  }

  private static String inked(String figure, String colour) {
    return """
        (() => {
          const canvas = document.querySelector('%s canvas');
          const copy = new OffscreenCanvas(canvas.width, canvas.height).getContext('2d', {willReadFrequently: true});
          copy.drawImage(canvas, 0, 0);
          const {data} = copy.getImageData(0, 0, canvas.width, canvas.height);
          const [r, g, b] = [1, 3, 5].map(at => parseInt('%s'.slice(at, at + 2), 16));
          let count = 0;
          for (let i = 0; i < data.length; i += 4) {
            if (data[i + 3] > 200 && Math.abs(data[i] - r) + Math.abs(data[i + 1] - g) + Math.abs(data[i + 2] - b) < 12) {
              count++;
            }
          }
          return count;
        })()
        """
        .formatted(figure, colour);
  }

  @ParameterizedTest
  @CsvSource({
    "run,#figure-timeline-alpha,0",
    "campaign,#figure-estimate-alpha-finality-latency-mean,0"
  })
  void chart_inView_isDrawnInTheColoursOfItsCurves(String name, String figure, int series)
      throws Exception {
    open(name, 1200, false);
    seeChart(figure);
    var colours =
        tab.value(
            "JSON.parse(document.querySelector('"
                + figure
                + " script.charts').textContent).charts[0].series.map(one => one.light[0])");
    assertThat(colours.size()).isGreaterThan(series);
    for (var colour : colours) {
      assertThat(tab.value(inked(figure, colour.asString())).asInt())
          .as(colour.asString())
          .isGreaterThan(40);
    }
  }

  @Test
  void hover_overTimeline_showsValuesThatTheChainCouldHave() throws Exception {
    open("run", 1200, false);
    seeChart("#figure-timeline-alpha");
    hoverMiddle();
    assertThat(number(0)).as("hours").isBetween(2.5, 3.5);
    // Three-second blocks: 1,200 an hour.
    assertThat(number(1)).as("sealed").isBetween(3_000.0, 4_200.0);
    assertThat(number(3)).as("finalised").isBetween(2_000.0, number(1));
    assertThat(number(4)).as("committed").isBetween(0.0, number(1));
  }

  private void hoverMiddle() throws Exception {
    var area =
        tab.value(
            "(() => {const r = document.querySelector('#figure-timeline-alpha .u-over')"
                + ".getBoundingClientRect(); return [r.left + r.width / 2, r.top + r.height / 2, r.width]})()");
    tab.mouse("mouseMoved", area.get(0).asDouble() - 3, area.get(1).asDouble(), "none");
    tab.mouse("mouseMoved", area.get(0).asDouble(), area.get(1).asDouble(), "none");
    tab.await("/\\d/.test(document.querySelector('#figure-timeline-alpha .u-value').textContent)");
  }

  private double number(int row) throws Exception {
    var text =
        tab.value(
                "document.querySelectorAll('#figure-timeline-alpha .chart:first-of-type .u-value')["
                    + row
                    + "].textContent")
            .asString();
    return Double.parseDouble(text.replace(",", ""));
  }

  @Test
  void key_clicked_hidesItsCurveAndShowsItAgain() throws Exception {
    open("run", 1200, false);
    seeChart("#figure-throughput");
    var legend = "document.querySelectorAll('#figure-throughput .chart .u-series th')";
    var colour =
        tab.value(
                "JSON.parse(document.querySelector('#figure-throughput script.charts').textContent)"
                    + ".charts[0].series[0].light[0]")
            .asString();
    assertThat(tab.value(inked("#figure-throughput", colour)).asInt()).isGreaterThan(40);
    // Both curves of the chain have its colour.
    tab.value(legend + "[1].click()");
    tab.value(legend + "[2].click()");
    tab.await(inked("#figure-throughput", colour) + " < 5");
    tab.value(legend + "[1].click()");
    tab.await(inked("#figure-throughput", colour) + " > 40");
  }

  @Test
  void drag_acrossChart_zoomsAndDoubleClickShowsAll() throws Exception {
    open("run", 1200, false);
    seeChart("#figure-timeline-alpha");
    var area =
        tab.value(
            "(() => {const r = document.querySelector('#figure-timeline-alpha .u-over')"
                + ".getBoundingClientRect(); return [r.left, r.top + r.height / 2, r.width]})()");
    double left = area.get(0).asDouble();
    double y = area.get(1).asDouble();
    double width = area.get(2).asDouble();
    tab.mouse("mouseMoved", left + 0.1 * width, y, "none");
    tab.mouse("mousePressed", left + 0.1 * width, y, "left");
    tab.mouse("mouseMoved", left + 0.2 * width, y, "left");
    tab.mouse("mouseReleased", left + 0.2 * width, y, "left");
    hoverMiddle();
    assertThat(number(0)).as("hours in the middle of 0.6 to 1.2").isBetween(0.7, 1.1);
    tab.value(
        "document.querySelector('#figure-timeline-alpha .u-over')"
            + ".dispatchEvent(new MouseEvent('dblclick', {bubbles: true}))");
    hoverMiddle();
    assertThat(number(0)).isBetween(2.5, 3.5);
  }

  @Test
  void heading_clicked_sortsByNumbersWithUnitsAndBackwards() throws Exception {
    open("campaign", 1200, false);
    var column = "[...document.querySelector('#estimates table').tBodies[0].rows]";
    var means = column + ".map(row => parseFloat(row.cells[3].textContent.replaceAll(',', '')))";
    tab.value("document.querySelectorAll('#estimates table thead button')[3].click()");
    var up = tab.value(means);
    tab.value("document.querySelectorAll('#estimates table thead button')[3].click()");
    var down = tab.value(means);
    assertThat(up.size()).isEqualTo(24).isEqualTo(down.size());
    for (int i = 1; i < up.size(); i++) {
      assertThat(up.get(i).asDouble()).isGreaterThanOrEqualTo(up.get(i - 1).asDouble());
      assertThat(down.get(i).asDouble()).isLessThanOrEqualTo(down.get(i - 1).asDouble());
    }
  }

  @ParameterizedTest
  @CsvSource({"run,false", "run,true", "campaign,false", "campaign,true", "empty,true"})
  void everyText_lightOrDark_standsOut(String name, boolean dark) throws Exception {
    open(name, 1200, dark);
    var faint = tab.value(script("contrast.js").replace("LEAST", Double.toString(CONTRAST_MIN)));
    assertThat(faint.toString()).isEqualTo("[]");
    var which = dark ? "dark" : "light";
    var lines =
        tab.value(
            script("lines.js")
                .replace("WHICH", which)
                .replace("LEAST", Double.toString(LINE_CONTRAST_MIN)));
    assertThat(lines.toString()).as("lines of drawings and charts").isEqualTo("[]");
  }

  private static String script(String name) throws IOException {
    try (var stream = BrowserReportTest.class.getResourceAsStream(name)) {
      return new String(Objects.requireNonNull(stream).readAllBytes(), StandardCharsets.UTF_8);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"run", "hostile", "empty", "campaign", "hostile-campaign"})
  void page_onATelephone_isNoWiderThanTheWindow(String name) throws Exception {
    open(name, 400, false);
    assertThat(tab.value("document.documentElement.scrollWidth").asInt()).isEqualTo(400);
    var wide =
        tab.value(
            "[...document.querySelectorAll('body *')].filter(e => e.getBoundingClientRect().right > 401"
                + " && !e.closest('.scroll')).map(e => e.tagName + ' ' + e.className)");
    assertThat(wide.toString()).isEqualTo("[]");
  }

  @ParameterizedTest
  @ValueSource(strings = {"run", "campaign", "hostile"})
  void tables_onADesk_doNotScrollSideways(String name) throws Exception {
    open(name, 1200, false);
    assertThat(tab.value("document.documentElement.scrollWidth").asInt()).isEqualTo(1200);
    var wide =
        tab.value(
            "[...document.querySelectorAll('.scroll')].filter(e => e.scrollWidth > e.clientWidth + 1)"
                + ".map(e => e.getAttribute('aria-label').slice(0, 60))");
    assertThat(wide.toString()).isEqualTo("[]");
  }

  @ParameterizedTest
  @ValueSource(strings = {"hostile", "hostile-campaign"})
  void names_withMarkupInThem_stayText(String name) throws Exception {
    open(name, 1200, false);
    tab.value("[...document.querySelectorAll('.chart')].forEach(e => e.scrollIntoView())");
    assertThat(tab.value("typeof window.broken").asString()).isEqualTo("undefined");
    assertThat(tab.value("document.querySelectorAll('img').length").asInt()).isZero();
    assertThat(tab.value("document.querySelector('h1').textContent").asString())
        .startsWith(HOSTILE);
  }

  @Test
  void page_withoutScripts_showsTheDrawings() throws Exception {
    tab = Tab.open(browser, 1200, 900, false);
    tab.setScripts(false);
    tab.load(page("run"));
    tab.setScripts(true);
    assertThat(
            tab.value(
                    "[...document.querySelectorAll('figure svg')].every(e => e.getBoundingClientRect().height > 100)")
                .asBoolean())
        .isTrue();
    assertThat(tab.value("document.querySelectorAll('.chart, button').length").asInt()).isZero();
  }

  @Test
  void page_onPaper_showsTheDrawings() throws Exception {
    open("run", 1200, true);
    seeChart("#figure-timeline-alpha");
    tab.setPrint();
    assertThat(
            tab.value(
                    "[...document.querySelectorAll('figure svg')].every(e => e.getBoundingClientRect().height > 100)")
                .asBoolean())
        .isTrue();
    assertThat(tab.value("document.querySelector('.chart').getBoundingClientRect().height").asInt())
        .isZero();
    assertThat(tab.value("getComputedStyle(document.body).backgroundColor").asString())
        .isEqualTo("rgb(255, 255, 255)");
  }

  @ParameterizedTest
  @ValueSource(strings = "large")
  void campaignOfHundredThousandRuns_isSmallAndOpensAtOnce(String name) throws Exception {
    assertThat(Files.size(page(name))).isLessThan(5_000_000);
    tab = Tab.open(browser, 1200, 900, false);
    double fastest = Double.MAX_VALUE;
    for (int i = 0; i < 3; i++) {
      tab.load(page(name));
      tab.await("performance.getEntriesByType('navigation')[0].loadEventEnd > 0");
      double millis =
          tab.value("performance.getEntriesByType('navigation')[0].loadEventEnd").asDouble();
      fastest = Math.min(fastest, millis);
    }
    System.out.printf(
        "%s, 100,000 runs: %,d bytes, loaded after %.0f ms%n",
        name, Files.size(page(name)), fastest);
    assertThat(fastest).isLessThan(2_000);
  }
}
