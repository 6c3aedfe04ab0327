package org.mosaiclab.analysis.report;

import java.util.stream.Collectors;
import org.mosaiclab.analysis.figure.draw.Ink;
import org.mosaiclab.analysis.figure.draw.Palette;

/// The page's style, and the dark counterparts of the figures' colours.
final class Stylesheet {
  private Stylesheet() {}

  static String text() {
    return Resources.text("uplot/uPlot.min.css")
        + "\n"
        + Resources.text("report.css")
        + "@media screen and (prefers-color-scheme: dark) {\n"
        + darkFigures()
        + "}\n";
  }

  // Figures carry their colours as attributes, which any rule of a style sheet overrides.
  private static String darkFigures() {
    return Palette.drawn().stream().map(Stylesheet::rules).collect(Collectors.joining());
  }

  private static String rules(Ink.Colour colour) {
    var light = Ink.hex(colour.light());
    var dark = Ink.hex(colour.dark());
    return "  figure [fill=\"%s\"] { fill: %s; }\n  figure [stroke=\"%s\"] { stroke: %s; }\n"
        .formatted(light, dark, light, dark);
  }
}
