package org.mosaiclab.analysis.campaign;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mosaiclab.analysis.campaign.ParetoFigure.Setting;
import org.mosaiclab.analysis.figure.Figure;
import org.mosaiclab.analysis.figure.draw.Drawing;
import org.mosaiclab.analysis.sample.SampleCampaign;
import org.mosaiclab.analysis.sample.SampleRules;
import org.mosaiclab.dataset.campaign.CampaignFolder;

class CampaignReportTest {
  private static final List<String> PARETO =
      List.of("alpha.finality.latency mean", "alpha.metablock.origin.gas mean");

  private static CampaignResult result(Path folder, int violations) throws IOException {
    var manifest = SampleCampaign.write(folder, 4, 3, 2, violations, "sample");
    return CampaignResult.read(new CampaignFolder(folder), manifest, PARETO);
  }

  @Test
  void fieldValue_ofTimes_isInSeconds() {
    assertThat(FieldValue.of("500ms").number()).hasValue(0.5);
    assertThat(FieldValue.of("2m").number()).hasValue(120);
    assertThat(FieldValue.of("8_000_000 gas"))
        .isEqualTo(new FieldValue("8_000_000 gas", OptionalDouble.of(8e6), "gas"));
    assertThat(FieldValue.of("{count: 4}").number()).isEmpty();
  }

  @Test
  void sweptField_inEqualRatios_isLogarithmic() {
    assertThat(SweptField.of("a.b", List.of("40", "10", "20")).isLogarithmic()).isTrue();
    assertThat(SweptField.of("a.b", List.of("1s", "2s", "3s")).isLogarithmic()).isFalse();
    assertThat(SweptField.of("a.b", List.of("0", "10", "100")).isLogarithmic()).isFalse();
    assertThat(SweptField.of("a.b", List.of("1s", "2 gas", "4s")).isNumeric()).isFalse();
  }

  @Test
  void front_ofSettings_holdsWhatNoneBeats() {
    var settings =
        List.of(
            new Setting(0, 1, 9),
            new Setting(1, 2, 4),
            new Setting(2, 3, 5),
            new Setting(3, 4, 4),
            new Setting(4, 5, 1));
    assertThat(ParetoFigure.front(settings)).extracting(Setting::point).containsExactly(0L, 1L, 4L);
  }

  @Test
  void figures_ofTwoSweptFields_areCurvesHeatMapsPowerLawAndFront(@TempDir Path folder)
      throws IOException {
    var figures = CampaignFigures.of(result(folder, 0));
    assertThat(figures)
        .extracting(Figure::id)
        .contains(
            "estimate-alpha-finality-latency-mean",
            "power-law-alpha-metablock-origin-gas-mean",
            "heat-map-alpha-finality-latency-mean",
            "pareto-alpha-metablock-origin-gas-mean")
        .doesNotHaveDuplicates();
    // The made-up gas is the square root of the epoch's length, spread by five percent.
    assertThat(figures)
        .filteredOn(figure -> figure.id().startsWith("power-law"))
        .singleElement()
        .satisfies(
            figure ->
                assertThat(figure.description()).containsPattern("exponent 0\\.(4[5-9]|5[0-5]?)"));
  }

  @Test
  void figures_drawnTwice_areTheSameBytes(@TempDir Path folder) throws IOException {
    for (var figure : CampaignFigures.of(result(folder, 0))) {
      assertThat(Drawing.svg(figure.page(), figure.id(), figure.description()))
          .as(figure.id())
          .isEqualTo(Drawing.svg(figure.page(), figure.id(), figure.description()));
    }
  }

  @Test
  void pareto_ofWhatNobodyMeasured_isRefused(@TempDir Path folder) throws IOException {
    var manifest = SampleCampaign.write(folder, 2, 2, 2, 0, "sample");
    var names = List.of("alpha.nothing", "beta.nothing");
    var result = CampaignResult.read(new CampaignFolder(folder), manifest, names);
    assertThatThrownBy(() -> CampaignFigures.of(result))
        .hasMessage("no run of this campaign measured alpha.nothing");
  }

  @Test
  void report_withViolations_namesTheirCommands(@TempDir Path folder) throws IOException {
    CampaignReport.write(result(folder, 2), SampleRules.BOOK, List.of(), folder);
    var html = Files.readString(folder.resolve("report.html"));
    assertThat(html)
        .contains("<code>./mosaic run short-epochs --replication 0 --check-every 1</code>")
        .contains("0 of 24 runs failed, 2 violated an invariant")
        .contains("class=\"verdict fail\"");
    assertThat(folder.resolve("figures/heat-map-alpha-finality-latency-mean.png")).exists();
  }
}
