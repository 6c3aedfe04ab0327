package org.mosaiclab.analysis.figure;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Color;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.mosaiclab.analysis.figure.draw.Ink;
import org.mosaiclab.analysis.figure.draw.Palette;
import org.mosaiclab.analysis.sample.SampleChain;
import org.mosaiclab.analysis.sample.SampleRun;

/// A chain has one colour: in the drawing, in the picture, in the data of the charts, in every
/// figure of a run.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ChainColourTest {
  private static final Palette PALETTE = new Palette("origin", List.of("alpha", "beta"));
  private static final Color ALPHA = PALETTE.of("alpha").light();
  private static final Color BETA = PALETTE.of("beta").light();
  private static final int PIXELS_MIN = 20;

  @TempDir private static Path folder = Path.of("");
  private List<FigureFile> figures = List.of();

  @BeforeAll
  void draw() throws IOException {
    var chains = List.of(new SampleChain("alpha", 3, 10, 5), new SampleChain("beta", 5, 10, 5));
    figures = FigureSet.render(SampleRun.of("two", 1_200, 60, chains), folder);
  }

  private static long pixels(FigureFile figure, Color color) throws IOException {
    var picture = ImageIO.read(figure.png().toFile());
    long count = 0;
    for (int y = 0; y < picture.getHeight(); y++) {
      for (int x = 0; x < picture.getWidth(); x++) {
        count += (picture.getRGB(x, y) & 0xFFFFFF) == (color.getRGB() & 0xFFFFFF) ? 1 : 0;
      }
    }
    return count;
  }

  @Test
  void figures_ofOneChain_haveItsColourAndNotTheOthers() throws IOException {
    for (var figure : figures) {
      boolean isOfAlpha = figure.id().endsWith("-alpha");
      if (isOfAlpha || figure.id().endsWith("-beta")) {
        var own = isOfAlpha ? ALPHA : BETA;
        var other = isOfAlpha ? BETA : ALPHA;
        var drawing = Files.readString(figure.svg());
        assertThat(drawing).as(figure.id()).contains(Ink.hex(own)).doesNotContain(Ink.hex(other));
        assertThat(pixels(figure, own)).as(figure.id()).isGreaterThan(PIXELS_MIN);
        assertThat(pixels(figure, other)).as(figure.id()).isZero();
      }
    }
  }

  @Test
  void figures_ofBothChains_haveBothColours() throws IOException {
    for (var figure : figures) {
      if (!figure.id().endsWith("-alpha") && !figure.id().endsWith("-beta")) {
        assertThat(Files.readString(figure.svg()))
            .as(figure.id())
            .contains(Ink.hex(ALPHA), Ink.hex(BETA));
        assertThat(pixels(figure, ALPHA)).as(figure.id()).isGreaterThan(PIXELS_MIN);
        assertThat(pixels(figure, BETA)).as(figure.id()).isGreaterThan(PIXELS_MIN);
      }
    }
  }

  @Test
  void charts_curvesNamedAfterAChain_haveItsColour() {
    var series =
        figures.stream()
            .flatMap(figure -> figure.charts().stream())
            .flatMap(chart -> chart.series().stream())
            .toList();
    assertThat(series).filteredOn(one -> one.label().contains("alpha")).hasSizeGreaterThan(5);
    assertThat(series)
        .filteredOn(one -> one.label().contains("alpha"))
        .allSatisfy(one -> assertThat(one.color()).as(one.label()).isEqualTo(ALPHA));
    assertThat(series)
        .filteredOn(one -> one.label().contains("beta"))
        .allSatisfy(one -> assertThat(one.color()).as(one.label()).isEqualTo(BETA));
  }
}
